package dev.kkachi.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of a file, found by their names without regard to spelling. Of two columns with one name
/// the first is found, and the other is one that nobody asks for.
final class RowHeader {
    private final List<String> names;
    private final List<String> printed;
    /// The names where their hashes say, at most half of the slots, so that a search ends; rows are asked by the
    /// million, and by names that are the same objects.
    private final @Nullable String[] slots;
    /// The column of each slot.
    private final int[] columns;
    private final boolean isForeign;

    private RowHeader(List<String> names, List<String> printed, boolean isForeign) {
        this.isForeign = isForeign;
        this.names = List.copyOf(names);
        this.printed = List.copyOf(printed);
        slots = new @Nullable String[Integer.highestOneBit(2 * names.size() + 1) * 2];
        columns = new int[slots.length];
        for (int i = 0; i < names.size(); i++) {
            int slot = slot(names.get(i));
            if (slots[slot] == null) {
                // Who asks writes the name in the code: as the same object it is found without comparing letters.
                slots[slot] = names.get(i).intern();
                columns[slot] = i;
            }
        }
    }

    /// Returns where `name` is, or where it would be.
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        String there = slots[slot];
        while (there != null && !there.equals(name)) {
            slot = slot + 1 & slots.length - 1;
            there = slots[slot];
        }
        return slot;
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
        int slot = slot(name);
        return slots[slot] == null ? -1 : columns[slot];
    }

    /// Returns the column as the file prints it; `name` itself if there is none.
    String spelling(String name) {
        int place = place(name);
        return place < 0 || printed.get(place).isEmpty() ? name : printed.get(place);
    }
}
