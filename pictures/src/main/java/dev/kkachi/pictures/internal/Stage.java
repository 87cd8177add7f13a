package dev.kkachi.pictures.internal;

import java.util.Map;
import java.util.Objects;

/// Everything in its place.
///
/// @param grid where columns stand
/// @param lanes the lanes, in the order in which money was followed
record Stage(Grid grid, Map<Lane, Placed> lanes) {
    /// Returns where `lane` is.
    Placed get(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    /// Returns how high it is.
    double height() {
        return lanes.values().stream().mapToDouble(Placed::bottom).max().orElse(0);
    }
}
