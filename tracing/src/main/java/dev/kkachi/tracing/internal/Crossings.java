package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Where money leaves a log for another one, or comes in from there: the transfers that swaps and bridges begin and end
/// with, numbered as they happened.
public final class Crossings {
    /// A log that nothing leaves and nothing enters.
    public static final Crossings NONE = new Crossings(Map.of(), Map.of());

    private final Map<Long, Service> exits;
    private final Map<Long, Units> entries;

    private Crossings(Map<Long, Service> exits, Map<Long, Units> entries) {
        this.exits = exits;
        this.entries = entries;
    }

    /// Makes the crossings of a log.
    ///
    /// @param exits for each transfer whose money leaves the log, where it goes
    /// @param entries for each transfer whose money comes from another log, how many of its units are tainted
    public static Crossings of(Map<Long, Service> exits, Map<Long, Units> entries) {
        return new Crossings(new HashMap<>(exits), new HashMap<>(entries));
    }

    /// Says whether nothing leaves and nothing enters.
    boolean areNone() {
        return exits.isEmpty() && entries.isEmpty();
    }

    /// Says whether the money of `transfer` leaves the log.
    boolean isExit(long transfer) {
        return exits.containsKey(transfer);
    }

    /// Returns where the money of `transfer`, which [#isExit], goes.
    Service destination(long transfer) {
        return Objects.requireNonNull(exits.get(transfer));
    }

    /// Returns how many units of `transfer` come in tainted from another log.
    Units entering(long transfer) {
        return entries.getOrDefault(transfer, Units.ZERO);
    }

    /// Returns the transfers with which tainted money comes in, the first one first.
    long[] entries() {
        long[] transfers = entries.keySet().stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(transfers);
        return transfers;
    }
}
