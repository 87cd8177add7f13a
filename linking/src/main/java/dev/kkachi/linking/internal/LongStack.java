package dev.kkachi.linking.internal;

import java.util.Arrays;

/// Longs, as many as come.
final class LongStack {
    private long[] values = new long[64];
    private int size;

    void push(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
