package dev.kkachi.lists;

import dev.kkachi.files.WriteAside;
import dev.kkachi.lists.internal.Fetcher;
import dev.kkachi.lists.internal.SourceDownload;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Brings the loaded lists up to date from the places where they are published.
///
/// All sources are asked at the same time, and each for what is new only. What comes is looked at before
/// anything else happens to it: a download that is not the list, not whole, or much smaller than what is loaded
/// is refused, and the old edition stays. The new editions of all sources then become current in one step. A
/// source that fails costs the others nothing, and an update that is killed at any moment leaves the old lists
/// current; the next one goes on.
public final class ListUpdate {
    private final ListStore store;
    private final InstantSource clock;
    private final DownloadLimits limits;
    private final ProxySelector proxies;

    private ListUpdate(ListStore store, InstantSource clock, DownloadLimits limits, ProxySelector proxies) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
        this.proxies = proxies;
    }

    /// Returns an update of the lists under `home`, by the clock `clock`, that keeps to `limits` and goes
    /// through `proxies`.
    public static ListUpdate of(Path home, InstantSource clock, DownloadLimits limits, ProxySelector proxies) {
        return new ListUpdate(ListStore.open(home, clock), clock, limits, proxies);
    }

    /// Returns how each of `sources` stood when it was last asked for the lists under `home`.
    public static List<SourceState> states(Path home, List<ListSource> sources) {
        Path downloads = ListStore.downloads(home);
        return sources.stream()
                .map(source -> SourceDownload.state(source, downloads))
                .toList();
    }

    /// Updates the lists from `sources`.
    ///
    /// @throws KkachiException if another update is running, or the home cannot be written
    public UpdateReport run(List<ListSource> sources) throws InterruptedException {
        try {
            Files.createDirectories(store.downloads());
            try (FileChannel lock = FileChannel.open(
                    store.downloads().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (isTaken(lock)) {
                    throw new KkachiException(
                            KkachiException.Code.ENVIRONMENT, "Another update of the lists is running.");
                }
                return runAlone(sources);
            }
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, "Lists cannot be updated in " + store.downloads() + ": " + e, e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private UpdateReport runAlone(List<ListSource> sources) throws IOException, InterruptedException {
        WriteAside.sweep(store.downloads());
        SourceDownload.Loaded before = before();
        List<SourceDownload> downloads = sources.stream()
                .map(source -> SourceDownload.of(source, before, store.downloads()))
                .toList();
        Map<SourceDownload, SourceDownload.Result> results = fetch(downloads);
        List<Path> files = results.values().stream()
                .flatMap(result -> result instanceof SourceDownload.Result.Ready ready
                        ? ready.files().stream()
                        : List.<Path>of().stream())
                .toList();
        StoredLists loaded = null;
        String fault = "";
        if (!files.isEmpty()) {
            try {
                loaded = store.loadAnyway(files);
            } catch (KkachiException e) {
                fault = String.valueOf(e.getMessage());
            }
        }
        List<SourceOutcome> outcomes = new ArrayList<>();
        for (Map.Entry<SourceDownload, SourceDownload.Result> one : results.entrySet()) {
            outcomes.add(settled(one.getKey(), outcome(one.getKey().source(), one.getValue(), loaded, fault)));
        }
        return new UpdateReport(outcomes, loaded);
    }

    private Map<SourceDownload, SourceDownload.Result> fetch(List<SourceDownload> downloads)
            throws InterruptedException {
        Instant now = clock.instant();
        Map<SourceDownload, SourceDownload.Result> results = new LinkedHashMap<>();
        try (Fetcher fetcher = Fetcher.of(limits, proxies);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<SourceDownload, Future<SourceDownload.Result>> running = new LinkedHashMap<>();
            for (SourceDownload one : downloads) {
                running.put(one, threads.submit(() -> one.run(fetcher, now)));
            }
            try {
                for (Map.Entry<SourceDownload, Future<SourceDownload.Result>> one : running.entrySet()) {
                    results.put(one.getKey(), got(one.getValue()));
                }
            } finally {
                threads.shutdownNow();
            }
        }
        return results;
    }

    private static SourceDownload.Result got(Future<SourceDownload.Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return new SourceDownload.Result.Bad("Kkachi made a mistake of its own: " + e.getCause() + ".");
        }
    }

    /// A store that cannot be opened has nothing that could shrink, and everything is fetched for it anew.
    private SourceDownload.Loaded before() {
        List<ListState> lists = List.of();
        try {
            StoredLists current = store.findCurrent();
            lists = current == null ? lists : current.lists().lists();
        } catch (KkachiException e) {
            return new SourceDownload.Loaded(store.sources(), Set.of(), Map.of());
        }
        Set<String> hashes = new HashSet<>();
        Map<String, Integer> parties = new HashMap<>();
        for (ListState list : lists) {
            parties.put(list.list().dataset(), list.parties());
            list.files().forEach(file -> hashes.add(file.sha256()));
        }
        return new SourceDownload.Loaded(store.sources(), hashes, parties);
    }

    private static SourceOutcome outcome(
            ListSource source, SourceDownload.Result result, @Nullable StoredLists loaded, String fault) {
        return switch (result) {
            case SourceDownload.Result.Same ignored -> new SourceOutcome.Unchanged(source);
            case SourceDownload.Result.Bad bad -> new SourceOutcome.Failed(source, bad.why());
            case SourceDownload.Result.Ready ignored when loaded == null -> new SourceOutcome.Failed(source, fault);
            case SourceDownload.Result.Ready ready -> {
                String older = findOlder(source, ready, loaded);
                yield older == null
                        ? new SourceOutcome.Updated(source, ready.parties(), ready.bytes())
                        : new SourceOutcome.Failed(source, older);
            }
        };
    }

    /// A publisher may serve an edition that is older than the one that somebody loaded by hand.
    private static @Nullable String findOlder(
            ListSource source, SourceDownload.Result.Ready ready, StoredLists loaded) {
        for (ListState list : loaded.lists().lists()) {
            List<String> current =
                    list.files().stream().map(ListFileSeal::sha256).toList();
            if (list.list().dataset().equals(source.dataset()) && current.containsAll(ready.hashes())) {
                return null;
            }
        }
        return "What it publishes is older than what is loaded, and was left aside.";
    }

    private SourceOutcome settled(SourceDownload download, SourceOutcome outcome) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (outcome instanceof SourceOutcome.Failed failed) {
            download.fail(now, failed.why());
        } else {
            store.confirm(download.hashes());
            download.confirm(now);
        }
        return outcome;
    }
}
