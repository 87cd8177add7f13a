package dev.kkachi.cases.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.PolicyTrial;
import dev.kkachi.cases.SavedView;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.Colleagues;
import dev.kkachi.files.RecordJson;
import dev.kkachi.files.Sha256;
import dev.kkachi.model.Subject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What happens within each transaction of the service.
public final class Office {
    private static final int HISTORY_MAX = 1_000;
    private static final int RETIRED_MAX = 1_000;

    private final CasePolicy policy;
    private final InstantSource clock;
    private final Scribe scribe;
    private final Colleagues colleagues;

    /// @param policy the rules
    /// @param clock the time
    /// @param salts what it gives must be impossible to guess
    /// @param colleagues on whose desk a case can lie
    public Office(CasePolicy policy, InstantSource clock, RandomGenerator salts, Colleagues colleagues) {
        this(policy, clock, new Scribe(salts), colleagues);
    }

    private Office(CasePolicy policy, InstantSource clock, Scribe scribe, Colleagues colleagues) {
        this.policy = policy;
        this.clock = clock;
        this.scribe = scribe;
        this.colleagues = colleagues;
    }

    /// Returns the same, where others are colleagues.
    public Office among(Colleagues others) {
        return new Office(policy, clock, scribe, others);
    }

    private Deed deed(CaseDesk desk, Actor actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Deed(desk, actor, at, new Deed.Rules(policy(desk), scribe, colleagues));
    }

    /// Returns the rules of a tenant: its own, or the standard ones where it has set none.
    public CasePolicy policy(CaseShelf shelf) {
        CasePolicy own = shelf.findPolicy();
        return own == null ? policy : own;
    }

    /// Sets the rules of the tenant, and writes down what they are.
    public CasePolicy set(CaseDesk desk, Actor actor, CasePolicy rules) {
        desk.put(rules);
        deed(desk, actor).log(Policies.changed(rules));
        return rules;
    }

    /// Tells what other rules would have meant.
    public PolicyTrial trial(CaseShelf shelf, CasePolicy rules) {
        return Policies.trial(shelf, policy(shelf), rules, clock.instant());
    }

    /// Tells what the queue would be if signs weighed something else.
    public Backtest backtest(CaseShelf shelf, Actor actor, Backtest.Question question) {
        Backtest.Sums sums = Backtest.of(shelf.backtest(question, actor.queues()), question.line());
        List<Backtest.Moved> told = new ArrayList<>();
        for (Backtest.Seen each : sums.crossing()) {
            Case file = told.size() < Backtest.MOVED_MAX ? shelf.findCase(each.id()) : null;
            if (file != null) {
                told.add(new Backtest.Moved(CaseRow.of(file, null), each.after(), each.bits() + each.change()));
            }
        }
        return sums.telling(told);
    }

    /// Returns who asks, and when.
    public CaseShelf.Sight sight(Actor actor) {
        return sight(actor, Permission.CASE_READ);
    }

    private CaseShelf.Sight sight(Actor actor, Permission permission) {
        return new CaseShelf.Sight(
                actor.id().value(),
                actor.queuesWith(permission),
                clock.instant(),
                actor.mayWhereverTheySee(Permission.PERSONAL_REVEAL));
    }

    /// Something that is to be done with one case.
    ///
    /// @param id the case
    /// @param version the version that the actor saw; the one it has, where this is negative
    /// @param command what
    public record Task(CaseId id, long version, CaseCommand command) {}

    /// Carries out a command.
    public Answer carryOut(CaseDesk desk, Actor actor, Task task) {
        long version = task.version();
        if (version < 0) {
            Case file = desk.findCase(task.id());
            version = file == null ? 1 : file.version();
        }
        return Commands.carryOut(deed(desk, actor), task.id(), version, task.command());
    }

    /// Takes in arrivals and counts what became of them.
    public Casework.Ingested take(CaseDesk desk, Actor actor, List<Arrival> arrivals) {
        int[] fates = new int[Ingest.Fate.values().length];
        for (Arrival arrival : arrivals) {
            fates[Ingest.take(deed(desk, actor), arrival).ordinal()]++;
        }
        return new Casework.Ingested(fates[0], fates[1], fates[2], fates[3]);
    }

