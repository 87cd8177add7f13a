package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A transfer on a public ledger, as a row of the organisation's extract says.
///
/// @param row where it was read
/// @param transfer what the ledger recorded
/// @param extras every other column that has a value, in the order of the file
public record LedgerTransfer(SourceRef.FileLine row, Transfer transfer, Map<String, String> extras) {
    public LedgerTransfer {
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
}
