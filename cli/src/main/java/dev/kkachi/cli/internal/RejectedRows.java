package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
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
    private @Nullable KkachiException trouble;
    private boolean otherEncoding;
    private long count;

    RejectedRows(Input input, PrintStream err) {
        this(input.rejectedPath(), input.name(), err);
    }

    /// Keeps the rows of what messages call `input` in `file`.
    RejectedRows(Path file, String input, PrintStream err) {
        this.file = file;
        this.input = input;
        this.err = err;
    }

    /// Keeps one row.
    void add(PartyRow.Rejected row) throws IOException {
        count++;
        otherEncoding |= row.reason().contains("UTF-8");
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

    /// Writes the file, or takes away the one that an earlier run left behind. A file that cannot be written costs no
    /// row its answer: it is remembered, and [#complain] tells.
    void finish() throws IOException {
        if (count == 0) {
            deleteEarlier();
            return;
        }
        write();
        commit();
        if (otherEncoding) {
            err.println("Maybe the file is in another encoding, such as EUC-KR or Latin-1: save it as CSV UTF-8.");
        }
        if (count > SAID_MAX && trouble == null) {
            err.println("kkachi: and " + (count - SAID_MAX) + " more rows; all of them are in " + file + ".");
        }
    }

    /// Fails if the file could not be written; to be called when everything else is done.
    ///
    /// @throws KkachiException if so
    void complain() {
        if (trouble != null) {
            String why =
                    String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
            throw new KkachiException(
                    trouble.code(),
                    "The rejected rows could not be listed: " + why + "\nMaybe move " + input
                            + " to a disk with room. All other rows were answered.",
                    trouble);
        }
    }

    private void write() throws IOException {
        try {
            if (trouble == null) {
                open().write(waiting);
            }
        } catch (KkachiException e) {
            trouble = e;
        }
        waiting.clear();
    }

    private Output open() throws IOException {
        Output opened = output;
        if (opened == null) {
            opened = Output.to(file);
            output = opened;
            opened.write(new Utf8Buffer().text(HEADER).ascii('\n'));
        }
        return opened;
    }

    private void commit() throws IOException {
        try {
            if (output != null && trouble == null) {
                output.commit();
            }
        } catch (KkachiException e) {
            trouble = e;
        }
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
