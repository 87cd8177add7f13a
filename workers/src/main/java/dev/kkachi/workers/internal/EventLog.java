package dev.kkachi.workers.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The events of one sort, packed: who, when, where it is written, and what else the sort has. After
/// [#sort] the events of a person stand side by side in the order of time, and their rows have other numbers.
final class EventLog {
    private static final int PERSON = 0;
    private static final int TIME = 1;
    private static final int FILE = 3;
    private static final int LINE = 4;
    /// The first column that belongs to the sort of event.
    static final int OWN = 5;

    private RowStore rows;
    private final TextPool texts;
    /// The names of the few files that events come from, which every event is asked for.
    private final List<String> files = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private String file = "";
    private int place = -1;
    private int[] starts = new int[1];

    /// @param columns how many ints an event has beside who, when and where
    EventLog(int columns, TextPool texts) {
        rows = new RowStore(OWN + columns);
        this.texts = texts;
    }

    int size() {
        return rows.size();
    }

    RowStore rows() {
        return rows;
    }

    /// Adds who, when and where, and returns the row for the rest.
    int add(int person, Event event) {
        int row = rows.add();
        rows.set(row, PERSON, person);
        rows.setLong(row, TIME, event.time().getEpochSecond());
        rows.set(row, FILE, place(event.source().file()));
        rows.set(row, LINE, (int) Math.min(event.source().line(), Integer.MAX_VALUE));
        return row;
    }

    private int place(String name) {
        if (place < 0 || !name.equals(file)) {
            file = name;
            place = places.computeIfAbsent(name, key -> {
                files.add(key);
                return files.size() - 1;
            });
        }
        return place;
    }

    /// Notes a text and returns its number, 0 of one that is empty.
    int text(int row, int column, String text) {
        int number = texts.number(text);
        rows.set(row, OWN + column, number);
        return number;
    }

    /// Returns what stands in an own column of a row: a number, or that of a text.
    int number(int row, int column) {
        return rows.get(row, OWN + column);
    }

    /// Returns the number of the person.
    int person(int row) {
        return rows.get(row, PERSON);
    }

    /// Returns when, in seconds since 1970.
    long second(int row) {
        return rows.getLong(row, TIME);
    }

    /// Returns the first row of a person; the others follow, up to the first one of the next person.
    int from(int person) {
        return starts[person];
    }

    /// Returns the number of the file in which the event is written.
    int file(int row) {
        return rows.get(row, FILE);
    }

    String text(int row, int column) {
        return texts.text(rows.get(row, OWN + column));
    }

    Instant time(int row) {
        return Instant.ofEpochSecond(second(row));
    }

    SourceRef.FileLine source(int row) {
        return new SourceRef.FileLine(files.get(rows.get(row, FILE)), rows.get(row, LINE));
    }

    /// Puts the events of each of `persons` persons together, in the order of time; what happened in one
    /// second keeps the order of the files. Returns the number that each row had before.
    int[] sort(int persons) {
        starts = new int[persons + 1];
        for (int row = 0; row < rows.size(); row++) {
            starts[rows.get(row, PERSON) + 1]++;
        }
        for (int person = 0; person < persons; person++) {
            starts[person + 1] += starts[person];
        }
        int[] order = new int[rows.size()];
        int[] next = Arrays.copyOf(starts, persons);
        for (int row = 0; row < rows.size(); row++) {
            order[next[rows.get(row, PERSON)]++] = row;
        }
        // People's rows are apart from each other, and each is sorted alone.
        IntStream.range(0, persons).parallel().forEach(person -> sortByTime(order, starts[person], starts[person + 1]));
        rows = rows.arranged(order);
        return order;
    }

    private void sortByTime(int[] order, int from, int to) {
        boolean isSorted = true;
        for (int i = from + 1; i < to && isSorted; i++) {
            isSorted = rows.getLong(order[i - 1], TIME) <= rows.getLong(order[i], TIME);
        }
        if (isSorted) {
            return;
        }
        long earliest = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            earliest = Math.min(earliest, rows.getLong(order[i], TIME));
        }
        // Time and place in one long: 2^33 seconds are 272 years, and a person has fewer than 2^30 events.
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (Math.min(rows.getLong(order[i], TIME) - earliest, (1L << 33) - 1) << 30) | (i - from);
        }
        Arrays.sort(keys);
        int[] old = Arrays.copyOfRange(order, from, to);
        for (int i = from; i < to; i++) {
            order[i] = old[(int) (keys[i - from] & ((1L << 30) - 1))];
        }
    }

    /// Returns the events of a person, each made by `event` from its row.
    <E> E[] of(int person, IntFunction<E> event, IntFunction<E[]> array) {
        int from = starts[person];
        E[] events = array.apply(starts[person + 1] - from);
        for (int i = 0; i < events.length; i++) {
            events[i] = event.apply(from + i);
        }
        return events;
    }
}
