package dev.kkachi.chains;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What was made of the few texts that stand in a column over and over, found by their bytes without making a text of
/// them. Forgets when two texts meet in one of its places.
///
/// @param <T> what was made of them
final class Seen<T> {
    private static final int PLACES = 1 << 10;

    private final byte[][] keys = new byte[PLACES][];
    private final Object[] values = new Object[PLACES];

    /// Makes a memory of nothing.
    Seen() {}

    /// Finds what was made of `bytes[from..to)`, or `null`.
    @Nullable T find(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        byte[] key = keys[place];
        if (key == null || !Arrays.equals(key, 0, key.length, bytes, from, to)) {
            return null;
        }
        @SuppressWarnings("unchecked") // only `put` fills the array
        T value = (T) values[place];
        return value;
    }

    /// Keeps what was made of `bytes[from..to)`.
    void put(byte[] bytes, int from, int to, T value) {
        int place = place(bytes, from, to);
        keys[place] = Arrays.copyOfRange(bytes, from, to);
        values[place] = value;
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = Math.max(from, to - 8); i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return (hash ^ (hash >>> 10)) & (PLACES - 1);
    }
}
