package dev.kkachi.tracing.spi;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What swaps and bridges are inferred from that no log and no memo states: all ledgers, who is known to swap, and what
/// things were worth.
public interface SwapGrounds extends Ledgers {
    /// Returns the assets of which transfers are known.
    List<Asset> assets();

    /// Returns all tags of `category`, by address.
    List<Tag> tagged(String category);

    /// Returns what one unit of `asset` was worth in US dollars on the day that `time` is in, `null` if nobody says.
    default @Nullable BigDecimal dollars(Asset asset, Instant time) {
        return null;
    }
}
