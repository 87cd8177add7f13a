package dev.kkachi.store;

import static dev.kkachi.store.Staff.ACME;
import static dev.kkachi.store.Staff.ADA;
import static dev.kkachi.store.Staff.BEN;

import dev.kkachi.audit.LogCheck;
import dev.kkachi.audit.NoteSigner;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.testkit.ForAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// A short day of work on one case, of which something goes wrong somewhere, and what must hold
/// afterwards.
final class Workday {
    static final CaseId CASE = new CaseId("c-1");
    static final NoteSigner SIGNER = NoteSigner.generate("kkachi.test/audit", ForAll.random(1));
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    private Workday() {}

    /// The steps of the day: who, and what.
    private record Step(Actor actor, CaseCommand command) {}

    private static List<Step> steps() {
        Decision.Verdict verdict =
                new Decision.Verdict(Outcome.TRUE_MATCH, "confirmed", "Because.", "A passport.", null);
        return List.of(
                new Step(ADA, new CaseCommand.AddNote("The first note.")),
                new Step(ADA, new CaseCommand.Attach("letter.txt", "text/plain", () -> new byte[] {1, 2, 3})),
                new Step(ADA, new CaseCommand.Propose(verdict)),
                new Step(BEN, new CaseCommand.Approve("agreed")));
    }

    static Casework casework(SqlStore store) {
        return Casework.over(store, CasePolicy.STANDARD, () -> NOW, ForAll.random(2))
                .among((tenant, who, queue) -> true);
    }

    /// Works through the day. After each step that was acknowledged, `acknowledged` is told the version
    /// of the case.
    static void work(SqlStore store, Consumer<Long> acknowledged) {
        Casework casework = casework(store);
        Casework.Reply<Casework.Ingested> ingested = casework.ingest(
                ADA, List.of(Found.arrival("c-1", 0.6, Found.sign("p1", "PAY-03", 4), Found.sign("p2", "NET-01", 7))));
        if (!(ingested instanceof Casework.Reply.Given)) {
            return;
        }
        acknowledged.accept(1L);
        for (Step step : steps()) {
            long version = version(store);
            if (casework.execute(step.actor(), CASE, version, step.command()) instanceof Answer.Done(Case file, long l)
                    && l >= 0) {
                acknowledged.accept(file.version());
            }
        }
    }

    /// Returns the version of the case, 0 where there is none.
    static long version(SqlStore store) {
        return store.read(ACME, shelf -> {
            Case file = shelf.findCase(CASE);
            return file == null ? 0L : file.version();
        });
    }

    /// Returns what is wrong with what is kept: nothing half-done may be seen, and the audit log must
    /// be whole.
    static List<String> troubles(SqlStore store, long acknowledged) {
        List<String> troubles = new ArrayList<>();
        long version = version(store);
        if (version < acknowledged) {
            troubles.add("version " + acknowledged + " was acknowledged and " + version + " is kept");
        }
        if (!(AuditTrail.over(store, SIGNER).verify(ACME) instanceof LogCheck.Verdict.Whole whole)) {
            troubles.add("the audit log is not whole");
            return troubles;
        }
        long leaves = whole.size();
        long events =
                store.read(ACME, shelf -> (long) shelf.audit().outbox(-1, 1_000).size());
        if (leaves != events) {
            troubles.add(leaves + " leaves and " + events + " events");
        }
        if (version == 0) {
            if (leaves != 0) {
                troubles.add("leaves without a case");
            }
            return troubles;
        }
        CaseDossier dossier = store.read(
                ACME,
                shelf -> new CaseDossier(
                        Objects.requireNonNull(shelf.findCase(CASE)),
                        shelf.findings(CASE),
                        shelf.notes(CASE),
                        shelf.attachments(CASE),
                        shelf.decisions(CASE),
                        shelf.history(CASE, 100),
                        List.of(),
                        List.of()));
        if (!expected(version).equals(said(dossier))) {
            troubles.add("version " + version + " shows " + said(dossier) + ", not " + expected(version));
        }
        return troubles;
    }

    /// Returns what each version of the case must show, all of it and no more.
    private static String expected(long version) {
        return switch ((int) version) {
            case 1 -> "NEW 2 findings, 0 notes, 0 files, 0 decisions, 1 events";
            case 2 -> "NEW 2 findings, 1 notes, 0 files, 0 decisions, 2 events";
            case 3 -> "NEW 2 findings, 1 notes, 1 files, 0 decisions, 4 events";
            case 4 -> "PROPOSED 2 findings, 1 notes, 1 files, 1 decisions, 6 events";
            default -> "CLOSED 2 findings, 1 notes, 1 files, 1 decisions, 8 events";
        };
    }

    private static String said(CaseDossier dossier) {
        return dossier.file().standing().state() + " " + dossier.findings().size() + " findings, "
                + dossier.notes().size() + " notes, " + dossier.attachments().size() + " files, "
                + dossier.decisions().size() + " decisions, "
                + dossier.history().size() + " events";
    }
}
