package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListState;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.HeldParties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads list files into one catalogue: recognise, choose editions, parse on all cores, unite, join across
/// lists.
public final class ListReading {
    private final List<UnusedFile> unused;
    private final List<ReadPublication> publications = new ArrayList<>();

    private ListReading(List<UnusedFile> unused) {
        this.unused = new ArrayList<>(unused);
    }

    /// Reads everything under `paths` that one of `formats` knows.
    ///
    /// @throws IOException if a path does not exist or a folder cannot be read
    public static LoadedLists read(List<Path> paths, List<ListFormat> formats) throws IOException {
        FileScan scan = FileScan.of(paths, formats);
        EditionChoice choice = EditionChoice.of(scan.found());
        ListReading reading = new ListReading(scan.unknown());
        reading.unused.addAll(choice.unused());
        reading.readAll(choice.candidates());
        return reading.loaded();
    }

    private void readAll(List<EditionChoice.Candidates> candidates) {
        List<EditionChoice.Candidates> largestFirst = new ArrayList<>(candidates);
        largestFirst.sort(Comparator.comparingLong(ListReading::bytes).reversed());
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<Integer, Future<List<ReadPublication>>> running = new TreeMap<>();
            for (EditionChoice.Candidates one : largestFirst) {
                running.put(candidates.indexOf(one), cores.submit(() -> read(one)));
            }
            running.forEach((place, future) -> keep(got(candidates.get(place), future)));
        }
    }

    private static long bytes(EditionChoice.Candidates candidates) {
        return candidates.editions().stream()
                .flatMap(edition -> edition.files().stream())
                .mapToLong(FoundFile::unpackedBytesAbout)
                .sum();
    }

    private static List<ReadPublication> read(EditionChoice.Candidates candidates) {
        return candidates.editions().stream()
                .map(edition -> ReadPublication.read(candidates.format(), edition))
                .toList();
    }

    /// Returns what was read of `candidates`, or nothing where reading failed: then its files are unused, with
    /// the reason, and the other lists are as they are.
    private List<ReadPublication> got(EditionChoice.Candidates candidates, Future<List<ReadPublication>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            candidates.editions().forEach(edition -> lose(edition, e.getCause()));
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading lists was interrupted.", e);
        }
    }

    private void lose(EditionChoice.Edition edition, @Nullable Throwable fault) {
        if (fault instanceof OutOfMemoryError error) {
            throw error;
        }
        String why =
                "cannot be read: " + String.valueOf(fault).lines().findFirst().orElse("");
        edition.files().forEach(file -> unused.add(new UnusedFile(file.path().toString(), why)));
    }

    /// Keeps the newest edition that is no fragment of an older one.
    private void keep(List<ReadPublication> newestFirst) {
        int largest = newestFirst.stream()
                .mapToInt(read -> read.roster().size())
                .max()
                .orElse(0);
        boolean kept = false;
        for (ReadPublication read : newestFirst) {
            boolean whole = read.roster().size() * EditionChoice.SHRINK_MAX >= largest;
            if (!kept && whole) {
                publications.add(read);
                kept = true;
            } else {
                String why = whole
                        ? "an older edition, "
                                + read.edition().publication().list().edition()
                        : "holds " + read.roster().size() + " parties where another edition of the list holds "
                                + largest + ": a fragment or a sample";
                read.edition()
                        .files()
                        .forEach(file -> unused.add(new UnusedFile(file.path().toString(), why)));
            }
        }
    }

    private LoadedLists loaded() {
        Map<String, List<ReadPublication>> byDataset = new TreeMap<>();
        for (ReadPublication read : publications) {
            String dataset = read.edition().publication().list().dataset();
            byDataset.computeIfAbsent(dataset, ignored -> new ArrayList<>()).add(read);
        }
        List<Party> parties = new ArrayList<>();
        List<ListState> states = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (List<ReadPublication> dataset : byDataset.values()) {
            try {
                DatasetUnion union = DatasetUnion.of(dataset);
                parties.addAll(union.parties());
                states.add(union.state());
                rejections.addAll(union.rejections());
            } catch (RuntimeException e) {
                dataset.forEach(read -> lose(read.edition(), e));
            }
        }
        publications.clear();
        List<Rejection> unresolved = new ArrayList<>();
        StatedHoldings.Read stated = StatedHoldings.addTo(CrossListMerge.of(parties, unresolved::add));
        unresolved.addAll(stated.unresolved());
        states.replaceAll(state -> withUnresolved(state, unresolved));
        rejections.addAll(unresolved);
        HeldParties catalog = new HeldParties(
                RelationTargets.resolved(stated.parties()),
                states.stream().map(ListState::list).toList());
        unused.sort(Comparator.comparing(UnusedFile::file));
        List<Rejection> first = rejections.subList(0, Math.min(rejections.size(), LoadedLists.REJECTIONS_MAX));
        return new LoadedLists(catalog, states, unused, first);
    }

    /// Counts what the list states and what several parties may be meant by.
    private static ListState withUnresolved(ListState state, List<Rejection> unresolved) {
        String dataset = state.list().dataset();
        long more = unresolved.stream()
                .filter(rejection -> rejection.file().equals(dataset))
                .count();
        return new ListState(
                state.list(), state.parties(), state.superseded(), state.rejected() + (int) more, state.files());
    }
}
