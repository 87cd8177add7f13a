package dev.kkachi.audit;

import java.util.ArrayList;
import java.util.List;

/// The definitions of RFC 6962, sections 2.1 to 2.1.2, word for word and slow.
final class SlowTree {
    private SlowTree() {}

    /// The tree head, `MTH(D[n])`.
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /// The audit path, `PATH(m, D[n])`.
    static List<Hash> path(int m, List<Hash> leaves) {
        List<Hash> path = new ArrayList<>();
        if (leaves.size() <= 1) {
            return path;
        }
        int k = split(leaves.size());
        if (m < k) {
            path.addAll(path(m, leaves.subList(0, k)));
            path.add(root(leaves.subList(k, leaves.size())));
        } else {
            path.addAll(path(m - k, leaves.subList(k, leaves.size())));
            path.add(root(leaves.subList(0, k)));
        }
        return path;
    }

    /// The consistency proof, `PROOF(m, D[n])`.
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        List<Hash> proof = new ArrayList<>();
        int n = leaves.size();
        if (m == n) {
            if (!whole) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int k = split(n);
        if (m <= k) {
            proof.addAll(subproof(m, leaves.subList(0, k), whole));
            proof.add(root(leaves.subList(k, n)));
        } else {
            proof.addAll(subproof(m - k, leaves.subList(k, n), false));
            proof.add(root(leaves.subList(0, k)));
        }
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
