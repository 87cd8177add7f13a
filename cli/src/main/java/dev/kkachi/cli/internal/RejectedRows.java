package dev.kkachi.cli.internal;

import dev.kkachi.records.PartyRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows that could not be screened: the first ones are named on standard error, all of them go to a file beside the
/// input.
final class RejectedRows implements AutoCloseable {
    private static final int SAID_MAX = 5;
    private static final int BUFFERED_BYTES = 1 << 16;
    private static final int VALUE_CHARS = 200;
    private static final String HEADER = "line,column,value,reason";

    private final Path file;
    private final String input;
    private final PrintStream err;
    private final Utf8Buffer waiting = new Utf8Buffer();
    private @Nullable Output output;
    private long count;

    RejectedRows(Input input, PrintStream err) {
        this.file = input.rejectedPath();
        this.input = input.name();
        this.err = err;
    }

    /// Keeps one row.
    void add(PartyRow.Rejected row) throws IOException {
        count++;
        String value = row.value().length() > VALUE_CHARS ? row.value().substring(0, VALUE_CHARS) : row.value();
        if (count <= SAID_MAX) {
            String column = row.column().isEmpty() ? "" : ", column " + row.column();
            String shown = value.isEmpty() ? "" : ", '" + value + "'";
            err.println("kkachi: " + Columns.printable(input + ", line " + row.line() + column + shown) + ": "
                    + row.reason() + ".");
        }
        waiting.text(Long.toString(row.line())).ascii(',').csvCell(row.column()).ascii(',');
        waiting.csvCell(value).ascii(',').csvCell(row.reason()).ascii('\n');
        if (waiting.size() > BUFFERED_BYTES) {
            write();
        }
    }

    /// Returns how many there were.
    long count() {
        return count;
    }

    /// Writes the file, or takes away the one that an earlier run left behind.
    void finish() throws IOException {
        if (count == 0) {
            deleteEarlier();
            return;
        }
        write();
        if (output != null) {
            output.commit();
        }
        if (count > SAID_MAX) {
            err.println("kkachi: and " + (count - SAID_MAX) + " more rows; all of them are in " + file + ".");
        }
    }

    private void write() throws IOException {
        if (output == null) {
            output = Output.to(file);
            output.write(new Utf8Buffer().text(HEADER).ascii('\n'));
        }
        output.write(waiting);
        waiting.clear();
    }

    private void deleteEarlier() throws IOException {
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            byte[] start = new byte[HEADER.length()];
            int length;
            try (var in = Files.newInputStream(file)) {
                length = in.readNBytes(start, 0, start.length);
            }
            if (new String(start, 0, length, StandardCharsets.UTF_8).equals(HEADER)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }
}
