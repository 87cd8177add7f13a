package dev.kkachi.text.internal;

/// A map from token hashes to small numbers, in two flat arrays. A look-up allocates nothing.
public final class TokenTable {
    private static final int SMALLEST = 1 << 8;

    private int[] keys;
    private int[] values;
    private int size;

    /// Makes an empty table.
    public TokenTable() {
        keys = new int[SMALLEST];
        values = new int[SMALLEST];
    }

    /// Returns the value of `hash`, or 0.
    public int get(long hash) {
        int key = key(hash);
        int mask = keys.length - 1;
        for (int slot = key & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return 0;
    }

    /// Sets the value of `hash`.
    public void put(long hash, int value) {
        int slot = slot(key(hash));
        values[slot] = value;
    }

    /// Returns the hash of folded letters.
    public static long hash(String token) {
        return Hash.of(token);
    }

    private int slot(int key) {
        if (2 * size >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[keys.length];
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                int moved = slot(oldKeys[slot]);
                values[moved] = oldValues[slot];
            }
        }
    }

    private static int key(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }
}
