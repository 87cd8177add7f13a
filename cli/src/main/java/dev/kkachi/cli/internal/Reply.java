package dev.kkachi.cli.internal;

import java.util.List;

/// What an [Inquiry] answers about one customer.
///
/// @param shown the candidates to show, the best first
/// @param tally what to count
record Reply(List<Shown> shown, Tally tally) {
    Reply {
        shown = List.copyOf(shown);
    }
}
