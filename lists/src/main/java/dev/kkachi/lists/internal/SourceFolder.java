package dev.kkachi.lists.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.Sighting;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list files that a store keeps, each under a folder named by its hash, so that names may repeat and
/// nothing is kept twice. Beside each stands when it was last brought, and when its publisher last confirmed
/// it.
///
/// @param path where they lie
public record SourceFolder(Path path) {
    /// How many editions of one list in one format are kept.
    private static final int EDITIONS_MAX = 3;

    private static final int HASH_CHARS = 16;
    private static final String SEEN = ".seen";
    private static final String BROUGHT = "brought";
    private static final String CONFIRMED = "confirmed";

    /// Returns the folder at `path`, which is made if needed.
    ///
    /// @throws IOException if it cannot be made
    public static SourceFolder at(Path path) throws IOException {
        return new SourceFolder(Files.createDirectories(path));
    }

    /// What became of files that were brought.
    ///
    /// @param unknown those that are no lists
    /// @param fresh the hashes of those that were not here before
    public record Added(List<UnusedFile> unknown, List<ListFileSeal> fresh) {
        public Added {
            unknown = List.copyOf(unknown);
            fresh = List.copyOf(fresh);
        }
    }

    /// Copies the lists among `paths` here, brought at `now`.
    ///
    /// @throws IOException if a path does not exist, or a file cannot be copied
    /// @throws KkachiException if no list is among them
    public Added add(List<Path> paths, Instant now) throws IOException {
        FileScan scan = FileScan.of(paths, ListFormats.ALL);
        if (scan.found().isEmpty()) {
            String what = String.join(", ", paths.stream().map(Path::toString).toList());
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    what + ": none of " + scan.unknown().size() + " files is a list that Kkachi knows.");
        }
        List<ListFileSeal> fresh = new ArrayList<>();
        for (FoundFile file : scan.found()) {
            if (copy(file)) {
                fresh.add(file.seal());
            }
            note(file.seal().sha256(), BROUGHT, now);
        }
        return new Added(scan.unknown(), fresh);
    }

    /// Returns whether the file was not here yet.
    private boolean copy(FoundFile file) throws IOException {
        Path place = Files.createDirectories(place(file.seal().sha256()));
        Path target = place.resolve(file.seal().name());
        if (Files.exists(target)) {
            return false;
        }
        try (WriteAside aside = WriteAside.open(target)) {
            Files.copy(file.path(), aside.out());
            aside.commit();
        }
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file.path()));
        return true;
    }

    private Path place(String sha256) {
        return path.resolve(sha256.substring(0, HASH_CHARS));
    }

    private void note(String sha256, String what, Instant when) throws IOException {
        Path seen = place(sha256).resolve(SEEN);
        Notes.read(seen).with(what, when.toString()).write(seen);
    }

    /// Notes that the publisher of the file with the hash `sha256` confirmed it at `now`.
    ///
    /// @throws IOException if that cannot be written
    public void confirm(String sha256, Instant now) throws IOException {
        note(sha256, CONFIRMED, now);
    }

    /// Finds the file `name` with the hash `sha256`, or `null` if it is not kept.
    public @Nullable Path find(String sha256, String name) {
        if (sha256.length() < HASH_CHARS) {
            return null;
        }
        Path file = place(sha256).resolve(name);
        return Files.isRegularFile(file) ? file : null;
    }

    /// Returns when one of `files` was last brought and confirmed; where nobody has noted it, it was brought at
    /// `otherwise`.
    public Sighting sighting(List<ListFileSeal> files, Instant otherwise) {
        Instant brought = null;
        Instant confirmed = null;
        for (ListFileSeal file : files) {
            Notes seen = Notes.read(place(file.sha256()).resolve(SEEN));
            brought = later(brought, seen.get(BROUGHT));
            confirmed = later(confirmed, seen.get(CONFIRMED));
        }
        return new Sighting(brought == null ? otherwise : brought, confirmed);
    }

    private static @Nullable Instant later(@Nullable Instant known, String noted) {
        try {
            Instant other = Instant.parse(noted);
            return known == null || other.isAfter(known) ? other : known;
        } catch (DateTimeException e) {
            return known;
        }
    }

    /// Removes editions that are so old that nobody compares with them any more. A part of an edition counts as
    /// replaced only by one that is about as large: a smaller one may only supplement it.
    ///
    /// @throws IOException if a file cannot be removed
    public void prune() throws IOException {
        List<FoundFile> newestFirst =
                new ArrayList<>(FileScan.of(List.of(path), ListFormats.ALL).found());
        newestFirst.sort(FoundFile.OLDEST_FIRST.reversed());
        Map<String, Long> largest = new HashMap<>();
        newestFirst.forEach(file -> largest.merge(key(file), file.unpackedBytesAbout(), Math::max));
        Map<String, Integer> kept = new HashMap<>();
        for (FoundFile file : newestFirst) {
            if (kept.getOrDefault(key(file), 0) >= EDITIONS_MAX
                    && file.format().assembly() != ListFormat.Assembly.COLLECTION) {
                remove(file.path());
            } else if (file.unpackedBytesAbout() * EditionChoice.SHRINK_MAX >= largest.getOrDefault(key(file), 0L)) {
                kept.merge(key(file), 1, Integer::sum);
            }
        }
    }

    private static String key(FoundFile file) {
        Recognition is = file.recognition();
        return is.dataset() + "\n" + is.part() + "\n" + file.format().title();
    }

    /// Removes files that are not wanted after all.
    ///
    /// @throws IOException if one cannot be removed
    public void remove(List<ListFileSeal> files) throws IOException {
        for (ListFileSeal file : files) {
            remove(place(file.sha256()).resolve(file.name()));
        }
    }

    private static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path place = file.resolveSibling("");
        Files.deleteIfExists(place.resolve(SEEN));
        try (Stream<Path> rest = Files.list(place)) {
            if (rest.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(place);
    }
}
