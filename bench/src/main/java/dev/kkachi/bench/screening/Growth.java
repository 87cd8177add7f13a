package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.bench.Sheet;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.List;

/// How the cost of one name grows with the lists, up to three million names.
final class Growth {
    private static final int NAMES = 30_000;
    private static final int QUERIES = 4_000;
    private static final List<Integer> FACTORS = List.of(1, 10, 100);

    private Growth() {}

    /// Adds the latency at each size to `sheet`. The smallest size is a part of the real lists of about thirty thousand
    /// names.
    static void measure(PartyCatalog all, Sheet sheet) {
        PartyCatalog part = partOf(all, NAMES);
        List<Party> queries = QueryMix.of(part, QUERIES, 4);
        double first = 0;
        for (int factor : FACTORS) {
            PartyCatalog grown = GrownCatalog.of(part, factor);
            long start = System.nanoTime();
            ScreeningIndex index = ScreeningIndex.build(grown);
            double buildSeconds = (System.nanoTime() - start) / 1e9;
            Screener screener = Screener.over(grown, index, ScreeningPolicy.standard());
            Latency.samples(screener, QueryMix.of(part, QUERIES, 8));
            Samples samples = Latency.samples(screener, queries);
            long cut = queries.stream()
                    .filter(query -> !screener.answer(query).isComplete())
                    .count();
            first = factor == 1 ? samples.micros(0.5) : first;
            String result = index.nameCount() + " names: " + samples.render() + "; "
                    + Numbers.short1(samples.micros(0.5) / first) + " times the smallest; limit reached "
                    + Numbers.share(cut, queries.size()) + "; index built in " + Numbers.short1(buildSeconds) + " s";
            if (factor == 1) {
                sheet.shown("lists at 1x", result);
            } else {
                sheet.judged(
                        "lists at " + factor + "x",
                        "at most " + factor / 5 + " times",
                        result,
                        samples.micros(0.5) <= factor / 5.0 * first);
            }
        }
    }

    /// Returns every so manieth party of `all`, so that about `names` names are left.
    private static PartyCatalog partOf(PartyCatalog all, int names) {
        long total = 0;
        for (int handle = 0; handle < all.size(); handle++) {
            total += all.party(handle).names().size();
        }
        int step = (int) Math.max(1, total / names);
        List<Party> parties = new ArrayList<>();
        for (int handle = 0; handle < all.size(); handle += step) {
            parties.add(all.party(handle));
        }
        return new HeldParties(parties, all.editions());
    }
}
