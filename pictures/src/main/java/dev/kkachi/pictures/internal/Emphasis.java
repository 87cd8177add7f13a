package dev.kkachi.pictures.internal;

import dev.kkachi.pictures.internal.Station.Kind;
import java.util.HashSet;
import java.util.Set;

/// Which ribbons a reader should see first: those on the way to or from somebody on a list, and to or from another
/// asset; if there are none, all that do not merely rest.
final class Emphasis {
    /// Of what leaves a station, the part below which a way does not count as its own.
    private static final double MINOR = 0.1;

    private final Lane lane;
    private final Set<Station> before = new HashSet<>();
    private final Set<Station> after = new HashSet<>();

    Emphasis(Lane lane) {
        this.lane = lane;
        for (Station station : lane.stations()) {
            if (station.kind == Kind.EXIT || Captions.isAlarming(station)) {
                before.add(station);
            }
            if (station.kind == Kind.ENTRY || Captions.isAlarming(station)) {
                after.add(station);
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Stream stream : lane.streams()) {
                if (before.contains(stream.to) && !isMinor(stream) && before.add(stream.from)) {
                    grows = true;
                }
                if (after.contains(stream.from) && after.add(stream.to)) {
                    grows = true;
                }
            }
        }
    }

    private boolean isMinor(Stream stream) {
        return stream.from.kind != Kind.SEED
                && Placement.real(stream.units) < MINOR * Placement.real(lane.out(stream.from));
    }

    boolean isStrong(Stream stream) {
        boolean isPlain = before.isEmpty() && after.isEmpty();
        return isPlain ? stream.to.kind != Kind.HELD : before.contains(stream.to) || after.contains(stream.from);
    }
}
