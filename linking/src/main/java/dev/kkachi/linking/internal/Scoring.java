package dev.kkachi.linking.internal;

import dev.kkachi.linking.BlockingPass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Compares the pairs that were chosen and keeps those that may be links.
final class Scoring {
    /// A pair that scores less is forgotten: one of more than thirty such is the same.
    static final double KEPT_MIN = -5;

    private static final int SHARES = 64;

    private final Fields fields;
    private final Sources sources;
    private final Weights weights;
    private final Links links = new Links();
    private final List<BlockingPass> passes = new ArrayList<>();

    Scoring(Fields fields, Sources sources, Weights weights) {
        this.fields = fields;
        this.sources = sources;
        this.weights = weights;
    }

    /// Compares all pairs of a sample that is complete, but for twins, who are compared with their first.
    void everyPair(PairSample sample, Twins twins) {
        byte[] levels = new byte[fields.list().size()];
        long compared = 0;
        for (int pair = 0; pair < sample.size(); pair++) {
            int left = sample.left(pair);
            if (!twins.areTwins(left, sample.right(pair))) {
                sample.levels(pair, levels);
                keep(left, sample.right(pair), weights.score(fields, left, levels), links);
                compared++;
            }
        }
        passes.add(new BlockingPass("every pair", compared, 0));
    }

    /// Compares the pairs that a rule finds.
    void pass(Parts parts, Rule rule) {
        Groups groups = Groups.of(parts, rule, fields.records());
        Groups.Entries entries = groups.entries(1);
        Links[] found = IntStream.range(0, SHARES)
                .parallel()
                .mapToObj(share -> share(entries, share))
                .toArray(Links[]::new);
        for (Links some : found) {
            links.addAll(some);
        }
        passes.add(new BlockingPass(rule.words(parts), groups.pairs(), groups.passedOver()));
    }

    /// Compares one share of the groups: those that start in its part of the entries.
    private Links share(Groups.Entries entries, int share) {
        Links found = new Links();
        Fields.Levels levels = new Fields.Levels(fields.list().size());
        int from = (int) ((long) entries.size() * share / SHARES);
        int to = (int) ((long) entries.size() * (share + 1) / SHARES);
        int start = entries.start(from);
        while (start < to) {
            int end = entries.end(start);
            for (int i = start; i < end; i++) {
                for (int j = i + 1; j < end; j++) {
                    compare(entries.record(i), entries.record(j), levels, found);
                }
            }
            start = end;
        }
        return found;
    }

    private void compare(int a, int b, Fields.Levels levels, Links found) {
        if (a != b && sources.mayMatch(a, b)) {
            int left = Math.min(a, b);
            fields.levels(left, Math.max(a, b), levels);
            keep(left, Math.max(a, b), weights.score(fields, left, levels.of), found);
        }
    }

    private static void keep(int left, int right, double score, Links found) {
        if (score >= KEPT_MIN) {
            found.add(left, right, score);
        }
    }

    /// Returns what was kept, the heaviest first.
    Links links() {
        return links.ranked();
    }

    List<BlockingPass> passes() {
        return List.copyOf(passes);
    }
}
