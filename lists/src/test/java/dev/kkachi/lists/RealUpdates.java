package dev.kkachi.lists;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The 307 real updates of the US list from August 2021 to May 2024, and the list editions between them as far as the
/// file tells.
///
/// An update names whom it added, removed and changed by number, name, type and programme. Whoever it changed is given
/// as he was afterwards; what changed may lie in columns that the file does not have. So an edition is rebuilt like
/// this: the file's last full list, undone update by update, says who was listed when; what an entry said is its last
/// statement before that edition, or its first one where there is none; and how often it was changed until then is kept
/// as a note, so that every stated change is one.
///
/// @param updates the updates, the oldest first
/// @param first who was listed before the first of them
record RealUpdates(List<Update> updates, Map<String, Party> first) {
    /// A row of the list: the columns that the file gives.
    record Row(String number, String name, String type, String programme) {}

    /// An update.
    ///
    /// @param total how many were listed afterwards
    /// @param added whom it added, by number
    /// @param removed whom it removed
    /// @param changed whom it changed
    record Update(String date, int total, List<Row> added, List<Row> removed, List<Row> changed) {}

    /// Reads the updates, or returns `null` where they are absent.
    static @Nullable RealUpdates find() throws IOException {
        Path file = SharedData.find("lists/ofac/sdn_delta_2021-08_2024-05.jsonl");
        Path last = SharedData.find("lists/ofac/sdn_2024-05-03.csv");
        if (file == null || last == null) {
            return null;
        }
        List<Update> updates = updates(file);
        return new RealUpdates(updates, first(updates, rows(last)));
    }

    /// Returns who was listed before the first update, each as first stated.
    private static Map<String, Party> first(List<Update> updates, Map<String, Row> last) {
        Set<String> listed = new HashSet<>(last.keySet());
        Map<String, Row> stated = new HashMap<>(last);
        for (Update update : updates.reversed()) {
            update.added().forEach(row -> listed.remove(row.number));
            update.removed().forEach(row -> listed.add(row.number));
            List.of(update.changed(), update.removed())
                    .forEach(rows -> rows.forEach(row -> stated.put(row.number, row)));
        }
        Map<String, Party> first = new TreeMap<>();
        listed.forEach(number -> first.put(number, party(Objects.requireNonNull(stated.get(number)), 0, "2021-08-19")));
        return first;
    }

    /// The list after each update in turn, built from the list before it.
    static final class Replay {
        private final Map<String, Party> listed;
        private final Map<String, Integer> changes = new HashMap<>();

        private Replay(Map<String, Party> first) {
            this.listed = new LinkedHashMap<>(first);
        }

        /// Applies `update`.
        void apply(Update update) {
            update.removed().forEach(row -> listed.remove(row.number));
            put(update.added(), 0, update.date());
            put(update.changed(), 1, update.date());
        }

        private void put(List<Row> rows, int more, String date) {
            for (Row row : rows) {
                int times = changes.merge(row.number, more, Integer::sum);
                listed.put(row.number, party(row, times, date));
            }
        }

        /// Returns everyone who is listed.
        Collection<Party> listed() {
            return List.copyOf(listed.values());
        }

        /// Finds the entries of `rows` that are listed.
        List<Party> find(List<Row> rows) {
            List<Party> found = new ArrayList<>();
            for (Row row : rows) {
                Party party = listed.get(row.number);
                if (party != null) {
                    found.add(party);
                }
            }
            return found;
        }
    }

    /// Starts from the list before the first update.
    Replay replay() {
        return new Replay(first);
    }

    private static Party party(Row row, int changes, String date) {
        ListEdition edition = new ListEdition("us_ofac_sdn", date);
        SourceRef source = new SourceRef.ListEntry(edition, row.number, "");
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Property.NAME, row.name, source));
        if (changes > 0) {
            facts.add(Fact.of(Property.NOTES, "changed " + changes + " times", source));
        }
        List<String> programmes = List.of(row.programme.split("] \\[", -1));
        Listing listing = new Listing(edition, row.number, programmes, null);
        return new Party("ofac-" + row.number, schema(row.type), facts, List.of(listing), List.of());
    }

    private static Schema schema(String type) {
        return switch (type.strip()) {
            case "individual" -> Schema.PERSON;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRPLANE;
            default -> Schema.ORGANIZATION;
        };
    }

    private static List<Update> updates(Path file) throws IOException {
        List<Update> updates = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(Files.newInputStream(file), "deltas")) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                Json.Obj stated = ((JsonLine.Parsed) line).object();
                updates.add(new Update(
                        stated.text("date"),
                        Integer.parseInt(stated.text("total")),
                        rows(stated, "added"),
                        rows(stated, "removed"),
                        rows(stated, "changed")));
            }
        }
        return updates;
    }

    private static List<Row> rows(Json.Obj update, String kind) {
        List<Row> rows = new ArrayList<>();
        for (Json element : ((Json.Arr) Objects.requireNonNull(update.find(kind))).elements()) {
            List<String> cells =
                    ((Json.Arr) element).elements().stream().map(Json::asText).toList();
            rows.add(new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
        }
        return rows;
    }

    private static Map<String, Row> rows(Path sdn) throws IOException {
        Map<String, Row> rows = new HashMap<>();
        try (CsvReader reader = CsvReader.open(Files.newInputStream(sdn), "sdn", CsvLayout.COMMA)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof CsvRow.Cells cells && cells.size() == 12) {
                    rows.put(cells.get(0), new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
                }
            }
        }
        return rows;
    }
}
