package dev.kkachi.cli.internal;

import dev.kkachi.entities.Dataset;
import dev.kkachi.entities.Entities;
import dev.kkachi.entities.EntityUpdate;
import dev.kkachi.entities.Manifest;
import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.KkachiException;
import dev.kkachi.server.Readiness;
import dev.kkachi.server.ServerLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lists of a server, kept as new as the home's: looked at now and then, exchanged in one step, and
/// never trusted where they are missing or unattended.
final class ServedLists implements Readiness {
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final int LOOKS_OF_AN_HOUR = 120;
    private static final String MISSING = "No sanctions list is loaded. Maybe run: kkachi lists update";
    private static final String OPENING = "The lists are being opened.";

    private final Call call;
    private final Entities entities;
    private final ServerLog log;
    private final @Nullable String manifest;
    private volatile List<String> faults = List.of(OPENING);
    private String shown = "";

    ServedLists(Call call, Entities entities, ServerLog log, @Nullable String manifest) {
        this.call = call;
        this.entities = entities;
        this.log = log;
        this.manifest = manifest;
    }

    @Override
    public List<String> faults() {
        return faults;
    }

    /// Keeps the lists new until the thread is interrupted.
    void keep() {
        try {
            for (int looks = 1; ; looks++) {
                look();
                if (looks % LOOKS_OF_AN_HOUR == 0) {
                    update();
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Shows what the home has now, and says what stands against it.
    synchronized void look() throws InterruptedException {
        List<String> found = new ArrayList<>();
        try {
            StoredLists stored =
                    ListStore.open(call.home(), call.around().clock()).findCurrent();
            if (stored != null && !stored.stamp().equals(shown)) {
                entities.show(stored, ListsAtHand.index(stored));
                shown = stored.stamp();
                log.event("lists", "Lists of " + stored.stamp() + " are served.");
            }
            if (stored == null && manifest == null) {
                found.add(MISSING);
            }
            if (stored != null) {
                for (ListAge age : ListsAtHand.ages(call, stored)) {
                    if (age.isUnattended()) {
                        found.add("The list " + age.list().dataset() + " was last loaded or checked "
                                + ListAge.ago(age.unattendedDays()) + ".");
                    }
                }
            }
            if (manifest != null && entities.state().catalog().list().stream().noneMatch(this::isOfManifest)) {
                update();
            }
            addUnloaded(found);
        } catch (IOException | UncheckedIOException | KkachiException e) {
            log.event("lists-unusable", String.valueOf(e.getMessage()));
            found.add("The lists cannot be opened.");
        }
        faults = List.copyOf(found);
    }

    /// Nobody is clear because what they were to be looked for in is not there.
    private void addUnloaded(List<String> found) {
        Entities.State state = entities.state();
        for (Dataset dataset : state.catalog().list()) {
            if (dataset.isLoaded() && !state.versions().containsKey(dataset.name())) {
                found.add("The data set " + dataset.name() + " is not loaded.");
            }
        }
        if (found.isEmpty() && state.index().size() == 0) {
            found.add("Nothing is loaded that could be matched.");
        }
    }

    private boolean isOfManifest(Dataset dataset) {
        return !dataset.source().location().isEmpty();
    }

    /// Brings the data sets of the manifest to their newest versions. What cannot be had stays as it
    /// is.
    synchronized void update() throws InterruptedException {
        if (manifest == null) {
            return;
        }
        FileDownload download = FileDownload.of(
                DownloadLimits.STANDARD, EnvironmentProxy.of(call.around().environment()));
        try {
            Path folder = call.home().resolve("entities");
            entities.update(Manifest.at(manifest, download, folder), download).forEach(this::tell);
        } catch (UncheckedIOException | KkachiException e) {
            log.event("manifest-failed", String.valueOf(e.getMessage()));
        }
    }

    private void tell(String name, EntityUpdate.Outcome outcome) {
        switch (outcome) {
            case EntityUpdate.Outcome.Same ignored -> {}
            case EntityUpdate.Outcome.Loaded(int count, int rejected, List<String> reasons) ->
                log.event(
                        "dataset-loaded",
                        name + ": " + count + " entities, " + rejected + " lines not used, " + reasons);
            case EntityUpdate.Outcome.Changed changed ->
                log.event("dataset-changed", name + ": " + changed.changes().size() + " changes");
            case EntityUpdate.Outcome.Failed(String why) -> log.event("dataset-failed", why);
        }
    }
}
