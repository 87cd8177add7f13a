package dev.kkachi.linking.internal;

import dev.kkachi.graph.ReasonedSets;
import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Waterfall;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Tells at once whose a new record is, by weights that were learnt before. Weights, rules and the rarity
/// of values stay as they were learnt, so that what was told of one record does not depend on those that
/// came after.
public final class Resolver {
    /// A record that comes after so many others is compared with those that share something with it, and before with
    /// every one.
    private static final int COMPARED_WITH_ALL_MAX = 2_000;

    private final RecordTable table;
    private final List<Column> columns;
    private final Fields fields;
    private final Weights weights;
    private final Parts parts;
    private final Index index;
    private final Verdicts verdicts;
    private final Resolution entities;
    private final Doubts doubts;
    private final double least;
    private final int taught;
    private int read;

    private Resolver(Learnt learnt, Fields fields, Parts parts) {
        table = fields.table();
        columns = learnt.columns();
        this.fields = fields;
        this.parts = parts;
        weights = learnt.weights();
        verdicts = Verdicts.none();
        Sources sources = Sources.of(table, learnt.within());
        index = new Index(parts, learnt.rules());
        entities = new Resolution(fields, sources, weights, verdicts);
        least = learnt.least();
        doubts = new Doubts(fields, weights, entities);
        taught = table.size();
        read = taught;
        for (int record = 0; record < read; record++) {
            index.add(record);
        }
    }

    /// Reads what was learnt from the records of `table`, as [Learnt#write] wrote it.
    ///
    /// @param unions the unions of records that were made, as pairs of records and the bits of their
    ///     scores
    static Resolver read(RecordTable table, DataInputStream in, List<long[]> unions) throws IOException {
        boolean within = in.readBoolean();
        double least = in.readDouble();
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            ColumnKind kind = ColumnKind.values()[in.readUnsignedByte()];
            boolean place = in.readBoolean();
            columns.add(new Column(index, table.columns().get(index), kind, place, Entry.readText(in)));
        }
        List<Rule> rules = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(new Rule(in.readInt(), in.readInt()));
        }
        Fields fields = Fields.of(table, columns);
        Twins twins = Twins.of(fields, Sources.of(table, within));
        Parts parts = Parts.of(fields, twins);
        Weights weights = new Weights(fields, twins);
        weights.read(in);
        Resolver resolver = new Resolver(new Learnt(columns, weights, rules, least, within), fields, parts);
        for (long[] union : unions) {
            double score = Double.longBitsToDouble(union[2]);
            if (Double.isInfinite(score)) {
                resolver.entities.state((int) union[0], (int) union[1]);
            } else {
                resolver.entities.join((int) union[0], (int) union[1], score);
            }
        }
        resolver.settle();
        return resolver;
    }

    /// Counts how common values are among the entities that were found. From here on it stays so.
    private void settle() {
        weights.countEntities(fields, record -> entities.sets().find(record));
    }

    /// Takes in the records that were added to the table, without asking whose they are.
    void takeIn() {
        // One by one: how rare a new value is depends on the records before it, and neither on how many
        // come at once nor on whether a run was killed between two of them.
        while (fields.records() < table.size()) {
            fields.readOn(fields.records() + 1);
            weights.readOn();
        }
        parts.readOn();
        int members = entities.sets().members();
        if (table.size() > members) {
            entities.sets().grow(Math.max(table.size(), members + members / 4 + 1024));
        }
        for (; read < table.size(); read++) {
            index.add(read);
        }
    }

    /// Finds out whose a record is that was taken in, joins it to them and returns the unions that were
    /// made.
    int[] resolve(int record) {
        Links links = new Links();
        for (int candidate : candidates(record)) {
            if (entities.sources().mayMatch(candidate, record)) {
                double score = entities.score(candidate, record);
                if (score >= least) {
                    links.add(candidate, record, score);
                }
            }
        }
        int before = entities.sets().unions();
        entities.join(links.ranked(), least);
        int[] unions = new int[entities.sets().unions() - before];
        Arrays.setAll(unions, i -> before + i);
        return unions;
    }

    /// Few records taught few rules, and are soon compared with all.
    private int[] candidates(int record) {
        return record <= COMPARED_WITH_ALL_MAX ? IntStream.range(0, record).toArray() : index.candidates(record);
    }

    /// Remembers that two records are not one. If a union joined these two, it is undone.
    void part(int left, int right) {
        verdicts.part(new int[] {left, right});
        ReasonedSets sets = entities.sets();
        while (sets.together(left, right)) {
            int weakest = -1;
            for (int union : sets.why(left, right)) {
                weakest = weakest < 0 || entities.score(union) < entities.score(weakest) ? union : weakest;
            }
            sets.undo(weakest);
        }
    }

    /// Makes two records one because somebody says so. What was said before to keep their entities apart is taken
    /// back, and returned as pairs of records.
    List<int[]> state(int left, int right) {
        ReasonedSets sets = entities.sets();
        List<int[]> withdrawn = sets.together(left, right) ? List.of() : verdicts.withdraw(left, right, sets);
        entities.state(left, right);
        return withdrawn;
    }

    /// Returns the pairs by which records of the entity of `record` joined it after those that were learnt from, but
    /// for
    /// what somebody decided.
    List<int[]> joined(int record) {
        ReasonedSets sets = entities.sets();
        return entities.pairs(Arrays.stream(entities.needed(record))
                .filter(union -> Math.max(sets.left(union), sets.right(union)) >= taught && !entities.isStated(union))
                .sorted()
                .toArray());
    }

    double least() {
        return least;
    }

    Doubts doubts() {
        return doubts;
    }

    Resolution entities() {
        return entities;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    List<Column> columns() {
        return columns;
    }

    Waterfall why(int a, int b) {
        return new Explanation(fields, weights).of(a, b);
    }
}