    /// Finds everything about a case that the actor may see, or `null`.
    public @Nullable CaseDossier dossier(CaseShelf shelf, Actor actor, CaseId id) {
        Case file = shelf.findCase(id);
        return file == null || !actor.sees(file.queue()) ? null : dossier(shelf, file);
    }

    private static CaseDossier dossier(CaseShelf shelf, Case file) {
        CaseId id = file.id();
        return new CaseDossier(
                file,
                shelf.findings(id),
                shelf.notes(id),
                shelf.attachments(id),
                shelf.decisions(id),
                shelf.history(id, HISTORY_MAX),
                shelf.partsOf(id).stream().map(Case::id).toList(),
                shelf.names(file.subjects()));
    }

    /// Says whether looking at a case is an event: whenever it concerns a person.
    public static boolean isSensitive(Case file) {
        return file.subjects().stream().anyMatch(subject -> subject.kind() == Subject.Kind.PERSON);
    }

    /// Writes down that something happened to a case.
    public long note(CaseDesk desk, Actor actor, CaseId id, CaseEvent event) {
        return deed(desk, actor).log(id, event);
    }

    /// Writes down what happened at the door.
    public long note(CaseDesk desk, Actor actor, AccessJournal.Event event) {
        return deed(desk, actor).log(new CaseEvent.AtDoor(event.kind(), event.account(), event.detail()));
    }

    /// Gives the actor the best case that nobody else was given, or `null` where there is none.
    public @Nullable CaseRow next(CaseDesk desk, Actor actor, CaseQuery query) {
        Deed deed = deed(desk, actor);
        Case file = desk.findNext(query, sight(actor, Permission.CASE_WORK));
        if (file == null) {
            return null;
        }
        Instant until = deed.at().plus(Duration.ofMinutes(deed.policy().leaseMinutes()));
        desk.lease(file.id(), actor.id(), until);
        deed.log(file.id(), new CaseEvent.Given(until));
        return CaseRow.of(file, actor.id());
    }

    /// Keeps a view.
    public SavedView save(CaseDesk desk, SavedView view) {
        desk.put(view);
        return view;
    }

    /// Returns all that is kept of a person, as JSON, and writes down that it left.
    public Casework.Reply<String> exportPerson(CaseDesk desk, Actor actor, Subject person) {
        for (Permission permission :
                List.of(Permission.CASE_READ, Permission.PERSONAL_REVEAL, Permission.CASE_EXPORT)) {
            if (!actor.may(permission)) {
                return denied(actor, permission);
            }
        }
        List<CaseDossier> files = new ArrayList<>();
        desk.casesOf(person).forEach(file -> files.add(dossier(desk, file)));
        List<Clearance> clearances = desk.clearances(person.kind() + ":" + person.id());
        String json = RecordJson.render(new PersonFile(person, clock.instant(), files, clearances));
        deed(desk, actor).log(new CaseEvent.PersonExported(sha256(json), person));
        return new Casework.Reply.Given<>(json);
    }

    /// All that is kept of a person.
    ///
    /// @param person who
    /// @param exportedAt when this was written
    /// @param cases every case that concerns them
    /// @param clearances what they were cleared of
    public record PersonFile(Subject person, Instant exportedAt, List<CaseDossier> cases, List<Clearance> clearances) {
        public PersonFile {
            cases = List.copyOf(cases);
            clearances = List.copyOf(clearances);
        }
    }

    /// Does `work` with a case if the actor sees it, and holds all of `needed` in its queue.
    public <T> Casework.Reply<T> within(
            CaseDesk desk, Access access, BiFunction<CaseDesk, Case, Casework.Reply<T>> work) {
        Case file = desk.findCase(access.id());
        if (file == null || !access.actor().sees(file.queue())) {
            return new Casework.Reply.NotFound<>();
        }
        for (Permission permission : access.needed()) {
            if (!access.actor().may(permission, file.queue())) {
                return denied(access.actor(), permission);
            }
        }
        return work.apply(desk, file);
    }

