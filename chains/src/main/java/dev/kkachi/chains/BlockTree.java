package dev.kkachi.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the blocks of the files that are read together follow one another, as their headers say. A node stores blocks as
/// they arrive: later ones before earlier ones, and some that the chain has left. Only the longest branch counts, and a
/// block that does not say its own number has that of the one before it plus one.
final class BlockTree {
    /// What [#height] returns where it is not known.
    static final long UNKNOWN = -1;

    private static final String GENESIS = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f";
    private static final int ROOT = -1;
    private static final int HEX = 16;

    /// The half of a hash that nobody chooses, for the other has the zeros of the block's work.
    private record Key(long high, long low) {
        static Key of(String hash) {
            return new Key(Long.parseUnsignedLong(hash, 32, 48, HEX), Long.parseUnsignedLong(hash, 48, 64, HEX));
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> parents = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private int[] fromRoot = {};
    private int[] root = {};
    private boolean[] isLeft = {};

    /// Takes note of a block and the one before it.
    void add(String hash, String previous) {
        Key key = Key.of(hash);
        if (numbers.putIfAbsent(key, keys.size()) == null) {
            keys.add(key);
            parents.add(Key.of(previous));
        }
    }

    /// Returns the number of the block with `hash`, counted from the first block of all; [#UNKNOWN] where the blocks
    /// between are not there.
    long height(String hash) {
        Integer number = numbers.get(Key.of(hash));
        if (number == null) {
            return UNKNOWN;
        }
        grow();
        int first = root[number];
        Key genesis = Key.of(GENESIS);
        if (keys.get(first).equals(genesis)) {
            return fromRoot[number];
        }
        return parents.get(first).equals(genesis) ? fromRoot[number] + 1L : UNKNOWN;
    }

    /// Says whether the chain has left the block with `hash`: another branch from the same block is longer, or as long
    /// and was there before.
    boolean hasLeft(String hash) {
        Integer number = numbers.get(Key.of(hash));
        grow();
        return number != null && isLeft[number];
    }

    private int parent(int number) {
        return numbers.getOrDefault(parents.get(number), ROOT);
    }

    /// Works out what the blocks that came since mean for all.
    private void grow() {
        if (isLeft.length == keys.size()) {
            return;
        }
        int count = keys.size();
        fromRoot = new int[count];
        root = new int[count];
        isLeft = new boolean[count];
        boolean[] known = new boolean[count];
        Map<Integer, Integer> tips = new HashMap<>();
        for (int block = 0; block < count; block++) {
            measure(block, known);
            int tip = tips.getOrDefault(root[block], block);
            tips.put(root[block], fromRoot[block] > fromRoot[tip] ? block : tip);
            isLeft[block] = true;
        }
        for (int tip : tips.values()) {
            for (int block = tip; block != ROOT; block = parent(block)) {
                isLeft[block] = false;
            }
        }
    }

    private void measure(int block, boolean[] known) {
        List<Integer> way = new ArrayList<>();
        int at = block;
        while (at != ROOT && !known[at]) {
            known[at] = true; // a block that came before itself would need a hash that nobody can make
            way.add(at);
            at = parent(at);
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            int next = way.get(i);
            fromRoot[next] = at == ROOT ? 0 : fromRoot[at] + 1;
            root[next] = at == ROOT ? next : root[at];
            at = next;
        }
    }
}
