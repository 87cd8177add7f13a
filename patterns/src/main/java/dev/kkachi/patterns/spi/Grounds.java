package dev.kkachi.patterns.spi;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What patterns are looked for in: the logs of all assets, and what is said about addresses.
public interface Grounds extends SwapGrounds {
    /// Returns what is said about `address` on `chain`, the most trusted first.
    List<Tag> tags(Chain chain, String address);

    /// Returns the outputs of `asset`, `null` if none are known, as of every asset that lies in accounts.
    default @Nullable OutputLog outputs(Asset asset) {
        return null;
    }
}
