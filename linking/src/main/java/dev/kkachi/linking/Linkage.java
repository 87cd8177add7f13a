package dev.kkachi.linking;

import dev.kkachi.linking.internal.Linking;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What came of linking a table: which records are one entity, and why. Records are their places in the
/// table.
public final class Linkage implements Entities {
    private final Linking linking;

    Linkage(Linking linking) {
        this.linking = linking;
    }

    Linking run() {
        return linking;
    }

    @Override
    public RecordTable table() {
        return linking.table();
    }

    @Override
    public List<Column> columns() {
        return linking.understood();
    }

    /// Returns how pairs were found to be compared.
    public List<BlockingPass> passes() {
        return linking.passes();
    }

    /// Returns how many values stand for nothing, such as *n/a*, and did not count.
    public long fillers() {
        return linking.fillers();
    }

    /// Says whether two records of one source could be linked.
    public boolean within() {
        return linking.within();
    }

    /// Returns how many records could be one with several of another source that are alike themselves: many, where a
    /// source holds somebody twice that is said to hold nobody twice.
    public int rivals() {
        return linking.rivals();
    }

    /// Returns the odds of two records taken at random, in bits.
    public double prior() {
        return linking.prior();
    }

    @Override
    public double probabilityMin() {
        return Linking.probability(linking.least());
    }

    @Override
    public int entity(int record) {
        return linking.entity(record);
    }

    @Override
    public int[] members(int record) {
        return linking.members(record);
    }

    @Override
    public @Nullable Link weakest(int record) {
        return linking.weakest(record);
    }

    @Override
    public List<Doubt> doubts(int record) {
        return linking.doubts(record);
    }

    @Override
    public Waterfall why(int left, int right) {
        return linking.why(left, right);
    }

    @Override
    public @Nullable Obstacle obstacle(int left, int right) {
        return linking.obstacle(left, right);
    }

    @Override
    public boolean isStated(int left, int right) {
        return linking.isStated(left, right);
    }

    @Override
    public List<Link> chain(int left, int right) {
        return linking.chain(left, right).stream()
                .map(pair -> Link.of(pair, this))
                .toList();
    }

    /// Returns the columns in which many links that hold entities together differ; none where what was learnt makes
    /// sense.
    public List<Contradiction> contradictions() {
        return linking.contradictions();
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
        return linking.surprising().stream()
                .limit(most)
                .map(pair -> Link.of(pair, this))
                .toList();
    }
}
