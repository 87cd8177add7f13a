package dev.kkachi.linking.internal;

import dev.kkachi.graph.ReasonedSets;
import dev.kkachi.linking.Obstacle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes entities of links: the heaviest first, and never against the evidence.
///
/// Two entities become one if all that is known of their records speaks for it on average, pair by pair and column by
/// column, not only the one pair that happens to agree: a chain of weak bridges joins strangers, and this breaks it.
/// Pairs that were never compared are compared here.
final class Resolution {
    /// Of a large entity, so many records are looked at.
    private static final int LOOKED_AT_MAX = 20;
    /// One pair weighs no more than this for or against, so that none can outvote all others.
    private static final double BITS_MAX = 20;

    private final Fields fields;
    private final Sources sources;
    private final Weights weights;
    private final Fields.Levels levels;
    private final ColumnMeans columns;
    private final ReasonedSets sets;
    private final Verdicts verdicts;
    private final Set<List<Integer>> stated = new HashSet<>();

    Resolution(Fields fields, Sources sources, Weights weights, Verdicts verdicts) {
        this.fields = fields;
        this.sources = sources;
        this.weights = weights;
        this.verdicts = verdicts;
        levels = new Fields.Levels(fields.list().size());
        columns = new ColumnMeans(fields, weights);
        sets = ReasonedSets.of(fields.records());
    }

    /// Joins what somebody said is one.
    void joinStated() {
        for (int pair = 0; pair < verdicts.joined(); pair++) {
            int left = verdicts.joinedLeft(pair);
            int right = verdicts.joinedRight(pair);
            stated.add(pair(left, right));
            join(left, right, Double.POSITIVE_INFINITY);
        }
    }

    /// Goes through ranked links down to a score.
    void join(Links ranked, double least) {
        for (int link = 0; link < ranked.size() && ranked.score(link) >= least; link++) {
            int a = sets.find(ranked.left(link));
            int b = sets.find(ranked.right(link));
            if (a != b && verdicts.mayJoin(a, b, sets) && isSupported(a, b)) {
                join(ranked.left(link), ranked.right(link), ranked.score(link));
            }
        }
    }

    /// Joins two records because they score so much; the score is the union's reason.
    void join(int left, int right, double score) {
        if (!sets.together(left, right)) {
            int _ = sets.union(left, right, Double.doubleToLongBits(score));
        }
    }

    /// Joins two records because somebody said so. Where they are together already this stands beside the evidence, and
    /// holds them if that is taken back.
    void state(int left, int right) {
        stated.add(pair(left, right));
        int _ = sets.union(left, right, Double.doubleToLongBits(Double.POSITIVE_INFINITY));
    }

    private static List<Integer> pair(int left, int right) {
        return List.of(Math.min(left, right), Math.max(left, right));
    }

    /// Says whether somebody said of the two records of a union that they are one, whatever its reason.
    boolean isStated(int union) {
        return Double.isInfinite(score(union)) || isStated(sets.left(union), sets.right(union));
    }

    /// Says whether somebody said of these very two records that they are one.
    boolean isStated(int left, int right) {
        return stated.contains(pair(left, right));
    }

    private boolean isSupported(int a, int b) {
        if (sets.size(a) == 1 && sets.size(b) == 1) {
            return true;
        }
        return (sources.within() || inOneSource(a, b) == null) && disagreement(a, b) == null;
    }

    /// Returns the pair that speaks most against two sets being one, `null` if the pairs of their records and their
    /// columns speak for it on average.
    private @Nullable Obstacle disagreement(int a, int b) {
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        int left = a;
        int right = b;
        columns.clear();
        int x = a;
        for (int i = 0; i < Math.min(sets.size(a), LOOKED_AT_MAX); i++) {
            int y = b;
            for (int j = 0; j < Math.min(sets.size(b), LOOKED_AT_MAX); j++) {
                double score = score(x, y);
                sum += Math.clamp(score, -BITS_MAX, BITS_MAX);
                columns.add(Math.min(x, y), levels.of);
                if (score < lowest) {
                    lowest = score;
                    left = x;
                    right = y;
                }
                y = sets.next(y);
            }
            x = sets.next(x);
        }
        return sum >= 0 && columns.score() >= 0 ? null : new Obstacle(Obstacle.Kind.EVIDENCE, left, right);
    }

    /// Returns a pair of records of two sets that are of one source, `null` if there is none.
    private @Nullable Obstacle inOneSource(int a, int b) {
        int x = a;
        for (int i = 0; i < sets.size(a); i++) {
            int y = b;
            for (int j = 0; j < sets.size(b); j++) {
                if (!sources.mayMatch(x, y)) {
                    return new Obstacle(Obstacle.Kind.SOURCE, x, y);
                }
                y = sets.next(y);
            }
            x = sets.next(x);
        }
        return null;
    }

    /// Returns what keeps the sets of two records apart, `null` if nothing does.
    @Nullable Obstacle obstacle(int left, int right) {
        int a = sets.find(left);
        int b = sets.find(right);
        int @Nullable [] parted = verdicts.findParted(a, b, sets);
        if (parted != null) {
            boolean ordered = sets.together(parted[0], a);
            return new Obstacle(Obstacle.Kind.VERDICT, parted[ordered ? 0 : 1], parted[ordered ? 1 : 0]);
        }
        @Nullable Obstacle source = sources.within() ? null : inOneSource(a, b);
        return source != null ? source : disagreement(a, b);
    }

    /// Returns what a pair weighs, the prior included.
    double score(int a, int b) {
        int left = Math.min(a, b);
        fields.levels(left, Math.max(a, b), levels);
        return weights.score(fields, left, levels.of);
    }

    Sources sources() {
        return sources;
    }

    ReasonedSets sets() {
        return sets;
    }

    /// Returns the score by which a union was made; infinite if somebody said so.
    double score(int union) {
        return Double.longBitsToDouble(sets.reason(union));
    }

    /// Returns the unions that hold the entity of a record together.
    int[] needed(int record) {
        return Arrays.stream(sets.members(record))
                .map(sets::proof)
                .filter(union -> union >= 0)
                .toArray();
    }

    /// Returns what each of some unions joined, as pairs of records.
    List<int[]> pairs(int... unions) {
        return Arrays.stream(unions)
                .mapToObj(union -> new int[] {sets.left(union), sets.right(union)})
                .toList();
    }

    /// Returns the lightest of the unions that hold the entity of a record together, -1 if it is alone.
    int weakest(int record) {
        int weakest = -1;
        for (int union : needed(record)) {
            if (weakest < 0 || score(union) < score(weakest)) {
                weakest = union;
            }
        }
        return weakest;
    }
}
