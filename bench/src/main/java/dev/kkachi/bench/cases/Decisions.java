package dev.kkachi.bench.cases;

import dev.kkachi.access.TenantId;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// How many decisions many clients get onto the disk in a second. Each closes a case, and is answered
/// when case, decision, two leaves of the audit log and two events are durable.
final class Decisions {
    private static final int CLIENTS = 64;
    private static final int CASES = 12_800;
    private static final int GOAL = 2_000;

    private Decisions() {}

    static void measure(Sheet sheet, Database database, String name) {
        try (Office office = Office.open(database)) {
            office.fill(0, CASES);
            Casework casework = office.casework();
            AtomicInteger done = new AtomicInteger();
            long start = System.nanoTime();
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(Thread.startVirtualThread(() -> decide(casework, first, done)));
            }
            for (Thread client : clients) {
                join(client);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean whole = office.trail().verify(TenantId.HOME) instanceof LogCheck.Verdict.Whole;
            sheet.judged(
                    "durable decisions of " + CLIENTS + " clients, " + name,
                    "at least " + GOAL + " a second",
                    Numbers.short1(done.get() / seconds) + " a second (" + done.get() + " in " + Numbers.short1(seconds)
                            + " s)" + (whole ? "" : ", AUDIT LOG NOT WHOLE"),
                    whole && done.get() == CASES && done.get() / seconds >= GOAL);
        }
    }

    private static void decide(Casework casework, int first, AtomicInteger done) {
        CaseCommand decision = new CaseCommand.Propose(new Decision.Verdict(
                Outcome.FALSE_POSITIVE, "data-error", "The wallet is the payroll's own.", "", null));
        for (int i = first; i < CASES; i += CLIENTS) {
            Answer answer = casework.execute(Office.person("ada" + first), new CaseId("c-" + i), 1, decision);
            if (answer instanceof Answer.Done) {
                done.incrementAndGet();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        }
    }
}
