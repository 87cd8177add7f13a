package dev.kkachi.copies.internal;

import dev.kkachi.copies.TextSettings;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Finds texts that share a passage and little else, which MinHash of whole texts cannot: by the shingles that few
/// independent texts have. What many have (a form, a stock phrase) leads to nobody, and the work a text makes is
/// bounded by its own length times [#HOLDERS_MAX], whatever the others hold.
///
/// Of very many texts only every second, fourth, ... shingle is kept, chosen by its own hash, so that the same ones
/// are kept of all texts; a passage has many.
final class Anchors {
    /// What more independent texts have is common property.
    static final int HOLDERS_MAX = 32;

    private static final int KEPT_MAX = 1 << 24;
    private static final int PARTNERS_MAX = 256;
    /// Of the words of a passage, at least so many begin a shingle that both texts have: a tile has four words or more,
    /// and all but its last three begin one.
    private static final double LEFT_AFTER_EDITS = 0.2;

    private static final long DOCUMENT_MASK = (1L << WholeCopies.DOCUMENT_BITS) - 1;

    private final Reading reading;
    private final WholeCopies whole;
    private final TextSettings settings;
    private final AtomicLong crowded = new AtomicLong();
    private final int sampling;
    private int[] groupStarts = new int[16];
    private int[] groupTexts = new int[16];
    private int groups;
    private int members;
    private long common;
    private long thinned;

    private Anchors(Reading reading, WholeCopies whole, TextSettings settings) {
        this.reading = reading;
        this.whole = whole;
        this.settings = settings;
        long all = IntStream.range(0, reading.size()).mapToLong(whole::distinct).sum();
        int every = 1;
        while (all / every > KEPT_MAX) {
            every *= 2;
        }
        sampling = every;
    }

    /// Returns the pairs that share enough, as [PairWork#key] makes them, in order.
    static LongList among(Reading reading, WholeCopies whole, TextSettings settings, List<String> notes) {
        Anchors anchors = new Anchors(reading, whole, settings);
        anchors.group(anchors.postings());
        LongList pairs = anchors.pairs();
        anchors.say(notes);
        return pairs;
    }

    private void say(List<String> notes) {
        if (common > 0) {
            notes.add(common + " shingles that more than " + HOLDERS_MAX
                    + " independent texts have were passed over when passages were looked for.");
        }
        if (thinned > 0) {
            notes.add(thinned + " shingles are held by many copies of few texts; one copy stood for the others.");
        }
        if (crowded.get() > 0) {
            notes.add(crowded.get() + " texts share rare shingles with more than " + PARTNERS_MAX
                    + " others; only those with the most were compared.");
        }
    }

    /// Returns the kept shingles of all texts: 40 bits of its hash, 24 of its text.
    private LongList postings() {
        LongList all = new LongList();
        int block = 1 << 12;
        int blocks = (reading.size() + block - 1) / block;
        IntStream.range(0, blocks).parallel().forEach(number -> {
            LongList some = new LongList();
            for (int i = number * block; i < Math.min(reading.size(), (number + 1) * block); i++) {
                for (long shingle : Shingles.inOrder(reading.tokens(i))) {
                    if ((shingle & (sampling - 1)) == 0) {
                        some.add((shingle & ~DOCUMENT_MASK) | i);
                    }
                }
            }
            synchronized (all) {
                all.addAll(some);
            }
        });
        return all.distinct();
    }

    private void group(LongList postings) {
        for (int from = 0; from < postings.size(); ) {
            int to = from + 1;
            while (to < postings.size() && ((postings.get(to) ^ postings.get(from)) & ~DOCUMENT_MASK) == 0) {
                to++;
            }
            if (to - from > 1) {
                group(postings, from, to);
            }
            from = to;
        }
        groupStarts = Arrays.copyOf(groupStarts, groups + 1);
        groupStarts[groups] = members;
    }

    private void group(LongList postings, int from, int to) {
        int[] texts = new int[to - from];
        for (int i = from; i < to; i++) {
            texts[i - from] = (int) (postings.get(i) & DOCUMENT_MASK);
        }
        if (texts.length > HOLDERS_MAX) {
            int[] first = IntStream.of(texts).map(whole::family).distinct().toArray();
            if (first.length > HOLDERS_MAX) {
                common++;
                return;
            }
            thinned++;
            texts = first;
        }
        if (groups + 1 == groupStarts.length) {
            groupStarts = Arrays.copyOf(groupStarts, 2 * groupStarts.length);
        }
        if (members + texts.length > groupTexts.length) {
            groupTexts = Arrays.copyOf(groupTexts, Math.max(2 * groupTexts.length, members + texts.length));
        }
        groupStarts[groups++] = members;
        System.arraycopy(texts, 0, groupTexts, members, texts.length);
        members += texts.length;
    }

    private LongList pairs() {
        int[] starts = new int[reading.size() + 1];
        for (int i = 0; i < members; i++) {
            starts[groupTexts[i] + 1]++;
        }
        for (int i = 0; i < reading.size(); i++) {
            starts[i + 1] += starts[i];
        }
        int[] groupsOf = new int[members];
        int[] filled = starts.clone();
        for (int group = 0; group < groups; group++) {
            for (int i = groupStarts[group]; i < groupStarts[group + 1]; i++) {
                groupsOf[filled[groupTexts[i]]++] = group;
            }
        }
        LongList all = new LongList();
        int block = Math.max(1, reading.size() / 64);
        IntStream.rangeClosed(0, reading.size() / block).parallel().forEach(number -> {
            LongList some = new LongList();
            Counter counter = new Counter();
            for (int i = number * block; i < Math.min(reading.size(), (number + 1) * block); i++) {
                counter.count(i, groupsOf, starts[i], starts[i + 1]);
                counter.keep(i, some);
            }
            synchronized (all) {
                all.addAll(some);
            }
        });
        return all.distinct();
    }

    /// Counts for one text after the other how many rare shingles each other one shares with it.
    private final class Counter {
        private final short[] counts = new short[reading.size()];
        private int[] met = new int[16];
        private int size;

        void count(int text, int[] groupsOf, int from, int to) {
            for (int i = from; i < to; i++) {
                int group = groupsOf[i];
                for (int k = groupStarts[group]; k < groupStarts[group + 1]; k++) {
                    int other = groupTexts[k];
                    if (other >= text) {
                        break;
                    }
                    if (counts[other]++ == 0) {
                        if (size == met.length) {
                            met = Arrays.copyOf(met, 2 * size);
                        }
                        met[size++] = other;
                    } else if (counts[other] < 0) {
                        counts[other] = Short.MAX_VALUE;
                    }
                }
            }
        }

        void keep(int text, LongList pairs) {
            LongList enough = new LongList();
            for (int i = 0; i < size; i++) {
                int other = met[i];
                int shorter = Math.min(whole.distinct(text), whole.distinct(other));
                double words = Math.min(settings.share() * shorter, settings.passage());
                int needed = Math.max(1, (int) (LEFT_AFTER_EDITS * words / sampling));
                if (counts[other] >= needed) {
                    enough.add(((long) (Short.MAX_VALUE - counts[other]) << 32) | other);
                }
                counts[other] = 0;
            }
            size = 0;
            if (enough.size() > PARTNERS_MAX) {
                crowded.incrementAndGet();
                enough.sorted();
            }
            for (int i = 0; i < Math.min(PARTNERS_MAX, enough.size()); i++) {
                pairs.add(PairWork.key(text, (int) enough.get(i), reading));
            }
        }
    }
}
