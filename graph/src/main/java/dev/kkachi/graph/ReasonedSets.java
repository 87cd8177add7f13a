package dev.kkachi.graph;

import java.util.Arrays;

/// Disjoint sets of whole numbers that know why their members are together, and can part again.
///
/// Union-find answers *whether* two members are together in next to no time, but forgets why. Here every union keeps a
/// reason, a number of the caller's, and those that joined two sets are the edges of a *proof forest*: a tree over each
/// set, re-rooted at each union on its smaller side, so that all of n unions cost n log n steps (Nieuwenhuis and
/// Oliveras, *Proof-producing congruence closure*, 2005). Between two members of a set the tree has one chain, and its
/// reasons together are why. A union of two who were together already is no edge, but it stands: if one of those that
/// were needed is undone, it may take its place.
///
/// Undoing a union that was not needed is free. Otherwise its set is made anew from the unions that stand, in the order
/// in which they were made; that costs the size of the one set. What results is the same, to the last
/// representative, as if the undone union had never been made.
///
/// Handles are ints: members are numbered from 0 and unions in the order in which they were made. Not safe for threads.
public final class ReasonedSets {
    private static final int NONE = -1;

    private int[] up;
    private int[] size;
    private int[] ring;
    private int[] proofUp;
    private int[] proof;
    private int[] newest;
    private int[] mark;
    private int marks;
    private int sets;

    private int unions;
    private int[] left = new int[16];
    private int[] right = new int[16];
    private int[] older = new int[32];
    private long[] reason = new long[16];
    private byte[] standing = new byte[16];

    private ReasonedSets(int members) {
        up = new int[members];
        size = new int[members];
        ring = new int[members];
        proofUp = new int[members];
        proof = new int[members];
        newest = new int[members];
        mark = new int[members];
        sets = members;
        Arrays.fill(newest, NONE);
        for (int member = 0; member < members; member++) {
            isolate(member);
        }
    }

    /// Returns `members` sets of one member each.
    public static ReasonedSets of(int members) {
        return new ReasonedSets(members);
    }

    /// Returns how many members all sets have together.
    public int members() {
        return up.length;
    }

    /// Makes room for more members; each new one is a set of its own.
    ///
    /// @param members how many there are then, not fewer than now
    public void grow(int members) {
        int before = up.length;
        up = Arrays.copyOf(up, members);
        size = Arrays.copyOf(size, members);
        ring = Arrays.copyOf(ring, members);
        proofUp = Arrays.copyOf(proofUp, members);
        proof = Arrays.copyOf(proof, members);
        newest = Arrays.copyOf(newest, members);
        mark = Arrays.copyOf(mark, members);
        Arrays.fill(newest, before, members, NONE);
        for (int member = before; member < members; member++) {
            isolate(member);
        }
        sets += members - before;
    }

    /// Returns the member after `member` in the ring of its set; a member alone is its own next.
    public int next(int member) {
        return ring[member];
    }

    /// Returns the union by which `member` hangs in the proof forest, -1 for the one at the root of its set. The
    /// members' unions together are those that the set needs.
    public int proof(int member) {
        return proof[member];
    }

    /// Returns how many sets there are.
    public int sets() {
        return sets;
    }

