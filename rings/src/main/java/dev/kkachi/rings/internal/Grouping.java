package dev.kkachi.rings.internal;

import dev.kkachi.graph.ReasonedSets;
import java.util.Arrays;

/// Joins personas to groups, the surest pair first.
///
/// Two groups are joined if the evidence *between the groups* says so: the best pair across, what other pairs
/// across share of further kinds (each kind counts once, for it is one fact that the two groups have it in
/// common), less what is lost because other pairs across share nothing. The last is an average for each member of
/// the smaller group, so that one bridge does not join two crowds, and a chain of careful personas, each of whom
/// shares something else with the next, still holds. Whoever plays three plays more, so that a ring of three gains
/// another with less. Kinds that only hint join nobody, and those that support only two at a time.
final class Grouping {
    /// Pairs with worse odds are not asked, whatever else speaks for their groups.
    private static final double BITS_MIN = -12;
    private static final int ROUNDS = 4;
    /// A group that would be larger is no ring but a fault in the records, and is not joined.
    static final int MEMBERS_MAX = 200;

    /// From so many members on a group whose links are all as sure as this, thirty to one, is surely somebody's ring.
    private static final int RING_MEMBERS_MIN = 3;

    private static final double SURE_BITS = 5;
    /// What another member of a ring has before anything is compared, beyond two strangers. A persona is one of an
    /// operator's three times in a hundred, as [Stories] have it, and whoever plays three plays about two more:
    /// that is six bits. Half of them are taken, for what joined the ring may be wrong.
    private static final double ANOTHER_BITS = 3;

    private final PairTable pairs;
    private final Learning.Learnt learnt;
    private final Bonds bonds;
    private final int[] kindsOfPersona;
    private final double bitsMin;
    private final ReasonedSets sets;
    private final Likeness likeness = new Likeness();
    private int refused;

    private Grouping(Holdings holdings, PairTable pairs, Learning.Learnt learnt, double bitsMin) {
        this.pairs = pairs;
        this.learnt = learnt;
        this.bitsMin = bitsMin;
        bonds = Bonds.of(pairs, holdings.personas());
        sets = ReasonedSets.of(holdings.personas());
        kindsOfPersona = new int[holdings.personas()];
        for (int persona = 0; persona < kindsOfPersona.length; persona++) {
            for (int i = 0; i < holdings.size(persona); i++) {
                kindsOfPersona[persona] |= 1 << holdings.kind(holdings.value(holdings.holding(persona, i)));
            }
        }
    }

    /// Groups, and how they came to be.
    ///
    /// @param sets the groups; the reason of a union is its candidate in the lower half, its bits in the upper
    /// @param bonds the candidates of each persona
    /// @param refused how many unions were refused because the group would have been too large
    record Groups(ReasonedSets sets, Bonds bonds, int refused) {
        int pair(int union) {
            return (int) sets.reason(union);
        }

        double bits(int union) {
            return Grouping.bits(sets.reason(union));
        }
    }

    static Groups of(Holdings holdings, PairTable pairs, Learning.Learnt learnt, double bitsMin) {
        Grouping grouping = new Grouping(holdings, pairs, learnt, bitsMin);
        grouping.join();
        return new Groups(grouping.sets, grouping.bonds, grouping.refused);
    }

    private void join() {
        int[] order = surestFirst();
        int before = -1;
        for (int round = 0; round < ROUNDS && before != sets.sets(); round++) {
            before = sets.sets();
            refused = 0;
            for (int pair : order) {
                consider(pair);
            }
        }
    }

