package dev.kkachi.cli.internal;

import java.util.List;

/// One query and the candidates that were kept for it, the best first.
///
/// @param id the caller's id, or the line
/// @param query the name or wallet as it was asked
/// @param candidates what was found
record Screened(String id, String query, List<Shown> candidates) {
    Screened {
        candidates = List.copyOf(candidates);
    }
}
