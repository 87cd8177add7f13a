package dev.kkachi.cli.internal;

import dev.kkachi.ledger.ConversionBook;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.PriceBook;
import dev.kkachi.ledger.TagBook;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.TaggedServices;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The logs of the ledger in the home, with the tags and conversions that lie beside it.
///
/// @param ledger the ledger
/// @param tags what is said about addresses beside the ledger
/// @param known that, and what the official lists in the home say
/// @param conversions the swaps and bridges that are known
/// @param prices what assets cost on each day
/// @param stops the categories where taint ends: `null` for all that are known, empty for none
record LedgersAtHand(
        Ledger ledger,
        TagBook tags,
        KnownAddresses known,
        ConversionBook conversions,
        PriceBook prices,
        @Nullable List<String> stops)
        implements SwapGrounds {
    /// Opens what lies beside `ledger`; `stops` is the option as it was written, `null` where it was not.
    static LedgersAtHand open(Call call, Ledger ledger, @Nullable String stops) throws IOException {
        List<String> categories =
                stops == null ? null : stops.equals("none") ? List.of() : List.of(stops.split(",", -1));
        Path folder = LedgerAtHand.folder(call);
        TagBook tags = TagBook.open(folder);
        return new LedgersAtHand(
                ledger,
                tags,
                KnownAddresses.open(call, tags),
                ConversionBook.open(folder),
                PriceBook.open(folder),
                categories);
    }

    @Override
    public @Nullable TransferLog find(Asset asset) {
        try {
            return ledger.find(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(asset + ": the ledger cannot be read.", e);
        }
    }

    @Override
    public Services services(TransferLog log) {
        return stops == null ? TaggedServices.standard(log, known) : TaggedServices.of(log, known, stops);
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        return conversions.list(asset);
    }

    @Override
    public List<Asset> assets() {
        return new ArrayList<>(ledger.tickers().keySet());
    }

    @Override
    public List<Tag> tagged(String category) {
        return tags.listCategory(category);
    }

    @Override
    public @Nullable BigDecimal dollars(Asset asset, Instant time) {
        DayPrice price = prices.find(asset.name(), DollarValues.USD, time);
        return price == null ? null : price.price();
    }
}
