package dev.kkachi.bench.screening;

import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.screening.ScreeningIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A home folder made for one run of the benchmark and removed afterwards, so that the user's own lists stay as they
/// are.
final class BenchHome implements AutoCloseable {
    private final Path folder;
    private @Nullable StoredLists stored;

    private BenchHome(Path folder) {
        this.folder = folder;
    }

    /// Makes an empty home in the folder for temporary files.
    static BenchHome make() {
        try {
            return new BenchHome(Files.createTempDirectory("kkachi-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the folder.
    Path folder() {
        return folder;
    }

    /// Returns the lists under `lists` as the store keeps them, loaded once, with their index beside them.
    StoredLists stored(Path lists) {
        StoredLists known = stored;
        if (known == null) {
            ListStore store = ListStore.open(folder, InstantSource.system());
            known = store.load(List.of(lists));
            ScreeningIndex.build(known.lists().catalog()).write(known.indexFile());
            known = store.current();
            stored = known;
        }
        return known;
    }

    /// Returns a file of this home with the lines of `lines`.
    Path file(String name, Iterable<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
