package dev.kkachi.pictures.internal;

import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTrace.Crossed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The swaps and bridges of a trace, those of one kind between two assets together.
final class Gates {
    private final Map<Integer, Map<Long, Gate>> exits = new HashMap<>();
    private final Map<Integer, Map<Long, Gate>> entries = new HashMap<>();

    Gates(CrossTrace cross) {
        for (Crossed one : cross.crossed()) {
            Gate gate = Gate.of(one);
            exits.computeIfAbsent(gate.left(), unknown -> new HashMap<>())
                    .putIfAbsent(one.left().transfer(), gate);
            entries.computeIfAbsent(gate.entered(), unknown -> new HashMap<>())
                    .putIfAbsent(one.entered().transfer(), gate);
        }
    }

    /// Finds the gate by which `transfer` leaves `asset`.
    @Nullable Gate exit(int asset, long transfer) {
        return exits.getOrDefault(asset, Map.of()).get(transfer);
    }

    /// Finds the gate by which `transfer` enters `asset`.
    @Nullable Gate entry(int asset, long transfer) {
        return entries.getOrDefault(asset, Map.of()).get(transfer);
    }
}
