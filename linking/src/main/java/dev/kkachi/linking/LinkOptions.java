package dev.kkachi.linking;

import java.util.List;
import java.util.Map;

/// What whoever links has decided.
///
/// @param threshold the share of links that should be right, between 0.5 and 1
/// @param kinds columns whose kind is stated, by name
/// @param within whether two records of one file may be one, where there are several files
/// @param joined pairs of records that are one, whatever their weight
/// @param parted pairs of records that are not one, whatever their weight
public record LinkOptions(
        double threshold, Map<String, ColumnKind> kinds, boolean within, List<Pair> joined, List<Pair> parted) {
    /// The share of links that should be right, if nobody says.
    public static final double THRESHOLD = 0.95;

    public LinkOptions {
        if (!(threshold >= 0.5 && threshold < 1)) {
            throw new IllegalArgumentException("The threshold is " + threshold + ", and must lie from 0.5 below 1.");
        }
        kinds = Map.copyOf(kinds);
        joined = List.copyOf(joined);
        parted = List.copyOf(parted);
    }

    /// Returns the options of whoever decides nothing: within one file all records are compared, of
    /// several each is taken to hold nobody twice.
    public static LinkOptions standard() {
        return new LinkOptions(THRESHOLD, Map.of(), false, List.of(), List.of());
    }

    /// Returns these options for files that may hold somebody twice.
    public LinkOptions linkingWithin() {
        return new LinkOptions(threshold, kinds, true, joined, parted);
    }

    /// Returns these options with verdicts beside.
    public LinkOptions with(List<Pair> areOne, List<Pair> areNot) {
        return new LinkOptions(threshold, kinds, within, areOne, areNot);
    }

    /// Two records, by their ids.
    public record Pair(String left, String right) {}
}
