package dev.kkachi.cases.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Clearance;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes in what an investigation found. New evidence joins the unfinished case of the same persons;
/// the same finding is kept once; a match that was cleared is not raised again while its clearance
/// holds.
final class Ingest {
    private static final double URGENT = 0.9;
    private static final double HIGH = 0.5;
    private static final double NORMAL = 0.1;

    private final Deed deed;

    private Ingest(Deed deed) {
        this.deed = deed;
    }

    /// What became of an arrival.
    enum Fate {
        OPENED,
        JOINED,
        REPEATED,
        CLEARED
    }

    static Fate take(Deed deed, Arrival arrival) {
        Fate fate = new Ingest(deed).take(arrival);
        if (fate != Fate.CLEARED) {
            call(deed, arrival);
        }
        return fate;
    }

    /// Names may come later than the findings, and change; only those of whom a case speaks are kept.
    private static void call(Deed deed, Arrival arrival) {
        if (arrival.names().isEmpty()) {
            return;
        }
        List<Arrival.Named> known = deed.desk().names(arrival.substance().subjects());
        for (Arrival.Named named : arrival.names()) {
            boolean concerned = arrival.substance().subjects().contains(named.subject());
            if (concerned && !named.name().isBlank() && !known.contains(named)) {
                deed.desk().put(named);
            }
        }
    }

    private Fate take(Arrival arrival) {
        Case unfinished = unfinished(arrival);
        deed.desk().expect(arrival.findings().stream().map(CaseFinding::digest).toList());
        List<CaseFinding> fresh = new ArrayList<>();
        boolean cleared = false;
        Set<String> seen = new HashSet<>();
        for (Finding finding : arrival.findings()) {
            String digest = CaseFinding.digest(finding);
            if (!seen.add(digest)) {
                continue;
            }
            CaseFinding known = deed.desk().findFinding(digest);
            Clearing clearing = clearing(finding, digest, arrival.id());
            cleared |= clearing == Clearing.HOLDS;
            boolean isNew = known == null || clearing == Clearing.LAPSED;
            if (isNew && clearing != Clearing.HOLDS) {
                String name = known == null ? digest : digest + "-" + deed.today();
                fresh.add(new CaseFinding(name, arrival.id(), arrival.id(), arrival.run(), deed.at(), finding));
            }
        }
        if (fresh.isEmpty()) {
            return cleared ? Fate.CLEARED : Fate.REPEATED;
        }
        if (unfinished == null) {
            open(arrival, fresh);
            return Fate.OPENED;
        }
        join(unfinished, arrival, fresh);
        return Fate.JOINED;
    }

    private enum Clearing {
        NONE,
        HOLDS,
        LAPSED
    }

    /// Asks whether somebody cleared this match. A clearance that holds no longer is ended, and the
    /// match raised.
    private Clearing clearing(Finding finding, String digest, CaseId arriving) {
        Clearance.Sides sides = Clearance.sides(finding);
        Clearing found = Clearing.NONE;
        if (sides == null) {
            return found;
        }
        for (Clearance clearance : deed.desk().clearances(sides.ours().id())) {
            if (!clearance.ended().isEmpty() || !clearance.isAbout(sides)) {
                continue;
            }
            if (clearance.holds(sides, deed.today())) {
                deed.log(arriving, new CaseEvent.ClearanceUsed(clearance.id(), digest));
                return Clearing.HOLDS;
            }
            String why = !clearance.ours().equals(sides.ours())
                    ? "the person changed"
                    : clearance.theirs().equals(sides.theirs()) ? "its day has passed" : "the entry changed";
            deed.desk().put(clearance.ended(why));
            deed.log(arriving, new CaseEvent.ClearanceEnded(clearance.id(), why));
            found = Clearing.LAPSED;
        }
        return found;
    }

    /// Finds the unfinished case that shares most subjects with an arrival, the oldest of those; `null`
    /// where none does.
    private @Nullable Case unfinished(Arrival arrival) {
        List<Subject> subjects = arrival.substance().subjects();
        Case best = null;
        long most = 0;
        for (Case file : deed.desk().unfinishedOf(subjects)) {
            long shared = file.subjects().stream().filter(subjects::contains).count();
            if (shared > most) {
                best = file;
                most = shared;
            }
        }
        return best;
    }

