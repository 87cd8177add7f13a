package dev.kkachi.graph;

import java.util.Arrays;

/// Numbers for some of very many nodes, in open addressing: as large as what was put in, whatever the graph's size.
/// Allocates only when it grows.
final class NodeMap {
    /// What [#get] says of a node that was never put.
    static final int ABSENT = -1;

    private static final int CAPACITY_FIRST = 256;
    private static final int GOLDEN = 0x9E3779B9;

    private int[] keys = new int[CAPACITY_FIRST];
    private int[] values = new int[CAPACITY_FIRST];
    private int shift = Integer.numberOfLeadingZeros(CAPACITY_FIRST - 1);
    private int count;

    NodeMap() {
        Arrays.fill(keys, ABSENT);
    }

    int get(int node) {
        int slot = slot(node);
        return keys[slot] == node ? values[slot] : ABSENT;
    }

    void put(int node, int value) {
        int slot = slot(node);
        if (keys[slot] != node) {
            if (2 * ++count > keys.length) {
                grow();
                slot = slot(node);
            }
            keys[slot] = node;
        }
        values[slot] = value;
    }

    private int slot(int node) {
        int mask = keys.length - 1;
        int slot = (node * GOLDEN) >>> shift;
        while (keys[slot] != ABSENT && keys[slot] != node) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[keys.length];
        shift--;
        Arrays.fill(keys, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
