package dev.kkachi.screening.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who owns which share of whom, and what follows for those who are owned. Owners may own each other in circles.
///
/// Two questions are told apart. *Counted* shares are what the rules of sanctions ask for: a holding counts in full
/// if its owner is blocked, or is itself held by blocked owners up to the bar, and not at all otherwise (OFAC FAQ
/// 401). The *effective* share is the economic one: the product of the shares along a path, summed over all paths;
/// a circle contributes the sum of its ever smaller rounds.
public final class ShareGraph {
    /// Shares are sums of printed percentages; what differs by less is rounding.
    static final double TOLERANCE = 1e-9;

    /// What a round of the effective shares moves them by when they have settled.
    private static final double SETTLED = TOLERANCE / 1000;

    private static final int ROUNDS_MAX = 10_000;
    private static final int STEPS_MAX = 10_000;

    private final int size;
    private final List<List<Holding>> holdingsIn = new ArrayList<>();
    private final List<List<Holding>> holdingsOf = new ArrayList<>();

    /// A stated holding.
    ///
    /// @param asset what is owned
    /// @param owner who owns it
    /// @param share how much of it, from 0 to 1
    public record Holding(int asset, int owner, double share) {}

    /// A way from what is owned up to an owner at its top.
    ///
    /// @param holdings from the asset upwards
    /// @param share the product of their shares
    public record Path(List<Holding> holdings, double share) {
        public Path {
            holdings = List.copyOf(holdings);
        }
    }

    /// From which share on an owner's holdings count further.
    ///
    /// @param share the share
    /// @param isExceeded whether it must be exceeded, rather than reached
    public record Bar(double share, boolean isExceeded) {
        /// Says whether `held` is enough.
        public boolean isMetBy(double held) {
            return isExceeded ? held > share + TOLERANCE : held >= share - TOLERANCE;
        }
    }

    /// The effective share of a party.
    ///
    /// @param share from 0 to 1
    /// @param isSettled whether it is exact; where circles of owners turn for too long, it is at least so much
    public record Effective(double share, boolean isSettled) {}

    /// Ways up from a party.
    ///
    /// @param paths the weightiest first
    /// @param isCut whether there are so many ways that not all were followed
    public record Climbed(List<Path> paths, boolean isCut) {
        public Climbed {
            paths = List.copyOf(paths);
        }
    }

    private ShareGraph(int size, List<Holding> holdings) {
        this.size = size;
        for (int i = 0; i < size; i++) {
            holdingsIn.add(new ArrayList<>());
            holdingsOf.add(new ArrayList<>());
        }
        for (Holding holding : holdings) {
            holdingsIn.get(holding.asset).add(holding);
            holdingsOf.get(holding.owner).add(holding);
        }
    }

    /// Makes a graph of `size` parties. Where several sources state the same holding, the largest share counts.
    public static ShareGraph of(int size, List<Holding> stated) {
        Map<Long, Holding> largest = new HashMap<>();
        for (Holding holding : stated) {
            if (holding.asset != holding.owner) {
                long key = ((long) holding.asset << 32) | holding.owner;
                largest.merge(key, holding, (one, two) -> one.share >= two.share ? one : two);
            }
        }
        List<Holding> holdings = new ArrayList<>(largest.values());
        holdings.sort(Comparator.comparingInt(Holding::asset).thenComparingInt(Holding::owner));
        return new ShareGraph(size, holdings);
    }

    /// Returns for each party the share of it that counts as held by `blocked`.
    public double[] counted(BitSet blocked, Bar bar) {
        double[] held = new double[size];
        BitSet counting = (BitSet) blocked.clone();
        Deque<Integer> queue = new ArrayDeque<>(blocked.stream().boxed().toList());
        while (!queue.isEmpty()) {
            for (Holding holding : holdingsOf.get(queue.removeFirst())) {
                held[holding.asset] += holding.share;
                if (!counting.get(holding.asset) && bar.isMetBy(held[holding.asset])) {
                    counting.set(holding.asset);
                    queue.addLast(holding.asset);
                }
            }
        }
        return held;
    }

    /// Returns the effective share of `asset` that `blocked` hold, at most 1.
    public Effective effective(int asset, BitSet blocked) {
        double[] held = new double[size];
        double moved = 1;
        for (int round = 0; round < ROUNDS_MAX && moved > SETTLED; round++) {
            moved = 0;
            for (int party = 0; party < size; party++) {
                double sum = 0;
                for (Holding holding : holdingsIn.get(party)) {
                    sum += holding.share * (blocked.get(holding.owner) ? 1 : held[holding.owner]);
                }
                double now = Math.min(1, sum);
                moved = Math.max(moved, now - held[party]);
                held[party] = now;
            }
        }
        return new Effective(held[asset], moved <= SETTLED);
    }

    /// Returns ways from `asset` up to `blocked` owners that meet nobody twice and end at the first such owner.
    public Climbed paths(int asset, BitSet blocked) {
        Climb climb = new Climb(blocked);
        climb.from(asset, 1);
        List<Path> paths = new ArrayList<>(climb.paths);
        paths.sort(Comparator.comparingDouble(Path::share).reversed());
        return new Climbed(paths, climb.steps > STEPS_MAX);
    }

    private final class Climb {
        private final BitSet blocked;
        private final BitSet met = new BitSet();
        private final Deque<Holding> way = new ArrayDeque<>();
        private final List<Path> paths = new ArrayList<>();
        private int steps;

        Climb(BitSet blocked) {
            this.blocked = blocked;
        }

        void from(int asset, double share) {
            met.set(asset);
            for (Holding holding : holdingsIn.get(asset)) {
                if (met.get(holding.owner) || ++steps > STEPS_MAX) {
                    continue;
                }
                way.addLast(holding);
                if (blocked.get(holding.owner)) {
                    paths.add(new Path(List.copyOf(way), share * holding.share));
                } else {
                    from(holding.owner, share * holding.share);
                }
                way.removeLast();
            }
            met.clear(asset);
        }
    }

    @Override
    public String toString() {
        return "ShareGraph" + Arrays.toString(holdingsIn.toArray());
    }
}
