package dev.kkachi.records;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.model.KkachiException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A file that holds any table: CSV with a header (commas, semicolons, tabs or bars between cells), JSON
/// lines, or Parquet; the first bytes tell. CSV and JSON may be packed. It can be read again and again, in
/// memory that does not grow with it.
public final class TableFile {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int COLUMNS_MAX = 1_000;
    private static final String PARQUET = "PAR1";

    private final TableSource source;
    private final String name;
    private final List<String> columns;

    private TableFile(TableSource source, String name) {
        this.source = source;
        this.name = name;
        columns = distinct(source.columns());
        if (columns.isEmpty()) {
            throw bad(name + ": there is nothing in it; the rule is columns with names, and rows.");
        }
        if (columns.size() > COLUMNS_MAX) {
            throw bad(name + ": it has " + columns.size() + " columns; the rule is " + COLUMNS_MAX + " at most.");
        }
    }

    /// Opens the file at `path`.
    ///
    /// @throws KkachiException if it is empty, or of another kind
    public static TableFile open(Path path) {
        return open(path, path.toString());
    }

    /// Opens the file at `path`, which messages call `name`.
    ///
    /// @throws KkachiException if it is empty, or of another kind
    public static TableFile open(Path path, String name) {
        try (InputStream in = content(path)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            String head = new String(bytes, StandardCharsets.UTF_8);
            String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
            if (text.startsWith(PARQUET)) {
                return new TableFile(new ParquetTable(path), name);
            }
            if (text.startsWith("PK\u0003\u0004") || text.startsWith("%PDF")) {
                throw bad(name + " is a workbook, an archive or a document; the rule is CSV, JSON lines or Parquet."
                        + "\nMaybe save it as CSV UTF-8.");
            }
            boolean isJson = text.stripLeading().startsWith("{");
            TableSource source =
                    isJson ? new JsonTable(path, name) : new CsvTable(path, name, CsvTable.delimiter(text));
            return new TableFile(source, name);
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    name + ": cannot be read: " + e.getMessage() + ".\nMaybe its download was cut.",
                    e);
        }
    }

    static InputStream content(Path path) throws IOException {
        return new BufferedInputStream(
                BoundedArchive.open(path, ArchiveLimits.STANDARD).content());
    }

    static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }

    /// Gives a column without a name its number, and one whose name is taken a number behind it.
    private static List<String> distinct(List<String> printed) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            String plain = printed.get(i).strip();
            String wanted = plain.isEmpty() ? "column " + (i + 1) : plain;
            String name = wanted;
            for (int again = 2; !taken.add(name); again++) {
                name = wanted + " (" + again + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /// Returns what messages call the file.
    public String name() {
        return name;
    }

    /// Returns the names of the columns, all different.
    public List<String> columns() {
        return columns;
    }

    /// Hands all rows to `sink`. Where the file cannot be read further, as at the end of a torn archive, the
    /// last row is a rejected one.
    public void read(TableSink sink) {
        long[] last = {1};
        try {
            source.read(new TableSink() {
                @Override
                public void row(long line, List<String> cells) {
                    last[0] = line;
                    sink.row(line, cells);
                }

                @Override
                public void rejected(PartyRow.Rejected row) {
                    last[0] = row.line();
                    sink.rejected(row);
                }
            });
        } catch (UncheckedIOException e) {
            sink.rejected(new PartyRow.Rejected(last[0] + 1, "", "", PartyRow.Rejected.torn(e)));
        } catch (IOException e) {
            UncheckedIOException torn = new UncheckedIOException(e);
            sink.rejected(new PartyRow.Rejected(last[0] + 1, "", "", PartyRow.Rejected.torn(torn)));
        }
    }
}
