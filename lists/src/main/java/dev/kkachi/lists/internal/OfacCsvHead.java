package dev.kkachi.lists.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.FileHead;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the US Treasury's tables, which have no headers, by the shape of their first rows; a row that came to harm
/// among them hides no table.
///
/// Which of the two sets a table belongs to shows in the name table by its programmes and directives: most rows of
/// the consolidated list carry one that does not block property. The other tables print neither; there the numbers
/// tell, for the consolidated list begins with the Palestinian legislators of 2006 (9639 to 9999) and the Specially
/// Designated Nationals with Cuban firms of the eighties (36). The overlong remarks do not tell at all, so for
/// them, and for the day when those entries are gone, a file name that begins with `cons` decides.
final class OfacCsvHead {
    static final String SDN = "us_ofac_sdn";
    static final String CONSOLIDATED = "us_ofac_cons";

    private static final int ROWS = 40;
    /// The share of the first rows that must be such as the table has.
    private static final double FITTING_MIN = 0.75;

    private static final int LEGISLATORS_FIRST = 9_000;
    private static final int LEGISLATORS_LAST = 9_999;
    private static final Set<String> TYPES = Set.of("individual", "vessel", "aircraft", "-0-");
    private static final Set<String> ALIAS_TYPES = Set.of("aka", "fka", "nka");
    private static final Set<String> CONSOLIDATED_PROGRAMMES = Set.of("NS-PLC", "CMIC-EO13959", "561-Related");
    private static final Pattern DIRECTIVE =
            Pattern.compile("Directive Determination|Directive Information|CAPTA|Correspondent Account");
    private static final Pattern REMARKS = Pattern.compile("; |\\.$");

    private OfacCsvHead() {}

    static @Nullable Recognition recognise(FileHead head) {
        List<List<String>> rows = rows(head);
        for (OfacTable.Part part : OfacTable.Part.values()) {
            List<List<String>> fitting =
                    rows.stream().filter(row -> fits(part, row)).toList();
            if (!fitting.isEmpty() && fitting.size() >= FITTING_MIN * rows.size()) {
                String dataset = isConsolidated(part, fitting, head.name()) ? CONSOLIDATED : SDN;
                return new Recognition(dataset, part.title(), null);
            }
        }
        return null;
    }

    private static List<List<String>> rows(FileHead head) {
        int end = head.text().lastIndexOf('\n');
        byte[] whole = (end < 0 ? head.text() : head.text().substring(0, end + 1)).getBytes(StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(whole), head.name(), CsvLayout.COMMA)) {
            for (CsvRow row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
                if (row instanceof CsvRow.Cells(long line, List<String> cells)) {
                    rows.add(cells.stream().map(String::strip).toList());
                }
            }
        }
        return rows;
    }

    private static boolean fits(OfacTable.Part part, List<String> row) {
        if (row.size() != part.columns() || !OfacTable.isNumber(row.getFirst())) {
            return false;
        }
        return switch (part) {
            case NAMES -> TYPES.contains(row.get(2));
            case ALIASES -> OfacTable.isNumber(row.get(1)) && ALIAS_TYPES.contains(row.get(2));
            case ADDRESSES -> OfacTable.isNumber(row.get(1));
            case COMMENTS -> REMARKS.matcher(row.get(1)).find();
        };
    }

    private static boolean isConsolidated(OfacTable.Part part, List<List<String>> rows, String name) {
        boolean named = name.toLowerCase(Locale.ROOT).startsWith("cons");
        return switch (part) {
            case NAMES -> 2 * rows.stream().filter(OfacCsvHead::isUnblocked).count() > rows.size();
            case ALIASES, ADDRESSES -> named || isLegislator(rows.getFirst().getFirst());
            case COMMENTS -> named;
        };
    }

    private static boolean isUnblocked(List<String> row) {
        return CONSOLIDATED_PROGRAMMES.contains(row.get(3))
                || DIRECTIVE.matcher(row.get(11)).find();
    }

    private static boolean isLegislator(String entry) {
        int number = Integer.parseInt(entry);
        return number >= LEGISLATORS_FIRST && number <= LEGISLATORS_LAST;
    }
}
