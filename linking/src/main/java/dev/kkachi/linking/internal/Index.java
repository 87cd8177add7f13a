package dev.kkachi.linking.internal;

import java.util.Arrays;
import java.util.List;

/// Finds the records that share a key with another under any of some rules. Keys that too many share find
/// nobody.
///
/// An open table of keys, each with a chain of its records in two arrays: about thirty bytes a key and
/// eight a record.
final class Index {
    private static final int END = -1;

    private final Parts parts;
    private final List<Rule> rules;
    private long[] keys = new long[1 << 10];
    private int[] heads = new int[1 << 10];
    private byte[] held = new byte[1 << 10];
    private int used;
    private int[] record = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int postings;

    Index(Parts parts, List<Rule> rules) {
        this.parts = parts;
        this.rules = List.copyOf(rules);
    }

    List<Rule> rules() {
        return rules;
    }

    /// Takes a record in.
    void add(int added) {
        for (int rule = 0; rule < rules.size(); rule++) {
            for (long key : keys(rule, added)) {
                if (key != Parts.NONE) {
                    post(key, added);
                }
            }
        }
    }

    private long[] keys(int rule, int of) {
        Rule by = rules.get(rule);
        long[] found = by.isSeveral(parts) ? by.keys(parts, of).clone() : new long[] {by.key(parts, of)};
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] == Parts.NONE ? Parts.NONE : Parts.mix(found[i] + rule);
        }
        return found;
    }

    private void post(long key, int added) {
        if (2 * used >= keys.length) {
            makeRoom();
        }
        int slot = slot(key);
        if (keys[slot] == Parts.NONE) {
            keys[slot] = key;
            heads[slot] = END;
            used++;
        }
        if (held[slot] <= Groups.RECORDS_MAX) {
            held[slot]++;
            if (postings == record.length) {
                record = Arrays.copyOf(record, 2 * postings);
                next = Arrays.copyOf(next, 2 * postings);
            }
            record[postings] = added;
            next[postings] = heads[slot];
            heads[slot] = postings++;
        }
    }

    private int slot(long key) {
        int slot = (int) (key >>> 20) & keys.length - 1;
        while (keys[slot] != key && keys[slot] != Parts.NONE) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void makeRoom() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        byte[] oldHeld = held;
        keys = new long[2 * oldKeys.length];
        heads = new int[keys.length];
        held = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != Parts.NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                held[slot] = oldHeld[i];
            }
        }
    }

    /// Returns the records that share a key with one, each once, without it.
    int[] candidates(int of) {
        LongStack found = new LongStack();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (long key : keys(rule, of)) {
                int slot = slot(key);
                if (key != Parts.NONE && keys[slot] == key && held[slot] <= Groups.RECORDS_MAX) {
                    for (int posting = heads[slot]; posting != END; posting = next[posting]) {
                        found.push(record[posting]);
                    }
                }
            }
        }
        return Arrays.stream(found.toArray())
                .filter(other -> other != of)
                .sorted()
                .distinct()
                .mapToInt(other -> (int) other)
                .toArray();
    }
}
