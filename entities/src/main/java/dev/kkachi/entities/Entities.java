package dev.kkachi.entities;

import dev.kkachi.lists.FileDownload;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.screening.ScreeningIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that can be searched and matched in one installation: its official lists and the data sets of
/// its manifest.
///
/// Whoever asks takes one [State] and asks only that: lists that are loaded meanwhile take its place in
/// one step.
public final class Entities implements AutoCloseable {
    private final EntityStore store;
    private final Path folder;
    private volatile State state = new State(EntityCatalog.of(List.of()), MatchIndex.empty(), Map.of());
    private List<Dataset> official = List.of();
    private List<Dataset> ofManifest = List.of();

    private Entities(EntityStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /// Everything as it stands at one moment.
    ///
    /// @param catalog the data sets
    /// @param index finds whom a query may mean
    /// @param versions the version of each source that is loaded
    public record State(EntityCatalog catalog, MatchIndex index, Map<String, String> versions) {
        public State {
            versions = Map.copyOf(versions);
        }
    }

    /// Opens the entities in `folder`.
    public static Entities open(Path folder) {
        return new Entities(EntityStore.open(folder.resolve("index")), folder);
    }

    /// Returns how everything stands now.
    public State state() {
        return state;
    }

    /// Returns the store.
    public EntityStore store() {
        return store;
    }

    /// Shows the official lists, which `index` is the index of.
    ///
    /// @throws IOException if the store cannot be written
    public synchronized void show(StoredLists stored, ScreeningIndex index) throws IOException {
        OfficialLists.load(stored, store);
        official = OfficialLists.datasets(stored);
        settle(state.index.with(OfficialLists.NAME, stored.lists().catalog(), index));
    }

    /// Brings the data sets of `manifest` to the versions that it names, and tells what became of each.
    public synchronized Map<String, EntityUpdate.Outcome> update(Manifest manifest, FileDownload download)
            throws InterruptedException {
        EntityUpdate update = EntityUpdate.of(store, download, folder.resolve("downloads"));
        ofManifest = update.datasets(manifest);
        Map<String, EntityUpdate.Outcome> outcomes = new TreeMap<>();
        MatchIndex index = state.index;
        for (Dataset dataset : ofManifest) {
            if (dataset.isLoaded()) {
                EntityUpdate.Outcome outcome = update.run(dataset);
                outcomes.put(dataset.name(), outcome);
                index = indexed(index, dataset, outcome);
            }
        }
        settle(index);
        return outcomes;
    }

    private MatchIndex indexed(MatchIndex index, Dataset dataset, EntityUpdate.Outcome outcome) {
        String version = store.versions().get(dataset.name());
        boolean isKnown = state.versions.containsKey(dataset.name());
        return switch (outcome) {
            case EntityUpdate.Outcome.Changed changed
            when isKnown -> index.after(dataset.name(), edition(version), changed.changes());
            case EntityUpdate.Outcome.Same ignored when isKnown -> index;
            case EntityUpdate.Outcome.Failed ignored when isKnown || version == null -> index;
            default -> store.read(reader -> index.with(dataset.name(), edition(version), reader));
        };
    }

    private static String edition(@Nullable String version) {
        return version == null || version.isBlank() ? "-" : version;
    }

    private void settle(MatchIndex index) {
        List<Dataset> all = new ArrayList<>(official);
        all.addAll(ofManifest);
        state = new State(EntityCatalog.of(all), index, store.versions());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
