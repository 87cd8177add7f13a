package dev.kkachi.linking;

import dev.kkachi.linking.internal.Linking;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// What came of linking a table: which records are one entity, and why. Records are their places in the
/// table.
public final class Linkage {
    private final Linking linking;

    Linkage(Linking linking) {
        this.linking = linking;
    }

    /// Returns the table that was linked.
    public RecordTable table() {
        return linking.table();
    }

    /// Returns the columns as they were understood.
    public List<Column> columns() {
        return linking.understood();
    }

    /// Returns how pairs were found to be compared.
    public List<BlockingPass> passes() {
        return linking.passes();
    }

    /// Says whether two records of one source could be linked.
    public boolean within() {
        return linking.within();
    }

    /// Returns the odds of two records taken at random, in bits.
    public double prior() {
        return linking.prior();
    }

    /// Returns the probability from which a pair was a link.
    public double probabilityMin() {
        return Linking.probability(linking.least());
    }

    /// Returns the record that stands for the entity of `record`. Two records are one if it is the same.
    public int entity(int record) {
        return linking.entity(record);
    }

    /// Returns the records of the entity of `record`, in order.
    public int[] members(int record) {
        return linking.members(record);
    }

    /// Returns the probability of the weakest link that the entity of `record` needs; 1 for a record
    /// alone, or where somebody said that its records are one.
    public double weakest(int record) {
        return Linking.probability(linking.weakest(record));
    }

    /// Returns what two records weigh together, column by column, whether or not they were linked.
    public Waterfall why(int left, int right) {
        return linking.why(left, right);
    }

    /// Returns the links through which two records of one entity are one, in order.
    ///
    /// @throws IllegalArgumentException if they are not of one entity
    public List<Link> chain(int left, int right) {
        return linking.chain(left, right).stream().map(this::link).toList();
    }

    private Link link(int[] pair) {
        Waterfall why = why(pair[0], pair[1]);
        return new Link(pair[0], pair[1], why.weight().bits(), why.probability());
    }

    /// Hands every pair that was scored and may be a link to `sink`, the heaviest first. Pairs that score
    /// so low that of thirty of them one is right are not kept.
    public void eachPair(Consumer<Link> sink) {
        for (int link = 0; link < linking.scored(); link++) {
            double score = linking.score(link);
            sink.accept(new Link(
                    linking.left(link), linking.right(link), score - linking.prior(), Linking.probability(score)));
        }
    }

    /// Returns the links that hold entities together although most speaks against them, the most
    /// surprising first.
    public List<Link> surprising(int most) {
        return linking.unions().stream()
                .sorted(Comparator.comparingDouble(pair -> linking.against(pair[0], pair[1])))
                .limit(most)
                .map(this::link)
                .toList();
    }
}
