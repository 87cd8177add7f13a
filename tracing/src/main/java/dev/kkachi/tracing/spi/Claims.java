package dev.kkachi.tracing.spi;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import java.util.List;

/// What somebody says about addresses, such as [dev.kkachi.ledger.TagBook#list].
@FunctionalInterface
public interface Claims {
    /// Returns what is said about `address` on `chain`, the most trusted first.
    List<Tag> list(Chain chain, String address);
}
