package dev.kkachi.cli.internal;

import dev.kkachi.linking.Link;
import dev.kkachi.linking.Linkage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a linkage comes to: entities, their sizes, and what a person should look at.
final class LinkReport implements LinkedRecords {
    /// A link that holds an entity together and is less probable than this is a person's to decide: of such
    /// links at least one of ten is wrong.
    static final double REVIEW_BELOW = 0.9;

    /// So much evidence against a link makes it a person's to decide, whatever speaks for it.
    static final double AGAINST_BITS = 6;

    /// Of the most surprising links, how many are weighed for that.
    private static final int SURPRISING_MAX = 50;

    /// An entity may have as many records as a table; its weakest link is looked for among so many.
    private static final int MEMBERS_LOOKED_AT_MAX = 200;

    private final Linkage linkage;
    private final int[] first;
    private final int[] second;
    private final double[] bits;
    private final int[] heads;
    private final List<Link> surprising;

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
        surprising = linkage.surprising(SURPRISING_MAX);
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

    /// Says whether a person should look at some link.
    boolean isForAPerson() {
        return contested() > 0 || unsure() > 0;
    }

    private long unsure() {
        return Arrays.stream(heads)
                .filter(head -> linkage.weakest(head) < REVIEW_BELOW)
                .count();
    }

    private long contested() {
        return surprising.stream()
                .filter(link -> linkage.why(link.left(), link.right()).against() <= -AGAINST_BITS)
                .count();
    }

    /// Returns the links that hold although most speaks against them, the most surprising first.
    List<Link> surprising(int most) {
        return surprising.stream().limit(most).toList();
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
        long contested = contested();
        long merged = Arrays.stream(heads).filter(head -> !isAlone(head)).count();
        return Progress.counted(records, "record") + (records == 1 ? " is " : " are ")
                + LinkWords.entities(heads.length) + ", "
                + Progress.grouped(merged) + " of several records. A person should look at "
                + Progress.counted(unsure(), "entity") + " with a link below " + CopiesForm.percent(REVIEW_BELOW)
                + " and at " + Progress.counted(contested, "link") + " against which "
                + Math.round(AGAINST_BITS) + " bits speak"
                + (contested == SURPRISING_MAX ? " (or more: so many were looked at)." : ".")
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
        List<Integer> weak = Arrays.stream(heads)
                .boxed()
                .filter(head -> linkage.weakest(head) < 1)
                .sorted(Comparator.comparingDouble(linkage::weakest))
                .limit(most)
                .toList();
        List<Link> links = new ArrayList<>();
        for (int head : weak) {
            Arrays.stream(linkage.members(head))
                    .filter(member -> member != head)
                    .limit(MEMBERS_LOOKED_AT_MAX)
                    .boxed()
                    .flatMap(member -> linkage.chain(head, member).stream())
                    .min(Comparator.comparingDouble(Link::probability))
                    .ifPresent(links::add);
        }
        return links;
    }
}
