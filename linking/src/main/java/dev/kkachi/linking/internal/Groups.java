package dev.kkachi.linking.internal;

import java.util.Arrays;

/// Records grouped by the keys of one rule: each group shares one key. Groups of more than [#RECORDS_MAX]
/// records are passed over: what so many share tells little, and a rarer key finds the pairs in them that
/// matter.
final class Groups {
    static final int RECORDS_MAX = 60;

    private final Parts parts;
    private final Rule rule;
    private final int records;
    private final byte[] held;
    private final int shift;
    private long pairs;
    private long passedOver;

    private Groups(Parts parts, Rule rule, int records) {
        this.parts = parts;
        this.rule = rule;
        this.records = records;
        int bits = Math.max(8, 33 - Integer.numberOfLeadingZeros(Math.max(1, records)));
        held = new byte[1 << bits];
        shift = 64 - bits;
    }

    /// Counts how many records share each key. Keys are counted by their upper bits: two rare keys that
    /// share them may be taken for one, which costs a pair here and there and never makes one.
    static Groups of(Parts parts, Rule rule, int records) {
        Groups groups = new Groups(parts, rule, records);
        boolean several = rule.isSeveral(parts);
        for (int record = 0; record < records; record++) {
            if (several) {
                for (long key : rule.keys(parts, record)) {
                    groups.count(key);
                }
            } else {
                groups.count(rule.key(parts, record));
            }
        }
        groups.sum();
        return groups;
    }

    private void count(long key) {
        if (key != Parts.NONE) {
            int place = (int) (key >>> shift);
            if (held[place] < Byte.MAX_VALUE) {
                held[place]++;
            }
        }
    }

    private void sum() {
        for (byte count : held) {
            if (count > RECORDS_MAX) {
                passedOver += count;
            } else {
                pairs += count * (count - 1L) / 2;
            }
        }
    }

    /// Returns how many pairs there are in all groups that are not passed over.
    long pairs() {
        return pairs;
    }

    /// Returns how many times a record was in a group that is passed over; at least, for counts stop at
    /// 127.
    long passedOver() {
        return passedOver;
    }

    /// Says whether the group of a key has more than one record and is not passed over.
    boolean isUsed(long key) {
        int count = held[(int) (key >>> shift)];
        return count > 1 && count <= RECORDS_MAX;
    }

    /// Says whether two records are in one group that is not passed over.
    boolean share(int left, int right) {
        if (!rule.isSeveral(parts)) {
            long key = rule.key(parts, left);
            return key != Parts.NONE && key == rule.key(parts, right) && isUsed(key);
        }
        long[] others = rule.keys(parts, right);
        for (long key : rule.keys(parts, left)) {
            for (long other : others) {
                if (key == other && isUsed(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Returns the records of every group that is not passed over, as entries in the order of their keys,
    /// of those keys whose lowest bits are all 0.
    ///
    /// @param every a power of two: one key of so many is taken
    Entries entries(int every) {
        Entries entries = new Entries();
        boolean several = rule.isSeveral(parts);
        for (int record = 0; record < records; record++) {
            if (several) {
                for (long key : rule.keys(parts, record)) {
                    add(entries, key, record, every);
                }
            } else {
                add(entries, rule.key(parts, record), record, every);
            }
        }
        entries.sort();
        return entries;
    }

    private void add(Entries entries, long key, int record, int every) {
        if (key != Parts.NONE && (key & every - 1) == 0 && isUsed(key)) {
            entries.add(key, record);
        }
    }

    /// Records beside their keys.
    static final class Entries {
        private long[] keys = new long[1024];
        private int[] records = new int[1024];
        private int size;

        private void add(long key, int record) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                records = Arrays.copyOf(records, 2 * size);
            }
            keys[size] = key;
            records[size++] = record;
        }

        /// Sorts by the upper 55 bits of the keys and leaves the records of one key in their order. A
        /// group ends where the whole key changes, so that keys that differ below are groups of their
        /// own.
        private void sort() {
            keys = Arrays.copyOf(keys, size);
            records = Arrays.copyOf(records, size);
            long[] otherKeys = new long[size];
            int[] otherRecords = new int[size];
            for (int from = 9; from < 64; from += 11) {
                int[] starts = new int[2049];
                for (long key : keys) {
                    starts[(int) (key >>> from & 2047) + 1]++;
                }
                for (int i = 0; i < 2048; i++) {
                    starts[i + 1] += starts[i];
                }
                for (int i = 0; i < size; i++) {
                    int to = starts[(int) (keys[i] >>> from & 2047)]++;
                    otherKeys[to] = keys[i];
                    otherRecords[to] = records[i];
                }
                long[] freeKeys = keys;
                int[] freeRecords = records;
                keys = otherKeys;
                records = otherRecords;
                otherKeys = freeKeys;
                otherRecords = freeRecords;
            }
        }

        int size() {
            return size;
        }

        int record(int entry) {
            return records[entry];
        }

        /// Returns the first entry at or after this one at which a group starts.
        int start(int entry) {
            int start = entry;
            while (start > 0 && start < size && keys[start] == keys[start - 1]) {
                start++;
            }
            return start;
        }

        /// Returns the entry after the last one of the group that starts at `entry`.
        int end(int entry) {
            int end = entry + 1;
            while (end < size && keys[end] == keys[entry]) {
                end++;
            }
            return end;
        }
    }
}
