package dev.kkachi.cases;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.cases.internal.Office;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.cases.spi.CaseStore;
import dev.kkachi.cases.spi.Colleagues;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.model.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The service over cases. Every command is one transaction: the change, its leaf in the audit log and
/// the event for others become durable together, or nothing happens. Every question is asked for an
/// actor, who sees nothing of another tenant and nothing of a queue that is not theirs.
public final class Casework {
    /// The most cases of one bulk command.
    public static final int BULK_MAX = 500;

    private static final Set<Permission> OF_ALL = Set.of(Permission.SETTINGS_WRITE, Permission.CASE_INGEST);

    private final CaseStore store;
    private final CasePolicy policy;
    private final Office office;

    private Casework(CaseStore store, CasePolicy policy, Office office) {
        this.store = store;
        this.policy = policy;
        this.office = office;
    }

    /// Returns the service over `store`, by the rules of `policy`.
    ///
    /// @param salts what it gives must be impossible to guess: it hides personal data in the audit log
    public static Casework over(CaseStore store, CasePolicy policy, InstantSource clock, RandomGenerator salts) {
        return new Casework(store, policy, new Office(policy, clock, salts, Colleagues.NONE));
    }

    /// Returns the same service, where a case can lie on the desk of any of `colleagues` too.
    public Casework among(Colleagues colleagues) {
        return new Casework(store, policy, office.among(colleagues));
    }

    /// What became of a question, or of a command that is not about one case.
    ///
    /// @param <T> what was asked for
    public sealed interface Reply<T> {
        /// The answer.
        ///
        /// @param value what was asked for
        record Given<T>(T value) implements Reply<T> {}

        /// A rule forbids it; nothing was done.
        ///
        /// @param rule which
        /// @param why in a sentence
        record Refused<T>(Answer.Rule rule, String why) implements Reply<T> {}

        /// There is no such thing, or the actor may not know of it.
        record NotFound<T>() implements Reply<T> {}

        /// The disk or the database did not do its part; nothing was done.
        ///
        /// @param why in a sentence
        record Unavailable<T>(String why) implements Reply<T> {}
    }

    /// What became of arrivals.
    ///
    /// @param opened how many became new cases
    /// @param joined how many joined an unfinished case
    /// @param repeated how many brought nothing new
    /// @param cleared how many were cleared before
    public record Ingested(int opened, int joined, int repeated, int cleared) {
        /// Returns what became of both.
        public Ingested plus(Ingested more) {
            return new Ingested(
                    opened + more.opened, joined + more.joined, repeated + more.repeated, cleared + more.cleared);
        }
    }

    /// Who is to be removed, and why.
    ///
    /// @param person who
    /// @param reason why
    public record Erase(Subject person, String reason) {}

    /// How many cases a view has.
    ///
    /// @param view the view
    /// @param cases how many
    public record Counted(SavedView view, long cases) {}

    /// Returns the rules of the actor's organisation; the standard ones where it has set none, or where
    /// they cannot be read.
    public CasePolicy policy(Actor actor) {
        try {
            return store.read(actor.tenant(), office::policy);
        } catch (StoreUnavailable e) {
            return policy;
        }
    }

    /// Sets the rules of the actor's organisation; what they are is an event of the audit log.
    public Reply<CasePolicy> setPolicy(Actor actor, CasePolicy rules) {
        return change(actor, Permission.SETTINGS_WRITE, desk -> new Reply.Given<>(office.set(desk, actor, rules)));
    }

    /// Tells what other rules would have meant for what was decided, and what they would remove. Nothing
    /// is changed.
    public Reply<PolicyTrial> tryPolicy(Actor actor, CasePolicy rules) {
        return ask(actor, Permission.SETTINGS_WRITE, shelf -> new Reply.Given<>(office.trial(shelf, rules)));
    }