    private int[] surestFirst() {
        long[] keys = new long[pairs.size()];
        int count = 0;
        for (int pair = 0; pair < keys.length; pair++) {
            double bits = learnt.bits(pair);
            if (bits >= BITS_MIN) {
                keys[count++] = Math.round(-bits * 1000) << 32 | pair;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private void consider(int pair) {
        int left = pairs.left(pair);
        int right = pairs.right(pair);
        if (sets.together(left, right)) {
            return;
        }
        boolean leftIsSmaller = sets.size(left) <= sets.size(right);
        double bits = between(pair, leftIsSmaller ? left : right, leftIsSmaller ? right : left);
        boolean isAnother = bits < bitsMin && (isSurelyARing(left) || isSurelyARing(right));
        bits += isAnother ? ANOTHER_BITS : 0;
        if (bits < bitsMin) {
            return;
        }
        if (sets.size(left) + sets.size(right) > MEMBERS_MAX) {
            refused++;
            return;
        }
        sets.union(left, right, (long) Float.floatToIntBits((float) bits) << 32 | pair);
    }

    /// Says whether a persona is in a ring of which each link is sure.
    private boolean isSurelyARing(int member) {
        if (sets.size(member) < RING_MEMBERS_MIN) {
            return false;
        }
        for (int other : sets.members(member)) {
            int union = sets.proof(other);
            if (union >= 0 && bits(sets.reason(union)) < SURE_BITS) {
                return false;
            }
        }
        return true;
    }

    private static double bits(long reason) {
        return Float.intBitsToFloat((int) (reason >>> 32));
    }

    /// Returns the bits for joining the groups of `small` and `large`, of which `best` is the best pair across.
    private double between(int best, int small, int large) {
        double[] kinds = new double[Kinds.COUNT];
        int[] members = sets.members(small);
        double lost = 0;
        int shared = 0;
        long across = 0;
        for (int member : members) {
            for (int i = 0; i < bonds.size(member); i++) {
                int pair = bonds.pair(member, i);
                if (!sets.together(bonds.other(pair, member), large)) {
                    continue;
                }
                across++;
                pairs.load(pair, likeness);
                shared |= sharedKinds(likeness);
                if (pair != best) {
                    lost += Math.min(0, learnt.bits(pair) - learnt.odds().priorBits());
                    add(likeness, kinds);
                }
            }
        }
        if (!mayJoin(shared)) {
            return Double.NEGATIVE_INFINITY;
        }
        lost += apart(members, large, across);
        pairs.load(best, likeness);
        double bits = learnt.bits(best);
        for (int kind = 0; kind < kinds.length; kind++) {
            bits += Likeness.isShared(likeness.code[kind]) ? 0 : kinds[kind];
        }
        long others = (long) members.length * sets.size(large) - 1;
        return others == 0 ? bits : bits + lost / others * members.length;
    }

    private void add(Likeness pair, double[] kinds) {
        Waterfall why = Waterfall.of(learnt.odds(), pair, 0);
        for (int kind = 0; kind < kinds.length; kind++) {
            if (Likeness.isShared(pair.code[kind])) {
                kinds[kind] = Math.max(kinds[kind], why.kind(kind));
            }
        }
    }

    /// Returns what is lost by the pairs across that are no candidates, as if each were the two groups' average.
    private double apart(int[] members, int large, long candidates) {
        long others = (long) members.length * sets.size(large) - candidates;
        if (others <= 0) {
            return 0;
        }
        double sum = 0;
        int[] opposite = sets.members(large);
        for (int member : members) {
            for (int other : opposite) {
                sum += learnt.odds().apartBits(kindsOfPersona[member] & kindsOfPersona[other]);
            }
        }
        return sum / (members.length * (double) opposite.length) * others;
    }

    static int sharedKinds(Likeness pair) {
        int shared = 0;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            shared |= Likeness.isShared(pair.code[kind]) ? 1 << kind : 0;
        }
        return shared;
    }

    /// Says whether sharing these kinds may make a ring at all.
    static boolean mayJoin(int kinds) {
        int support = 0;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if ((kinds >> kind & 1) == 1) {
                if (Kinds.joins(kind)) {
                    return true;
                }
                support += Kinds.hints(kind) ? 0 : 1;
            }
        }
        return support >= 2;
    }
}
