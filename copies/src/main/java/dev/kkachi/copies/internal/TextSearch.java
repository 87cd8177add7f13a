package dev.kkachi.copies.internal;

import dev.kkachi.copies.Passage;
import dev.kkachi.copies.Span;
import dev.kkachi.copies.TextCopy;
import dev.kkachi.copies.TextReport;
import dev.kkachi.copies.TextSettings;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The whole search: read, find altered wholes, find shared passages, compare exactly, ask who else holds what is
/// shared.
public final class TextSearch {
    private static final int LISTED_MAX = 200_000;
    private static final double NEARLY_NONE = 1e-9;

    private final TextSource source;
    private final TextSettings settings;
    private final Reading reading;
    private final WholeCopies whole;
    private final int independent;
    private final List<String> notes = new ArrayList<>();
    private final AtomicInteger repetitive = new AtomicInteger();

    private TextSearch(TextSource source, TextSettings settings) {
        this.source = source;
        this.settings = settings;
        if (source.size() >= 1 << WholeCopies.DOCUMENT_BITS) {
            throw new IllegalArgumentException(source.size() + " texts are more than can be compared at once.");
        }
        reading = Reading.of(source);
        whole = WholeCopies.among(reading, settings.whole());
        independent = (int) IntStream.range(0, reading.size())
                .filter(i -> whole.family(i) == i)
                .count();
        notes.addAll(reading.notes());
        whole.say(notes);
    }

    /// Looks for copies among all texts.
    public static TextReport find(TextSource source, TextSettings settings) {
        TextSearch search = new TextSearch(source, settings);
        List<Draft> drafts = search.drafts(search.candidates());
        List<TextCopy> copies = search.weighed(drafts).stream()
                .filter(each -> search.isEnough(each.copy().share(), each.own()))
                .map(Weighed::copy)
                .sorted(Comparator.comparingDouble(
                                (TextCopy copy) -> -copy.weight().bits())
                        .thenComparingDouble(copy -> -copy.share())
                        .thenComparingInt(TextCopy::a)
                        .thenComparingInt(TextCopy::b))
                .toList();
        return search.report(copies);
    }

    /// Compares texts `a` and `b`, however little they share, as two among all others.
    public static TextReport explain(TextSource source, int a, int b) {
        TextSearch search = new TextSearch(source, TextSettings.STANDARD);
        int placeA = search.reading.place(a);
        int placeB = search.reading.place(b);
        if (placeA < 0 || placeB < 0 || placeA == placeB) {
            return search.report(List.of());
        }
        LongList one = new LongList();
        one.add(PairWork.key(placeA, placeB, search.reading));
        List<Draft> drafts = new ArrayList<>();
        PairWork.each(
                one, search.reading, (table, larger, smaller) -> drafts.add(search.draft(table, larger, smaller)));
        return search.report(search.weighed(drafts).stream().map(Weighed::copy).toList());
    }

    private TextReport report(List<TextCopy> copies) {
        if (repetitive.get() > 0) {
            notes.add(repetitive.get() + " pairs of texts repeat the same words so often that not every passage in them"
                    + " was looked at.");
        }
        return new TextReport(copies, reading.same(independent), reading.disguises(), independent, notes);
    }

    /// Two texts that were weighed.
    ///
    /// @param own the most units of one passage that nobody else has
    private record Weighed(TextCopy copy, double own) {}

    /// Says whether such a part of the shorter text, or so many units of one passage, are enough.
    private boolean isEnough(double share, double units) {
        return share + NEARLY_NONE >= settings.share()
                || units + NEARLY_NONE >= (double) Tokens.WORD_UNITS * settings.passage();
    }

    private LongList candidates() {
        LongList pairs = Anchors.among(reading, whole, settings, notes);
        for (int i = 0; i < whole.pairs().size(); i++) {
            long pair = whole.pairs().get(i);
            pairs.add(PairWork.key((int) (pair >>> 32), (int) pair, reading));
        }
        return pairs.distinct();
    }

    private List<Draft> drafts(LongList candidates) {
        ConcurrentLinkedQueue<Draft> found = new ConcurrentLinkedQueue<>();
        PairWork.each(candidates, reading, (table, larger, smaller) -> {
            Draft draft = draft(table, larger, smaller);
            if (isEnough(share(draft, draft.runs()), longest(draft))) {
                found.add(draft);
            }
        });
        List<Draft> drafts = new ArrayList<>(found);
        drafts.sort(Comparator.comparingDouble((Draft draft) -> -share(draft, draft.runs()))
                .thenComparingInt(Draft::a)
                .thenComparingInt(Draft::b));
        if (drafts.size() > LISTED_MAX) {
            notes.add(drafts.size() - LISTED_MAX + " pairs that share less than the ones listed are left out.");
            return drafts.subList(0, LISTED_MAX);
        }
        return drafts;
    }

