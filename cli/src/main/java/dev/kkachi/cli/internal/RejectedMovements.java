package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Rejection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The rows that an import did not take: the first ones are named on standard error, all of them go to a file in the
/// ledger's folder, which each import writes anew.
final class RejectedMovements implements AutoCloseable {
    private static final String FILE = "rejected.csv";
    private static final int SAID_MAX = 5;
    private static final int BUFFERED_BYTES = 1 << 16;

    private final Path file;
    private final Utf8Buffer waiting = new Utf8Buffer().text("file,line,field,value,rule\n");
    private final StringBuilder said = new StringBuilder();
    private final Output output;
    private long count;

    private RejectedMovements(Path file) throws IOException {
        this.file = file;
        output = Output.to(file);
    }

    /// Opens the file of the ledger in `folder`.
    static RejectedMovements in(Path folder) throws IOException {
        return new RejectedMovements(folder.resolve(FILE));
    }

    void add(Rejection row) {
        if (count++ < SAID_MAX) {
            said.append("kkachi: ").append(Columns.printable(row.render())).append('\n');
        }
        waiting.csvCell(row.file()).text("," + row.line() + ",").csvCell(row.field());
        waiting.ascii(',').csvCell(row.value()).ascii(',').csvCell(row.rule()).ascii('\n');
        if (waiting.size() > BUFFERED_BYTES) {
            write();
        }
    }

    private void write() {
        try {
            output.write(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the rejected rows cannot be listed.", e);
        }
        waiting.clear();
    }

    /// Writes the file, or takes away that of an earlier import if there is nothing to write.
    void finish() throws IOException {
        if (count == 0) {
            Files.deleteIfExists(file);
        } else {
            write();
            output.commit();
        }
    }

    /// Names the first rows, and where all of them are.
    void say(PrintStream err, long all) {
        err.print(said);
        if (all > SAID_MAX) {
            String kept = all == count ? "all of them are" : Progress.grouped(count) + " of them are";
            err.println("kkachi: and " + Progress.grouped(all - SAID_MAX) + " more rows not taken; " + kept + " in "
                    + file + ".");
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
