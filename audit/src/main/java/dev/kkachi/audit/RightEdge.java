package dev.kkachi.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// All that must be kept of a hash tree to go on appending to it and to tell its root: how many leaves
/// it has, and the roots of the full subtrees along its right edge, one for each bit that is set in the
/// number of leaves, the largest first. Appending costs O(log n) hashes, however large the tree.
///
/// @param size how many leaves the tree has
/// @param peaks the roots of the full subtrees, the largest first
public record RightEdge(long size, List<Hash> peaks) {
    /// The edge of a tree without leaves.
    public static final RightEdge EMPTY = new RightEdge(0, List.of());

    public RightEdge {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "A right edge of " + peaks.size() + " hashes does not fit a tree of " + size + " leaves.");
        }
    }

    /// Told of each full subtree that an appended leaf completes, so that it can be kept for proofs.
    public interface Completed {
        /// A subtree of 2^`level` leaves is full; it is the one with number `index` of that level,
        /// counted from 0.
        void subtree(int level, long index, Hash root);
    }

    /// Returns the edge after one more leaf.
    public RightEdge append(Hash leaf) {
        return append(leaf, (level, index, root) -> {});
    }

    /// Returns the edge after one more leaf, and tells `completed` of every subtree of two leaves or
    /// more that it fills.
    public RightEdge append(Hash leaf, Completed completed) {
        List<Hash> grown = new ArrayList<>(peaks);
        Hash carried = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = Hash.ofNode(grown.removeLast(), carried);
            level++;
            completed.subtree(level, size >> level, carried);
        }
        grown.add(carried);
        return new RightEdge(size + 1, grown);
    }

    /// Returns the root of the whole tree.
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }

    /// Returns the peaks as bytes, to be kept; [#of(long, byte[])] reads them.
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(peaks.size() * Hash.BYTES);
        peaks.forEach(peak -> buffer.put(peak.bytes()));
        return buffer.array();
    }

    /// Returns the edge of a tree of `size` leaves whose peaks are `bytes`.
    public static RightEdge of(long size, byte[] bytes) {
        List<Hash> peaks = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.remaining() >= Hash.BYTES) {
            peaks.add(new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong()));
        }
        return new RightEdge(size, peaks);
    }
}
