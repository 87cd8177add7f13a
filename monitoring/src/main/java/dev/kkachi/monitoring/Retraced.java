package dev.kkachi.monitoring;

import dev.kkachi.cases.Arrival;
import java.util.List;

/// What the money of a population's wallets has to do with listed parties.
///
/// @param wallets how many wallets were followed
/// @param arrivals what a person should look at, in the order of the members
public record Retraced(int wallets, List<Arrival> arrivals) {
    public Retraced {
        arrivals = List.copyOf(arrivals);
    }
}
