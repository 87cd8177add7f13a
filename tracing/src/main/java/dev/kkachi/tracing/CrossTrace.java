package dev.kkachi.tracing;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Units;
import java.util.List;

/// Where tainted money went, or came from, over all assets that it became.
///
/// @param traces one trace for each asset, those that were asked for first
/// @param crossed the swaps and bridges that carried it from one to another
/// @param left what crossed and was not followed on, because the search reached its limit; empty if it
///     went to the end
/// @param notes what a reader should know, such as a conversion whose transfers the ledger does not hold
public record CrossTrace(List<Trace> traces, List<Crossed> crossed, List<Left> left, List<String> notes) {
    public CrossTrace {
        traces = List.copyOf(traces);
        crossed = List.copyOf(crossed);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /// Returns what `trace`, which leads into no other asset, says.
    public static CrossTrace of(Trace trace) {
        return new CrossTrace(List.of(trace), List.of(), List.of(), List.of());
    }

    /// A conversion that carried taint.
    ///
    /// @param conversion the swap or bridge
    /// @param left the transfer that it began with, in the way the money was followed
    /// @param entered the transfer that it ended with
    public record Crossed(Conversion conversion, Point left, Point entered) {}

    /// One end of a conversion.
    ///
    /// @param asset the asset, as an index into [CrossTrace#traces]
    /// @param transfer the transfer's number in its log
    /// @param tainted how many of its units were tainted
    public record Point(int asset, long transfer, Units tainted) {}

    /// Money that came into an asset by conversions after the search had reached its limit.
    ///
    /// @param asset the asset, as an index into [CrossTrace#traces]
    /// @param account who has it there
    /// @param tainted how many units are tainted that the asset's trace leaves out
    public record Left(int asset, int account, Units tainted) {}
}
