package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.Rejection;
import java.util.List;

/// What came of importing sources.
///
/// @param rows how many movements were read
/// @param stored how many of them are new in the ledger
/// @param repeated how many the ledger had, or were read twice
/// @param tags how many tags are new
/// @param rejectedCount how many rows were not taken
/// @param rejected the first of them
public record ImportReport(
        long rows, long stored, long repeated, long tags, long rejectedCount, List<Rejection> rejected) {
    public ImportReport {
        rejected = List.copyOf(rejected);
    }
}
