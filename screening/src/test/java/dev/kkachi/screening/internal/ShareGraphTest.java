package dev.kkachi.screening.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.screening.internal.ShareGraph.Bar;
import dev.kkachi.screening.internal.ShareGraph.Holding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShareGraphTest {
    private static final int PARTIES = 7;

    /// A random graph, perhaps with circles.
    private record Sample(List<Holding> holdings, BitSet blocked, Bar bar) {
        static Sample of(RandomGenerator random) {
            List<Holding> holdings = new ArrayList<>();
            for (int asset = 0; asset < PARTIES; asset++) {
                int left = 19;
                for (int owner = 0; owner < PARTIES; owner++) {
                    int twentieths = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 0;
                    if (owner != asset && twentieths > 0 && twentieths <= left) {
                        holdings.add(new Holding(asset, owner, twentieths / 20.0));
                        left -= twentieths;
                    }
                }
            }
            BitSet blocked = new BitSet();
            blocked.set(random.nextInt(PARTIES));
            blocked.set(random.nextInt(PARTIES));
            return new Sample(holdings, blocked, new Bar(0.5, random.nextBoolean()));
        }

        ShareGraph graph() {
            return ShareGraph.of(PARTIES, holdings);
        }

        /// Twentieths of `asset` that members of `owners` hold: whole numbers, which no rounding touches.
        long twentieths(int asset, BitSet owners) {
            return holdings.stream()
                    .filter(holding -> holding.asset() == asset && owners.get(holding.owner()))
                    .mapToLong(holding -> Math.round(holding.share() * 20))
                    .sum();
        }
    }

    /// The slow way: of all sets of parties that hold the blocked ones and everybody held up to the bar by the set,
    /// what all of them have in common.
    private static BitSet leastClosedSet(Sample sample) {
        BitSet common = new BitSet();
        common.set(0, PARTIES);
        for (long bits = 0; bits < 1 << PARTIES; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            BitSet with = (BitSet) sample.blocked.clone();
            with.or(set);
            boolean isClosed = with.equals(set);
            for (int asset = 0; asset < PARTIES; asset++) {
                long held = sample.twentieths(asset, set);
                isClosed &= set.get(asset) || !(sample.bar.isExceeded() ? held > 10 : held >= 10);
            }
            if (isClosed) {
                common.and(set);
            }
        }
        return common;
    }

    @Test
    void countedSharesAreThoseOfTheLeastSetThatIsClosedUnderTheRule() {
        forAll(Sample::of, sample -> {
            BitSet counting = leastClosedSet(sample);
            double[] counted = sample.graph().counted(sample.blocked, sample.bar);
            for (int asset = 0; asset < PARTIES; asset++) {
                if (Math.round(counted[asset] * 20) != sample.twentieths(asset, counting)) {
                    return false;
                }
            }
            return true;
        });
    }

    /// The slow way: the effective shares solve a system of linear equations.
    private static double[] solved(Sample sample) {
        double[][] rows = new double[PARTIES][PARTIES + 1];
        for (int i = 0; i < PARTIES; i++) {
            rows[i][i] = 1;
        }
        for (Holding holding : sample.holdings) {
            int column = sample.blocked.get(holding.owner()) ? PARTIES : holding.owner();
            rows[holding.asset()][column] += column == PARTIES ? holding.share() : -holding.share();
        }
        for (int pivot = 0; pivot < PARTIES; pivot++) {
            for (int row = 0; row < PARTIES; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = 0; factor != 0 && column <= PARTIES; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] shares = new double[PARTIES];
        for (int i = 0; i < PARTIES; i++) {
            shares[i] = rows[i][PARTIES] / rows[i][i];
        }
        return shares;
    }

    @Test
    void effectiveSharesSolveTheEquationsOfTheGraph() {
        forAll(Sample::of, sample -> {
            double[] expected = solved(sample);
            ShareGraph graph = sample.graph();
            for (int asset = 0; asset < PARTIES; asset++) {
                ShareGraph.Effective effective = graph.effective(asset, sample.blocked);
                if (!effective.isSettled() || Math.abs(expected[asset] - effective.share()) > 1e-8) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void pathsAddUpToTheEffectiveShareWhereThereIsNoCircle() {
        forAll(Sample::of, sample -> {
            List<Holding> upwards = sample.holdings.stream()
                    .filter(holding -> holding.owner() > holding.asset())
                    .toList();
            ShareGraph graph = ShareGraph.of(PARTIES, upwards);
            double paths = graph.paths(0, sample.blocked).paths().stream()
                    .mapToDouble(ShareGraph.Path::share)
                    .sum();
            return Math.abs(paths - graph.effective(0, sample.blocked).share()) < 1e-9;
        });
    }

    @Test
    void aCircleThatNobodyBlockedEntersOwnsNothing() {
        ShareGraph graph =
                ShareGraph.of(3, List.of(new Holding(0, 1, 1), new Holding(1, 0, 1), new Holding(2, 0, 0.5)));
        BitSet blocked = new BitSet();
        blocked.set(2);

        for (int asset = 0; asset < 3; asset++) {
            assertThat(graph.effective(asset, blocked)).isEqualTo(new ShareGraph.Effective(0, true));
        }
        assertThat(graph.counted(blocked, new Bar(0.5, false))).containsExactly(0, 0, 0);
    }

    @Test
    void aCircleThatTurnsForTooLongIsSaidAndNotTakenForTheWholeShare() {
        ShareGraph graph = ShareGraph.of(
                3, List.of(new Holding(0, 1, 0.999_999), new Holding(1, 0, 0.999_999), new Holding(1, 2, 0.000_001)));
        BitSet blocked = new BitSet();
        blocked.set(2);

        ShareGraph.Effective effective = graph.effective(0, blocked);

        assertThat(effective.isSettled()).isFalse();
        assertThat(effective.share()).isLessThan(0.5);
    }

    @Test
    void moreWaysUpThanAnybodyCouldFollowAreSaid() {
        List<Holding> holdings = new ArrayList<>();
        int floors = 8;
        int width = 4;
        for (int floor = 0; floor < floors; floor++) {
            for (int from = 0; from < width; from++) {
                for (int to = 0; to < width; to++) {
                    holdings.add(new Holding(floor * width + from, (floor + 1) * width + to, 0.25));
                }
            }
        }
        BitSet blocked = new BitSet();
        blocked.set(floors * width);

        ShareGraph.Climbed many = ShareGraph.of((floors + 1) * width, holdings).paths(0, blocked);
        ShareGraph.Climbed few = ShareGraph.of((floors + 1) * width, holdings).paths((floors - 2) * width, blocked);

        assertThat(many.isCut()).isTrue();
        assertThat(many.paths()).isNotEmpty();
        assertThat(few.isCut()).isFalse();
    }

    @Test
    void tenTimesFivePercentAreFiftyDespiteRounding() {
        List<Holding> holdings = new ArrayList<>();
        BitSet blocked = new BitSet();
        for (int owner = 1; owner <= 10; owner++) {
            holdings.add(new Holding(0, owner, 0.05));
            blocked.set(owner);
        }
        double held = ShareGraph.of(11, holdings).counted(blocked, new Bar(0.5, false))[0];

        assertThat(held).isLessThan(0.5);
        assertThat(new Bar(0.5, false).isMetBy(held)).isTrue();
        assertThat(new Bar(0.5, true).isMetBy(held)).isFalse();
    }
}
