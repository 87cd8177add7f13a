package dev.kkachi.linking.internal;

import dev.kkachi.linking.BlockingPass;
import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.Contradiction;
import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Obstacle;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Waterfall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run over one table: what the columns are, what was learnt, what was compared, and what came of it.
public final class Linking {
    /// A table with no more pairs than this is compared whole.
    private static final double EVERY_PAIR_MAX = 1_300_000;
    /// So many columns that all records share say that they are one person's.
    private static final int SAID_BY_A_RECORD = 3;

    private final LinkOptions options;
    private final RecordTable table;
    private final List<Column> columns;
    private final Fields fields;
    private final Sources sources;
    private final Twins twins;
    private final Verdicts verdicts;
    private final Parts parts;
    private final Weights weights;
    private final List<Rule> rules;
    private final List<BlockingPass> passes;
    private Links links;
    private Resolution entities;
    private double least;
    private final Doubts doubts;

    private Linking(RecordTable table, LinkOptions options) {
        this.options = options;
        this.table = table;
        columns = columns();
        fields = Fields.of(table, columns);
        verdicts = Verdicts.of(table, options);
        sources = Sources.of(table, options.within());
        twins = Twins.of(fields, sources);
        parts = Parts.of(fields, twins);
        boolean whole = sources.pairs(twins::isFirst) <= EVERY_PAIR_MAX;
        @Nullable Blocking blocking = whole ? null : Blocking.over(fields, sources, parts, twins);
        PairSample sample = blocking == null ? everyPair() : blocking.sample();
        Estimation estimation = new Estimation(fields, sources, twins);
        weights = estimation.learn(sample, whole);
        rules = blocking == null ? List.of() : blocking.choose(weights, fields);
        Scoring scoring = new Scoring(fields, sources, weights);
        if (blocking == null) {
            scoring.everyPair(sample, twins);
        } else {
            rules.forEach(rule -> scoring.pass(parts, rule));
        }
        passes = scoring.passes();
        links = scoring.links();
        entities = resolved();
        weights.countEntities(fields, record -> entities.sets().find(record));
        estimation.again(whole);
        links = rescored();
        entities = resolved();
        doubts = new Doubts(fields, weights, entities);
    }

    /// Links the records of a table.
    public static Linking of(RecordTable table, LinkOptions options) {
        return new Linking(table, options);
    }

