package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListSource;
import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.lists.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One source during one update: fetched into a folder of its own, looked at, and remembered once it is current.
public final class SourceDownload {
    private final ListSource source;
    private final Loaded loaded;
    private final Path downloads;
    private final SourceMemory memory;
    private final Map<RemoteFile, Validators> fresh = new LinkedHashMap<>();

    private SourceDownload(ListSource source, Loaded loaded, Path downloads) {
        this.source = source;
        this.loaded = loaded;
        this.downloads = downloads;
        this.memory = SourceMemory.of(downloads, source);
    }

    /// What is loaded before the update. A file that is kept and not loaded does not count: an update that was killed
    /// may have left it.
    ///
    /// @param kept the files of the store
    /// @param hashes the hashes of the files that the loaded lists were read from
    /// @param parties how many parties each loaded list has, by data set
    public record Loaded(SourceFolder kept, Set<String> hashes, Map<String, Integer> parties) {
        public Loaded {
            hashes = Set.copyOf(hashes);
            parties = Map.copyOf(parties);
        }

        private @Nullable Path find(String sha256, String name) {
            return hashes.contains(sha256) ? kept.find(sha256, name) : null;
        }
    }

    /// What one source came to before anything was loaded.
    public sealed interface Result {
        /// The publisher has what we have.
        record Same() implements Result {}

        /// There is a new edition that may be loaded.
        ///
        /// @param files what is new of it
        /// @param hashes the hashes of these files
        /// @param parties how many parties it lists
        /// @param bytes how large it is
        record Ready(List<Path> files, List<String> hashes, int parties, long bytes) implements Result {
            public Ready {
                files = List.copyOf(files);
                hashes = List.copyOf(hashes);
            }
        }

        /// Nothing can be used.
        ///
        /// @param why the reason, as a sentence
        record Bad(String why) implements Result {}
    }

    /// Returns the update of `source`, whose files as loaded are in `loaded` and whose new ones go under `downloads`.
    public static SourceDownload of(ListSource source, Loaded loaded, Path downloads) {
        return new SourceDownload(source, loaded, downloads);
    }

    /// Returns what `downloads` remembers of `source`.
    public static SourceState state(ListSource source, Path downloads) {
        return SourceMemory.of(downloads, source).state();
    }

    /// Returns the source.
    public ListSource source() {
        return source;
    }

    /// Fetches what is new and looks at it.
    ///
    /// @param now what a file is dated that its server does not date
    public Result run(Fetcher fetcher, Instant now) throws InterruptedException {
        try {
            Path folder = Files.createDirectories(downloads.resolve(source.id()));
            List<Path> files = new ArrayList<>();
            for (RemoteFile file : source.files()) {
                files.add(fetch(fetcher, file, folder, now));
            }
            return fresh.isEmpty() ? new Result.Same() : look(files, before());
        } catch (IOException e) {
            String why = e instanceof FetchFailure ? e.getMessage() : "The disk does not do its part: " + e + ".";
            return new Result.Bad(Objects.requireNonNullElse(why, ""));
        }
    }

    private Path fetch(Fetcher fetcher, RemoteFile file, Path folder, Instant now)
            throws IOException, InterruptedException {
        Path target = folder.resolve(file.name());
        Path have = loaded.find(memory.sha256(file.name()), file.name());
        Validators known = have == null ? Validators.NONE : memory.validators(file);
        return switch (fetcher.fetch(file, known, target)) {
            case Fetcher.Fetched.NotModified ignored -> Objects.requireNonNull(have);
            case Fetcher.Fetched.Fresh(Validators validators) -> {
                fresh.put(file, validators);
                Files.setLastModifiedTime(target, FileTime.from(dated(validators.lastModified(), now)));
                yield target;
            }
        };
    }

    private static Instant dated(String lastModified, Instant now) {
        try {
            return ZonedDateTime.parse(lastModified, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return now;
        }
    }

    /// Somebody may have loaded an edition by hand since: what is loaded is what must not shrink.
    private Census before() {
        Census remembered = memory.census();
        int parties = loaded.parties.getOrDefault(source.dataset(), remembered.parties());
        return new Census(parties, remembered.stating());
    }

    private Result look(List<Path> files, Census before) throws IOException {
        EditionCheck check;
        try {
            check = EditionCheck.of(source, files, before);
        } catch (FetchFailure e) {
            throw FetchFailure.lasting(
                    e.getMessage() + " It is not used, and kept in " + downloads.resolve(source.id()) + ".");
        }
        List<Path> changed = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (RemoteFile file : source.files()) {
            String sha256 = hash(check, file);
            Path have = loaded.find(sha256, file.name());
            Validators marks = fresh.get(file);
            if (have == null) {
                changed.add(downloads.resolve(source.id()).resolve(file.name()));
            }
            if (marks != null) {
                memory.took(file, marks, sha256);
            }
            hashes.add(sha256);
        }
        memory.counted(check.census());
        return changed.isEmpty()
                ? new Result.Same()
                : new Result.Ready(changed, hashes, check.census().parties(), check.bytes());
    }

    private static String hash(EditionCheck check, RemoteFile file) {
        @Nullable ListFileSeal seal = check.seals().get(file.name());
        if (seal == null) {
            throw new IllegalStateException("The file " + file.name() + " was looked at and has no seal.");
        }
        return seal.sha256();
    }

    /// Returns the hashes of the files that the source now stands for.
    public List<String> hashes() {
        return source.files().stream().map(file -> memory.sha256(file.name())).toList();
    }

    /// Remembers that what is loaded is current, and removes the downloads, which are in the store.
    ///
    /// @throws IOException if that cannot be written
    public void confirm(Instant now) throws IOException {
        memory.confirm(now);
        for (RemoteFile file : source.files()) {
            Files.deleteIfExists(downloads.resolve(source.id()).resolve(file.name()));
        }
    }

    /// Remembers that the source failed.
    ///
    /// @throws IOException if that cannot be written
    public void fail(Instant now, String why) throws IOException {
        memory.fail(now, why);
    }
}
