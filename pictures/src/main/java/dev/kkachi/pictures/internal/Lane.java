package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Trace;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is drawn of one asset: stations, and the streams between them. What reaches a station leaves it again, or
/// it is an end.
final class Lane {
    final int number;
    final Trace trace;
    final Movements log;
    private final Map<List<Station>, Stream> streams = new LinkedHashMap<>();

    /// The accounts that have no box of their own.
    final Set<Integer> merged = new HashSet<>();

    /// How much went in circles and is not drawn.
    Units circled = Units.ZERO;

    Lane(int number, Trace trace, Movements log) {
        this.number = number;
        this.trace = trace;
        this.log = log;
    }

    /// Returns the stream from one station to another.
    Stream stream(Station from, Station to) {
        return streams.computeIfAbsent(List.of(from, to), ends -> new Stream(from, to));
    }

    void remove(Stream stream) {
        streams.remove(List.of(stream.from, stream.to));
    }

    Collection<Stream> streams() {
        return streams.values();
    }

    /// Returns the stations, those first that money comes from.
    Set<Station> stations() {
        Set<Station> stations = new LinkedHashSet<>();
        for (Stream stream : streams.values()) {
            stations.add(stream.from);
            stations.add(stream.to);
        }
        return stations;
    }

    Units in(Station station) {
        Units sum = Units.ZERO;
        for (Stream stream : streams.values()) {
            sum = stream.to.equals(station) ? sum.plus(stream.units) : sum;
        }
        return sum;
    }

    Units out(Station station) {
        Units sum = Units.ZERO;
        for (Stream stream : streams.values()) {
            sum = stream.from.equals(station) ? sum.plus(stream.units) : sum;
        }
        return sum;
    }

    /// Returns what flows through a station.
    Units through(Station station) {
        return in(station).max(out(station));
    }
}
