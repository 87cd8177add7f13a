package dev.kkachi.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a file, found by their names without regard to spelling. Of two columns with one name the first is
/// found, and the other is one that nobody asks for.
final class RowHeader {
    private final List<String> printed;
    private final Map<String, Integer> places = new HashMap<>();

    private RowHeader(List<String> printed) {
        this.printed = List.copyOf(printed);
        for (int i = 0; i < printed.size(); i++) {
            places.putIfAbsent(HeaderName.of(printed.get(i)), i);
        }
    }

    static RowHeader of(List<String> printed) {
        return new RowHeader(printed);
    }

    /// Returns the names as the file prints them.
    List<String> printed() {
        return printed;
    }

    /// Returns where the column `name`, written in small letters and digits alone, stands; -1 if there is none.
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /// Returns the column as the file prints it; `name` itself if there is none.
    String spelling(String name) {
        int place = place(name);
        return place < 0 ? name : printed.get(place);
    }
}
