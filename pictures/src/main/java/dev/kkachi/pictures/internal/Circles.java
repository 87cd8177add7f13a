package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes out of a lane what goes round in a circle, so that it can be drawn from left to right. A circle takes as
/// much from every station on it as it brings there, so whatever comes from a seed still reaches an end, to the
/// last unit.
final class Circles {
    private final Lane lane;
    private final Set<Station> open = new HashSet<>();
    private final Set<Station> done = new HashSet<>();
    private final List<Stream> way = new ArrayList<>();

    private Circles(Lane lane) {
        this.lane = lane;
    }

    /// Takes all circles out of `lane`, which remembers how much they were.
    static void cut(Lane lane) {
        List<Stream> circle = new Circles(lane).find();
        while (circle != null) {
            Units least = circle.stream()
                    .map(stream -> stream.units)
                    .min(Units::compareTo)
                    .orElseThrow();
            lane.circled = lane.circled.plus(least);
            for (Stream stream : circle) {
                stream.units = stream.units.minus(least);
                if (stream.units.isZero()) {
                    lane.remove(stream);
                }
            }
            circle = new Circles(lane).find();
        }
    }

    private @Nullable List<Stream> find() {
        Map<Station, List<Stream>> out = new HashMap<>();
        lane.streams()
                .forEach(stream -> out.computeIfAbsent(stream.from, unknown -> new ArrayList<>())
                        .add(stream));
        for (Station station : lane.stations()) {
            List<Stream> circle = search(station, out);
            if (circle != null) {
                return circle;
            }
        }
        return null;
    }

    private @Nullable List<Stream> search(Station station, Map<Station, List<Stream>> out) {
        if (!done.add(station)) {
            return null;
        }
        open.add(station);
        for (Stream stream : out.getOrDefault(station, List.of())) {
            way.add(stream);
            if (open.contains(stream.to)) {
                int first = 0;
                while (!way.get(first).from.equals(stream.to)) {
                    first++;
                }
                return new ArrayList<>(way.subList(first, way.size()));
            }
            List<Stream> circle = search(stream.to, out);
            if (circle != null) {
                return circle;
            }
            way.removeLast();
        }
        open.remove(station);
        return null;
    }
}
