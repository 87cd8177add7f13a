package dev.kkachi.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a file, found by their names without regard to spelling. Of two columns with one name
/// the first is found, and the other is one that nobody asks for.
final class RowHeader {
    private final List<String> names;
    private final List<String> printed;
    private final Map<String, Integer> places = new HashMap<>();

    private final boolean isForeign;

    private RowHeader(List<String> names, List<String> printed, boolean isForeign) {
        this.isForeign = isForeign;
        this.names = List.copyOf(names);
        this.printed = List.copyOf(printed);
        for (int i = 0; i < names.size(); i++) {
            // Who asks writes the name in the code: as the same object it is found without comparing letters.
            places.putIfAbsent(names.get(i).intern(), i);
        }
    }

    static RowHeader of(List<String> printed) {
        return new RowHeader(printed.stream().map(HeaderName::of).toList(), printed, false);
    }

    /// Returns columns that are called `names` here and `printed` in a foreign file, which has those that
    /// are printed as nothing not at all.
    static RowHeader of(List<String> names, List<String> printed) {
        return new RowHeader(names, printed, true);
    }

    /// Returns the names in small letters and digits alone.
    List<String> names() {
        return names;
    }

    /// Says whether the names are ours for what a foreign file calls otherwise.
    boolean isForeign() {
        return isForeign;
    }

    /// Returns the names as the file prints them.
    List<String> printed() {
        return printed;
    }

    /// Returns where the column `name`, written in small letters and digits alone, stands; -1 if there is
    /// none.
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /// Returns the column as the file prints it; `name` itself if there is none.
    String spelling(String name) {
        int place = place(name);
        return place < 0 || printed.get(place).isEmpty() ? name : printed.get(place);
    }
}
