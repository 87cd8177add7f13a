package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A party of Australia's list while its rows are read.
///
/// Birth dates are text or, where Excel took them for dates, the number of days since the end of 1899. The
/// day of the listing stands in prose; where that names no day, the year of the act counts. The column
/// Control Date says when a row was last touched, which is no listing.
///
/// @param draft the party
/// @param seen the cells that were read, so that what repeats beside every alias is read once
/// @param sink who is told of what cannot be read
record DfatEntry(EntryDraft draft, Set<String> seen, ListSink sink) {
    static final String REFERENCE = "Reference";
    static final String NAME = "Name of Individual or Entity";
    static final String COMMITTEES = "Committees";
    /// All countries of the world; a longer cell is looked up as it is.
    private static final int COUNTRIES_CHARS_MAX = 2_000;

    private static final String BIRTH_DATE = "Date of Birth";
    private static final String INSTRUMENT = "Instrument of Designation";

    private static final Pattern ID = Pattern.compile("(\\d{1,6})[a-z]{0,3}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
    /// A number up to this is a year, a larger one a day.
    private static final int YEAR_MAX = 2100;
    /// Day 61 is 1 March 1900; before it Excel counts a leap day that never was.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern SUFFIX =
            Pattern.compile(",\\s*(Jr|Sr|II|III|IV)\\b\\.?(?:\\s*\\([a-z]+\\))?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED_ON =
            Pattern.compile("(\\d{1,2}(?:st|nd|rd|th)?\\s+[A-Z][a-z]{2,8}\\.?,?\\s*\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})");
    /// The year of an act of listing; `List 2012` is what such acts amend and says nothing.
    private static final Pattern ACT = Pattern.compile("\\b(?:Instrument|Designation)\\s+(\\d{4})\\b");
    private static final String FIRST = "first designation";
    private static final List<String> MEASURES =
            List.of("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction");

    /// Returns the party's number in `row`.
    ///
    /// @throws IllegalArgumentException if there is none
    static String id(CsvTable.Row row) {
        String reference = row.get(REFERENCE);
        Matcher matcher = ID.matcher(reference);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the reference '" + reference
                    + "' is no number such as 1113, with a letter behind it for an alias");
        }
        return matcher.group(1);
    }

    /// Begins the party `id`.
    ///
    /// @throws IllegalArgumentException if `row` says nothing that we know as its type
    static DfatEntry of(String id, CsvTable.Row row, ListEdition list, ListSink sink) {
        Schema schema = switch (row.get("Type").toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANIZATION;
            case "vessel" -> Schema.VESSEL;
            default ->
                throw new IllegalArgumentException(
                        "the type '" + row.get("Type") + "' is neither Individual, Entity nor Vessel");
        };
        return new DfatEntry(new EntryDraft("au-" + id, schema, list, id), new HashSet<>(), sink);
    }

    /// Reads one row of the party, from the file `file`.
    void read(CsvTable.Row row, String file) {
        draft.at(file, row.line());
        name(row);
        each(row, BIRTH_DATE, cell -> birth(cell, file, row.line()));
        each(
                row,
                "Place of Birth",
                cell -> LetteredParts.of(cell).forEach(place -> draft.add(Property.BIRTH_PLACE, place)));
        each(row, "Citizenship", cell -> UkEntry.countries(draft, Property.CITIZENSHIP, countries(cell)));
        each(row, "Address", this::addresses);
        each(row, "IMO Number", cell -> draft.add(Property.IMO_NUMBER, cell));
        each(row, COMMITTEES, draft::programme);
        each(row, "Listing Information", cell -> listing(cell, row.get(INSTRUMENT)));
        each(row, "Additional Information", cell -> DfatInformation.read(cell, draft));
        each(row, INSTRUMENT, cell -> note("Instrument: ", cell));
        measures(row);
    }

