package dev.kkachi.ledger.internal;

import java.util.Arrays;

/// Packed addresses, one behind the other, whose accounts are to be found together; filled and emptied again and again.
final class KeyBatch {
    /// How many it takes: enough to keep a core's loads in flight, few enough to stay near it.
    static final int SIZE = 2048;

    private static final int FIRST_BYTES = 24 * SIZE;

    private final int[] ends = new int[SIZE];
    private final int[] accounts = new int[SIZE];
    private final long[] hashes = new long[SIZE];
    private final long[] scratch = new long[SIZE];
    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private long touched;

    /// Appends a key; there must be room.
    void add(AccountKey key) {
        int start = end();
        if (start + key.length() > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(key.bytes(), 0, bytes, start, key.length());
        ends[size] = start + key.length();
        size++;
    }

    private int end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    boolean isFull() {
        return size == SIZE;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    int length(int i) {
        return ends[i] - start(i);
    }

    /// Returns room for a hash of each key.
    long[] hashes() {
        return hashes;
    }

    /// Returns room for a number of each key.
    long[] scratch() {
        return scratch;
    }

    /// Takes what was read only to have it near, lest the compiler leave the reading out.
    void touched(long sum) {
        touched += sum;
    }

    long touched() {
        return touched;
    }

    /// Says that key `i` is that of `account`.
    void put(int i, int account) {
        accounts[i] = account;
    }

    /// Returns the accounts of all keys, in their order.
    int[] accounts() {
        return accounts;
    }
}
