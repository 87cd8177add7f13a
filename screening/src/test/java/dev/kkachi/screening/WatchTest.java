package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final HeldParties BEFORE = ListedParties.of("""
            ofac-1 | Person | name=SIM, Hyon Sop; birthDate=1983-11-25
            ofac-2 | Person | name=IVANOV, Petr; birthDate=1970
            ofac-3 | Person | name=HASSAN, Ali
            ofac-4 | Person | name=SMITH, Adam
            """);
    private static final HeldParties NOW = ListedParties.of("""
            ofac-1 | Person | name=SIM, Hyon Sop; birthDate=1983-11-25; alias=SIM, Ali
            ofac-2 | Person | name=IVANOV, Pyotr; birthDate=1990
            ofac-4 | Person | name=SMITH, Adam
            ofac-5 | Person | name=MAGPIE, Anna
            """);

    private static String changes(String customer) {
        return Watch.between(screener(BEFORE), screener(NOW))
                .changes(ListedParties.party("q | " + customer))
                .changes()
                .stream()
                .map(WatchTest::rendered)
                .collect(Collectors.joining(" "));
    }

    private static String rendered(AlertChange change) {
        String id = change.match().party().id();
        return switch (change) {
            case AlertChange.Appeared appeared -> "+" + id + (appeared.listedBefore() == null ? "" : "~");
            case AlertChange.Altered ignored -> "~" + id;
            case AlertChange.Withdrawn withdrawn -> "-" + id + (withdrawn.listedNow() == null ? "" : "~");
        };
    }

    private static Screener screener(HeldParties listed) {
        return Screener.over(listed, ScreeningIndex.build(listed), ScreeningPolicy.standard());
    }

    @Test
    void whoeverIsNewlyListedAppears() {
        assertThat(changes("Person | name=Anna Magpie")).isEqualTo("+ofac-5");
    }

    @Test
    void whoeverIsTakenOffTheListIsWithdrawn() {
        assertThat(changes("Person | name=Ali Hassan")).isEqualTo("-ofac-3");
    }

    @Test
    void aChangedEntryCanAppearBeAlteredOrBeWithdrawn() {
        assertThat(changes("Person | name=Ali Sim")).isEqualTo("+ofac-1~");
        assertThat(changes("Person | name=Hyon Sop Sim")).isEqualTo("~ofac-1");
        assertThat(changes("Person | name=Petr Ivanov; birthDate=1970")).isEqualTo("-ofac-2~");
    }

    @Test
    void whoeverDidNotChangeIsNeitherReportedNorScreenedAgain() {
        Watched watched = Watch.between(screener(BEFORE), screener(NOW))
                .changes(ListedParties.party("q | Person | name=Adam Smith"));

        assertThat(watched).isEqualTo(Watched.UNTOUCHED);
    }

    @Test
    void answersByDifferentPoliciesAreNotCompared() {
        ScreeningPolicy lax = new ScreeningPolicy(0.5, 5, false, false, Set.of());
        Screener other = Screener.over(NOW, ScreeningIndex.build(NOW), lax);

        assertThatThrownBy(() -> Watch.between(screener(BEFORE), other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onListsBeyondReachEverybodyIsScreenedAgainAndTheChangesAreTheSame() {
        Watch watch = Watch.beyondReach(screener(BEFORE), screener(NOW));

        assertThat(watch.changes(ListedParties.party("q | Person | name=Adam Smith")))
                .isEqualTo(new Watched(List.of(), true, List.of()));
        assertThat(watch.changes(ListedParties.party("q | Person | name=Anna Magpie"))
                        .changes())
                .map(WatchTest::rendered)
                .containsExactly("+ofac-5");
    }

    /// What two runs over everything say, and what the watch makes of the first.
    private record Runs(HeldParties before, HeldParties now, ScreeningPolicy policy, Party customer) {
        static Runs draw(RandomGenerator random) {
            HeldParties before = RandomLists.draw(random, 12);
            HeldParties now = RandomLists.next(before, random, 1 + random.nextInt(4));
            return new Runs(before, now, policy(random), RandomLists.customer(random));
        }

        private static ScreeningPolicy policy(RandomGenerator random) {
            Set<String> datasets = random.nextInt(3) == 0 ? Set.of("us_ofac_sdn") : Set.of();
            double threshold = random.nextBoolean() ? ScreeningPolicy.THRESHOLD : 0.2 + random.nextDouble() * 0.7;
            int limit = random.nextBoolean() ? ScreeningPolicy.LIMIT : 1 + random.nextInt(3);
            return new ScreeningPolicy(threshold, limit, random.nextBoolean(), random.nextBoolean(), datasets);
        }

        private boolean agree() {
            Screener earlier = Screener.over(before, ScreeningIndex.build(before), policy);
            Screener later = Screener.over(now, ScreeningIndex.build(now), policy);
            Watched watched = Watch.between(earlier, later).changes(customer);
            return patched(earlier.screen(customer), watched).equals(rendered(later.screen(customer)));
        }
    }

    @Test
    void theEarlierAnswerWithTheChangesIsThePresentAnswer() {
        ForAll.forAll(Runs::draw, Runs::agree);
    }

    /// So many listed parties share the customers' names that `--limit` and ties decide who is kept.
    @Test
    void amongManyNamesakesTheAnswersAgreeToo() {
        RandomGenerator random = ForAll.random(7);
        HeldParties before = RandomLists.draw(random, 2_000);
        HeldParties now = RandomLists.next(before, random, 60);
        int changes = 0;

        for (ScreeningPolicy policy : List.of(
                new ScreeningPolicy(0.7, 5, false, false, Set.of()),
                new ScreeningPolicy(0.7, 40, true, true, Set.of()))) {
            Screener earlier = Screener.over(before, ScreeningIndex.build(before), policy);
            Screener later = Screener.over(now, ScreeningIndex.build(now), policy);
            Watch watch = Watch.between(earlier, later);
            for (int i = 0; i < 40; i++) {
                Party customer = RandomLists.customer(random);
                Watched watched = watch.changes(customer);
                changes += watched.changes().size();
                assertThat(patched(earlier.screen(customer), watched)).isEqualTo(rendered(later.screen(customer)));
            }
        }

        assertThat(changes).isPositive();
    }

    /// The slow, obvious oracle: the lines of an answer, with everything in them but the editions.
    private static List<String> rendered(List<Match> matches) {
        return matches.stream().map(WatchTest::line).toList();
    }

    private static String line(Match match) {
        Party party = match.party();
        return party.id() + " " + match.score() + " " + match.isMatch() + " " + match.weightBits() + " "
                + party.caption()
                + " " + party.schema() + " "
                + match.explanation().toString().replaceAll("read in the edition of [0-9-]+", "");
    }

    private static List<String> patched(List<Match> earlier, Watched watched) {
        TreeMap<String, Match> answer = new TreeMap<>();
        Consumer<Match> put = match -> answer.put(match.party().id(), match);
        earlier.forEach(put);
        for (AlertChange change : watched.changes()) {
            switch (change) {
                case AlertChange.Appeared appeared -> put.accept(appeared.match());
                case AlertChange.Altered altered -> put.accept(altered.match());
                case AlertChange.Withdrawn withdrawn ->
                    answer.remove(withdrawn.match().party().id());
            }
        }
        List<Match> best = new ArrayList<>(answer.values());
        best.sort(Comparator.comparingDouble(Match::score)
                .thenComparingDouble(Match::weightBits)
                .reversed()
                .thenComparing(match -> match.party().id()));
        return rendered(best);
    }
}