    private Draft draft(ShingleTable table, int larger, int smaller) {
        int[] tokensA = reading.tokens(larger);
        int[] tokensB = reading.tokens(smaller);
        long[] shingles = Shingles.inOrder(tokensB);
        int common = table.common(shingles);
        Tiling tiling = Tiling.of(tokensA, table, tokensB, shingles);
        if (tiling.isBounded()) {
            repetitive.incrementAndGet();
        }
        List<Tiling.Tile> tiles = tiling.tiles();
        if (larger < smaller) {
            return new Draft(
                    larger, smaller, common, table.distinct(), whole.distinct(smaller), Draft.runs(tiles, tokensA));
        }
        List<Tiling.Tile> turned = tiles.stream()
                .map(tile -> new Tiling.Tile(tile.b(), tile.a(), tile.length()))
                .sorted(Comparator.comparingInt(Tiling.Tile::a))
                .toList();
        return new Draft(
                smaller, larger, common, whole.distinct(smaller), table.distinct(), Draft.runs(turned, tokensB));
    }

    /// Returns the part of the shorter text that `runs` cover.
    private double share(Draft draft, List<Draft.Run> runs) {
        int[] tokensA = reading.tokens(draft.a());
        int covered = runs.stream().mapToInt(run -> run.units(tokensA)).sum();
        return (double) covered / Math.min(units(tokensA), units(reading.tokens(draft.b())));
    }

    private int longest(Draft draft) {
        int[] tokensA = reading.tokens(draft.a());
        return draft.runs().stream().mapToInt(run -> run.units(tokensA)).max().orElse(0);
    }

    private static int units(int[] tokens) {
        return Arrays.stream(tokens).map(Tokens::units).sum();
    }

    private List<Weighed> weighed(List<Draft> drafts) {
        Holders holders = Holders.of(drafts, reading, whole);
        return drafts.parallelStream().map(draft -> weighed(draft, holders)).toList();
    }

    private Weighed weighed(Draft draft, Holders holders) {
        int numberA = reading.number(draft.a());
        int numberB = reading.number(draft.b());
        Tokens textA = TokenReader.read(source.text(numberA));
        Tokens textB = TokenReader.read(source.text(numberB));
        int families = whole.family(draft.a()) == whole.family(draft.b()) ? 1 : 2;
        Rarity rarity = new Rarity(independent - families);
        List<Passage> passages = new ArrayList<>();
        List<Draft.Run> counted = new ArrayList<>();
        double bits = 0;
        double own = 0;
        for (Draft.Run run : draft.runs()) {
            int[] others = Arrays.stream(Holders.probes(run, reading.tokens(draft.a())))
                    .mapToInt(shingle -> Math.max(0, holders.count(shingle) - families))
                    .toArray();
            int least = Arrays.stream(others).min().orElse(0);
            int units = run.units(reading.tokens(draft.a()));
            double shingles = (double) units / Shingles.UNITS;
            boolean common = rarity.isCommon(least);
            double weight = common ? 0 : rarity.passage(others, shingles);
            Span a = new Span(textA.start(run.fromA()), textA.end(run.toA() - 1));
            Span b = new Span(textB.start(run.fromB()), textB.end(run.toB() - 1));
            passages.add(new Passage(a, b, run.words(), run.changed(), least, new Weight(weight), common));
            bits += weight;
            if (!common) {
                counted.add(run);
                own = Math.max(own, units * ownPart(others, rarity));
            }
        }
        TextCopy copy = new TextCopy(
                numberA,
                numberB,
                draft.jaccard(),
                (double) draft.common() / draft.distinctA(),
                (double) draft.common() / draft.distinctB(),
                share(draft, counted),
                new Weight(Math.min(bits, rarity.most())),
                passages);
        return new Weighed(copy, own);
    }

    /// Returns the part of a passage that is no form. One sentence at the end of a form that many have makes the whole
    /// of it rare, and not the form. A few others may have it: one hand writes for more than two.
    private static double ownPart(int[] others, Rarity rarity) {
        return Arrays.stream(others).filter(each -> !rarity.isCommon(each)).count() / (double) others.length;
    }
}
