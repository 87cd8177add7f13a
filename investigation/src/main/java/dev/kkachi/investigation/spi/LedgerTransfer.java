package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A transfer on a public ledger, as a row of the organisation's extract says.
///
/// @param row where it was read
/// @param transfer what the ledger recorded
/// @param usd its value in US dollars at the time, `null` where the extract does not say
public record LedgerTransfer(
        SourceRef.FileLine row, Transfer transfer, @Nullable BigDecimal usd) {}
