package dev.kkachi.store;

import static dev.kkachi.store.Staff.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.audit.LogCheck;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.testkit.ForAll;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People do anything to a few cases, in any order. Whatever they do, the promises hold after every
/// step.
class RandomWalkTest {
    private static final int STEPS = 1_500;
    private static final List<Actor> PEOPLE =
            List.of(Staff.ADA, Staff.BEN, Staff.ROOT, Staff.withKey(Staff.ADA), Staff.withKey(Staff.BEN));

    @TempDir
    Path folder = Path.of("");

    private final RandomGenerator random = ForAll.random(4_711);
    private final List<String> troubles = new ArrayList<>();
    private long leaves;

    @Test
    void whateverPeopleDoThePromisesHold() {
        EnumSet<Answer.Rule> refused = EnumSet.noneOf(Answer.Rule.class);
        EnumSet<CaseState> reached = EnumSet.noneOf(CaseState.class);
        try (SqlStore store = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")))) {
            Casework casework = Workday.casework(store);
            for (int step = 0; step < STEPS; step++) {
                if (step % 20 == 0) {
                    arrive(casework);
                }
                CaseId id = new CaseId("c-" + random.nextInt(5));
                Case before = find(store, id);
                Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
                CaseCommand command = command();
                long seen = before == null ? 1 : before.version() - (random.nextInt(10) == 0 ? 1 : 0);

                Answer answer = casework.execute(actor, id, seen, command);

                Case after = find(store, id);
                check(step + " " + actor.id() + " " + command + " -> " + answer, before, after, answer);
                checkLog(store, step);
                if (answer instanceof Answer.Refused(Answer.Rule rule, String why)) {
                    refused.add(rule);
                }
                if (after != null) {
                    reached.add(after.standing().state());
                    checkDecisions(store, after, step);
                }
            }
            assertThat(AuditTrail.over(store, Workday.SIGNER).verify(ACME))
                    .isInstanceOfSatisfying(
                            LogCheck.Verdict.Whole.class,
                            whole -> assertThat(whole.size()).isEqualTo(leaves));
            assertThat(casework.count(Staff.ADA, CaseQuery.QUEUE.withSleeping(true)))
                    .isEqualTo(new Casework.Reply.Given<>(unfinished(store)));
        }

        assertThat(troubles).isEmpty();
        assertThat(reached).as("the walk went everywhere").containsExactlyInAnyOrder(CaseState.values());
        assertThat(refused)
                .as("and was refused for many reasons")
                .contains(
                        Answer.Rule.OWN_PROPOSAL,
                        Answer.Rule.ILLEGAL_TRANSITION,
                        Answer.Rule.NOTHING_TO_DO,
                        Answer.Rule.MERGED,
                        Answer.Rule.NOT_PERMITTED);
    }

    private void arrive(Casework casework) {
        int number = random.nextInt(5);
        casework.ingest(
                Staff.ADA,
                List.of(Found.arrival(
                        "c-" + number,
                        random.nextDouble(),
                        Found.sign("p" + number, "SGN-" + random.nextInt(30), random.nextInt(9)))));
    }

    private CaseCommand command() {
        Decision.Verdict adverse =
                new Decision.Verdict(Outcome.TRUE_MATCH, "confirmed", "Because.", "A passport.", null);
        Decision.Verdict innocent = new Decision.Verdict(Outcome.FALSE_POSITIVE, "data-error", "Because.", "", null);
        return switch (random.nextInt(14)) {
            case 0 -> new CaseCommand.Assign(random.nextBoolean() ? Staff.BEN.id() : null);
            case 1 -> new CaseCommand.Snooze(random.nextBoolean() ? LocalDate.of(2026, 12, 24) : null);
            case 2 -> new CaseCommand.Open();
            case 3 -> new CaseCommand.AwaitInfo("Whose is it?");
            case 4 -> new CaseCommand.AddNote("A note.");
            case 5 -> new CaseCommand.RecordAnswer("It is mine.");
            case 6 -> new CaseCommand.Propose(adverse);
            case 7 -> new CaseCommand.Propose(innocent);
            case 8, 9 -> new CaseCommand.Approve("");
            case 10 -> new CaseCommand.Refuse("No.");
            case 11 -> new CaseCommand.Reopen("More came.");
            case 12 ->
                random.nextBoolean()
                        ? new CaseCommand.Merge(new CaseId("c-" + random.nextInt(5)), "One.")
                        : new CaseCommand.Unmerge("Two.");
            default -> new CaseCommand.Hold(random.nextBoolean() ? "A court." : "");
        };
    }

    private void check(String what, @Nullable Case before, @Nullable Case after, Answer answer) {
        if (before == null || after == null) {
            if (!(answer instanceof Answer.NotFound)) {
                troubles.add(what + ": there is no case");
            }
            return;
        }
        boolean done = answer instanceof Answer.Done(Case file, long leaf) && leaf >= 0;
        if (done ? after.version() != before.version() + 1 : !after.equals(before)) {
            troubles.add(what + ": " + before.version() + " became " + after.version());
        }
        CaseState from = before.standing().state();
        CaseState to = after.standing().state();
        boolean atOnce = from == CaseState.NEW && (to == CaseState.PROPOSED || to == CaseState.CLOSED);
        boolean alone = to == CaseState.CLOSED && from.leadsTo(CaseState.PROPOSED);
        if (from != to && !from.leadsTo(to) && !atOnce && !alone) {
            troubles.add(what + ": " + from + " became " + to);
        }
        if ((to == CaseState.CLOSED) != (after.standing().outcome() != null)) {
            troubles.add(what + ": " + to + " with outcome " + after.standing().outcome());
        }
    }

    private void checkDecisions(SqlStore store, Case file, int step) {
        List<Decision> decisions = store.read(ACME, shelf -> shelf.decisions(file.id()));
        for (Decision decision : decisions) {
            boolean two = decision.approver() != null && !decision.proposer().equals(decision.approver());
            if (decision.verdict().outcome().isAdverse() && decision.stage() == Decision.Stage.APPROVED && !two) {
                troubles.add(step + ": " + decision.id() + " was approved by its proposer");
            }
            if (decision.verdict().outcome().isAdverse() && decision.stage() == Decision.Stage.ALONE) {
                troubles.add(step + ": " + decision.id() + " is adverse and was decided alone");
            }
        }
        long open = decisions.stream()
                .filter(decision -> decision.stage() == Decision.Stage.PROPOSED)
                .count();
        if (open != (file.standing().state() == CaseState.PROPOSED ? 1 : 0)) {
            troubles.add(step + ": " + open + " open proposals of a case that is "
                    + file.standing().state());
        }
    }

    private void checkLog(SqlStore store, int step) {
        long now = store.read(ACME, shelf -> shelf.audit().edge().size());
        if (now < leaves) {
            troubles.add(step + ": the log shrank from " + leaves + " to " + now);
        }
        leaves = now;
    }

    private static @Nullable Case find(SqlStore store, CaseId id) {
        List<Case> found = store.read(ACME, shelf -> {
            Case file = shelf.findCase(id);
            return file == null ? List.of() : List.of(file);
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static long unfinished(SqlStore store) {
        long count = 0;
        for (int i = 0; i < 5; i++) {
            for (String suffix : List.of("", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9")) {
                Case file = find(store, new CaseId("c-" + i + suffix));
                count += file != null && Objects.requireNonNull(file).isUnfinished() ? 1 : 0;
            }
        }
        return count;
    }
}