    private List<Column> columns() {
        ColumnGuess guess = ColumnGuess.over(table);
        List<Column> understood = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Column guessed = guess.column(index);
            @Nullable ColumnKind kind = options.kinds().get(guessed.name());
            understood.add(kind == null ? guessed : guessed.as(kind));
        }
        return WholeNames.one(
                table, Repeats.leftOut(table, understood, options.kinds().keySet()));
    }

    private PairSample everyPair() {
        PairSample sample = new PairSample(fields.list().size());
        int[] firsts = twins.firsts();
        for (int i = 0; i < firsts.length; i++) {
            for (int j = i + 1; j < firsts.length; j++) {
                if (sources.mayMatch(firsts[i], firsts[j])) {
                    sample.add(firsts[i], firsts[j], 1);
                }
            }
        }
        if (sources.within()) {
            twins.sample(sample, Integer.MAX_VALUE);
        }
        sample.compare(fields);
        return sample;
    }

    /// Scores the links anew, but for those of twins: the weights have changed a little.
    private Links rescored() {
        Links again = new Links();
        for (int link = 0; link < links.size(); link++) {
            if (!twins.areTwins(links.left(link), links.right(link))) {
                again.add(links.left(link), links.right(link), entities.score(links.left(link), links.right(link)));
            }
        }
        return again;
    }

    private Resolution resolved() {
        Resolution resolution = new Resolution(fields, sources, weights, verdicts);
        if (areCopiesOfOne()) {
            for (int record = 1; record < table.size(); record++) {
                resolution.join(0, record, Double.POSITIVE_INFINITY);
            }
        }
        twins.link(resolution, links);
        links = links.ranked();
        least = least(links, options.threshold());
        resolution.joinStated();
        resolution.join(links, least);
        return resolution;
    }

    /// Says whether the table is one record again and again, which says enough to be somebody's. Nothing
    /// can be learnt from it, and nothing needs to be.
    private boolean areCopiesOfOne() {
        long said = columns.stream()
                .filter(column -> table.distinct(column.index()).size() == 1)
                .filter(column ->
                        IntStream.range(0, table.size()).allMatch(record -> table.text(record, column.index()) == 0))
                .count();
        return fields.list().isEmpty() && sources.within() && said >= SAID_BY_A_RECORD;
    }

    /// Returns the score down to which links are right often enough: of all links down to it, the share
    /// that is right is expected to be at least the threshold, and each is more likely right than not.
    private static double least(Links ranked, double threshold) {
        double right = 0;
        for (int link = 0; link < ranked.size(); link++) {
            double score = ranked.score(link);
            right += Weights.probability(score);
            if (score < 0 || right < threshold * (link + 1)) {
                return link == 0 ? Double.POSITIVE_INFINITY : ranked.score(link - 1);
            }
        }
        return 0;
    }

    /// Returns the table.
    public RecordTable table() {
        return table;
    }

    /// Returns the columns as they were understood.
    public List<Column> understood() {
        return columns;
    }

    /// Returns how pairs were found to be compared.
    public List<BlockingPass> passes() {
        return passes;
    }

    /// Returns how many values stand for nothing and did not count.
    public long fillers() {
        return fields.fillers();
    }

    /// Says whether two records of one source could be linked.
    public boolean within() {
        return sources.within();
    }

    /// Returns what is kept for records that come later. A table that was compared whole needed no rules; they are
    /// chosen here.
    Learnt learnt() {
        List<Rule> kept =
                rules.isEmpty() ? Blocking.over(fields, sources, parts, twins).choose(weights, fields) : rules;
        return new Learnt(columns, weights, kept, least, sources.within());
    }

    /// Returns the pairs of records that somebody said are not one.
    List<int[]> parted() {
        return verdicts.parted();
    }

    Resolution resolution() {
        return entities;
    }

    /// Returns the score from which a pair is a link.
    public double least() {
        return least;
    }

    /// Returns how many records could be one with several of another source that are alike, none where a source may
    /// hold somebody twice.
    public int rivals() {
        return sources.within() ? 0 : Rivals.count(links, least, entities);
    }

    /// Returns the odds of two records taken at random, in bits.
    public double prior() {
        return weights.prior();
    }

    /// Returns the number that stands for the entity of a record.
    public int entity(int record) {
        return entities.sets().find(record);
    }

    /// Returns the records of the entity of a record.
    public int[] members(int record) {
        return entities.sets().members(record);
    }

    /// Returns the lightest link that the entity of a record needs, `null` if there is none.
    public @Nullable Link weakest(int record) {
        return doubts.weakest(record);
    }

    /// Returns the links of the entity of a record that a person should look at.
    public List<Doubt> doubts(int record) {
        return doubts.of(record);
    }

    /// Returns what keeps the entities of two records apart, `null` if nothing does.
    public @Nullable Obstacle obstacle(int a, int b) {
        return entities.obstacle(a, b);
    }

    /// Says whether somebody said of these very two records that they are one.
    public boolean isStated(int a, int b) {
        return entities.isStated(a, b);
    }

    /// Returns the unions through which two records of one entity are one, as pairs of records.
    public List<int[]> chain(int a, int b) {
        return entities.pairs(entities.sets().why(a, b));
    }

    /// Returns every union that holds an entity together, as pairs of records.
    public List<int[]> unions() {
        return entities.pairs(IntStream.range(0, entities.sets().unions()).toArray());
    }

    /// Returns every union that holds an entity together, as pairs of records, first those against which most speaks.
    public List<int[]> surprising() {
        record Weighed(int left, int right, double against) {}
        Explanation explanation = new Explanation(fields, weights);
        return unions().stream()
                .map(pair -> new Weighed(
                        pair[0], pair[1], explanation.balance(pair[0], pair[1]).doubt()))
                .sorted(Comparator.comparingDouble(Weighed::against))
                .map(union -> new int[] {union.left(), union.right()})
                .toList();
    }

    /// Returns the columns in which many links that hold entities together differ, if there are several.
    public List<Contradiction> contradictions() {
        int[] known = new int[fields.list().size()];
        int[] different = new int[known.length];
        Fields.Levels levels = new Fields.Levels(known.length);
        for (int[] pair : unions()) {
            fields.levels(Math.min(pair[0], pair[1]), Math.max(pair[0], pair[1]), levels);
            for (int field = 0; field < known.length; field++) {
                known[field] += levels.of[field] >= 0 ? 1 : 0;
                different[field] += levels.of[field] == 0 ? 1 : 0;
            }
        }
        List<Integer> contradicted = IntStream.range(0, known.length)
                .filter(field -> fields.list().get(field).kind() != ColumnKind.NUMBER)
                .filter(field -> known[field] >= Contradiction.LINKS_MIN)
                .filter(field -> different[field] > Contradiction.SHARE_MIN * known[field])
                .boxed()
                .toList();
        long columns = contradicted.stream()
                .map(field -> fields.list().get(field).column())
                .distinct()
                .count();
        return columns < Contradiction.COLUMNS_MIN
                ? List.of()
                : contradicted.stream()
                        .map(field -> new Contradiction(
                                fields.list().get(field).name(), (double) different[field] / known[field]))
                        .toList();
    }

    /// Returns what two records weigh together.
    public Waterfall why(int a, int b) {
        return new Explanation(fields, weights).of(a, b);
    }

    /// Returns the probability that a score stands for.
    public static double probability(double score) {
        return Weights.probability(score);
    }

    /// Returns how many pairs were scored and kept.
    public int scored() {
        return links.size();
    }

    /// Returns the first record of a kept pair.
    public int left(int link) {
        return links.left(link);
    }

    /// Returns the second record of a kept pair.
    public int right(int link) {
        return links.right(link);
    }

    /// Returns the score of a kept pair, the prior included.
    public double score(int link) {
        return links.score(link);
    }
}
