package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.records.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// One of the inputs of `kkachi link`. A table is read more than once, so that standard input is kept in a file for
/// as long.
///
/// @param table what is read
/// @param rejected where rows that cannot be read are listed
/// @param kept the file that standard input is kept in, `null` for any other input
record LinkFile(TableFile table, Path rejected, @Nullable Path kept) implements AutoCloseable {
    static final String STANDARD_INPUT = "standard input";

    private static final String REJECTED = ".rejected.csv";

    /// Opens what `written` names; `-` is standard input.
    static LinkFile open(Surroundings around, String written) throws IOException {
        if (written.equals("-")) {
            return kept(around);
        }
        Path path = Call.existing(Call.path(written));
        if (Files.isDirectory(path)) {
            throw bad(written + " is a folder; the rule is files.");
        }
        return new LinkFile(TableFile.open(path), path.resolveSibling(path.getFileName() + REJECTED), null);
    }

    private static LinkFile kept(Surroundings around) throws IOException {
        Path kept = Files.createTempFile("kkachi", ".input");
        kept.toFile().deleteOnExit();
        try {
            Files.copy(around.in(), kept, StandardCopyOption.REPLACE_EXISTING);
            Path rejected = Path.of("standard-input" + REJECTED);
            return new LinkFile(TableFile.open(kept, STANDARD_INPUT), rejected, kept);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(kept);
            throw e;
        }
    }

    /// Returns what the source is called whose records stand in it.
    String stem() {
        if (kept != null) {
            return STANDARD_INPUT;
        }
        String name = String.valueOf(Path.of(table.name()).getFileName());
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /// Refuses to write results over the input.
    ///
    /// @throws KkachiException if `out` is this file
    void refuseAsOutput(@Nullable Path out) throws IOException {
        if (kept == null && out != null && Files.exists(out) && Files.isSameFile(Path.of(table.name()), out)) {
            throw bad(out + " is the input itself; the rule is another file for the results.");
        }
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept);
        }
    }
}