    /// Tells what the queue would be if signs weighed something else. Nothing is changed.
    public Reply<Backtest> backtest(Actor actor, Backtest.Question question) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(office.backtest(shelf, actor, question)));
    }

    /// Carries out a command about a case that the actor saw at `version`.
    public Answer execute(Actor actor, CaseId id, long version, CaseCommand command) {
        Office.Task task = new Office.Task(id, version, command);
        try {
            return store.write(actor.tenant(), id, desk -> office.carryOut(desk, actor, task));
        } catch (StoreUnavailable e) {
            return unavailable(e);
        }
    }

    /// Tells what `command` would do to each of `ids`, and does nothing.
    public Map<CaseId, Answer> preview(Actor actor, List<CaseId> ids, CaseCommand command) {
        Map<CaseId, Answer> answers = new LinkedHashMap<>();
        for (CaseId id : bounded(ids)) {
            Office.Task task = new Office.Task(id, -1, command);
            try {
                answers.put(id, store.rehearse(actor.tenant(), desk -> office.carryOut(desk, actor, task)));
            } catch (StoreUnavailable e) {
                answers.put(id, unavailable(e));
            }
        }
        return answers;
    }

    /// Carries out `command` on every case of `seen`, if it still has the version that the preview
    /// showed. Each case is a transaction of its own.
    public Map<CaseId, Answer> bulk(Actor actor, Map<CaseId, Long> seen, CaseCommand command) {
        Map<CaseId, Answer> answers = new LinkedHashMap<>();
        bounded(List.copyOf(seen.keySet()))
                .forEach(id -> answers.put(id, execute(actor, id, seen.getOrDefault(id, 0L), command)));
        return answers;
    }

    private static List<CaseId> bounded(List<CaseId> ids) {
        if (ids.size() > BULK_MAX) {
            throw new IllegalArgumentException(
                    "A bulk command about " + ids.size() + " cases; the rule is at most " + BULK_MAX + ".");
        }
        return ids;
    }

    private static Answer unavailable(StoreUnavailable e) {
        return new Answer.Unavailable(String.valueOf(e.getMessage()));
    }

    /// Takes in what an investigation found.
    public Reply<Ingested> ingest(Actor actor, List<Arrival> arrivals) {
        return change(actor, Permission.CASE_INGEST, desk -> new Reply.Given<>(office.take(desk, actor, arrivals)));
    }

    /// Returns a page of the queue.
    public Reply<CasePage> queue(Actor actor, CaseQuery query) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(shelf.page(query, office.sight(actor))));
    }

    /// Returns the cases that concern `subject`, whatever their state, the likeliest first.
    public Reply<List<CaseRow>> casesOf(Actor actor, Subject subject) {
        return ask(
                actor,
                Permission.CASE_READ,
                shelf -> new Reply.Given<>(shelf.casesOf(subject).stream()
                        .filter(file ->
                                actor.sees(file.queue()) && file.standing().mergedInto() == null)
                        .sorted(java.util.Comparator.comparingDouble(Case::probability)
                                .reversed()
                                .thenComparing(Case::id))
                        .map(file -> CaseRow.of(file, null))
                        .toList()));
    }

    /// Returns how those of `subjects` are called that have a name and stand in cases. Whoever asks must
    /// not show them to those who may not see personal data.
    public Reply<List<Arrival.Named>> names(Actor actor, List<Subject> subjects) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(shelf.names(subjects)));
    }

    /// Returns the queues in which there are cases, and the one in which cases lie of which nothing else is
    /// said. Who gives people roles asks for them.
    public Reply<Set<String>> queues(Actor actor) {
        return ask(actor, Permission.USERS_WRITE, shelf -> new Reply.Given<>(shelf.queues()));
    }

    /// Returns how many cases answer `query`.
    public Reply<Long> count(Actor actor, CaseQuery query) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(shelf.count(query, office.sight(actor))));
    }

    /// Returns everything about a case. Where it concerns a person, looking is an event of the audit
    /// log; where the disk is full, reading goes on without.
    public Reply<CaseDossier> look(Actor actor, CaseId id) {
        Reply<CaseDossier> reply = ask(actor, Permission.CASE_READ, shelf -> {
            CaseDossier dossier = office.dossier(shelf, actor, id);
            return dossier == null ? new Reply.NotFound<>() : new Reply.Given<>(dossier);
        });
        if (reply instanceof Reply.Given<CaseDossier>(CaseDossier dossier) && Office.isSensitive(dossier.file())) {
            Reply<Long> logged = change(
                    actor,
                    Permission.CASE_READ,
                    desk -> new Reply.Given<>(office.note(desk, actor, id, new CaseEvent.Viewed())));
            return logged instanceof Reply.Refused<Long>(Answer.Rule rule, String why)
                    ? new Reply.Refused<>(rule, why)
                    : reply;
        }
        return reply;
    }

    /// Returns the queue in which a case lies; nothing else of it is told, so that asking is no event.
    public Reply<String> whereLies(Actor actor, CaseId id) {
        return ask(actor, Permission.CASE_READ, shelf -> {
            Case file = shelf.findCase(id);
            return file == null || !actor.sees(file.queue()) ? new Reply.NotFound<>() : new Reply.Given<>(file.queue());
        });
    }

    /// Writes down that personal data of a case, which are masked, were shown.
    public Reply<Long> reveal(Actor actor, CaseId id, String field) {
        return within(
                new Office.Access(actor, id, List.of(Permission.PERSONAL_REVEAL)),
                (desk, file) -> new Reply.Given<>(office.note(desk, actor, id, new CaseEvent.Revealed(field))));
    }

    /// Hands a file out to somebody who may see personal data, and writes down that it left.
    public Reply<Attachment.Copy> attachment(Actor actor, Attachment.Wanted wanted) {
        return within(new Office.Access(actor, wanted.caseId(), List.of(Permission.PERSONAL_REVEAL)), (desk, file) -> {
            Attachment.Copy copy = office.handOut(desk, actor, wanted);
            return copy == null ? new Reply.NotFound<>() : new Reply.Given<>(copy);
        });
    }

    /// Gives the actor the best case of `query` that nobody else was given, and keeps it for them for a
    /// while.
    public Reply<CaseRow> next(Actor actor, CaseQuery query) {
        return change(actor, Permission.CASE_WORK, desk -> {
            CaseRow row = office.next(desk, actor, query);
            return row == null ? new Reply.NotFound<>() : new Reply.Given<>(row);
        });
    }

    /// Returns the views that the actor sees, their own first, with how many cases each has.
    public Reply<List<Counted>> views(Actor actor) {
        return ask(
                actor,
                Permission.CASE_READ,
                shelf -> new Reply.Given<>(shelf.views().stream()
                        .filter(view -> view.isShared() || view.owner().equals(actor.id()))
                        .sorted(java.util.Comparator.comparing(
                                        (SavedView view) -> !view.owner().equals(actor.id()))
                                .thenComparing(SavedView::name))
                        .map(view -> new Counted(view, shelf.count(view.query(), office.sight(actor))))
                        .toList()));
    }

    /// Keeps a view of the actor's.
    public Reply<SavedView> saveView(Actor actor, SavedView view) {
        if (!view.owner().equals(actor.id())) {
            return new Reply.Refused<>(Answer.Rule.NOT_PERMITTED, "A view is kept by its owner only.");
        }
        return change(actor, Permission.CASE_READ, desk -> new Reply.Given<>(office.save(desk, view)));
    }

    /// Removes a view of the actor's.
    public Reply<String> removeView(Actor actor, String name) {
        return change(actor, Permission.CASE_READ, desk -> {
            desk.removeView(actor.id(), name);
            return new Reply.Given<>(name);
        });
    }

    /// Returns what became of the cases that were opened from `from` on.
    public Reply<Analytics> analytics(Actor actor, Instant from) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(shelf.analytics(from, actor.queues())));
    }

    /// Returns what became of the cases that were opened from `from` on, sign by sign.
    public Reply<List<Analytics.Sign>> signs(Actor actor, Instant from) {
        return ask(actor, Permission.CASE_READ, shelf -> new Reply.Given<>(shelf.signs(from, actor.queues())));
    }

    /// Returns a case as JSON; that it left is an event of the audit log. A file hides nothing, so that whoever
    /// takes one out must be allowed to see what is personal.
    public Reply<String> export(Actor actor, CaseId id) {
        return within(
                new Office.Access(actor, id, List.of(Permission.CASE_EXPORT, Permission.PERSONAL_REVEAL)),
                (desk, file) -> new Reply.Given<>(office.export(desk, actor, file)));
    }

    /// Returns all that is kept of a person, as JSON, to somebody who may take out the cases of every queue; that
    /// it left is an event of the audit log.
    public Reply<String> exportPerson(Actor actor, Subject person) {
        return change(actor, Permission.CASE_EXPORT, desk -> office.exportPerson(desk, actor, person));
    }

    /// Removes all that is kept of a person, unless a case of theirs is undecided or under hold. The
    /// audit log stays, and proves what it proved.
    public Reply<Answer.Erased> erase(Actor actor, Erase erase) {
        return change(actor, Permission.SETTINGS_WRITE, desk -> office.erase(desk, actor, erase));
    }

    /// Removes the cases whose time has come, and returns their ids.
    public Reply<List<CaseId>> retire(Actor actor) {
        return change(actor, Permission.SETTINGS_WRITE, desk -> new Reply.Given<>(office.retire(desk, actor, false)));
    }

    /// Returns the cases that [#retire] would remove.
    public Reply<List<CaseId>> previewRetire(Actor actor) {
        if (!actor.may(Permission.SETTINGS_WRITE)) {
            return Office.denied(actor, Permission.SETTINGS_WRITE);
        }
        try {
            return store.rehearse(actor.tenant(), desk -> new Reply.Given<>(office.retire(desk, actor, true)));
        } catch (StoreUnavailable e) {
            return new Reply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    /// Returns a journal that writes what happens at the door into the audit log of the tenant it
    /// concerns. What concerns none, such as a name that nobody has, is not for it.
    public AccessJournal journal() {
        return event -> {
            if (!event.tenant().isEmpty()) {
                note(event);
            }
        };
    }

    private void note(AccessJournal.Event event) {
        Actor who = new Actor(
                new TenantId(event.tenant()),
                new Actor.Id(event.account()),
                event.account(),
                Set.of(),
                Map.of(),
                new Actor.Via.Session());
        store.write(who.tenant(), desk -> office.note(desk, who, event));
    }

    private <T> Reply<T> ask(Actor actor, Permission permission, Function<CaseShelf, Reply<T>> question) {
        if (!passes(actor, permission)) {
            return Office.denied(actor, permission);
        }
        try {
            return store.read(actor.tenant(), question);
        } catch (StoreUnavailable e) {
            return new Reply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    private <T> Reply<T> change(Actor actor, Permission permission, Function<CaseDesk, Reply<T>> work) {
        if (!passes(actor, permission)) {
            return Office.denied(actor, permission);
        }
        try {
            return store.write(actor.tenant(), work);
        } catch (StoreUnavailable e) {
            return new Reply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    private <T> Reply<T> within(Office.Access access, BiFunction<CaseDesk, Case, Reply<T>> work) {
        return change(access.actor(), access.needed().getFirst(), desk -> office.within(desk, access, work));
    }

    /// A permission of a queue is looked at with the case; one of the organisation is held everywhere.
    private static boolean passes(Actor actor, Permission permission) {
        return OF_ALL.contains(permission) ? actor.may(permission) : actor.maySomewhere(permission);
    }
}
