package dev.kkachi.rings;

import dev.kkachi.rings.internal.Inquest;
import dev.kkachi.rings.internal.SightingLog;

/// Collects sightings and claims, and looks for rings among them.
///
/// The idea. That two personas share a laptop, an account or a home means one operator in one case and a couple
/// in a hundred others; counting what is shared, or joining whatever touches, joins a whole town. So every pair
/// that shares something is held against the stories that would explain it: one operator, a household, relatives,
/// a thing that changed hands, a place in common, coincidence. Each story says what people of that story share,
/// how many others hold it, how they meet over it in time and whether their claims agree. How innocent people do
/// is learnt from the very records; what is left for one operator are bits. `docs/concepts/rings.md` tells it at
/// length.
///
/// Limits. A ring whose personas share nothing that is seen is not found. Where homes and cities are not claimed,
/// a house full of laptops looks like a shared flat, and is left alone.
///
/// Not safe for threads while it collects.
public final class RingSearch {
    private final SightingLog log = new SightingLog();
    private final RingSettings settings;
    private long fillers;
    private long factorySerials;

    private RingSearch(RingSettings settings) {
        this.settings = settings;
    }

    /// Returns a search that knows nothing yet.
    public static RingSearch of(RingSettings settings) {
        return new RingSearch(settings);
    }

    /// Takes one sighting. A value that stands for nothing, such as `n/a`, and a serial that every unit of a
    /// product bears are counted and left out.
    public void see(Sighting sighting) {
        if (sighting.identifier().isFiller()) {
            fillers++;
        } else if (sighting.identifier().isFactorySerial()) {
            factorySerials++;
        } else {
            log.add(sighting);
        }
    }

    /// Takes one claim. One that says nothing, such as `n/a` for a home, is counted and left out: two who did not
    /// say where they live do not live together.
    public void hear(Claim claim) {
        if (new Identifier(IdentifierKind.SHIPPING_ADDRESS, claim.value()).isFiller()) {
            fillers++;
        } else {
            log.add(claim);
        }
    }

    /// Looks for rings in all that was seen and heard so far. The same records in the same order give the same
    /// answer.
    public Rings find() {
        return new Rings(Inquest.of(log, settings), fillers, factorySerials);
    }
}