    /// Returns the member that stands for the set of `member`. It is the same for the same unions in the same order.
    public int find(int member) {
        int at = member;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    /// Says whether `a` and `b` are together.
    public boolean together(int a, int b) {
        return find(a) == find(b);
    }

    /// Returns how many members the set of `member` has.
    public int size(int member) {
        return size[find(member)];
    }

    /// Returns the members of the set of `member` in ascending order.
    public int[] members(int member) {
        int[] members = new int[size(member)];
        int at = member;
        for (int i = 0; i < members.length; i++) {
            members[i] = at;
            at = ring[at];
        }
        Arrays.sort(members);
        return members;
    }

    /// Returns the representatives of all sets of at least `sizeMin` members, in ascending order.
    public int[] representatives(int sizeMin) {
        int[] found = new int[16];
        int count = 0;
        for (int member = 0; member < up.length; member++) {
            if (up[member] == member && size[member] >= sizeMin) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = member;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Puts the sets of `a` and `b` together because of `why`, and returns the union's handle. A union of two who are
    /// together already is kept as well.
    public int union(int a, int b, long why) {
        int union = record(a, b, why);
        apply(union);
        return union;
    }

    /// Returns how many unions were made, those undone included.
    public int unions() {
        return unions;
    }

    /// Returns the reason of `union`.
    public long reason(int union) {
        return reason[union];
    }

    /// Returns the first of the two that `union` put together.
    public int left(int union) {
        return left[union];
    }

    /// Returns the second of the two that `union` put together.
    public int right(int union) {
        return right[union];
    }

    /// Says whether `union` has not been undone.
    public boolean stands(int union) {
        return standing[union] != 0;
    }

    /// Takes `union` back; all others stand. To take it back twice does nothing.
    public void undo(int union) {
        if (!stands(union)) {
            return;
        }
        standing[union] = 0;
        int a = left[union];
        int b = right[union];
        if (proof[a] == union || proof[b] == union) {
            remake(members(a));
        }
    }

    /// Returns why `a` and `b` are together: the unions on the one chain from `a` to `b` in the proof forest, in the
    /// order of the chain; nothing for a member and itself.
    ///
    /// @throws IllegalArgumentException if they are not together
    public int[] why(int a, int b) {
        if (!together(a, b)) {
            throw new IllegalArgumentException("The members " + a + " and " + b + " are not together.");
        }
        int meeting = meeting(a, b);
        int fromA = depth(a, meeting);
        int[] chain = new int[fromA + depth(b, meeting)];
        int at = a;
        for (int i = 0; i < fromA; i++) {
            chain[i] = proof[at];
            at = proofUp[at];
        }
        at = b;
        for (int i = chain.length - 1; i >= fromA; i--) {
            chain[i] = proof[at];
            at = proofUp[at];
        }
        return chain;
    }

    private int meeting(int a, int b) {
        marks++;
        for (int at = a; at != NONE; at = proofUp[at]) {
            mark[at] = marks;
        }
        int at = b;
        while (mark[at] != marks) {
            at = proofUp[at];
        }
        return at;
    }

    private int depth(int member, int ancestor) {
        int depth = 0;
        for (int at = member; at != ancestor; at = proofUp[at]) {
            depth++;
        }
        return depth;
    }

    private int record(int a, int b, long why) {
        if (unions == left.length) {
            int room = Math.multiplyExact(unions, 2);
            left = Arrays.copyOf(left, room);
            right = Arrays.copyOf(right, room);
            older = Arrays.copyOf(older, Math.multiplyExact(room, 2));
            reason = Arrays.copyOf(reason, room);
            standing = Arrays.copyOf(standing, room);
        }
        left[unions] = a;
        right[unions] = b;
        reason[unions] = why;
        standing[unions] = 1;
        older[2 * unions] = newest[a];
        newest[a] = 2 * unions;
        older[2 * unions + 1] = newest[b];
        newest[b] = 2 * unions + 1;
        return unions++;
    }

    private void apply(int union) {
        int a = left[union];
        int b = right[union];
        int rootA = find(a);
        int rootB = find(b);
        if (rootA == rootB) {
            return;
        }
        boolean aIsSmaller = size[rootA] < size[rootB];
        int small = aIsSmaller ? a : b;
        int large = aIsSmaller ? b : a;
        rerootProof(small);
        proofUp[small] = large;
        proof[small] = union;
        int smallRoot = aIsSmaller ? rootA : rootB;
        int largeRoot = aIsSmaller ? rootB : rootA;
        up[smallRoot] = largeRoot;
        size[largeRoot] += size[smallRoot];
        int next = ring[small];
        ring[small] = ring[large];
        ring[large] = next;
        sets--;
    }

    private void rerootProof(int root) {
        int above = NONE;
        int edge = NONE;
        int at = root;
        while (at != NONE) {
            int nextUp = proofUp[at];
            int nextEdge = proof[at];
            proofUp[at] = above;
            proof[at] = edge;
            above = at;
            edge = nextEdge;
            at = nextUp;
        }
    }

    private void remake(int[] members) {
        int[] again = standingUnions(members);
        for (int member : members) {
            isolate(member);
        }
        sets += members.length - 1;
        for (int union : again) {
            apply(union);
        }
    }

    private int[] standingUnions(int[] members) {
        int[] found = new int[members.length];
        int count = 0;
        for (int member : members) {
            for (int end = newest[member]; end != NONE; end = older[end]) {
                boolean first = (end & 1) == 0;
                if (first && standing[end >> 1] != 0) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = end >> 1;
                }
            }
        }
        int[] unionsAgain = Arrays.copyOf(found, count);
        Arrays.sort(unionsAgain);
        return unionsAgain;
    }

    private void isolate(int member) {
        up[member] = member;
        size[member] = 1;
        ring[member] = member;
        proofUp[member] = NONE;
        proof[member] = NONE;
    }
}
