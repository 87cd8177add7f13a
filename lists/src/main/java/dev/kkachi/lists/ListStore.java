package dev.kkachi.lists;

import dev.kkachi.files.WriteAside;
import dev.kkachi.lists.internal.Census;
import dev.kkachi.lists.internal.ListFormats;
import dev.kkachi.lists.internal.ListReading;
import dev.kkachi.lists.internal.Snapshot;
import dev.kkachi.lists.internal.SourceFolder;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The official lists of one installation, under `HOME/lists`: the files as published, and after every load a
/// snapshot of the parties in them.
///
/// A load adds files and then reads all of them anew, so that the order of loads does not matter. Its snapshot
/// takes the place of the old one in one step; a reader sees the old lists or the new ones. Some older files
/// and snapshots are kept, so that two editions can be compared.
public final class ListStore {
    /// How many loads can be gone back to.
    static final int SNAPSHOTS_MAX = 6;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String SUFFIX = ".parties";
    private static final String INDEX_SUFFIX = ".index";

    private final Path folder;
    private final InstantSource clock;

    private ListStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Returns the store under `home`; nothing is read or made before it is needed.
    public static ListStore open(Path home, InstantSource clock) {
        return new ListStore(folder(home), clock);
    }

    private static Path folder(Path home) {
        return home.resolve("lists");
    }

    /// Returns where updates of the lists under `home` keep what they fetch and what they know about their sources.
    static Path downloads(Path home) {
        return downloadsIn(folder(home));
    }

    private static Path downloadsIn(Path folder) {
        return folder.resolve("downloads");
    }

    /// Work that nobody else may do at the same time.
    private interface Exclusive<T> {
        T run() throws IOException;
    }

    /// Adds the lists among `paths` and, where these are folders, under them, and makes everything the store
    /// now holds current.
    ///
    /// A list must not vanish, nor shrink below 80 % of its parties: a fragment that is taken for the list
    /// clears the guilty in silence. Then nothing changes. That holds also where the snapshot is damaged
    /// or outdated.
    ///
    /// @throws KkachiException if a path cannot be read, no list is among the files, a list would shrink,
    /// nobody can see whether one would, or the store cannot be written
    public StoredLists load(List<Path> paths) {
        return alone(() -> loadLocked(paths, true));
    }

    /// Does the same for somebody who has looked: the lists may also shrink.
    ///
    /// @throws KkachiException if a path cannot be read, no list is among the files, or the store cannot be
    /// written
    public StoredLists loadAnyway(List<Path> paths) {
        return alone(() -> loadLocked(paths, false));
    }

