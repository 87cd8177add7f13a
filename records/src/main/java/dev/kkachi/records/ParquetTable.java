package dev.kkachi.records;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import dev.kkachi.files.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A table in Parquet. Its rows are laid out as those of JSON.
final class ParquetTable implements TableSource {
    /// The library tells every user how it found the machine; held here, lest what is set be collected.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final Path path;
    private final List<String> columns;

    ParquetTable(Path path) throws IOException {
        this.path = path;
        Set<String> names = new LinkedHashSet<>();
        each((_, row) -> {
            Map<String, String> cells = FlatJson.find(row);
            if (cells != null) {
                names.addAll(cells.keySet());
            }
        });
        columns = List.copyOf(names);
    }

    private interface Rows {
        void take(long number, Json.Obj row);
    }

    private void each(Rows taker) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(path));
                RowReader rows = reader.rowReader()) {
            for (long number = 1; rows.hasNext(); number++) {
                rows.next();
                taker.take(number, object(rows));
            }
        } catch (RuntimeException e) {
            throw new IOException("the Parquet file is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void read(TableSink sink) throws IOException {
        each((number, row) -> FlatJson.hand(number, row, columns, sink));
    }

    private static Json.Obj object(StructAccessor struct) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < struct.getFieldCount(); i++) {
            members.put(struct.getFieldName(i), value(struct.isNull(i) ? null : struct.getValue(i)));
        }
        return new Json.Obj(members);
    }

    private static Json value(@Nullable Object value) {
        return switch (value) {
            case null -> new Json.Nil();
            case BigDecimal number -> new Json.Text(number.stripTrailingZeros().toPlainString());
            case byte[] bytes -> new Json.Text(text(bytes));
            case PqStruct inner -> object(inner);
            case PqList list -> list(list);
            default -> new Json.Text(value.toString());
        };
    }

    private static Json.Arr list(PqList list) {
        List<Json> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(value(list.isNull(i) ? null : list.get(i)));
        }
        return new Json.Arr(elements);
    }

    /// Writers of old leave out that a column is text.
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(0xFFFD) < 0 ? text : "0x" + HexFormat.of().formatHex(bytes);
    }
}
