package dev.kkachi.cli.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.spi.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that says who is guilty: decisions of an organisation, or the truth about a made-up one.
final class TruthFile {
    private static final Set<String> GUILTY = Set.of("yes", "true", "1", "guilty", "operator");
    private static final Set<String> INNOCENT = Set.of("no", "false", "0", "innocent", "cleared", "");

    private TruthFile() {}

    static Map<PersonId, Boolean> read(Path file) throws IOException {
        CsvLayout layout = CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW);
        try (CsvReader rows = CsvReader.open(Files.newInputStream(file), file.toString(), layout)) {
            CsvRow.Cells header = cells(file, rows.next());
            int person = column(header, List.of("person_id"));
            int label = column(header, List.of("operator", "label"));
            if (person < 0 || label < 0) {
                throw bad(file, 1, "the rule is the columns person_id and operator or label");
            }
            Map<PersonId, Boolean> truth = new HashMap<>();
            long line = 1;
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                line++;
                CsvRow.Cells cells = cells(file, row);
                String id = cells.get(person).strip();
                if (id.isEmpty()) {
                    throw bad(file, line, "person_id is ''; a value is required");
                }
                truth.put(new PersonId(id), isGuilty(file, line, cells.get(label)));
            }
            return truth;
        }
    }

    private static CsvRow.Cells cells(Path file, @Nullable CsvRow row) {
        return switch (row) {
            case null -> throw bad(file, 1, "the file is empty; the rule is CSV with a header");
            case CsvRow.Broken broken -> throw bad(file, broken.line(), "the row is broken: " + broken.reason());
            case CsvRow.Cells cells -> cells;
        };
    }

    private static int column(CsvRow.Cells header, List<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isGuilty(Path file, long line, String printed) {
        String small = printed.strip().toLowerCase(Locale.ROOT);
        if (!GUILTY.contains(small) && !INNOCENT.contains(small)) {
            throw bad(
                    file,
                    line,
                    "'" + Columns.printable(printed) + "' is no label; the rule is yes or no, guilty or innocent");
        }
        return GUILTY.contains(small);
    }

    private static KkachiException bad(Path file, long line, String what) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, file + ":" + line + ": " + what + ".");
    }
}