    /// Somebody who wants to do something with a case.
    ///
    /// @param actor who
    /// @param id which case
    /// @param needed what they must hold in its queue
    public record Access(Actor actor, CaseId id, List<Permission> needed) {
        public Access {
            needed = List.copyOf(needed);
        }
    }

    /// Returns the answer to somebody who lacks a permission.
    public static <T> Casework.Reply<T> denied(Actor actor, Permission permission) {
        return new Casework.Reply.Refused<>(
                Answer.Rule.NOT_PERMITTED, actor.displayName() + " does not hold the permission " + permission + ".");
    }

    /// Returns a case as JSON, and writes down that it left.
    public String export(CaseDesk desk, Actor actor, Case file) {
        String json = RecordJson.render(dossier(desk, file));
        deed(desk, actor).log(file.id(), new CaseEvent.Exported("json", sha256(json)));
        return json;
    }

    /// Finds a file of a case, or `null`, and writes down that it left.
    public Attachment.@Nullable Copy handOut(CaseDesk desk, Actor actor, Attachment.Wanted wanted) {
        Attachment attachment = desk.attachments(wanted.caseId()).stream()
                .filter(each -> each.id().equals(wanted.id()))
                .findFirst()
                .orElse(null);
        byte[] kept = attachment == null ? null : desk.attachmentBytes(wanted.id());
        if (attachment == null || kept == null) {
            return null;
        }
        byte[] given = wanted.asItCame() ? kept : CameraNotes.without(kept);
        MessageDigest digest = Sha256.start();
        digest.update(given);
        String form = wanted.id() + (Arrays.equals(given, kept) ? "" : " without notes of a camera");
        deed(desk, actor).log(wanted.caseId(), new CaseEvent.Exported(form, Sha256.hex(digest)));
        return new Attachment.Copy(attachment.name(), given);
    }

    private static String sha256(String text) {
        return java.util.HexFormat.of().formatHex(Sha256.of(text));
    }

    /// Removes a person, unless a rule forbids it.
    public Casework.Reply<Answer.Erased> erase(CaseDesk desk, Actor actor, Casework.Erase erase) {
        if (erase.reason().isBlank()) {
            return new Casework.Reply.Refused<>(Answer.Rule.MISSING, "The reason is empty; the rule is a sentence.");
        }
        List<Case> files = desk.casesOf(erase.person());
        Answer.Refused refused = Erasure.refused(files);
        if (refused != null) {
            return new Casework.Reply.Refused<>(refused.rule(), refused.why());
        }
        Deed deed = deed(desk, actor);
        Erasure.Removed removed = Erasure.erase(deed, erase.person(), files);
        long leaf = deed.log(new CaseEvent.PersonErased(removed.cases().size(), removed.findings(), erase.reason()));
        return new Casework.Reply.Given<>(
                new Answer.Erased(removed.cases(), removed.shared(), removed.findings(), leaf));
    }

    /// Removes the cases whose time has come, and returns them; with `rehearsal` they are only
    /// returned.
    public List<CaseId> retire(CaseDesk desk, Actor actor, boolean rehearsal) {
        Deed deed = deed(desk, actor);
        TreeSet<CaseId> gone = new TreeSet<>();
        Instant earliest = Arrays.stream(dev.kkachi.cases.Outcome.values())
                .map(outcome -> deed.today().minus(deed.policy().retention(outcome)))
                .max(java.util.Comparator.naturalOrder())
                .orElse(deed.today())
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        for (Case file : desk.closedBefore(earliest, RETIRED_MAX)) {
            if (isDue(deed, file)) {
                gone.add(file.id());
                if (!rehearsal) {
                    Erasure.retire(deed, file);
                }
            }
        }
        return List.copyOf(gone);
    }

    private static boolean isDue(Deed deed, Case file) {
        Instant closed = file.standing().closedAt();
        dev.kkachi.cases.Outcome outcome = file.standing().outcome();
        return closed != null
                && outcome != null
                && file.standing().legalHold().isEmpty()
                && !deed.policy().keeps(outcome, LocalDate.ofInstant(closed, ZoneOffset.UTC), deed.today());
    }
}
