package dev.kkachi.pictures.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// In which column of its lane each station stands: one after all that it receives from, ends in the last.
final class Columns {
    private final Map<Station, Integer> columns = new HashMap<>();
    final int count;

    Columns(Lane lane) {
        Map<Station, List<Stream>> in = new HashMap<>();
        lane.streams()
                .forEach(stream -> in.computeIfAbsent(stream.to, unknown -> new ArrayList<>())
                        .add(stream));
        lane.stations().forEach(station -> longest(station, in));
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        columns.replaceAll((station, column) -> station.kind.isEnd() ? last : column);
        count = columns.isEmpty() ? 0 : last + 1;
    }

    private int longest(Station station, Map<Station, List<Stream>> in) {
        Integer known = columns.get(station);
        if (known != null) {
            return known;
        }
        int column = 0;
        for (Stream stream : in.getOrDefault(station, List.of())) {
            column = Math.max(column, longest(stream.from, in) + 1);
        }
        columns.put(station, column);
        return column;
    }

    int of(Station station) {
        return Objects.requireNonNull(columns.get(station));
    }
}
