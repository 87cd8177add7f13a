package dev.kkachi.workers.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

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

    /// Returns the same rows in another order: what is read one after the other then stands side by side in memory.
    ///
    /// @param order the row of each place
    RowStore arranged(int[] order) {
        RowStore arranged = new RowStore(width);
        arranged.blocks = new int[blocks.length][];
        arranged.size = size;
        IntStream.range(0, (size + BLOCK_ROWS - 1) / BLOCK_ROWS)
                .parallel()
                .forEach(block -> arranged.blocks[block] = block(order, block * BLOCK_ROWS));
        return arranged;
    }

    private int[] block(int[] order, int from) {
        int[] block = new int[BLOCK_ROWS * width];
        for (int place = from; place < Math.min(size, from + BLOCK_ROWS); place++) {
            int row = order[place];
            System.arraycopy(blocks[row / BLOCK_ROWS], row % BLOCK_ROWS * width, block, (place - from) * width, width);
        }
        return block;
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
