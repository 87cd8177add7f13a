package dev.kkachi.cli.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.KkachiException;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.internal.Bell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// The populations of an installation that is served: looked for again whenever its lists or its ledger
/// have changed. What fails is said in the log and tried again with the next look.
///
/// @param call names the home
/// @param casework takes what is found
/// @param log hears of it
/// @param bell is rung where a case is new or has grown, so that whoever looks at the queue is told
record ServedPopulations(Call call, Casework casework, ServerLog log, Bell bell) implements Lookout.Desk {
    private static final Duration LOOK = Duration.ofSeconds(30);

    /// Keeps looking until the thread is interrupted.
    void keep() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks once, if there is anything new to look at.
    void look() throws InterruptedException {
        try {
            if (Lookout.isDue(call)) {
                Lookout.open(call, this).lookForAll();
            }
        } catch (IOException | UncheckedIOException | KkachiException e) {
            log.event("monitoring-failed", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void tell(String words) {
        log.event("monitoring", words);
    }

    @Override
    public boolean isDry() {
        return false;
    }

    @Override
    public int take(List<Arrival> arrivals) {
        return take(casework, bell, arrivals);
    }

    static int take(Casework casework, Bell bell, List<Arrival> arrivals) {
        Casework.Ingested done = MonitorRunCommand.ingest(casework, OfficeAtHand.finder(), arrivals);
        int changed = done.opened() + done.joined();
        if (changed > 0) {
            bell.ring();
        }
        return changed;
    }
}
