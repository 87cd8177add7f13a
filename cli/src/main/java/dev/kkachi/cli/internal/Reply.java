package dev.kkachi.cli.internal;

import java.util.List;

/// What an [Inquiry] answers about one customer.
///
/// @param shown the candidates to show, the best first
/// @param tally what to count
/// @param limits for each limit that the search reached, what was left out, as a full sentence
record Reply(List<Shown> shown, Tally tally, List<String> limits) {
    Reply {
        shown = List.copyOf(shown);
        limits = List.copyOf(limits);
    }
}
