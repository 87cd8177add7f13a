package dev.kkachi.cases;

import java.util.List;

/// A page of the queue.
///
/// @param rows the cases
/// @param next the cursor of the page after it, empty where there is none
/// @param limits what the search did not look at, as full sentences; empty where it looked at
///     everything
public record CasePage(List<CaseRow> rows, String next, List<String> limits) {
    public CasePage {
        rows = List.copyOf(rows);
        limits = List.copyOf(limits);
    }
}
