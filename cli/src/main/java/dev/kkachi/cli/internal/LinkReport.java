package dev.kkachi.cli.internal;

import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Link;
import dev.kkachi.linking.Linkage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a linkage comes to: entities, their sizes, and what a person should look at.
final class LinkReport implements LinkedRecords {
    private final Linkage linkage;
    private final int[] first;
    private final int[] second;
    private final double[] bits;
    private final int[] heads;
    private final List<Doubt> doubts;
    private final List<String> warnings;

    private LinkReport(Linkage linkage) {
        this.linkage = linkage;
        int records = linkage.table().size();
        first = new int[records];
        second = new int[records];
        Arrays.fill(second, -1);
        bits = new double[records];
        int[] standing = new int[records];
        Arrays.fill(standing, -1);
        Arrays.fill(bits, Double.NaN);
        int entities = 0;
        int[] found = new int[records];
        for (int record = 0; record < records; record++) {
            int entity = linkage.entity(record);
            if (standing[entity] < 0) {
                standing[entity] = record;
                found[entities++] = record;
            } else if (second[standing[entity]] < 0) {
                second[standing[entity]] = record;
            }
            first[record] = standing[entity];
        }
        heads = Arrays.copyOf(found, entities);
        linkage.eachPair(this::take);
        doubts = severals().flatMap(head -> linkage.doubts(head).stream()).toList();
        warnings = LinkWarnings.of(linkage, heads.length);
    }

    static LinkReport of(Linkage linkage) {
        return new LinkReport(linkage);
    }

    private void take(Link link) {
        if (first[link.left()] == first[link.right()]) {
            heavier(link.left(), link.bits());
            heavier(link.right(), link.bits());
        }
    }

    private void heavier(int record, double weight) {
        if (!(bits[record] >= weight)) {
            bits[record] = weight;
        }
    }

    Linkage linkage() {
        return linkage;
    }

    @Override
    public int size() {
        return first.length;
    }

    @Override
    public String id(int record) {
        return linkage.table().id(record);
    }

    @Override
    public String entity(int record) {
        return id(first[record]);
    }

    private boolean isAlone(int record) {
        return second[first[record]] < 0;
    }

    @Override
    public double bits(int record) {
        if (!Double.isNaN(bits[record]) || isAlone(record)) {
            return bits[record];
        }
        int other = record == first[record] ? second[record] : first[record];
        return linkage.chain(record, other).stream()
                .filter(link -> link.left() == record || link.right() == record)
                .mapToDouble(Link::bits)
                .max()
                .orElse(0);
    }

    /// Returns the first records of the entities that have several.
    private Stream<Integer> severals() {
        return Arrays.stream(heads).filter(head -> !isAlone(head)).boxed();
    }

    /// Returns the first records of the entities that have several, in order.
    int[] entities() {
        return severals().mapToInt(head -> head).toArray();
    }

    /// Says whether a person should look at some link, or at all of them.
    boolean isForAPerson() {
        return !doubts.isEmpty() || !warnings.isEmpty();
    }

    /// Returns why what was learnt is doubtful as a whole, as sentences.
    List<String> warnings() {
        return warnings;
    }

    /// Returns the links that hold although most speaks against them, the most surprising first.
    List<Link> surprising(int most) {
        return linkage.surprising(most);
    }

    /// Returns how many entities there are of each size.
    SequencedMap<Integer, Integer> sizes() {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int head : heads) {
            sizes.merge(linkage.members(head).length, 1, Integer::sum);
        }
        return sizes;
    }

    /// Returns the counts as a sentence.
    String counts() {
        int records = first.length;
        return Progress.counted(records, "record") + (records == 1 ? " is " : " are ")
                + LinkWords.entities(heads.length) + ", "
                + Progress.grouped(severals().count()) + " of several records. " + LinkWords.toLookAt(doubts) + "."
                + fillers();
    }

    /// Says how many values were passed over, such as *n/a*; empty where none was.
    private String fillers() {
        long count = linkage.fillers();
        return count == 0
                ? ""
                : " " + Progress.counted(count, "value") + (count == 1 ? " that stands" : " that stand")
                        + " for nothing, such as n/a, did not count.";
    }

    /// Returns the weakest links that entities need, the weakest first.
    List<Link> weakest(int most) {
        return severals()
                .map(linkage::weakest)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Link::probability))
                .limit(most)
                .toList();
    }
}
