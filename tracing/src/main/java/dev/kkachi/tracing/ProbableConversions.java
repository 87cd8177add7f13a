package dev.kkachi.tracing;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.internal.ProbableSearch;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ledgers with the swaps and bridges that are only probable: those that somebody else says are, and those that amount
/// and time suggest. They are searched for once, when they are first asked for. For one thread.
///
/// What is inferred bears its probability, below 1, wherever it goes; what is read from a chain has 1.
public final class ProbableConversions implements Ledgers {
    /// How probable a conversion is at least to be followed, unless somebody says otherwise: wrong in one of five.
    public static final double STANDARD_MIN = 0.8;

    private final SwapGrounds grounds;
    private final double probabilityMin;
    private final List<String> notes = new ArrayList<>();
    private @Nullable List<Conversion> inferred;
    private @Nullable Map<Asset, List<Conversion>> byAsset;

    private ProbableConversions(SwapGrounds grounds, double probabilityMin) {
        this.grounds = grounds;
        this.probabilityMin = probabilityMin;
    }

    /// Adds to `grounds` the conversions that are at least so probable, and leaves out those that are less; with 1
    /// nothing is inferred.
    public static ProbableConversions of(SwapGrounds grounds, double probabilityMin) {
        if (!(probabilityMin > 0 && probabilityMin <= 1)) {
            throw new IllegalArgumentException(probabilityMin + " is no probability above 0.");
        }
        return new ProbableConversions(grounds, probabilityMin);
    }

    /// Returns all conversions of all assets: those that are known, and after them those that amount and time suggest,
    /// in the order of time.
    public List<Conversion> list() {
        List<Conversion> all = new ArrayList<>(new ProbableSearch(grounds)
                .known().stream().filter(this::isFollowed).toList());
        all.addAll(inferred());
        return all;
    }

    private List<Conversion> inferred() {
        if (inferred == null) {
            ProbableSearch search = new ProbableSearch(grounds);
            inferred = probabilityMin < 1 ? search.list(probabilityMin) : List.of();
            notes.addAll(search.notes());
        }
        return inferred;
    }

    private boolean isFollowed(Conversion conversion) {
        return conversion.probability() >= probabilityMin;
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        if (byAsset == null) {
            byAsset = byAsset(inferred());
        }
        List<Conversion> all = new ArrayList<>(
                grounds.conversions(asset).stream().filter(this::isFollowed).toList());
        all.addAll(byAsset.getOrDefault(asset, List.of()));
        return all;
    }

    private static Map<Asset, List<Conversion>> byAsset(List<Conversion> all) {
        Map<Asset, List<Conversion>> assets = new LinkedHashMap<>();
        for (Conversion conversion : all) {
            for (Asset asset : List.of(conversion.in().asset(), conversion.out().asset())) {
                assets.computeIfAbsent(asset, unseen -> new ArrayList<>()).add(conversion);
            }
        }
        return assets;
    }

    @Override
    public @Nullable TransferLog find(Asset asset) {
        return grounds.find(asset);
    }

    @Override
    public Services services(TransferLog log) {
        return grounds.services(log);
    }

    @Override
    public List<String> notes() {
        return notes;
    }
}
