package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Where money leaves a log for another one, or comes in from there: the transfers that swaps and bridges
/// begin and end with, numbered as they happened.
public final class Crossings {
    /// A log that nothing leaves and nothing enters.
    public static final Crossings NONE = new Crossings(transfer -> null, Map.of());

    private final LongFunction<@Nullable Service> exits;
    private final Map<Long, Units> entries;

    private Crossings(LongFunction<@Nullable Service> exits, Map<Long, Units> entries) {
        this.exits = exits;
        this.entries = entries;
    }

    /// Makes the crossings of a log.
    ///
    /// @param exits says of a transfer where its money goes, `null` if it stays in the log
    /// @param entries for each transfer whose money comes from another log, how many of its units are
    ///     tainted
    public static Crossings of(LongFunction<@Nullable Service> exits, Map<Long, Units> entries) {
        return new Crossings(exits, new HashMap<>(entries));
    }

    /// Says whether this is [#NONE].
    boolean areNone() {
        return this == NONE;
    }

    /// Finds where the money of `transfer` goes when it leaves the log, `null` if it stays.
    @Nullable Service findExit(long transfer) {
        return exits.apply(transfer);
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