    /// Hands a cell over that says something and has not been read beside another name.
    private void each(CsvTable.Row row, String column, Consumer<String> reading) {
        String cell = row.get(column).replace("_x000D_", " ").strip();
        if (!cell.isEmpty() && seen.add(column + '\t' + cell)) {
            reading.accept(cell);
        }
    }

    private void name(CsvTable.Row row) {
        boolean weak = row.get("Alias Strength").equalsIgnoreCase("Weak");
        boolean primary = row.get("Name Type").equalsIgnoreCase("Primary Name");
        Property role = weak ? Property.WEAK_ALIAS : primary ? Property.NAME : Property.ALIAS;
        String printed = SUFFIX.matcher(row.get(NAME)).replaceFirst(" $1");
        boolean korean = "kp".equals(Country.find(row.get("Citizenship").replaceAll("\\s{0,20}\\(.*", "")));
        draft.nameWithCapitalFamily(role, korean ? surnameFirst(printed) : printed);
    }

    /// The list prints the surname of every citizen of North Korea first and does not mark it.
    private String surnameFirst(String printed) {
        String clean = PrintedName.clean(printed);
        int space = clean.indexOf(' ');
        boolean plain = draft.schema() == Schema.PERSON && space > 0 && clean.indexOf(',') < 0;
        return plain ? clean.substring(0, space) + "," + clean.substring(space) : printed;
    }

    private void birth(String cell, String file, long line) {
        List<String> dates = PrintedDates.read(day(cell));
        dates.forEach(date -> draft.add(Property.BIRTH_DATE, date));
        if (dates.isEmpty()) {
            sink.reject(new Rejection(file, line, BIRTH_DATE, cell, "a date is expected; the rest of the row is kept"));
        }
    }

    private static String day(String cell) {
        Matcher serial = SERIAL.matcher(cell);
        int number = serial.matches() ? Integer.parseInt(serial.group(1)) : 0;
        return number > YEAR_MAX ? SERIAL_ZERO.plusDays(number).toString() : PrintedName.clean(cell);
    }

    /// `Congo, Democratic Republic of the` is one country, and several are separated by semicolons.
    private static String countries(String cell) {
        return cell.length() > COUNTRIES_CHARS_MAX
                ? cell
                : cell.replaceAll("\\s{0,20}\\([^)]{0,300}\\)", "")
                        .replaceAll("([^;,]+), ([^;]*\\bof the\\b)", "$2 $1");
    }

    private void addresses(String cell) {
        List<String> parts = LetteredParts.of(cell);
        for (String part : parts.size() > 1 ? parts : List.of(cell.split(";", -1))) {
            String clean = PrintedName.clean(part);
            String bare = clean.replaceAll("\\s{0,20}\\([^)]{0,300}\\)", "").replaceAll("(?<![\\s.])[\\s.]+$", "");
            String last = bare.substring(bare.lastIndexOf(',') + 1).strip();
            String country = Country.find(last);
            draft.address(clean, country == null ? "" : country);
        }
    }

    private void listing(String cell, String instrument) {
        Matcher day = LISTED_ON.matcher(cell);
        List<String> days = new ArrayList<>();
        while (day.find()) {
            days.addAll(PrintedDates.read(day.group(1)));
        }
        days.forEach(draft::since);
        if (days.isEmpty()) {
            boolean first = cell.contains(FIRST) || !ACT.matcher(instrument).find();
            Matcher act = ACT.matcher(first ? cell : instrument);
            draft.since(act.find() ? act.group(1) : "");
        }
    }

    private void note(String label, String cell) {
        draft.add(Property.NOTES, label + PrintedName.clean(cell));
    }

    private void measures(CsvTable.Row row) {
        List<String> imposed = MEASURES.stream()
                .filter(measure ->
                        row.get(measure).equals("1") || row.get(measure).equalsIgnoreCase("true"))
                .map(measure -> measure.toLowerCase(Locale.ROOT))
                .toList();
        if (!imposed.isEmpty()) {
            draft.add(Property.NOTES, "Measures: " + String.join(", ", imposed));
        }
    }
}
