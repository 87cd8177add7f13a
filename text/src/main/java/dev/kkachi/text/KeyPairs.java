package dev.kkachi.text;

import dev.kkachi.text.internal.Hash;
import java.util.Arrays;

/// A growing heap of (key, value) pairs on its way to become a [KeyTable].
public final class KeyPairs {
    private static final int SMALL = 1 << 14;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    /// Makes an empty heap.
    public static KeyPairs empty() {
        return new KeyPairs();
    }

    private KeyPairs() {}

    /// Adds one pair. Values must not fall from one call to the next.
    public void add(long key, int value) {
        if (size == keys.length) {
            int grown = Math.addExact(size, size >> 1);
            keys = Arrays.copyOf(keys, grown);
            values = Arrays.copyOf(values, grown);
        }
        keys[size] = Hash.mix(key);
        values[size] = value;
        size++;
    }

    /// Adds every pair of `other`, its values raised by `offset`; they must not fall below those already here.
    public void addAll(KeyPairs other, int offset) {
        int total = Math.addExact(size, other.size);
        if (total > keys.length) {
            int grown = Math.max(total, (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2));
            keys = Arrays.copyOf(keys, grown);
            values = Arrays.copyOf(values, grown);
        }
        System.arraycopy(other.keys, 0, keys, size, other.size);
        for (int i = 0; i < other.size; i++) {
            values[size + i] = other.values[i] + offset;
        }
        size = total;
    }

    /// Returns the table of these pairs, each pair once, the values of a key in rising order.
    public KeyTable toTable() {
        sort();
        int distinct = 0;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean newKey = i == 0 || keys[i] != keys[i - 1];
            distinct += newKey ? 1 : 0;
            kept += newKey || values[i] != values[i - 1] ? 1 : 0;
        }
        long[] table = new long[distinct];
        int[] starts = new int[distinct + 1];
        int[] postings = new int[kept];
        fill(table, starts, postings);
        return KeyTable.of(table, starts, postings);
    }

    private void fill(long[] table, int[] starts, int[] postings) {
        int key = -1;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean newKey = i == 0 || keys[i] != keys[i - 1];
            if (newKey) {
                table[++key] = keys[i];
                starts[key] = kept;
            }
            if (newKey || values[i] != values[i - 1]) {
                postings[kept++] = values[i];
            }
        }
        starts[starts.length - 1] = kept;
    }

    /// Sorts by unsigned key, digit by digit from the lowest, which leaves the values of equal keys in their
    /// order.
    private void sort() {
        int digitBits = size < SMALL ? 8 : 16;
        long[] keyBuffer = new long[size];
        int[] valueBuffer = new int[size];
        int[] counts = new int[1 << digitBits];
        for (int shift = 0; shift < Long.SIZE; shift += digitBits) {
            Arrays.fill(counts, 0);
            scatter(shift, counts, keyBuffer, valueBuffer);
            long[] sortedKeys = keyBuffer;
            int[] sortedValues = valueBuffer;
            keyBuffer = keys;
            valueBuffer = values;
            keys = sortedKeys;
            values = sortedValues;
        }
    }

    private void scatter(int shift, int[] counts, long[] keysOut, int[] valuesOut) {
        int mask = counts.length - 1;
        for (int i = 0; i < size; i++) {
            counts[(int) (keys[i] >>> shift) & mask]++;
        }
        int before = 0;
        for (int digit = 0; digit < counts.length; digit++) {
            int here = counts[digit];
            counts[digit] = before;
            before += here;
        }
        for (int i = 0; i < size; i++) {
            int place = counts[(int) (keys[i] >>> shift) & mask]++;
            keysOut[place] = keys[i];
            valuesOut[place] = values[i];
        }
    }
}
