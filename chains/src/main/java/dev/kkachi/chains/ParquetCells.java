package dev.kkachi.chains;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.util.Arrays;

/// The cells of one column in some rows that follow one another: texts as places in an array of bytes, numbers as
/// longs, doubles as their bits. Filled again and again.
final class ParquetCells {
    byte[] bytes = {};
    /// Where the text of each row begins, and ends.
    int[] starts = {};

    int[] ends = {};
    long[] longs = {};
    boolean[] nulls = {};
    private boolean hasNulls;

    /// Makes room for `rows` rows of a column of `type`, none of them null.
    void begin(int rows, PhysicalType type) {
        if (type != PhysicalType.BYTE_ARRAY) {
            longs = longs.length < rows ? new long[rows] : longs;
        } else if (starts.length < rows) {
            starts = new int[rows];
            ends = new int[rows];
        }
        hasNulls = false;
    }

    boolean isNull(int row) {
        return hasNulls && nulls[row];
    }

    /// Says of `rows` rows from `first` which are null: those whose level is zero.
    void setNulls(int first, int[] levels, int rows) {
        if (nulls.length < first + rows) {
            nulls = Arrays.copyOf(nulls, Math.max(first + rows, Math.max(starts.length, longs.length)));
        }
        if (!hasNulls) {
            Arrays.fill(nulls, false);
        }
        hasNulls = true;
        for (int i = 0; i < rows; i++) {
            nulls[first + i] = levels[i] == 0;
        }
    }

    /// Takes the cells of the batch that `reader` stands at.
    void take(ColumnReader reader, PhysicalType type) {
        int rows = reader.getValueCount();
        begin(rows, type);
        switch (type) {
            case BYTE_ARRAY -> {
                bytes = reader.getBinaryValues();
                int[] offsets = reader.getBinaryOffsets();
                System.arraycopy(offsets, 0, starts, 0, rows);
                System.arraycopy(offsets, 1, ends, 0, rows);
            }
            case INT32 -> widen(reader.getInts(), rows);
            case INT64 -> System.arraycopy(reader.getLongs(), 0, longs, 0, rows);
            case DOUBLE -> bits(reader.getDoubles(), rows);
            case BOOLEAN, INT96, FLOAT, FIXED_LEN_BYTE_ARRAY ->
                throw new IllegalStateException("A column of " + type + " is not read in batches.");
        }
        takeNulls(reader.getLeafValidity(), rows);
    }

    private void widen(int[] ints, int rows) {
        for (int row = 0; row < rows; row++) {
            longs[row] = ints[row];
        }
    }

    private void bits(double[] doubles, int rows) {
        for (int row = 0; row < rows; row++) {
            longs[row] = Double.doubleToRawLongBits(doubles[row]);
        }
    }

    private void takeNulls(Validity validity, int rows) {
        int[] levels = new int[rows];
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            levels[row] = validity.isNull(row) ? 0 : 1;
            any |= levels[row] == 0;
        }
        if (any) {
            setNulls(0, levels, rows);
        }
    }
}
