package dev.kkachi.store;

import static dev.kkachi.store.Found.arrival;
import static dev.kkachi.store.Found.listed;
import static dev.kkachi.store.Found.person;
import static dev.kkachi.store.Found.sign;
import static dev.kkachi.store.Staff.ACME;
import static dev.kkachi.store.Staff.ADA;
import static dev.kkachi.store.Staff.BEN;
import static dev.kkachi.store.Staff.EVE;
import static dev.kkachi.store.Staff.RON;
import static dev.kkachi.store.Staff.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.access.Permission;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.audit.NoteSigner;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.PolicyTrial;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.testkit.ForAll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What casework promises, whatever database it is kept in.
abstract class CaseworkContract {
    private static final NoteSigner SIGNER = NoteSigner.generate("kkachi.test/audit", ForAll.random(1));
    static final CaseId C1 = new CaseId("c-1");

    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private @Nullable SqlStore opened;

    /// Opens an empty store.
    abstract SqlStore openStore();

    @BeforeEach
    void open() {
        opened = openStore();
    }

    @AfterEach
    void close() {
        store().close();
    }

    private SqlStore store() {
        return Objects.requireNonNull(opened);
    }

    private Casework casework() {
        return Casework.over(store(), CasePolicy.STANDARD, () -> now, ForAll.random(2))
                .among((tenant, who, queue) -> who.equals(BEN.id()) && !queue.equals("vip"));
    }

    private AuditTrail trail() {
        return AuditTrail.over(store(), SIGNER);
    }

    private Casework.Ingested ingest(Actor actor, Arrival... arrivals) {
        return given(casework().ingest(actor, List.of(arrivals)));
    }

    private static <T> T given(Casework.Reply<T> reply) {
        assertThat(reply).isInstanceOf(Casework.Reply.Given.class);
        return ((Casework.Reply.Given<T>) reply).value();
    }

    private CaseDossier look(CaseId id) {
        return given(casework().look(ADA, id));
    }

    private Case file(CaseId id) {
        return store().read(ACME, shelf -> Objects.requireNonNull(shelf.findCase(id)));
    }

    /// Carries out a command on the case as it is.
    private Answer execute(Actor actor, CaseId id, CaseCommand command) {
        return casework().execute(actor, id, file(id).version(), command);
    }

