package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The UK Sanctions List as CSV, in both of its shapes: the full download (a line `Report Date: ...`, then some
/// fifty columns, one row for every combination of name, address and so on) and the export of the search page
/// (eight columns, primary names only).
final class UkCsv implements ListFormat {
    static final String DATASET = "gb_fcdo_sanctions";
    private static final Pattern REPORT_DATE = Pattern.compile("(?i)report date:?\\s*([^,\\r\\n]+)");

    @Override
    public String title() {
        return "UK Sanctions List (CSV)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        if (!CsvTable.hasHeader(head.text(), "Unique ID", "OFSI Group ID", "Regime Name", "Designation source")) {
            return null;
        }
        Matcher matcher = REPORT_DATE.matcher(head.firstLine());
        List<String> dates = matcher.find() ? PrintedDates.read(matcher.group(1).replace('-', ' ')) : List.of();
        return new Recognition(DATASET, "", dates.isEmpty() ? null : dates.getFirst());
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        for (ListFile file : publication.files()) {
            Map<String, EntryDraft> entries = new LinkedHashMap<>();
            CsvTable.read(file, "Unique ID", sink, row -> {
                EntryDraft draft = draft(publication, row, entries);
                draft.at(file.name(), row.line());
                names(draft, row);
                listing(draft, row);
                person(draft, row);
                organisation(draft, row);
                ship(draft, row);
            });
            UkEntry.hand(entries.values(), file, sink);
        }
    }

    private static EntryDraft draft(Publication publication, CsvTable.Row row, Map<String, EntryDraft> entries) {
        String id = UkEntry.id(row.get("Unique ID"));
        String kind = row.get("Type").isEmpty() ? row.get("Designation Type") : row.get("Type");
        Schema schema = UkEntry.schema(kind.isEmpty() ? row.get("Individual, Entity, Ship") : kind);
        return entries.computeIfAbsent(id, key -> new EntryDraft("uk-" + key, schema, publication.list(), key));
    }

    private static void names(EntryDraft draft, CsvTable.Row row) {
        String whole = row.get("Name");
        if (!whole.isEmpty()) {
            draft.nameWithCapitalFamily(Property.NAME, whole);
        }
        String[] given = new String[UkEntry.GIVEN_NAMES];
        for (int i = 0; i < given.length; i++) {
            given[i] = row.get("Name " + (i + 1));
        }
        Property role = UkEntry.role(row.get("Name type"), row.get("Alias strength"));
        draft.name(role, UkEntry.name(draft.schema(), row.get("Name 6"), given));
        draft.name(role == Property.NAME ? Property.ALIAS : role, row.get("Name non-latin script"));
        draft.add(Property.TITLE, row.get("Title"));
    }

    private static void listing(EntryDraft draft, CsvTable.Row row) {
        draft.programme(row.get("Regime Name"));
        draft.since(row.get("Date Designated"));
        draft.add(Property.UN_REFERENCE, row.get("UN Reference Number"));
        String group = row.get("OFSI Group ID");
        if (!group.isEmpty()) {
            draft.add(Property.NOTES, "OFSI group id " + group);
        }
        UkEntry.source(draft, row.get("Designation source"));
        UkEntry.measures(draft, row.get("Sanctions Imposed"));
        draft.add(Property.NOTES, PrintedName.clean(row.get("Other Information")));
        draft.add(Property.NOTES, PrintedName.clean(row.get("UK Statement of Reasons")));
    }

    private static void person(EntryDraft draft, CsvTable.Row row) {
        draft.date(Property.BIRTH_DATE, row.get("D.O.B"));
        UkEntry.countries(draft, Property.NATIONALITY, row.get("Nationality(/ies)"));
        draft.gender(row.get("Gender"));
        draft.add(Property.POSITION, row.get("Position"));
        draft.add(Property.BIRTH_PLACE, UkEntry.place(row.get("Town of birth"), row.get("Country of birth")));
        UkEntry.numbers(draft, Property.PASSPORT_NUMBER, row.get("Passport number"));
        UkEntry.numbers(draft, Property.ID_NUMBER, row.get("National Identifier number"));
    }

    private static void organisation(EntryDraft draft, CsvTable.Row row) {
        String[] lines = new String[6];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = row.get("Address Line " + (i + 1));
        }
        String country = row.get("Address Country");
        draft.address(UkEntry.place(UkEntry.place(lines), row.get("Address Postal Code"), country), country);
        draft.add(Property.PHONE, row.get("Phone number"));
        draft.add(Property.WEBSITE, row.get("Website"));
        UkEntry.split(row.get("Email address")).forEach(email -> draft.add(Property.EMAIL, email));
        draft.add(Property.LEGAL_FORM, row.get("Type of entity"));
        UkEntry.numbers(draft, Property.REGISTRATION_NUMBER, row.get("Business registration number (s)"));
        draft.relation(Relation.Kind.OWNED_BY, row.get("Parent company"), null);
    }

    private static void ship(EntryDraft draft, CsvTable.Row row) {
        draft.add(Property.IMO_NUMBER, row.get("IMO number"));
        draft.country(Property.FLAG, row.get("Current believed flag of ship"));
        draft.add(Property.TYPE, row.get("Type of ship"));
        draft.relation(Relation.Kind.OWNED_BY, row.get("Current owner/operator (s)"), null);
    }
}
