package dev.kkachi.investigation.internal;

/// Numbers that belong together, joined pair by pair; the least of a family stands for it.
final class Families {
    private final int[] parents;

    /// Nobody belongs to anybody yet.
    Families(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /// Returns the least number of the family.
    int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Joins two families.
    void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
