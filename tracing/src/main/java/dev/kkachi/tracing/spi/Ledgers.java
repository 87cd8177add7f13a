package dev.kkachi.tracing.spi;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The logs of all assets, the services on each, and how value gets from one to another. [#find] and what
/// it and [#services] return are asked by several threads, each of which asks about the services of one
/// log.
public interface Ledgers {
    /// Returns the transfers of `asset`, `null` if none are known.
    @Nullable TransferLog find(Asset asset);

    /// Returns the services on `log`.
    Services services(TransferLog log);

    /// Returns the conversions in which `asset` went in or came out.
    List<Conversion> conversions(Asset asset);

    /// Returns what a reader should know of how the conversions were found; complete once they were asked
    /// for.
    default List<String> notes() {
        return List.of();
    }
}
