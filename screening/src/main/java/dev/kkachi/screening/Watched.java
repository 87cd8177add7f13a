package dev.kkachi.screening;

import java.util.List;

/// What a change of the lists means for one customer.
///
/// @param changes what differs in the answer: what is in it now, the best first, then what was withdrawn
/// @param isScreenedAgain whether the customer had to be screened against all lists to know
/// @param limits for each limit that a search reached, what was left out, as a full sentence
public record Watched(List<AlertChange> changes, boolean isScreenedAgain, List<String> limits) {
    static final Watched UNTOUCHED = new Watched(List.of(), false, List.of());

    public Watched {
        changes = List.copyOf(changes);
        limits = List.copyOf(limits);
    }
}
