package dev.kkachi.cli.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.patterns.spi.Grounds;
import dev.kkachi.tracing.spi.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger in the home as patterns are looked for in it, with what tags and official lists say of
/// addresses.
///
/// @param ledgers the ledger
/// @param known what is said of addresses
record GroundsAtHand(LedgersAtHand ledgers, KnownAddresses known) implements Grounds {
    @Override
    public @Nullable TransferLog find(Asset asset) {
        return ledgers.find(asset);
    }

    @Override
    public Services services(TransferLog log) {
        return ledgers.services(log);
    }

    @Override
    public List<Conversion> conversions(Asset asset) {
        return ledgers.conversions(asset);
    }

    @Override
    public List<Asset> assets() {
        List<Asset> assets = new ArrayList<>(ledgers.ledger().tickers().keySet());
        assets.addAll(ledgers.ledger().coins());
        return assets;
    }

    @Override
    public List<Tag> tags(Chain chain, String address) {
        return known.list(chain, address);
    }

    @Override
    public List<Tag> tagged(String category) {
        List<Tag> all = new ArrayList<>(ledgers.tags().listCategory(category));
        all.addAll(known.listCategory(category));
        return all;
    }

    @Override
    public @Nullable BigDecimal dollars(Asset asset, Instant time) {
        return ledgers.dollars(asset, time);
    }

    @Override
    public @Nullable OutputLog outputs(Asset asset) {
        try {
            return ledgers.ledger().findOutputs(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(asset + ": the ledger cannot be read.", e);
        }
    }
}