    private static Case done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).file();
    }

    private static Answer.Rule rule(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).rule();
    }

    private static CaseCommand.Propose propose(Outcome outcome, String reason, @Nullable LocalDate clearsUntil) {
        return new CaseCommand.Propose(
                new Decision.Verdict(outcome, reason, "Because.", "A passport shown in person.", clearsUntil));
    }

    private List<CaseDossier.Happened> history(CaseId id) {
        return store().read(ACME, shelf -> shelf.history(id, 100));
    }

    private List<String> leaves() {
        return store().read(ACME, shelf -> shelf.audit().leaves(0, 100));
    }

    private List<AuditShelf.Outgoing> outbox() {
        return store().read(ACME, shelf -> shelf.audit().outbox(-1, 100));
    }

    private List<String> types(CaseId id) {
        return history(id).stream().map(CaseDossier.Happened::type).toList();
    }

    @Test
    void whatAnInvestigationFoundBecomesACase() {
        Casework.Ingested ingested = ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4), sign("p1", "NET-01", 7)));

        CaseDossier dossier = look(C1);

        assertThat(ingested).isEqualTo(new Casework.Ingested(1, 0, 0, 0));
        assertThat(dossier.file().standing().state()).isEqualTo(CaseState.NEW);
        assertThat(dossier.file().standing().priority()).isEqualTo(Case.Priority.HIGH);
        assertThat(dossier.file().standing().due()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(dossier.file().why()).containsExactly("p1 shows NET-01", "p1 shows PAY-03");
        assertThat(dossier.findings())
                .extracting(found -> found.finding())
                .containsExactly(sign("p1", "NET-01", 7), sign("p1", "PAY-03", 4));
        assertThat(types(C1)).containsExactly("opened", "viewed");
    }

    @Test
    void theSameFindingTwiceIsOnceAndNewEvidenceJoinsTheOpenCaseOfTheSamePersons() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        execute(ADA, C1, new CaseCommand.Snooze(LocalDate.of(2026, 12, 1)));

        Casework.Ingested again = ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Casework.Ingested more = ingest(ADA, arrival("c-9", 0.9, sign("p1", "NET-01", 7), sign("p2", "NET-01", 7)));

        assertThat(again).isEqualTo(new Casework.Ingested(0, 0, 1, 0));
        assertThat(more).isEqualTo(new Casework.Ingested(0, 1, 0, 0));
        assertThat(file(C1).subjects()).containsExactly(person("p1"), person("p2"));
        assertThat(file(C1).probability()).isEqualTo(0.9);
        assertThat(file(C1).standing().snoozedUntil()).isNull();
        assertThat(look(C1).findings()).hasSize(3);
        assertThat(casework().look(ADA, new CaseId("c-9"))).isInstanceOf(Casework.Reply.NotFound.class);
    }

    @Test
    void newEvidenceAfterADecisionOpensACaseOfItsOwn() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        Casework.Ingested again = ingest(ADA, arrival("c-1", 0.7, sign("p1", "PAY-03", 4), sign("p1", "NET-01", 7)));

        assertThat(again).isEqualTo(new Casework.Ingested(1, 0, 0, 0));
        assertThat(look(new CaseId("c-1-2")).findings()).hasSize(1);
    }

    @Test
    void nobodyApprovesTheirOwnProposalWithAKeyNeither() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Case proposed = done(execute(ADA, C1, propose(Outcome.TRUE_MATCH, "confirmed", null)));

        Answer own = execute(ADA, C1, new CaseCommand.Approve(""));
        Answer byKey = execute(Staff.withKey(ADA), C1, new CaseCommand.Approve(""));
        Answer refusal = execute(ADA, C1, new CaseCommand.Refuse("no"));
        Case closed = done(execute(BEN, C1, new CaseCommand.Approve("agreed")));

        assertThat(proposed.standing().state()).isEqualTo(CaseState.PROPOSED);
        assertThat(List.of(rule(own), rule(byKey), rule(refusal))).containsOnly(Answer.Rule.OWN_PROPOSAL);
        assertThat(closed.standing().outcome()).isEqualTo(Outcome.TRUE_MATCH);
        assertThat(look(C1).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.stage()).isEqualTo(Decision.Stage.APPROVED);
            assertThat(decision.approver()).isEqualTo(BEN.id());
        });
    }

    @Test
    void anAdverseDecisionSaysWhatWouldClearThePerson() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        Answer silent = execute(
                ADA,
                C1,
                new CaseCommand.Propose(new Decision.Verdict(Outcome.SUSPICIOUS, "report", "Because.", " ", null)));
        Answer unknown = execute(ADA, C1, propose(Outcome.SUSPICIOUS, "made-up", null));

        assertThat(rule(silent)).isEqualTo(Answer.Rule.MISSING);
        assertThat(rule(unknown)).isEqualTo(Answer.Rule.UNKNOWN_REASON);
        assertThat(file(C1).version()).isEqualTo(1);
    }

    @Test
    void aRefusedProposalOpensTheCaseAndAClosedOneOpensWithAReasonOnly() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        done(execute(ADA, C1, propose(Outcome.SUSPICIOUS, "report", null)));
        Case refused = done(execute(BEN, C1, new CaseCommand.Refuse("Ask them first.")));
        done(execute(ADA, C1, new CaseCommand.AwaitInfo("Whose wallet is it?")));
        Case answered = done(execute(ADA, C1, new CaseCommand.RecordAnswer("My sister's.")));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        Answer without = execute(ADA, C1, new CaseCommand.Reopen(" "));
        Case reopened = done(execute(ADA, C1, new CaseCommand.Reopen("The sister does not exist.")));

        assertThat(refused.standing().state()).isEqualTo(CaseState.OPEN);
        assertThat(answered.standing().state()).isEqualTo(CaseState.OPEN);
        assertThat(rule(without)).isEqualTo(Answer.Rule.MISSING);
        assertThat(reopened.standing().state()).isEqualTo(CaseState.OPEN);
        assertThat(reopened.standing().outcome()).isNull();
        assertThat(types(C1))
                .containsExactly(
                        "opened",
                        "started",
                        "approval_requested",
                        "approval_refused",
                        "info_awaited",
                        "answer_recorded",
                        "info_received",
                        "decided",
                        "reopened");
    }

    @Test
    void whoeverSawAnOlderVersionChangesNothing() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        execute(ADA, C1, new CaseCommand.Assign(ADA.id()));

        Answer late = casework().execute(BEN, C1, 1, new CaseCommand.Assign(BEN.id()));

        assertThat(late).isEqualTo(new Answer.Conflict(2));
        assertThat(file(C1).standing().assignee()).isEqualTo(ADA.id());
    }

    @Test
    void aCommandThatTheStateForbidsIsRefusedForEveryState() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        assertThat(rule(execute(BEN, C1, new CaseCommand.Approve("")))).isEqualTo(Answer.Rule.NOTHING_TO_DO);
        assertThat(rule(execute(ADA, C1, new CaseCommand.AwaitInfo("?")))).isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        assertThat(rule(execute(ADA, C1, new CaseCommand.Reopen("x")))).isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        done(execute(ADA, C1, propose(Outcome.TRUE_MATCH, "confirmed", null)));
        assertThat(rule(execute(ADA, C1, propose(Outcome.TRUE_MATCH, "confirmed", null))))
                .isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        assertThat(rule(execute(ADA, C1, new CaseCommand.Open()))).isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        done(execute(BEN, C1, new CaseCommand.Approve("")));
        assertThat(rule(execute(ADA, C1, new CaseCommand.Snooze(LocalDate.of(2026, 12, 1)))))
                .isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        assertThat(rule(execute(ADA, C1, propose(Outcome.TRUE_MATCH, "confirmed", null))))
                .isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
    }

    @Test
    void aClearanceHoldsForBothSidesAsTheyWereAndUntilItsDay() {
        ingest(ADA, arrival("c-1", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol")));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "other-person", LocalDate.of(2027, 1, 31))));
        done(execute(BEN, C1, new CaseCommand.Approve("")));

        Casework.Ingested same = ingest(ADA, arrival("c-2", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol")));
        Casework.Ingested changed = ingest(ADA, arrival("c-3", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol II")));
        Casework.Ingested after = ingest(ADA, arrival("c-4", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol")));

        assertThat(same).isEqualTo(new Casework.Ingested(0, 0, 0, 1));
        assertThat(changed).isEqualTo(new Casework.Ingested(1, 0, 0, 0));
        assertThat(after)
                .as("the clearance has ended, and this finding is known")
                .isEqualTo(new Casework.Ingested(0, 0, 1, 0));
        assertThat(types(new CaseId("c-3"))).contains("clearance_ended");
    }

    @Test
    void aClearanceWhoseDayHasPassedRaisesTheSameMatchAgain() {
        ingest(ADA, arrival("c-1", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol")));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "other-person", LocalDate.of(2027, 1, 31))));
        done(execute(BEN, C1, new CaseCommand.Approve("")));
        now = Instant.parse("2027-02-01T00:00:00Z");

        Casework.Ingested later = ingest(ADA, arrival("c-2", 0.6, listed("p1", "Kim Yong-chol", "KIM Yong Chol")));

        assertThat(later).isEqualTo(new Casework.Ingested(1, 0, 0, 0));
    }

    @Test
    void aMergeIsUndoneExactly() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)), arrival("c-2", 0.8, sign("p2", "NET-01", 7)));
        CaseId c2 = new CaseId("c-2");
        Case whole = file(C1);
        Case part = file(c2);

        done(execute(ADA, c2, new CaseCommand.Merge(C1, "One operator.")));
        Case merged = file(C1);
        Answer onPart = execute(ADA, c2, new CaseCommand.Assign(ADA.id()));
        List<CaseId> parts = look(C1).mergedFrom();
        int together = look(C1).findings().size();
        done(execute(ADA, c2, new CaseCommand.Unmerge("They are two.")));

        assertThat(merged.subjects()).containsExactly(person("p1"), person("p2"));
        assertThat(merged.probability()).isEqualTo(0.8);
        assertThat(together).isEqualTo(2);
        assertThat(parts).containsExactly(c2);
        assertThat(rule(onPart)).isEqualTo(Answer.Rule.MERGED);
        assertThat(file(C1).substance()).isEqualTo(whole.substance());
        assertThat(file(c2).substance()).isEqualTo(part.substance());
        assertThat(look(C1).findings()).extracting(found -> found.finding()).containsExactly(sign("p1", "PAY-03", 4));
        assertThat(look(c2).findings()).extracting(found -> found.finding()).containsExactly(sign("p2", "NET-01", 7));
    }

    @Test
    void aFileIsHashedAsItArrives() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);

        done(execute(ADA, C1, new CaseCommand.Attach("../../letter.txt", "text/plain", () -> bytes)));

        CaseDossier dossier = look(C1);
        assertThat(dossier.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            Attachment.Copy copy = given(casework().attachment(ADA, new Attachment.Wanted(C1, attachment.id(), false)));
            assertThat(copy.bytes()).isEqualTo(bytes);
            assertThat(copy.name()).isEqualTo(attachment.name());
        });
        assertThat(types(C1)).contains("attached", "evidence_hashed");
        assertThat(casework().attachment(ADA, new Attachment.Wanted(C1, "a999", false)))
                .isInstanceOf(Casework.Reply.NotFound.class);
    }

    @Test
    void whoMaySeeNoPersonalDataFindsNoCaseByThem() {
        ingest(ADA, arrival("c-1", 0.6, listed("p1", "Kim Yong-chol", "Kim Yŏng-ch'ŏl 김영철")));
        execute(ADA, C1, new CaseCommand.AddNote("The brother lives in Wonsan."));

        for (String personal : List.of("yong chol", "김영", "brother", "kim")) {
            assertThat(given(casework().count(RON, CaseQuery.QUEUE.saying(personal))))
                    .as(personal)
                    .isZero();
            assertThat(given(casework().queue(RON, CaseQuery.QUEUE.saying(personal)))
                            .rows())
                    .as(personal)
                    .isEmpty();
            assertThat(given(casework().count(ADA, CaseQuery.QUEUE.saying(personal))))
                    .as(personal)
                    .isEqualTo(1);
        }
        for (String open : List.of("p1", C1.value(), "c-1 p1")) {
            assertThat(given(casework().count(RON, CaseQuery.QUEUE.saying(open))))
                    .as(open)
                    .isEqualTo(1);
        }
    }

    @Test
    void aTenantSeesNothingOfAnother() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        Casework.Ingested own = ingest(EVE, arrival("c-1", 0.2, sign("p9", "NET-01", 7)));
        Answer foreign = casework().execute(EVE, new CaseId("c-7"), 1, new CaseCommand.Assign(null));

        assertThat(own.opened()).isEqualTo(1);
        assertThat(foreign).isInstanceOf(Answer.NotFound.class);
        assertThat(given(casework().queue(EVE, CaseQuery.QUEUE)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.subjects()).containsExactly(person("p9")));
        assertThat(given(casework().queue(EVE, CaseQuery.QUEUE.saying("p1"))).rows())
                .isEmpty();
        assertThat(given(casework().exportPerson(EVE, person("p1")))).contains("\"cases\":[]");
    }

    /// Every command there is, and every question, asked by somebody of another tenant about a case
    /// that they name rightly.
    @Test
    void noCommandAndNoQuestionReachesAnotherTenant() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        done(execute(ADA, C1, new CaseCommand.Attach("letter.txt", "text/plain", () -> new byte[] {1})));
        given(casework().saveView(ADA, new dev.kkachi.cases.SavedView("v", ADA.id(), true, CaseQuery.QUEUE)));
        String attachment = look(C1).attachments().getFirst().id();
        Case before = file(C1);
        Actor stranger = new Actor(Staff.OTHER, ADA.id(), "Ada", Set.of(Permission.values()), Map.of(), ADA.via());

        for (CaseCommand command : everyCommand()) {
            assertThat(casework().execute(stranger, C1, before.version(), command))
                    .as(command.toString())
                    .isInstanceOf(Answer.NotFound.class);
        }

        assertThat(file(C1)).isEqualTo(before);
        assertThat(casework().look(stranger, C1)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().reveal(stranger, C1, "name")).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().attachment(stranger, new Attachment.Wanted(C1, attachment, true)))
                .isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().export(stranger, C1)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().next(stranger, CaseQuery.QUEUE)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().erase(stranger, new Casework.Erase(person("p1"), "x")))
                .isInstanceOf(Casework.Reply.Refused.class);
        assertThat(given(casework().count(stranger, CaseQuery.QUEUE))).isZero();
        assertThat(given(casework().views(stranger))).isEmpty();
        assertThat(given(casework().analytics(stranger, Instant.EPOCH)).months())
                .isEmpty();
        assertThat(given(casework().retire(stranger))).isEmpty();
        assertThat(trail().prove(Staff.OTHER, 0)).isNull();
        assertThat(types(C1)).doesNotContain("exported", "revealed", "given");
    }

    private static List<CaseCommand> everyCommand() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        List<CaseCommand> commands = List.of(
                new CaseCommand.Assign(null),
                new CaseCommand.Move("vip"),
                new CaseCommand.Prioritise(Case.Priority.LOW, null),
                new CaseCommand.Snooze(day),
                new CaseCommand.Open(),
                new CaseCommand.AwaitInfo("?"),
                new CaseCommand.AddNote("x"),
                new CaseCommand.RecordAnswer("x"),
                new CaseCommand.Attach("x", "text/plain", () -> new byte[0]),
                propose(Outcome.FALSE_POSITIVE, "data-error", null),
                new CaseCommand.Approve(""),
                new CaseCommand.Refuse("x"),
                new CaseCommand.Reopen("x"),
                new CaseCommand.Merge(C1, "x"),
                new CaseCommand.Unmerge("x"),
                new CaseCommand.Hold("x"));
        assertThat(commands)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .toArray(Class<?>[]::new));
        return commands;
    }

    @Test
    void aCaseLiesWithColleaguesOnlyAndLeavesTheDeskOfWhoMayNotFollowIt() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        Answer stranger = execute(ADA, C1, new CaseCommand.Assign(new Actor.Id("nobody")));
        execute(ADA, C1, new CaseCommand.Assign(BEN.id()));
        execute(ADA, C1, new CaseCommand.Move("rings"));
        boolean stayed = BEN.id()
                .equals(given(casework().look(ADA, C1)).file().standing().assignee());
        execute(ADA, C1, new CaseCommand.Move("vip"));

        assertThat(((Answer.Refused) stranger).rule()).isEqualTo(Answer.Rule.UNKNOWN_ASSIGNEE);
        assertThat(stayed).isTrue();
        assertThat(given(casework().look(ADA, C1)).file().standing().assignee()).isNull();
        assertThat(types(C1)).contains("moved", "unassigned");
        assertThat(given(casework().queues(ROOT))).containsExactlyInAnyOrder("standard", "vip");
    }

    @Test
    void aQueueThatIsNotTheirsIsNotThere() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Actor elsewhere = new Actor(ACME, BEN.id(), "Ben", Set.of(), Map.of("vip", BEN.permissions()), BEN.via());

        assertThat(casework().look(elsewhere, C1)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().execute(elsewhere, C1, 1, new CaseCommand.Assign(null)))
                .isInstanceOf(Answer.NotFound.class);
        assertThat(given(casework().queue(elsewhere, CaseQuery.QUEUE)).rows()).isEmpty();
    }

    /// Analyst in one queue, and reader in all: what may be done in the one may not be done in the others.
    @Test
    void whatSomebodyMayDoInOneQueueTheyMayNotDoInAnother() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        ingest(ADA, arrival("c-2", 0.6, sign("p2", "PAY-03", 4)));
        CaseId second = new CaseId("c-2");
        done(casework().execute(ADA, second, 1, new CaseCommand.Move("rings")));
        done(casework().execute(ADA, C1, 1, new CaseCommand.Attach("a.txt", "text/plain", () -> new byte[] {1})));
        Attachment.Wanted file =
                new Attachment.Wanted(C1, look(C1).attachments().getFirst().id(), true);
        Actor lea = new Actor(
                ACME, BEN.id(), "Lea", Set.of(Permission.CASE_READ), Map.of("rings", BEN.permissions()), BEN.via());
        Map<CaseId, Long> both =
                Map.of(C1, file(C1).version(), second, file(second).version());

        Map<CaseId, Answer> moved = casework().bulk(lea, both, new CaseCommand.Move("hers"));
        Casework.Reply<CaseRow> next = casework().next(lea, CaseQuery.QUEUE.of(Case.STANDARD_QUEUE));

        assertThat(rule(Objects.requireNonNull(moved.get(C1)))).isEqualTo(Answer.Rule.NOT_PERMITTED);
        assertThat(moved.get(second)).isInstanceOf(Answer.Done.class);
        assertThat(next).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().look(lea, C1)).isInstanceOf(Casework.Reply.Given.class);
        assertThat(casework().reveal(lea, C1, "name")).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().attachment(lea, file)).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().export(lea, C1)).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().exportPerson(lea, person("p1"))).isInstanceOf(Casework.Reply.Refused.class);
    }

    /// A file hides nothing.
    @Test
    void whoeverMaySeeNoPersonalDataTakesNoFileOut() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Actor auditor = new Actor(
                ACME,
                BEN.id(),
                "Ben",
                Set.of(Permission.CASE_READ, Permission.CASE_EXPORT, Permission.AUDIT_READ),
                Map.of(),
                BEN.via());

        assertThat(casework().export(auditor, C1)).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().exportPerson(auditor, person("p1"))).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(types(C1)).doesNotContain("exported");
    }

    @Test
    void whoeverLacksAPermissionIsRefused() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Actor reader = new Actor(ACME, BEN.id(), "Ben", Set.of(Permission.CASE_READ), Map.of(), BEN.via());

        assertThat(rule(execute(reader, C1, new CaseCommand.AddNote("x")))).isEqualTo(Answer.Rule.NOT_PERMITTED);
        assertThat(casework().ingest(reader, List.of())).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().export(reader, C1)).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().retire(ADA)).isInstanceOf(Casework.Reply.Refused.class);
    }

    @Test
    void theQueueIsPagedInAStableOrder() {
        for (int i = 0; i < 25; i++) {
            ingest(ADA, arrival("c-" + i, (i % 5) / 10.0, sign("p" + i, "PAY-03", 4)));
        }
        StringBuilder seen = new StringBuilder();
        String cursor = "";
        do {
            CasePage page = given(casework().queue(ADA, CaseQuery.QUEUE.page(7, cursor)));
            page.rows().forEach(row -> seen.append(row.id()).append(' '));
            cursor = page.next();
        } while (!cursor.isEmpty());

        assertThat(seen.toString())
                .isEqualTo("c-14 c-19 c-24 c-4 c-9 c-13 c-18 c-23 c-3 c-8 c-12 c-17 c-2 c-22 c-7 c-1 c-11 c-16 c-21 c-6"
                        + " c-0 c-10 c-15 c-20 c-5 ");
        for (CaseQuery.Sort sort : CaseQuery.Sort.values()) {
            CaseQuery first = CaseQuery.QUEUE.by(sort).page(24, "");
            CasePage page = given(casework().queue(ADA, first));
            CasePage rest = given(casework().queue(ADA, first.page(24, page.next())));
            assertThat(page.rows()).as(sort.name()).hasSize(24).doesNotContainAnyElementsOf(rest.rows());
            assertThat(rest.rows()).as(sort.name()).hasSize(1);
        }
    }

    @Test
    void theQueueIsFilteredBySleepDeskDayKindAndWords() {
        ingest(
                ADA,
                arrival("c-1", 0.95, sign("p1", "PAY-03", 4)),
                arrival("c-2", 0.3, sign("p2", "NET-01", 7), sign("p3", "NET-01", 7)),
                arrival("c-3", 0.2, listed("p4", "Kim Yong-chol", "Kim Yŏng-ch'ŏl 김영철")));
        execute(ADA, C1, new CaseCommand.Snooze(LocalDate.of(2026, 12, 1)));
        execute(ADA, new CaseId("c-2"), new CaseCommand.Assign(BEN.id()));
        execute(ADA, new CaseId("c-3"), new CaseCommand.AddNote("The brother lives in Wonsan."));

        assertThat(ids(CaseQuery.QUEUE)).isEqualTo("c-2 c-3");
        assertThat(ids(CaseQuery.QUEUE.withSleeping(true))).isEqualTo("c-1 c-2 c-3");
        assertThat(ids(CaseQuery.QUEUE.on(new CaseQuery.Desk.Of(BEN.id())))).isEqualTo("c-2");
        assertThat(ids(CaseQuery.QUEUE.on(new CaseQuery.Desk.Nobody()))).isEqualTo("c-3");
        assertThat(ids(CaseQuery.QUEUE.about(Case.Kind.RING))).isEqualTo("c-2");
        assertThat(ids(CaseQuery.QUEUE.likelierThan(0.25))).isEqualTo("c-2");
        assertThat(ids(CaseQuery.QUEUE.in(CaseState.OPEN))).isEmpty();
        assertThat(ids(CaseQuery.QUEUE.saying("yong CHOL"))).isEqualTo("c-3");
        assertThat(ids(CaseQuery.QUEUE.saying("김영"))).isEqualTo("c-3");
        assertThat(ids(CaseQuery.QUEUE.saying("brother wons"))).isEqualTo("c-3");
        assertThat(ids(CaseQuery.QUEUE.saying("brother NET"))).isEmpty();
        assertThat(ids(CaseQuery.QUEUE.saying("'\" OR 1=1 --"))).isEmpty();
        assertThat(ids(CaseQuery.QUEUE.saying("%&|!:*()"))).isEmpty();
        assertThat(ids(CaseQuery.QUEUE.onlyOverdue(true))).isEmpty();
        now = Instant.parse("2026-12-12T00:00:00Z");
        assertThat(ids(CaseQuery.QUEUE.onlyOverdue(true))).isEqualTo("c-1 c-2 c-3".replace(" c-3", " c-3"));
    }

    private String ids(CaseQuery query) {
        List<String> ids = given(casework().queue(ADA, query)).rows().stream()
                .map(row -> row.id().value())
                .sorted()
                .toList();
        assertThat(given(casework().count(ADA, query))).isEqualTo(ids.size());
        return String.join(" ", ids);
    }

    @Test
    void twoPeopleAreNeverGivenTheSameCaseNext() {
        ingest(ADA, arrival("c-1", 0.9, sign("p1", "PAY-03", 4)), arrival("c-2", 0.8, sign("p2", "PAY-03", 4)));

        CaseId first = given(casework().next(ADA, CaseQuery.QUEUE)).id();
        CaseId again = given(casework().next(ADA, CaseQuery.QUEUE)).id();
        CaseId second = given(casework().next(BEN, CaseQuery.QUEUE)).id();
        Casework.Reply<?> third = casework().next(Staff.analyst(ACME, "carl"), CaseQuery.QUEUE);
        now = now.plus(Duration.ofMinutes(16));
        CaseId later = given(casework().next(Staff.analyst(ACME, "carl"), CaseQuery.QUEUE))
                .id();

        assertThat(List.of(first, again, second, later)).containsExactly(C1, C1, new CaseId("c-2"), C1);
        assertThat(third).isInstanceOf(Casework.Reply.NotFound.class);
    }

    @Test
    void aPreviewTellsWhatABulkCommandWouldDoAndDoesNothing() {
        ingest(ADA, arrival("c-1", 0.9, sign("p1", "PAY-03", 4)), arrival("c-2", 0.8, sign("p2", "PAY-03", 4)));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        CaseCommand snooze = new CaseCommand.Snooze(LocalDate.of(2026, 12, 1));
        CaseId c2 = new CaseId("c-2");

        var preview = casework().preview(ADA, List.of(C1, c2, new CaseId("c-9")), snooze);
        Case untouched = file(c2);
        var applied = casework().bulk(ADA, java.util.Map.of(c2, 1L), snooze);

        assertThat(rule(Objects.requireNonNull(preview.get(C1)))).isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        assertThat(preview.get(c2)).isInstanceOf(Answer.Done.class);
        assertThat(preview.get(new CaseId("c-9"))).isInstanceOf(Answer.NotFound.class);
        assertThat(untouched.version()).isEqualTo(1);
        assertThat(untouched.standing().snoozedUntil()).isNull();
        assertThat(applied.get(c2)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void everyEventIsALeafWithAProofAndTheLogIsWhole() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        for (int i = 0; i < 40; i++) {
            done(execute(ADA, C1, new CaseCommand.AddNote("note " + i)));
            if (i == 20) {
                trail().checkpoint(ACME);
            }
        }

        AuditTrail.Proven proven = Objects.requireNonNull(trail().prove(ACME, 17));
        LogCheck.Verdict verdict = trail().verify(ACME);

        assertThat(verdict).isInstanceOfSatisfying(LogCheck.Verdict.Whole.class, whole -> {
            assertThat(whole.size()).isEqualTo(41);
            assertThat(whole.checkpoints()).isEqualTo(2);
            assertThat(proven.proof()
                            .proves(
                                    dev.kkachi.audit.Hash.ofLeaf(proven.leaf().getBytes(StandardCharsets.UTF_8)),
                                    whole.root()))
                    .isTrue();
        });
        assertThat(proven.leaf()).contains("\"event\":\"noted\"").doesNotContain("note 16");
        assertThat(proven.checkpoint().isSignedBy(SIGNER.key())).isTrue();
        assertThat(outbox())
                .hasSize(41)
                .allSatisfy(event -> assertThat(event.json())
                        .contains("\"specversion\":\"1.0\"")
                        .doesNotContain("\"subject\":\"\"")
                        .doesNotContain("note "));
    }

    @Test
    void aCheckpointIsSignedWhenEnoughHappened() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        boolean tooFew = trail().checkpointAfter(ACME, 2);
        done(execute(ADA, C1, new CaseCommand.AddNote("One more.")));
        boolean enough = trail().checkpointAfter(ACME, 2);
        boolean again = trail().checkpointAfter(ACME, 2);

        assertThat(List.of(tooFew, enough, again)).containsExactly(false, true, false);
    }

    @Test
    void aPersonIsErasedAndTheAuditLogStillProvesEverything() {
        ingest(
                ADA,
                arrival("c-1", 0.6, sign("p1", "PAY-03", 4)),
                arrival("c-2", 0.6, sign("p2", "NET-01", 7), sign("p3", "NET-01", 7)));
        done(execute(ADA, C1, new CaseCommand.AddNote("p1 has a brother.")));
        Casework.Erase erase = new Casework.Erase(person("p1"), "They asked for it.");
        Casework.Reply<Answer.Erased> undecided = casework().erase(ROOT, erase);
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        done(execute(ROOT, C1, new CaseCommand.Hold("A court asked.")));
        Casework.Reply<Answer.Erased> held = casework().erase(ROOT, erase);
        done(execute(ROOT, C1, new CaseCommand.Hold("")));

        Answer.Erased erased = given(casework().erase(ROOT, erase));

        assertThat(((Casework.Reply.Refused<Answer.Erased>) undecided).rule())
                .isEqualTo(Answer.Rule.ILLEGAL_TRANSITION);
        assertThat(((Casework.Reply.Refused<Answer.Erased>) held).rule()).isEqualTo(Answer.Rule.LEGAL_HOLD);
        assertThat(erased.cases()).containsExactly(C1);
        assertThat(casework().look(ADA, C1)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(ids(CaseQuery.QUEUE.saying("brother"))).isEmpty();
        assertThat(trail().verify(ACME)).isInstanceOf(LogCheck.Verdict.Whole.class);
        assertThat(history(C1))
                .isNotEmpty()
                .allSatisfy(happened -> assertThat(happened.personal()).isEmpty());
        assertThat(leaves()).allSatisfy(leaf -> assertThat(leaf).doesNotContain("brother", "PERSON:p1"));
    }

    @Test
    void whoeverSharesACaseWithAnErasedPersonKeepsIt() {
        ingest(ADA, arrival("c-2", 0.6, sign("p2", "NET-01", 7), sign("p3", "PAY-03", 4)));
        CaseId c2 = new CaseId("c-2");
        done(execute(ADA, c2, new CaseCommand.AddNote("p2 and p3 are cousins.")));
        done(execute(ADA, c2, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        Answer.Erased erased = given(casework().erase(ROOT, new Casework.Erase(person("p2"), "They asked.")));

        CaseDossier left = look(c2);
        assertThat(erased.shared()).containsExactly(c2);
        assertThat(left.file().subjects()).containsExactly(person("p3"));
        assertThat(left.findings()).hasSize(1);
        assertThat(left.notes().getFirst().text()).isEqualTo("[erased] and p3 are cousins.");
        assertThat(left.file().why()).noneMatch(why -> why.contains("p2"));
    }

    @Test
    void aNameStandsBesideItsIdIsSearchedAndGoesWithThePerson() {
        Arrival found = arrival("c-2", 0.6, sign("p2", "NET-01", 7), sign("p3", "PAY-03", 4));
        ingest(ADA, found);
        CaseId c2 = new CaseId("c-2");
        List<Arrival.Named> names =
                List.of(new Arrival.Named(person("p2"), "Tomas Vidal"), new Arrival.Named(person("p9"), "Nobody Here"));
        ingest(ADA, new Arrival(found.id(), found.queue(), "run-2", found.substance(), found.findings(), names));
        String before = ids(CaseQuery.QUEUE.saying("vidal"));
        List<Arrival.Named> known = look(c2).names();
        done(execute(ADA, c2, new CaseCommand.AddNote("Tomas Vidal and p3 are cousins.")));
        done(execute(ADA, c2, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        given(casework().erase(ROOT, new Casework.Erase(person("p2"), "They asked.")));

        assertThat(known).containsExactly(names.getFirst());
        assertThat(before).isEqualTo("c-2");
        assertThat(look(c2).names()).isEmpty();
        assertThat(look(c2).notes().getFirst().text()).isEqualTo("[erased] and p3 are cousins.");
        CaseQuery closed = CaseQuery.QUEUE.in(CaseState.CLOSED);
        assertThat(ids(closed.saying("cousins"))).isEqualTo("c-2");
        assertThat(ids(closed.saying("vidal"))).isEmpty();
        assertThat(given(casework().names(ADA, List.of(person("p2"), person("p9")))))
                .isEmpty();
        assertThat(leaves()).allSatisfy(leaf -> assertThat(leaf).doesNotContain("Vidal"));
    }

    @Test
    void aCaseIsRetiredWhenItsTimeHasComeUnlessItIsHeld() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)), arrival("c-2", 0.6, sign("p2", "PAY-03", 4)));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        done(execute(ADA, new CaseId("c-2"), propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        done(execute(ROOT, new CaseId("c-2"), new CaseCommand.Hold("A court asked.")));
        now = Instant.parse("2027-11-26T09:00:00Z");
        List<CaseId> tooEarly = given(casework().retire(ROOT));
        now = Instant.parse("2027-11-27T09:00:00Z");

        List<CaseId> preview = given(casework().previewRetire(ROOT));
        List<CaseId> retired = given(casework().retire(ROOT));

        assertThat(tooEarly).isEmpty();
        assertThat(preview).containsExactly(C1);
        assertThat(retired).containsExactly(C1);
        assertThat(types(C1)).endsWith("retired");
        assertThat(trail().verify(ACME)).isInstanceOf(LogCheck.Verdict.Whole.class);
    }

    @Test
    void whatIsPartOfARetiredCaseGoesWithIt() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)), arrival("c-2", 0.8, sign("p2", "NET-01", 7)));
        CaseId c2 = new CaseId("c-2");
        done(execute(ADA, c2, new CaseCommand.Merge(C1, "One operator.")));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        now = Instant.parse("2028-01-01T00:00:00Z");

        given(casework().retire(ROOT));

        assertThat(casework().look(ADA, C1)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(casework().look(ADA, c2)).isInstanceOf(Casework.Reply.NotFound.class);
        assertThat(given(casework().exportPerson(ADA, person("p2")))).contains("\"cases\":[]");
    }

    @Test
    void analyticsTellWhatBecameOfCases() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)), arrival("c-2", 0.6, sign("p2", "PAY-03", 4)));
        now = now.plus(Duration.ofHours(5));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        var lines = given(casework().analytics(ADA, Instant.EPOCH)).months();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.month()).isEqualTo("2026-11");
            assertThat(line.opened()).isEqualTo(2);
            assertThat(line.decided()).isEqualTo(1);
            assertThat(line.falseShare()).isEqualTo(1);
            assertThat(line.hoursToDecision()).isEqualTo(5);
        });
    }

    @Test
    void signsTellWhatBecameOfTheCasesTheyWereSeenIn() {
        ingest(
                ADA,
                arrival("c-1", 0.6, sign("p1", "PAY-03", 4), sign("p1", "DEV-01", 2)),
                arrival("c-2", 0.6, sign("p2", "PAY-03", 4)));
        Case.Kind kind = file(C1).kind();
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));

        assertThat(given(casework().signs(ADA, Instant.EPOCH)))
                .containsExactly(
                        new Analytics.Sign("DEV-01", kind, 1, 1, 1), new Analytics.Sign("PAY-03", kind, 2, 1, 1));
        assertThat(given(casework().signs(Staff.EVE, Instant.EPOCH))).isEmpty();
    }

    @Test
    void otherWeightsTellWhichCasesWouldCrossTheLine() {
        ingest(
                ADA,
                arrival("c-1", 0.6, sign("p1", "PAY-03", 4)),
                arrival("c-2", 0.05, sign("p2", "PAY-03", 4), sign("p2", "NET-01", 2)),
                arrival("c-3", 0.6, sign("p3", "NET-01", 7)));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        Instant from = now.minus(Duration.ofDays(1));

        Backtest halved = given(casework().backtest(ADA, new Backtest.Question(Map.of("PAY-03", 0.0), 0.5, from)));
        Backtest doubled = given(casework().backtest(ADA, new Backtest.Question(Map.of("PAY-03", 3.0), 0.5, from)));
        Backtest same = given(casework().backtest(ADA, new Backtest.Question(Map.of("PAY-03", 1.0), 0.5, from)));

        assertThat(halved.cases()).isEqualTo(2);
        assertThat(halved.leaves()).isEqualTo(1);
        assertThat(halved.spared()).isEqualTo(1);
        assertThat(halved.moved().getFirst().row().id()).isEqualTo(C1);
        // 4 bits fewer divide the odds of 6 : 4 by 16
        assertThat(halved.moved().getFirst().probability()).isCloseTo(1.5 / 16 / (1 + (1.5 / 16)), within(1e-9));
        assertThat(doubled.enters()).isEqualTo(1);
        assertThat(doubled.moved().getFirst().row().id().value()).isEqualTo("c-2");
        assertThat(same.moved()).isEmpty();
        assertThat(given(casework().queue(ADA, CaseQuery.QUEUE)).rows()).hasSize(2);
    }

    @Test
    void signsOfOneGroupWeighNoMoreThanItsCapBeforeAndAfter() {
        ingest(
                ADA,
                arrival(
                        "c-1",
                        0.2,
                        Found.inGroup(sign("p1", "PAY-03", 4), "payout:w1"),
                        Found.inGroup(sign("p1", "PAY-07", 5), "payout:w1")),
                arrival(
                        "c-2",
                        0.2,
                        Found.inGroup(sign("p2", "PAY-03", 4), "payout:w2"),
                        Found.inGroup(sign("p2", "PAY-07", 5), "payout:w3")));
        Map<String, Double> caps = Map.of("payout", 6.0);

        Backtest raised = given(
                casework().backtest(ADA, new Backtest.Question(Map.of("PAY-03", 2.0), 0.25, Instant.EPOCH, caps)));
        Backtest lowered = given(
                casework().backtest(ADA, new Backtest.Question(Map.of("PAY-03", 0.0), 0.15, Instant.EPOCH, caps)));

        // The first weighs 6 of 9 bits before and after; the second 4 + 5 before, and 6 + 5 with 8 capped to 6.
        assertThat(raised.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.row().id().value()).isEqualTo("c-2");
            assertThat(moved.probability()).isCloseTo(0.25 * 4 / (1 + (0.25 * 4)), within(1e-9));
        });
        assertThat(raised.cases()).isEqualTo(2);
        // 6 to 5 bits, and 9 to 5.
        assertThat(lowered.moved())
                .extracting(moved -> moved.probability())
                .satisfiesExactly(
                        second -> assertThat(second).isCloseTo(0.25 / 16 / (1 + (0.25 / 16)), within(1e-9)),
                        first -> assertThat(first).isCloseTo(0.25 / 2 / (1 + (0.25 / 2)), within(1e-9)));
    }

    @Test
    void otherRulesAreTriedOverWhatWasDecidedThenSetAndKept() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)), arrival("c-2", 0.6, sign("p2", "PAY-03", 4)));
        done(execute(ADA, C1, propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        now = now.plus(Duration.ofDays(100));
        CasePolicy standard = casework().policy(ADA);
        CasePolicy strict = new CasePolicy(
                Set.of(Outcome.FALSE_POSITIVE),
                standard.dueDays(),
                Map.of(
                        Outcome.TRUE_MATCH, Period.ofMonths(3),
                        Outcome.SUSPICIOUS, Period.ofMonths(3),
                        Outcome.INCONCLUSIVE, Period.ofMonths(3),
                        Outcome.NOT_SUSPICIOUS, Period.ofMonths(3),
                        Outcome.FALSE_POSITIVE, Period.ofMonths(3)),
                standard.reasons(),
                standard.clearance(),
                15);

        PolicyTrial.Line line = given(casework().tryPolicy(ROOT, strict)).lines().stream()
                .filter(each -> each.outcome() == Outcome.FALSE_POSITIVE)
                .findFirst()
                .orElseThrow();
        List<CaseId> before = given(casework().previewRetire(ROOT));
        given(casework().setPolicy(ROOT, strict));

        assertThat(line).isEqualTo(new PolicyTrial.Line(Outcome.FALSE_POSITIVE, 1, false, true, 1, 0, 1));
        assertThat(before).isEmpty();
        assertThat(casework().setPolicy(ADA, standard)).isInstanceOf(Casework.Reply.Refused.class);
        assertThat(casework().policy(ADA)).isEqualTo(strict);
        assertThat(given(casework().previewRetire(ROOT))).containsExactly(C1);
        Case proposed = done(execute(ADA, new CaseId("c-2"), propose(Outcome.FALSE_POSITIVE, "data-error", null)));
        assertThat(proposed.standing().state()).isEqualTo(CaseState.PROPOSED);
        assertThat(leaves()).anySatisfy(leaf -> assertThat(leaf).contains("policy_changed", "FALSE_POSITIVE"));
    }

    @Test
    void allCasesOfAPersonAreFoundHoweverManyIdsBeginAlike() {
        for (int i = 0; i < 60; i++) {
            ingest(ADA, arrival("c-9" + i, 0.9, sign("p1" + i, "PAY-03", 4)));
        }
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));

        assertThat(given(casework().casesOf(ADA, person("p1"))))
                .extracting(CaseRow::id)
                .containsExactly(C1);
        assertThat(given(casework().casesOf(Staff.EVE, person("p1")))).isEmpty();
    }

    @Test
    void aViewIsKeptWithItsCount() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        CaseQuery query = CaseQuery.QUEUE.likelierThan(0.5).on(new CaseQuery.Desk.Nobody());
        given(casework().saveView(ADA, new dev.kkachi.cases.SavedView("likely", ADA.id(), true, query)));
        given(casework().saveView(BEN, new dev.kkachi.cases.SavedView("mine", BEN.id(), false, query)));

        List<Casework.Counted> seen = given(casework().views(ADA));
        given(casework().removeView(ADA, "likely"));

        assertThat(seen).singleElement().satisfies(counted -> {
            assertThat(counted.view().query()).isEqualTo(query);
            assertThat(counted.cases()).isEqualTo(1);
        });
        assertThat(given(casework().views(ADA))).isEmpty();
    }

    @Test
    void twoApproversAtOnceCloseACaseOnce() throws InterruptedException {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        long version = done(execute(ADA, C1, propose(Outcome.TRUE_MATCH, "confirmed", null)))
                .version();
        List<Answer> answers = new java.util.concurrent.CopyOnWriteArrayList<>();

        Casework casework = casework();
        List<Thread> approvers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> Thread.startVirtualThread(() -> answers.add(casework.execute(
                        Staff.analyst(ACME, "approver" + i), C1, version, new CaseCommand.Approve("")))))
                .toList();
        for (Thread approver : approvers) {
            approver.join();
        }

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Conflict.class::isInstance).hasSize(7);
    }

    @Test
    void commandsAboutOneCaseAtOnceAreDoneOneAfterAnother() throws InterruptedException {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        long version = file(C1).version();

        Casework casework = casework();
        List<Thread> writers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    CaseCommand note = new CaseCommand.AddNote("Note " + i + ".");
                    for (long seen = version;
                            casework.execute(ADA, C1, seen, note) instanceof Answer.Conflict(long current);
                            seen = current) {}
                }))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(file(C1).version()).isEqualTo(version + 8);
        assertThat(look(C1).notes())
                .extracting(note -> note.text())
                .containsExactlyInAnyOrder(
                        "Note 0.", "Note 1.", "Note 2.", "Note 3.", "Note 4.", "Note 5.", "Note 6.", "Note 7.");
        assertThat(trail().verify(ACME)).isInstanceOf(LogCheck.Verdict.Whole.class);
    }

    @Test
    void whatChangesTwiceInOneTransactionIsAsItWasChangedLast() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        Case file = file(C1);
        Case once = file.with(file.standing(), now.plusSeconds(1));
        Case twice = once.with(once.standing(), now.plusSeconds(2));

        store().write(ACME, desk -> {
            desk.put(once);
            desk.put(twice);
            return "";
        });

        assertThat(file(C1)).isEqualTo(twice);
    }

    @Test
    void aClockThatGoesBackLosesNoDay() {
        ingest(ADA, arrival("c-1", 0.6, sign("p1", "PAY-03", 4)));
        now = now.minus(Duration.ofDays(1));

        Case noted = done(execute(ADA, C1, new CaseCommand.AddNote("The clock was wrong.")));

        assertThat(noted.standing().due()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(trail().verify(ACME)).isInstanceOf(LogCheck.Verdict.Whole.class);
        assertThat(LocalDate.ofInstant(now, ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 11, 25));
    }
}
