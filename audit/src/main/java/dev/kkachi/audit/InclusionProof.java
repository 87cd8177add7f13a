package dev.kkachi.audit;

import java.util.List;

/// That a leaf is in a tree: the hashes that lead from the leaf to the root (RFC 6962, section 2.1.1).
///
/// @param index the place of the leaf, counted from 0
/// @param size how many leaves the tree has
/// @param path the hashes beside the way up, the lowest first
public record InclusionProof(long index, long size, List<Hash> path) {
    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Says whether it leads from `leaf` to `root`; the check is that of RFC 9162, section 2.1.3.2.
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Returns it as text with the checkpoint that signs the root, in the form of
    /// `c2sp.org/tlog-proof`.
    public String render(SignedNote checkpoint) {
        StringBuilder text = new StringBuilder(FORMAT + "\nindex " + index + "\n");
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.render()).toString();
    }
}
