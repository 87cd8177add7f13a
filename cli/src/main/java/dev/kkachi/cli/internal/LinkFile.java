package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.records.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /// What a file's name ends with that tells its form and no more.
    private static final Pattern ENDING =
            Pattern.compile("(?i)(\\.(csv|tsv|txt|json|jsonl|ndjson|parquet))?(\\.(gz|bz2|xz|zst|zip))?$");

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

    /// Returns what the sources are called whose records stand in some files: each as its file, and as its folders,
    /// too, where files of several folders are called the same.
    ///
    /// @throws KkachiException if a file is there twice
    static List<String> sources(List<LinkFile> files) {
        if (hasTwice(files.stream().map(LinkFile::whole).toList())) {
            throw bad("A file is given twice; the rule is each file once.\nMaybe one record is in several files.");
        }
        List<String> sources = files.stream().map(file -> file.source(0)).toList();
        for (int folders = 1; hasTwice(sources); folders++) {
            List<String> shorter = sources;
            int above = folders;
            sources = IntStream.range(0, files.size())
                    .mapToObj(i -> Collections.frequency(shorter, shorter.get(i)) == 1
                            ? shorter.get(i)
                            : files.get(i).source(above))
                    .toList();
        }
        return sources;
    }

    private static boolean hasTwice(List<?> of) {
        return new HashSet<>(of).size() < of.size();
    }

    private Path whole() {
        return Path.of(kept != null ? STANDARD_INPUT : table.name())
                .toAbsolutePath()
                .normalize();
    }

    /// Returns the file's name without its ending, after so many of the folders that it lies in.
    private String source(int folders) {
        if (kept != null) {
            return STANDARD_INPUT;
        }
        Path path = whole();
        int names = path.getNameCount();
        String name = String.valueOf(path.subpath(Math.max(0, names - 1 - folders), names));
        String ended = ENDING.matcher(name).replaceFirst("");
        return ended.isEmpty() ? name : ended;
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
