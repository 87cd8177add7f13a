package dev.kkachi.networks;

import java.util.Arrays;

/// Segments in the making: starts come in ascending order, and a start with the value of the one before
/// it is left out.
final class SegmentWriter {
    private static final int FIRST_SIZE = 64;

    private long[] highs = new long[FIRST_SIZE];
    private long[] lows = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int count;

    /// Begins with `value` at the lowest address.
    SegmentWriter(long high, long low, int value) {
        highs[0] = high;
        lows[0] = low;
        values[0] = value;
        count = 1;
    }

    /// From this address on, the value is `value`. Said twice of one address, the second holds.
    void put(long high, long low, int value) {
        if (highs[count - 1] == high && lows[count - 1] == low) {
            count--;
        }
        if (count > 0 && values[count - 1] == value) {
            return;
        }
        if (count == values.length) {
            highs = Arrays.copyOf(highs, 2 * count);
            lows = Arrays.copyOf(lows, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        highs[count] = high;
        lows[count] = low;
        values[count] = value;
        count++;
    }

    Segments4 segments4() {
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = (int) lows[i];
        }
        return new Segments4(starts, Arrays.copyOf(values, count));
    }

    Segments6 segments6() {
        return new Segments6(Arrays.copyOf(highs, count), Arrays.copyOf(lows, count), Arrays.copyOf(values, count));
    }
}
