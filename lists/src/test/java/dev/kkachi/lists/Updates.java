package dev.kkachi.lists;

import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.testkit.LoopbackServer;
import dev.kkachi.testkit.LoopbackServer.Answer;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Updates of the lists under `home` from a server on this machine.
///
/// @param home where the lists are
/// @param server what publishes them
/// @param limits how long an update waits
record Updates(Path home, LoopbackServer server, DownloadLimits limits) implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    /// Waits long enough for a busy machine, and hardly at all before it asks again.
    static final DownloadLimits QUICK = new DownloadLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30), 3, Duration.ofMillis(1));

    /// Gives a silent server up at once.
    private static final DownloadLimits IMPATIENT = new DownloadLimits(
            Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofSeconds(30), 1, Duration.ofMillis(1));

    static final String OLD = Published.un("2026-11-01", 100);
    static final String NEW = Published.un("2026-11-20", 101);

    static Updates of(Path home) {
        return new Updates(home, LoopbackServer.start(), QUICK);
    }

    /// Returns updates of the same lists that wait for nobody.
    Updates impatient() {
        return new Updates(home, server, IMPATIENT);
    }

    @Override
    public void close() {
        server.close();
    }

    ListSource un() {
        RemoteFile file = new RemoteFile(server.at("/un.xml"), "un.xml", "", 1_000_000);
        return new ListSource("un", "un_sc_sanctions", 10, true, List.of(file));
    }

    ListSource ofac() {
        return new ListSource(
                "ofac",
                "us_ofac_sdn",
                10,
                true,
                List.of(
                        new RemoteFile(server.at("/sdn.csv"), "sdn.csv", "sdn", 1_000_000),
                        new RemoteFile(server.at("/add.csv"), "add.csv", "add", 1_000_000)));
    }

    ListStore store() {
        return ListStore.open(home, InstantSource.fixed(NOON));
    }

    UpdateReport update(ListSource... sources) throws InterruptedException {
        return updateAt(NOON, sources);
    }

    UpdateReport updateAt(Instant now, ListSource... sources) throws InterruptedException {
        return ListUpdate.of(home, InstantSource.fixed(now), limits, ProxySelector.of(null))
                .run(List.of(sources));
    }

    String updated(ListSource... sources) throws InterruptedException {
        return render(update(sources));
    }

    static String render(UpdateReport report) {
        List<String> lines = new ArrayList<>();
        for (SourceOutcome outcome : report.outcomes()) {
            lines.add(outcome.source().id() + " "
                    + switch (outcome) {
                        case SourceOutcome.Updated done -> "updated " + done.parties();
                        case SourceOutcome.Unchanged ignored -> "unchanged";
                        case SourceOutcome.Failed failed -> "failed: " + failed.why();
                    });
        }
        return String.join("\n", lines);
    }

    int unParties() {
        StoredLists current = Objects.requireNonNull(store().findCurrent());
        return current.lists().lists().stream()
                .filter(list -> list.list().dataset().equals("un_sc_sanctions"))
                .mapToInt(ListState::parties)
                .sum();
    }

    /// Publishes and fetches the old edition.
    void haveOld() throws InterruptedException {
        server.answer("/un.xml", new Answer.Whole(OLD, "\"old\""));
        if (!updated(un()).equals("un updated 100")) {
            throw new IllegalStateException("The old edition cannot be fetched.");
        }
    }
}
