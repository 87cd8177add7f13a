package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.lists.internal.HeapCatalog;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ListDeltaTest {
    private static final ListEdition LIST = new ListEdition("us_ofac_sdn", "2024-05-03");

    @Test
    void partiesAreAddedRemovedAndChangedFieldByField() {
        HeapCatalog earlier = catalog(party("1", "SIM, Hyon Sop", "NPWMD"), party("2", "GONE, Co", "DPRK"));
        HeapCatalog later = catalog(party("1", "SIM, Hyon-Sop", "NPWMD"), party("3", "NEW, Co", "DPRK"));

        ListDelta delta = ListDelta.between(earlier, later);

        assertThat(delta.added()).extracting(Party::id).containsExactly("ofac-3");
        assertThat(delta.removed()).extracting(Party::id).containsExactly("ofac-2");
        assertThat(delta.changed().getFirst().fields())
                .containsExactly(new ListDelta.FieldChange("name", List.of("SIM, Hyon Sop"), List.of("SIM, Hyon-Sop")));
    }

    @Test
    void aMovedLineIsNoChange() {
        Party here = party("1", "SIM, Hyon Sop", "NPWMD");
        SourceRef elsewhere = new SourceRef.ListEntry(LIST, "1", "sdn.csv:99");
        Party there = new Party(
                here.id(),
                here.schema(),
                List.of(Fact.of(Property.NAME, "SIM, Hyon Sop", elsewhere)),
                here.listings(),
                List.of());

        ListDelta delta = ListDelta.between(catalog(here), catalog(there));

        assertThat(delta).isEqualTo(new ListDelta(List.of(), List.of(), List.of()));
    }

    /// The file states 307 real updates: what each added, removed and changed, and how many parties the list then
    /// had. Undone from the last full list backwards, and found again as deltas, they must all fit together.
    @Test
    void threeHundredRealUpdatesAreFoundAgain() throws IOException {
        Path file = SharedData.find("lists/ofac/sdn_delta_2021-08_2024-05.jsonl");
        Path last = SharedData.find("lists/ofac/sdn_2024-05-03.csv");
        assumeTrue(file != null && last != null, "no shared data");
        List<Json.Obj> updates = updates(file);
        Map<String, Party> state = state(last);
        int wrongTotals = 0;
        int wrongDeltas = 0;

        for (Json.Obj update : updates.reversed()) {
            if (state.size() != Integer.parseInt(update.text("total"))) {
                wrongTotals++;
            }
            Map<String, Party> before = undone(state, update);
            ListDelta delta = ListDelta.between(catalogOfTouched(before, update), catalogOfTouched(state, update));
            boolean same = delta.added().size() == rows(update, "added").size()
                    && delta.removed().size() == rows(update, "removed").size();
            if (!same) {
                wrongDeltas++;
            }
            state = before;
        }

        assertThat(updates).hasSize(307);
        assertThat(wrongTotals).as("updates whose total does not fit").isZero();
        assertThat(wrongDeltas).as("updates whose delta does not fit").isZero();
    }

    private static Map<String, Party> undone(Map<String, Party> after, Json.Obj update) {
        Map<String, Party> before = new TreeMap<>(after);
        rows(update, "added").forEach(row -> before.remove("ofac-" + row.getFirst()));
        rows(update, "removed").forEach(row -> put(before, party(row.get(0), row.get(1), row.get(3))));
        return before;
    }

    /// Only parties that the update names can differ; comparing the others 307 times would prove nothing more.
    private static HeapCatalog catalogOfTouched(Map<String, Party> state, Json.Obj update) {
        List<Party> touched = new ArrayList<>();
        for (String kind : List.of("added", "removed", "changed")) {
            for (List<String> row : rows(update, kind)) {
                Party party = state.get("ofac-" + row.getFirst());
                if (party != null) {
                    touched.add(party);
                }
            }
        }
        return catalog(touched.toArray(Party[]::new));
    }

    private static List<List<String>> rows(Json.Obj update, String kind) {
        List<List<String>> rows = new ArrayList<>();
        if (update.find(kind) instanceof Json.Arr arr) {
            for (Json row : arr.elements()) {
                rows.add(((Json.Arr) row).elements().stream().map(Json::asText).toList());
            }
        }
        return rows;
    }

    private static List<Json.Obj> updates(Path file) throws IOException {
        List<Json.Obj> updates = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(Files.newInputStream(file), "deltas")) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof JsonLine.Parsed parsed) {
                    updates.add(parsed.object());
                }
            }
        }
        return updates;
    }

    private static Map<String, Party> state(Path sdn) throws IOException {
        Map<String, Party> state = new TreeMap<>();
        try (CsvReader rows = CsvReader.open(Files.newInputStream(sdn), "sdn", CsvLayout.COMMA)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof CsvRow.Cells cells && cells.size() == 12) {
                    put(state, party(cells.get(0), cells.get(1), cells.get(3)));
                }
            }
        }
        return state;
    }

    private static void put(Map<String, Party> state, Party party) {
        state.put(party.id(), party);
    }

    private static HeapCatalog catalog(Party... parties) {
        return HeapCatalog.of(List.of(parties), List.of(LIST));
    }

    private static Party party(String number, String name, String programme) {
        SourceRef source = new SourceRef.ListEntry(LIST, number, "sdn.csv:1");
        Listing listing = new Listing(LIST, number, List.of(programme), null);
        String printed = name.isBlank() ? number : name;
        List<Fact> facts = List.of(Fact.of(Property.NAME, printed, source));
        return new Party("ofac-" + number, Schema.LEGAL_ENTITY, facts, List.of(listing), List.of());
    }
}