    private void open(Arrival arrival, List<CaseFinding> fresh) {
        CaseId id = freeId(arrival.id());
        Case.Substance said = Reasons.told(fresh, arrival.substance());
        Case.Priority priority = priority(said.probability());
        Case file = new Case(
                id,
                arrival.queue(),
                said.kind(),
                said.subjects(),
                said.headline(),
                said.probability(),
                said.bits(),
                said.why(),
                said.innocent(),
                said.nextChecks(),
                Case.Standing.fresh(
                        priority, deed.today().plusDays(deed.policy().days(priority))),
                deed.at(),
                deed.at(),
                1);
        keep(id, fresh);
        deed.done(
                file, new CaseEvent.Opened(file.kind(), file.queue(), fresh.size(), file.headline(), file.subjects()));
        logEditions(id, fresh);
    }

    private CaseId freeId(CaseId wanted) {
        CaseId id = wanted;
        for (int n = 2; deed.desk().findCase(id) != null; n++) {
            id = new CaseId(wanted.value() + "-" + n);
        }
        return id;
    }

    private static Case.Priority priority(double probability) {
        if (probability >= URGENT) {
            return Case.Priority.URGENT;
        }
        return probability >= HIGH
                ? Case.Priority.HIGH
                : probability >= NORMAL ? Case.Priority.NORMAL : Case.Priority.LOW;
    }

    /// New evidence changes the version, so that nobody approves what they have not seen; one who
    /// waited for an answer may find it among the evidence, but that is theirs to say.
    private void join(Case file, Arrival arrival, List<CaseFinding> fresh) {
        keep(file.id(), fresh);
        Case.Substance said = arrival.substance();
        boolean whole = said.subjects().containsAll(file.subjects());
        List<Subject> subjects = new ArrayList<>(file.subjects());
        subjects.addAll(said.subjects());
        Case.Substance both = Reasons.told(
                deed.desk().findings(file.id()),
                new Case.Substance(
                        whole ? said.kind() : file.kind(),
                        subjects,
                        whole ? said.headline() : file.headline(),
                        whole ? said.probability() : Math.max(file.probability(), said.probability()),
                        whole ? said.bits() : Math.max(file.bits(), said.bits()),
                        List.of(),
                        Reasons.union(file.innocent(), said.innocent()),
                        Reasons.union(said.nextChecks(), file.nextChecks())));
        Case grown = file.saying(both, deed.at());
        if (file.standing().snoozedUntil() != null && file.standing().state() != CaseState.CLOSED) {
            grown = new Case(
                    grown.id(),
                    grown.queue(),
                    grown.kind(),
                    grown.subjects(),
                    grown.headline(),
                    grown.probability(),
                    grown.bits(),
                    grown.why(),
                    grown.innocent(),
                    grown.nextChecks(),
                    grown.standing().asleep(null),
                    grown.openedAt(),
                    grown.updatedAt(),
                    grown.version());
            deed.log(file.id(), new CaseEvent.Woken());
        }
        String digests =
                String.join(" ", fresh.stream().map(CaseFinding::digest).toList());
        deed.done(grown, new CaseEvent.EvidenceAdded(fresh.size(), arrival.run(), digests));
        logEditions(file.id(), fresh);
    }

    private void keep(CaseId id, List<CaseFinding> fresh) {
        for (CaseFinding found : fresh) {
            deed.desk().put(new CaseFinding(found.digest(), id, id, found.run(), found.arrivedAt(), found.finding()));
        }
    }

    private void logEditions(CaseId id, List<CaseFinding> fresh) {
        Set<String> told = new TreeSet<>();
        for (CaseFinding found : fresh) {
            for (Evidence evidence : found.finding().evidence()) {
                if (evidence.source() instanceof SourceRef.ListEntry entry) {
                    ListEdition list = entry.list();
                    if (told.add(list.dataset() + "\n" + list.edition())) {
                        deed.log(id, new CaseEvent.ListVersionUsed(list.dataset(), list.edition()));
                    }
                }
            }
        }
    }
}
