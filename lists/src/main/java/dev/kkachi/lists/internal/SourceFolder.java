package dev.kkachi.lists.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The list files that a store keeps, each under a folder named by its hash, so that names may repeat and nothing
/// is kept twice.
///
/// @param path where they lie
public record SourceFolder(Path path) {
    /// How many editions of one list in one format are kept.
    private static final int EDITIONS_MAX = 3;

    private static final int HASH_CHARS = 16;

    /// Returns the folder at `path`, which is made if needed.
    ///
    /// @throws IOException if it cannot be made
    public static SourceFolder at(Path path) throws IOException {
        return new SourceFolder(Files.createDirectories(path));
    }

    /// Copies the lists among `paths` here and returns the files that are no lists.
    ///
    /// @throws IOException if a path does not exist, or a file cannot be copied
    /// @throws KkachiException if no list is among them
    public List<UnusedFile> add(List<Path> paths) throws IOException {
        FileScan scan = FileScan.of(paths, ListFormats.ALL);
        if (scan.found().isEmpty()) {
            String what = String.join(", ", paths.stream().map(Path::toString).toList());
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    what + ": none of " + scan.unknown().size() + " files is a list that Kkachi knows.");
        }
        for (FoundFile file : scan.found()) {
            copy(file);
        }
        return scan.unknown();
    }

    private void copy(FoundFile file) throws IOException {
        Path place = Files.createDirectories(path.resolve(file.seal().sha256().substring(0, HASH_CHARS)));
        Path target = place.resolve(file.seal().name());
        if (Files.exists(target)) {
            return;
        }
        try (WriteAside aside = WriteAside.open(target)) {
            Files.copy(file.path(), aside.out());
            aside.commit();
        }
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file.path()));
    }

    /// Removes editions that are so old that nobody compares with them any more. Only whole documents are removed:
    /// the parts of an edition may still be needed together.
    ///
    /// @throws IOException if a file cannot be removed
    public void prune() throws IOException {
        List<FoundFile> newestFirst =
                new ArrayList<>(FileScan.of(List.of(path), ListFormats.ALL).found());
        newestFirst.sort(Comparator.comparing(FoundFile::edition).reversed());
        Map<String, Integer> kept = new HashMap<>();
        for (FoundFile file : newestFirst) {
            String key = file.recognition().dataset() + "\n" + file.format().title();
            boolean whole = file.format().assembly() == ListFormat.Assembly.WHOLE;
            if (whole && kept.merge(key, 1, Integer::sum) > EDITIONS_MAX) {
                Files.delete(file.path());
                Files.deleteIfExists(file.path().resolveSibling(""));
            }
        }
    }
}
