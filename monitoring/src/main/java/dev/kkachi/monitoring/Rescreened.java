package dev.kkachi.monitoring;

import dev.kkachi.cases.Arrival;
import java.util.List;

/// What a change of the lists means for a population.
///
/// @param members how many were looked at
/// @param screened how many had to be screened against all lists to know; the change can concern nobody
///     else
/// @param arrivals what a person should look at, in the order of the members
/// @param withdrawn hits that are none any more, in the order of the members
/// @param limits for each limit that a search reached, what was left out, as a full sentence
public record Rescreened(
        int members, int screened, List<Arrival> arrivals, List<Withdrawal> withdrawn, List<String> limits) {
    public Rescreened {
        arrivals = List.copyOf(arrivals);
        withdrawn = List.copyOf(withdrawn);
        limits = List.copyOf(limits);
    }

    /// A hit that is none any more. Its case stays where it is: a person closes it.
    ///
    /// @param member the id of the member
    /// @param party the listed party as it last was, by name
    /// @param isListed whether the party is listed still, and only the member is no hit any more
    public record Withdrawal(String member, String party, boolean isListed) {}
}
