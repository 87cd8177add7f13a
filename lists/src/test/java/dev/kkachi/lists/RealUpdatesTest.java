package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.AlertChange;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Watch;
import dev.kkachi.screening.Watched;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The 307 real updates of the US list, replayed one after the other.
class RealUpdatesTest {
    /// How many of those whom no update concerns stand around it while it is watched; a number beyond 15,000 is all.
    private static final int BYSTANDERS = Integer.getInteger("kkachi.replay.bystanders", 120);

    private static final int CUSTOMERS = Integer.getInteger("kkachi.replay.customers", 12);

    private RealUpdates real;

    @BeforeEach
    void read() throws IOException {
        RealUpdates found = RealUpdates.find();
        assumeTrue(found != null, "no shared data");
        real = found;
    }

    @Test
    void everyUpdateIsFoundAgainAsTheDeltaOfItsTwoEditions() {
        RealUpdates.Replay replay = real.replay();
        HeldParties before = catalog(replay.listed());
        List<String> stated = new ArrayList<>();
        List<String> found = new ArrayList<>();

        for (RealUpdates.Update update : real.updates()) {
            replay.apply(update);
            HeldParties after = catalog(replay.listed());
            ListDelta delta = ListDelta.between(before, after);
            stated.add(counts(update.added(), update.removed(), update.changed()) + " of " + update.total());
            found.add(counts(delta.added(), delta.removed(), delta.changed()) + " of " + after.size());
            before = after;
        }

        assertThat(stated).hasSize(307);
        assertThat(found).isEqualTo(stated);
    }

    private static String counts(List<?> added, List<?> removed, List<?> changed) {
        return "+" + added.size() + " -" + removed.size() + " ~" + changed.size();
    }

    /// The same answer as a full run: what two runs over both editions say differs by exactly what the watch tells.
    @Test
    void watchingEveryUpdateGivesTheSameAnswersAsTwoFullRuns() {
        RealUpdates.Replay replay = real.replay();
        int[] counted = new int[3];
        int updates = 0;

        for (RealUpdates.Update update : real.updates()) {
            RandomGenerator random = ForAll.random(updates++);
            List<Party> others = bystanders(replay.listed(), random);
            List<Party> was = joined(replay.find(update.removed()), replay.find(update.changed()));
            replay.apply(update);
            List<Party> is = joined(replay.find(update.added()), replay.find(update.changed()));
            List<Party> known = random.nextBoolean() || others.isEmpty() ? joined(was, is) : others;
            watch(new Step(joined(others, was), joined(others, is), known), CUSTOMERS, random, counted);
        }

        assertThat(updates).isEqualTo(307);
        assertThat(counted[0]).as("changed answers").isGreaterThan(500);
        assertThat(counted[1]).as("customers who were spared").isGreaterThan(500);
        assertThat(counted[2]).as("differing answers").isZero();
    }

    @Test
    void watchingAllUpdatesAtOnceGivesTheSameAnswersAsTwoFullRuns() {
        RealUpdates.Replay replay = real.replay();
        List<Party> before = List.copyOf(replay.listed());
        real.updates().forEach(replay::apply);
        int[] counted = new int[3];

        List<Party> now = List.copyOf(replay.listed());
        watch(new Step(before, now, joined(before, now)), CUSTOMERS * 20, ForAll.random(1), counted);

        assertThat(counted[0]).as("changed answers").isPositive();
        assertThat(counted[1]).as("customers who were spared").isPositive();
        assertThat(counted[2]).as("differing answers").isZero();
    }

    private static List<Party> bystanders(Collection<Party> listed, RandomGenerator random) {
        List<Party> all = new ArrayList<>(listed);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(BYSTANDERS, all.size()));
    }

    /// Returns `some` and `more`, each once, as `more` has it.
    private static List<Party> joined(List<Party> some, List<Party> more) {
        Map<String, Party> parties = new LinkedHashMap<>();
        some.forEach(party -> parties.put(party.id(), party));
        more.forEach(party -> parties.put(party.id(), party));
        return List.copyOf(parties.values());
    }

    /// Two states of the list, and those of whom the customers remind.
    private record Step(List<Party> before, List<Party> now, List<Party> known) {}

    private static void watch(Step step, int customers, RandomGenerator random, int[] counted) {
        ScreeningPolicy policy = new ScreeningPolicy(
                ScreeningPolicy.THRESHOLD, 1 + random.nextInt(5), random.nextBoolean(), false, Set.of());
        Screener earlier = screener(step.before, policy);
        Screener later = screener(step.now, policy);
        Watch watch = Watch.between(earlier, later);
        for (int i = 0; i < customers && !step.known.isEmpty(); i++) {
            Party customer = customer(step.known.get(random.nextInt(step.known.size())), random);
            Watched watched = watch.changes(customer);
            counted[0] += watched.changes().size();
            counted[1] += watched.isScreenedAgain() ? 0 : 1;
            Map<String, String> patched = patched(earlier.screen(customer), watched);
            counted[2] += patched.equals(lines(later.screen(customer))) ? 0 : 1;
        }
    }

    private static Screener screener(List<Party> parties, ScreeningPolicy policy) {
        HeldParties catalog = catalog(parties);
        return Screener.over(catalog, ScreeningIndex.build(catalog), policy);
    }

    private static HeldParties catalog(Collection<Party> parties) {
        return new HeldParties(List.copyOf(parties), List.of(new ListEdition("us_ofac_sdn", "2024-05-03")));
    }

    /// Draws a customer with the name of a listed party, sometimes with its words in another order or one left out.
    private static Party customer(Party listed, RandomGenerator random) {
        List<String> words = new ArrayList<>(List.of(listed.caption().split("[ ,]+")));
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(words, random);
            case 1 -> words.subList(1, words.size()).clear();
            default -> words.remove("the");
        }
        Fact name = Fact.of(Property.NAME, String.join(" ", words), new SourceRef.FileLine("customers.csv", 2));
        return Party.of("c", listed.schema(), List.of(name));
    }

    private static Map<String, String> patched(List<Match> earlier, Watched watched) {
        Map<String, String> answer = lines(earlier);
        for (AlertChange change : watched.changes()) {
            Match match = change.match();
            switch (change) {
                case AlertChange.Appeared ignored -> answer.put(match.party().id(), line(match));
                case AlertChange.Altered ignored -> answer.put(match.party().id(), line(match));
                case AlertChange.Withdrawn ignored ->
                    answer.remove(match.party().id());
            }
        }
        return answer;
    }

    private static Map<String, String> lines(List<Match> matches) {
        Map<String, String> lines = new LinkedHashMap<>();
        matches.forEach(match -> lines.put(match.party().id(), line(match)));
        return lines;
    }

    private static String line(Match match) {
        return match.score() + " " + match.isMatch() + " " + match.weightBits() + " "
                + match.party().caption() + " "
                + match.explanation().toString().replaceAll("read in the edition of [0-9-]+", "");
    }
}
