package dev.kkachi.audit;

import java.util.ArrayList;
import java.util.List;

/// That a tree only grew: the hashes from which both the old root and the new follow (RFC 6962, section
/// 2.1.2).
///
/// @param from how many leaves the old tree has
/// @param to how many the new has
/// @param path the hashes
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Says whether the tree with `newRoot` begins with that of `oldRoot`; the check is that of RFC
    /// 9162, section 2.1.4.2.
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.EMPTY);
        }
        if (from == to) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(oldRoot);
        }
        return !hashes.isEmpty() && climbs(hashes, oldRoot, newRoot);
    }

    private boolean climbs(List<Hash> hashes, Hash oldRoot, Hash newRoot) {
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash old = hashes.getFirst();
        Hash grown = old;
        for (Hash beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(beside, old);
                grown = Hash.ofNode(beside, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.ofNode(grown, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && grown.equals(newRoot);
    }
}
