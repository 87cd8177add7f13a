package dev.kkachi.pictures;

import dev.kkachi.ledger.Movements;
import dev.kkachi.model.Asset;
import dev.kkachi.pictures.internal.Sketch;
import dev.kkachi.pictures.spi.Tags;
import dev.kkachi.tracing.CrossTrace;
import java.util.function.Function;

/// A trace as a picture that a person understands at a glance: what is wide is much, what is left is earlier.
///
/// A small trace is drawn transfer by transfer. Of a large one, accounts are merged until there are few boxes; none
/// of the money is left out, and every column adds up to what went in.
public final class FlowPicture {
    private FlowPicture() {}

    /// Returns `cross` as SVG 1.1 that needs no font, script or file beside it. The same trace gives the same
    /// bytes.
    ///
    /// @param cross what was traced
    /// @param logs the ledger of each asset that `cross` names
    /// @param tags what is said about addresses
    public static String svg(CrossTrace cross, Function<Asset, Movements> logs, Tags tags) {
        return Sketch.of(cross, logs, tags).svg();
    }
}
