package dev.kkachi.bench.screening;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.bench.Sheet;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.List;

/// How long one name takes in process, on one core, and how much memory all lists take.
final class Latency {
    private static final int QUERIES = 30_000;
    private static final int PEER_QUERIES = 600;
    /// Mixes of other queries that are asked first: until then the JVM still compiles what is asked most, and a process
    /// that screens a file is past that after its first fifth of a million rows.
    private static final int[] WARM_UP_SEEDS = {2, 3, 4, 5, 6, 7, 8};

    private static final double MEDIAN_MICROS_MAX = 60;
    private static final double P99_MICROS_MAX = 400;
    private static final long HEAP_MEGABYTES_MAX = 512;

    private Latency() {}

    /// Adds heap, latency and the peer's latency to `sheet`.
    static void measure(StoredLists stored, Sheet sheet) {
        PartyCatalog catalog = stored.lists().catalog();
        List<Party> queries = QueryMix.of(catalog, QUERIES, 1);
        long before = Machine.heapUsedMegabytes();
        ScreeningIndex index = ScreeningIndex.open(stored.indexFile());
        Screener screener = Screener.over(catalog, index, ScreeningPolicy.standard());
        for (int seed : WARM_UP_SEEDS) {
            samples(screener, QueryMix.of(catalog, QUERIES, seed));
        }
        Samples samples = samples(screener, queries);
        long heap = Machine.heapUsedMegabytes();
        sheet.shown("searched", catalog.size() + " parties, " + index.nameCount() + " names");
        sheet.judged(
                "heap for all lists, the index and what screening keeps (of which " + (heap - before)
                        + " MB came with screening)",
                "<= 512 MB",
                heap + " MB",
                heap <= HEAP_MEGABYTES_MAX);
        sheet.judged(
                "one name against all lists, one core, " + QUERIES + " mixed queries after "
                        + WARM_UP_SEEDS.length * QUERIES + " others",
                "median <= 60, p99 <= 400 us",
                samples.render(),
                samples.micros(0.5) <= MEDIAN_MICROS_MAX && samples.micros(0.99) <= P99_MICROS_MAX);
        long cut = queries.stream()
                .filter(query -> !screener.answer(query).isComplete())
                .count();
        sheet.shown("searches that reached a limit, and said so", Numbers.share(cut, queries.size()));
        measurePeer(catalog, queries.subList(0, PEER_QUERIES), samples, sheet);
    }

    /// Asks `screener` every query once, one after the other, and times each.
    static Samples samples(Screener screener, List<Party> queries) {
        return Samples.of(queries.size(), i -> screener.answer(queries.get(i)));
    }

    private static void measurePeer(PartyCatalog catalog, List<Party> queries, Samples ours, Sheet sheet) {
        try (LucenePeer lucene = LucenePeer.over(catalog)) {
            queries.forEach(query -> lucene.screen(query.caption()));
            Samples theirs =
                    Samples.of(queries.size(), i -> lucene.screen(queries.get(i).caption()));
            sheet.shown(
                    "the same with Lucene (fuzzy + phonetic)",
                    theirs.render() + "; median " + Numbers.short1(theirs.micros(0.5) / ours.micros(0.5))
                            + " times ours");
        }
    }
}
