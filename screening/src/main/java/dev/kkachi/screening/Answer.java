package dev.kkachi.screening;

import java.util.List;

/// What a screening found, and what it could not look at.
///
/// @param matches the parties that the query may mean, the best first
/// @param limits for each limit that the search reached, what was left out, as a full sentence; empty for a
///     complete search
public record Answer(List<Match> matches, List<String> limits) {
    public Answer {
        matches = List.copyOf(matches);
        limits = List.copyOf(limits);
    }

    /// Says whether the search reached no limit, so that every listed party was looked for that the query may
    /// mean.
    public boolean isComplete() {
        return limits.isEmpty();
    }
}
