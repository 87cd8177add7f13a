package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.Rejection;
import java.util.List;
import java.util.Map;

/// What came of importing sources.
///
/// @param rows how many movements were read
/// @param stored how many of them are new in the ledger
/// @param repeated how many the ledger had, or were read twice
/// @param tags how many tags are new
/// @param prices how many daily prices are new
/// @param problems what was not taken
public record ImportReport(long rows, long stored, long repeated, long tags, long prices, Problems problems) {
    /// Rows that were not taken, and remarks on others.
    ///
    /// @param rejectedCount how many rows break a rule
    /// @param rejected the first of them
    /// @param leftOut how many rows move nothing or deserve a remark, by the reason
    public record Problems(long rejectedCount, List<Rejection> rejected, Map<String, Long> leftOut) {
        public Problems {
            rejected = List.copyOf(rejected);
            leftOut = Map.copyOf(leftOut);
        }
    }
}
