package dev.kkachi.monitoring;

import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The populations of one home: of each a copy of its file, its queue, and the lists and the ledger that
/// it was last looked for in. A run that is killed before it noted the lists is done again, and casework knows
/// its arrivals.
public final class PopulationShelf {
    private static final String MEMBERS = "members";
    private static final String QUEUE = "queue";
    private static final String SCREENED = "screened";
    private static final String TRACED = "traced";

    private final Path folder;

    private PopulationShelf(Path folder) {
        this.folder = folder;
    }

    /// Returns the shelf under `home`; nothing is made before it is needed.
    public static PopulationShelf in(Path home) {
        return new PopulationShelf(home.resolve("monitoring"));
    }

    /// A population as it is kept.
    ///
    /// @param name what it is called
    /// @param queue the queue that its cases are meant for
    /// @param members the file with its members
    /// @param screened the load of the lists that it was last screened against, empty if it never was
    /// @param traced the state of ledger and lists over which its wallets were last followed, empty if
    ///     they never were
    public record Kept(String name, String queue, Path members, String screened, String traced) {}

    /// Keeps the members in `file` as the population `name`. One that is there is replaced, and counts
    /// as never screened.
    ///
    /// @throws IllegalArgumentException if nothing may be called so
    public Kept put(String name, String queue, Path file) throws IOException {
        if (!Population.isName(name)) {
            throw new IllegalArgumentException("A population is called '" + name
                    + "'; the rule is at most 63 small letters, digits and hyphens, no hyphen first.");
        }
        Path own = folder.resolve(name);
        Files.createDirectories(own);
        Files.deleteIfExists(own.resolve(SCREENED));
        Files.deleteIfExists(own.resolve(TRACED));
        write(own.resolve(QUEUE), queue.getBytes(StandardCharsets.UTF_8));
        try (WriteAside aside = WriteAside.open(own.resolve(MEMBERS))) {
            Files.copy(file, aside.out());
            aside.commit();
        }
        return kept(own);
    }

    /// Notes that `kept` was screened against the lists of the load `stamp`.
    public void screened(Kept kept, String stamp) throws IOException {
        write(folder.resolve(kept.name()).resolve(SCREENED), stamp.getBytes(StandardCharsets.UTF_8));
    }

    /// Notes that the wallets of `kept` were followed over ledger and lists as `state` names them.
    public void traced(Kept kept, String state) throws IOException {
        write(folder.resolve(kept.name()).resolve(TRACED), state.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns all populations by name.
    public List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.filter(own -> Files.isRegularFile(own.resolve(MEMBERS)))
                    .sorted()
                    .toList();
        }
        List<Kept> kept = new ArrayList<>();
        for (Path own : found) {
            kept.add(kept(own));
        }
        return kept;
    }

    /// Finds the population `name`, or `null`.
    public @Nullable Kept find(String name) throws IOException {
        Path own = folder.resolve(Population.isName(name) ? name : "-");
        return Files.isRegularFile(own.resolve(MEMBERS)) ? kept(own) : null;
    }

    /// Removes a population. Its cases stay.
    public void remove(Kept kept) throws IOException {
        Path own = folder.resolve(kept.name());
        // The members first: what has none is no population, should this be interrupted.
        for (String part : List.of(MEMBERS, QUEUE, SCREENED, TRACED)) {
            Files.deleteIfExists(own.resolve(part));
        }
        Files.deleteIfExists(own);
    }

    private static Kept kept(Path own) throws IOException {
        return new Kept(
                String.valueOf(own.getFileName()),
                read(own.resolve(QUEUE)),
                own.resolve(MEMBERS),
                read(own.resolve(SCREENED)),
                read(own.resolve(TRACED)));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (WriteAside aside = WriteAside.open(file)) {
            aside.out().write(bytes);
            aside.commit();
        }
    }
}