    /// Notes that the publisher of each of the files with these hashes says that it is the current one.
    void confirm(List<String> hashes) {
        alone(() -> {
            for (String sha256 : hashes) {
                sources().confirm(sha256, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            }
            return hashes;
        });
    }

    private <T> T alone(Exclusive<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    return work.run();
                } finally {
                    lock.release();
                }
            }
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, "Lists cannot be loaded into " + folder + ": " + e, e);
        }
    }

    private StoredLists loadLocked(List<Path> paths, boolean guarded) throws IOException {
        sweep();
        SourceFolder sources = SourceFolder.at(sources().path());
        List<ListState> before = guarded ? before(sources) : List.of();
        SourceFolder.Added added = added(sources, paths);
        LoadedLists read = ListReading.read(List.of(sources.path()), ListFormats.ALL);
        String fault = findCollapse(before, read);
        if (fault != null) {
            sources.remove(added.fresh());
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, fault + "\nMaybe look at the files, and load them with --force.");
        }
        List<UnusedFile> unknown = added.unknown();
        List<UnusedFile> unused = new ArrayList<>(unknown);
        unused.addAll(read.unused());
        LoadedLists all = new LoadedLists(read.catalog(), read.lists(), unused, read.rejections());
        Path snapshots = Files.createDirectories(folder.resolve("snapshots"));
        String stamp = freshStamp();
        Snapshot.write(all, snapshots.resolve(stamp + SUFFIX));
        try (WriteAside current = WriteAside.open(folder.resolve("current"))) {
            current.out().write(stamp.getBytes(StandardCharsets.UTF_8));
            current.commit();
        }
        sources.prune();
        prune();
        return stored(stamp);
    }

    /// Returns the files as published.
    SourceFolder sources() {
        return new SourceFolder(folder.resolve("sources"));
    }

    /// Returns where an update keeps what it fetches and what it knows about its sources.
    Path downloads() {
        return downloadsIn(folder);
    }

    /// Returns when somebody last vouched for `list` as it is in `stored`.
    public Sighting sighting(StoredLists stored, ListState list) {
        return sources().sighting(list.files(), stored.loadedAt());
    }

    /// Removes what somebody left behind who was killed while writing a file aside.
    private void sweep() throws IOException {
        List<Path> parts;
        try (Stream<Path> all = Files.list(folder)) {
            parts = all.filter(part -> !part.equals(downloads())).toList();
        }
        for (Path part : parts) {
            WriteAside.sweep(part);
        }
    }

    /// Returns what is loaded. Where that cannot be opened, because it is damaged or was written by another
    /// version of Kkachi, the files from which it was read still tell.
    private List<ListState> before(SourceFolder sources) throws IOException {
        try {
            StoredLists current = findCurrent();
            return current == null ? List.of() : current.lists().lists();
        } catch (KkachiException e) {
            List<ListState> kept =
                    ListReading.read(List.of(sources.path()), ListFormats.ALL).lists();
            if (kept.isEmpty()) {
                throw new KkachiException(
                        KkachiException.Code.LISTS_UNUSABLE,
                        "Whether a list would shrink cannot be seen: " + e.getMessage() + " And no list is kept in "
                                + sources.path() + ".\nMaybe look at the files, and load them with --force.",
                        e);
            }
            return kept;
        }
    }

    /// Finds what speaks against `read` taking the place of the lists that stood `before`, or `null`.
    private static @Nullable String findCollapse(List<ListState> before, LoadedLists read) {
        Map<String, Integer> parties = new HashMap<>();
        read.lists().forEach(list -> parties.put(list.list().dataset(), list.parties()));
        for (ListState old : before) {
            Census now = Census.of(parties.getOrDefault(old.list().dataset(), 0), List.of());
            String fault = now.findCollapse(Census.of(old.parties(), List.of()));
            if (fault != null) {
                return old.list().dataset() + ": " + fault;
            }
        }
        return null;
    }

    private SourceFolder.Added added(SourceFolder sources, List<Path> paths) {
        try {
            return sources.add(paths, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "The files cannot be copied to " + sources.path() + ": " + e.getMessage(),
                    e);
        }
    }

    /// Returns a stamp later than every other one, even if the clock was set back.
    private String freshStamp() throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<String> stamps = stamps();
        if (stamps.isEmpty()) {
            return STAMP.format(now);
        }
        Instant last = STAMP.parse(stamps.getLast(), Instant::from);
        return STAMP.format(now.isAfter(last) ? now : last.plusSeconds(1));
    }

    /// Keeps the last loads. An index of another one goes too: somebody may have finished it when its load was gone.
    private void prune() throws IOException {
        List<String> stamps = stamps();
        List<String> kept = stamps.subList(Math.max(0, stamps.size() - SNAPSHOTS_MAX), stamps.size());
        for (String kind : List.of(INDEX_SUFFIX, SUFFIX)) {
            for (String stamp : stamps(kind)) {
                if (!kept.contains(stamp)) {
                    Files.deleteIfExists(folder.resolve("snapshots").resolve(stamp + kind));
                }
            }
        }
    }

    /// Returns the current lists.
    ///
    /// @throws KkachiException if no list has been loaded, or the snapshot is damaged
    public StoredLists current() {
        StoredLists current = findCurrent();
        if (current == null) {
            throw new KkachiException(
                    KkachiException.Code.LISTS_UNUSABLE,
                    "No sanctions list is loaded in " + folder + ". Maybe run: kkachi lists update");
        }
        return current;
    }

    /// Returns the current lists, or `null` if none has ever been loaded.
    ///
    /// @throws KkachiException if the snapshot is damaged
    public @Nullable StoredLists findCurrent() {
        Path current = folder.resolve("current");
        if (!Files.exists(current)) {
            return null;
        }
        try {
            return stored(Files.readString(current, StandardCharsets.UTF_8).strip());
        } catch (IOException | InvalidPathException e) {
            throw new KkachiException(
                    KkachiException.Code.LISTS_UNUSABLE, "The loaded lists cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Finds the lists as they stood at `since`: a load's stamp, or a date `yyyy-MM-dd` on which or before
    /// which it was loaded. Returns `null` if no load that old is kept.
    public @Nullable StoredLists find(String since) {
        String latest = since.replace("-", "") + (since.contains("T") ? "" : "T999999Z");
        try {
            String found = null;
            for (String stamp : stamps()) {
                found = stamp.compareTo(latest) <= 0 ? stamp : found;
            }
            return found == null ? null : stored(found);
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, "Older lists cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Returns the stamps of the loads that are kept, the oldest first.
    ///
    /// @throws IOException if the folder cannot be read
    public List<String> stamps() throws IOException {
        return stamps(SUFFIX);
    }

    private List<String> stamps(String suffix) throws IOException {
        Path snapshots = folder.resolve("snapshots");
        if (!Files.isDirectory(snapshots)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(snapshots)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(suffix) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private Path indexFile(String stamp) {
        return folder.resolve("snapshots").resolve(stamp + INDEX_SUFFIX);
    }

    private StoredLists stored(String stamp) throws IOException {
        LoadedLists lists = Snapshot.open(folder.resolve("snapshots").resolve(stamp + SUFFIX));
        Instant loadedAt = STAMP.parse(stamp, Instant::from);
        return new StoredLists(stamp, loadedAt, lists, indexFile(stamp));
    }
}
