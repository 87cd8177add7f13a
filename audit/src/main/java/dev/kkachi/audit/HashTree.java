package dev.kkachi.audit;

import java.util.ArrayList;
import java.util.List;

/// A hash tree over kept hashes, asked for roots and proofs. Of the inner nodes only every fourth level
/// is kept, which costs one hash more for every fifteen leaves; what lies between is computed, from at
/// most fifteen hashes a level.
public final class HashTree {
    /// Only levels that are multiples of this are kept.
    public static final int STEP = 4;

    private final Nodes nodes;

    private HashTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /// Where hashes are kept.
    public interface Nodes {
        /// Returns the root of the full subtree number `index` of 2^`level` leaves. Asked only for
        /// levels that [#isKept(int)] names; level 0 are the leaves.
        Hash node(int level, long index);
    }

    /// Says whether the nodes of `level` are kept.
    public static boolean isKept(int level) {
        return level % STEP == 0;
    }

    /// Returns the tree over `nodes`.
    public static HashTree over(Nodes nodes) {
        return new HashTree(nodes);
    }

    /// Returns the root of the first `size` leaves.
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /// Returns the proof that leaf `index` is among the first `size`.
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + size + ".");
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /// Returns the proof that the first `from` leaves are the beginning of the first `to`.
    public ConsistencyProof consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " leaves did not grow from one of " + from + ".");
        }
        List<Hash> path = new ArrayList<>();
        if (from == 0 || from == to) {
            return new ConsistencyProof(from, to, path);
        }
        long left = 0;
        long right = to;
        boolean whole = true;
        while (from != right) {
            long middle = left + split(right - left);
            if (from <= middle) {
                path.add(range(middle, right));
                right = middle;
            } else {
                path.add(range(left, middle));
                left = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(left, right));
        }
        return new ConsistencyProof(from, to, path.reversed());
    }

    /// Returns the root of the leaves `from` to `to`, which start where a subtree of their size may
    /// start.
    private Hash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtree(level, from >> level);
        }
        long middle = from + split(count);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    private Hash subtree(int level, long index) {
        return isKept(level)
                ? nodes.node(level, index)
                : Hash.ofNode(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    /// Returns the largest power of two that is smaller than `count`.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
