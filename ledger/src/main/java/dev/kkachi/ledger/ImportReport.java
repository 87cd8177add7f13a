package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.Rejection;
import java.util.List;
import java.util.Map;

/// What came of importing sources.
///
/// @param rows how many movements were read: the new ones, those that were there already, those that were rejected and
///     those that were left out
/// @param stored how many of them are new in the ledger
/// @param repeated how many the ledger had, or were read twice
/// @param beside what came beside movements
/// @param problems what was not taken
public record ImportReport(long rows, long stored, long repeated, Beside beside, Problems problems) {
    /// What came beside movements, as far as it is new.
    ///
    /// @param tags how many tags
    /// @param prices how many daily prices
    /// @param conversions how many swaps and bridges
    public record Beside(long tags, long prices, long conversions) {}

    /// Rows that were not taken, and remarks on others.
    ///
    /// @param rejectedCount how many rows break a rule
    /// @param rejected the first of them
    /// @param leftOut how many rows move nothing, by the reason
    /// @param remarks how many rows were taken although not all is right with them, by what is not
    public record Problems(
            long rejectedCount, List<Rejection> rejected, Map<String, Long> leftOut, Map<String, Long> remarks) {
        public Problems {
            rejected = List.copyOf(rejected);
            leftOut = Map.copyOf(leftOut);
            remarks = Map.copyOf(remarks);
        }
    }
}
