package dev.kkachi.workers.internal;

import java.util.Arrays;

/// Rows of a fixed number of ints, one after the other in blocks, so that tens of millions fit where as
/// many objects would not.
final class RowStore {
    private static final int BLOCK_ROWS = 1 << 14;

    private final int width;
    private int[][] blocks = new int[16][];
    private int size;

    RowStore(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /// Adds a row of zeros and returns its number.
    int add() {
        if (size % BLOCK_ROWS == 0) {
            int block = size / BLOCK_ROWS;
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * block);
            }
            blocks[block] = new int[BLOCK_ROWS * width];
        }
        return size++;
    }

    int get(int row, int column) {
        return blocks[row / BLOCK_ROWS][row % BLOCK_ROWS * width + column];
    }

    void set(int row, int column, int value) {
        blocks[row / BLOCK_ROWS][row % BLOCK_ROWS * width + column] = value;
    }

    /// Returns the long in `column` and the one after it.
    long getLong(int row, int column) {
        return ((long) get(row, column) << 32) | (get(row, column + 1) & 0xFFFF_FFFFL);
    }

    void setLong(int row, int column, long value) {
        set(row, column, (int) (value >> 32));
        set(row, column + 1, (int) value);
    }
}
