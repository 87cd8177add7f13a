package dev.kkachi.pictures.internal;

import dev.kkachi.tracing.CrossTrace.Crossed;

/// All conversions of one kind from one asset into another, drawn as one.
///
/// @param left the asset that money leaves, as an index into the traces
/// @param entered the asset that it enters
/// @param how how the conversions are known
/// @param certain whether the chain itself says so
record Gate(int left, int entered, String how, boolean certain) {
    /// Returns the gate that `crossed` went through.
    static Gate of(Crossed crossed) {
        return new Gate(
                crossed.left().asset(),
                crossed.entered().asset(),
                crossed.conversion().how(),
                crossed.conversion().probability() >= 1);
    }
}
