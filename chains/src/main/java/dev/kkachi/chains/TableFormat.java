package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files of rows with named fields: CSV with a header, and JSON. A file of JSON lines may hold rows of several tables,
/// as ethereum-etl streams them.
final class TableFormat implements ChainFormat {
    private final List<Table> tables;

    TableFormat(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        Table byHeader = find(start.header());
        if (byHeader != null) {
            return new Recognised(
                    byHeader.title() + " (CSV)", byHeader.isReference(), (file, into) -> csv(file, into, byHeader));
        }
        Json.Obj first = firstObject(start.first());
        Table byKeys =
                first == null ? null : find(Fields.OfJson.of(1, first).members().keySet());
        if (byKeys == null) {
            return null;
        }
        Body body = start.isLines() ? this::lines : this::document;
        return new Recognised(byKeys.title() + " (JSON)", byKeys.isReference(), body);
    }

    private static Json.@Nullable Obj firstObject(@Nullable Json json) {
        return switch (json) {
            case Json.Obj obj -> obj;
            case Json.Arr arr
            when !arr.elements().isEmpty() && arr.elements().getFirst() instanceof Json.Obj obj -> obj;
            case null, default -> null;
        };
    }

    private @Nullable Table find(Set<String> columns) {
        for (Table table : tables) {
            if (table.fits(columns)) {
                return table;
            }
        }
        return null;
    }

    private static void csv(BoundedArchive file, Intake into, Table table) throws IOException {
        try (CsvReader reader = CsvReader.open(file.content(), into.file(), CsvLayout.COMMA)) {
            Map<String, Integer> columns = columns(reader.next());
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                switch (row) {
                    case CsvRow.Cells cells
                    when fits(cells, columns.size()) ->
                        into.take(new Fields.OfCsv(cells.line(), columns, cells.cells()), table);
                    case CsvRow.Cells cells -> into.refuse(cells.line(), cellCount(cells, columns.size()));
                    case CsvRow.Broken broken ->
                        into.refuse(
                                broken.line(),
                                Refused.because("", broken.value(), "A row is CSV; " + broken.reason() + "."));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Some tools end every row with a comma.
    private static boolean fits(CsvRow.Cells row, int columns) {
        boolean hasOneMore = row.size() == columns + 1 && row.get(columns).isEmpty();
        return row.size() == columns || hasOneMore;
    }

    private static Refused cellCount(CsvRow.Cells row, int columns) {
        String rule = "A row has as many cells as the header, " + columns + ", not " + row.size() + ".";
        return Refused.because("", String.join(",", row.cells()), rule);
    }

    private static Map<String, Integer> columns(@Nullable CsvRow header) {
        Map<String, Integer> places = new HashMap<>();
        if (header instanceof CsvRow.Cells cells) {
            for (int i = 0; i < cells.size(); i++) {
                String name = ColumnName.of(cells.get(i));
                places.putIfAbsent(places.containsKey(name) ? name + "/" + i : name, i);
            }
        }
        return places;
    }

    private void lines(BoundedArchive file, Intake into) throws IOException {
        JsonRecords.lines(file, into, (line, object) -> row(line, object, into));
    }

    private void document(BoundedArchive file, Intake into) throws IOException {
        Json document = JsonRecords.document(file);
        if (document == null) {
            throw new IOException("The file changed while it was read.");
        }
        JsonRecords.objects(document, into, (number, object) -> row(number, object, into));
    }

    private void row(long line, Json.Obj object, Intake into) {
        Fields.OfJson fields = Fields.OfJson.of(line, object);
        Table table = find(fields.members().keySet());
        if (table == null) {
            String names = String.join(",", object.members().keySet());
            into.refuse(line, Refused.because("", names, "A row has the fields of a known table."));
        } else {
            into.take(fields, table);
        }
    }
}
