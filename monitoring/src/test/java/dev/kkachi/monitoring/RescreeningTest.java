package dev.kkachi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.cases.Arrival;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Watch;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.workers.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RescreeningTest {
    private static final ListEdition LIST = new ListEdition("example_list", "2026-08-02");
    private static final String WALLET = "0x1111111111111111111111111111111111111111";
    private static final Rescreening.Terms TERMS =
            new Rescreening.Terms(Catalogue.standard(), dataset -> "the Example Authority", -9.96, "run-1");
    private static final List<String> NAMES = List.of(
            "Quorin Vexley", "Anna Magpie", "Sim Hyon Sop", "Petr Ivanov", "Ali Hassan", "Bright Ridge Liaison Office");

    /// Draws parties as `id | schema | name | wallet or nothing`.
    private static Party party(String line) {
        String[] cells = line.split("\\|", -1);
        Schema schema = Objects.requireNonNull(Schema.find(cells[1]));
        SourceRef.FileLine row = new SourceRef.FileLine("members.csv", 2);
        List<Fact> facts = new ArrayList<>();
        if (!cells[2].isBlank()) {
            facts.add(Fact.of(Property.NAME, cells[2].strip(), row));
        }
        if (cells.length > 3) {
            facts.add(Fact.of(Property.PUBLIC_KEY, cells[3].strip(), row));
        }
        return Party.of(cells[0].strip(), schema, facts);
    }

    private static Screener lists(String... lines) {
        List<Party> parties = new ArrayList<>();
        for (String line : lines) {
            Party plain = party(line);
            Listing listing = new Listing(LIST, plain.id(), List.of("DPRK"), PartialDate.find("2023-04-24"), "");
            parties.add(new Party(plain.id(), plain.schema(), plain.facts(), List.of(listing), List.of()));
        }
        HeldParties held = new HeldParties(parties, List.of(LIST));
        return Screener.over(held, ScreeningIndex.build(held), ScreeningPolicy.standard());
    }

    private static Population population(String... lines) {
        List<Party> members = Arrays.stream(lines).map(RescreeningTest::party).toList();
        return new Population("customers", "screening", members);
    }

    @Test
    void whoIsNewlyListedBecomesOneArrivalWithItsEvidence() {
        Screener before = lists("e1 | Person | Petr Ivanov");
        Screener now = lists("e1 | Person | Petr Ivanov", "e2 | Person | Quorin Vexley");

        Rescreened rescreened = Rescreening.by(Watch.between(before, now), TERMS)
                .over(population("c1 | Person | Quorin Vexley", "c2 | Person | Anna Magpie"));

        assertThat(rescreened.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.queue()).isEqualTo("screening");
            assertThat(arrival.substance().subjects())
                    .extracting(Object::toString)
                    .hasSize(1);
            assertThat(arrival.substance().headline())
                    .isEqualTo("A person bears a name like that of a sanctioned party");
            Finding finding = arrival.findings().getFirst();
            assertThat(finding.indicator()).isEqualTo("IDN-15");
            assertThat(finding.summary())
                    .isEqualTo(
                            "Quorin Vexley bears a name like that of Quorin Vexley, listed by the Example Authority.");
            assertThat(finding.evidence())
                    .extracting(evidence -> evidence.source().render())
                    .contains("members.csv:2", "example_list 2026-08-02 entry e2");
        });
        assertThat(rescreened.screened()).isEqualTo(1);
        assertThat(rescreened.members()).isEqualTo(2);
    }

    @Test
    void aPopulationThatWasNeverScreenedIsScreenedWhole() {
        Screener now = lists("e1 | Person | Petr Ivanov", "e2 | CryptoWallet | | " + WALLET);

        Rescreened rescreened = Rescreening.first(now, TERMS)
                .over(population("c1 | Person | Petr Ivanov", "w1 | CryptoWallet | | " + WALLET));

        assertThat(rescreened.arrivals())
                .extracting(arrival -> arrival.findings().getFirst().indicator() + " "
                        + arrival.findings().getFirst().weight().bits())
                .hasSize(2)
                .last()
                .isEqualTo("PAY-06 14.0");
        assertThat(rescreened.screened()).isEqualTo(2);
    }

    @Test
    void whoIsTakenOffTheListIsToldAndNoNewCase() {
        Screener before = lists("e1 | Person | Petr Ivanov");
        Screener now = lists("e9 | Person | Ali Hassan");

        Rescreened rescreened =
                Rescreening.by(Watch.between(before, now), TERMS).over(population("c1 | Person | Petr Ivanov"));

        assertThat(rescreened.arrivals()).isEmpty();
        assertThat(rescreened.withdrawn()).containsExactly(new Rescreened.Withdrawal("c1", "Petr Ivanov", false));
    }

    @Test
    void theSameChangeToldTwiceIsTheSameArrival() {
        Watch watch = Watch.between(lists("e1 | Person | Ali Hassan"), lists("e2 | Person | Quorin Vexley"));
        Population customers = population("c1 | Person | Quorin Vexley");

        List<Arrival> once = Rescreening.by(watch, TERMS).over(customers).arrivals();
        List<Arrival> again = Rescreening.by(watch, TERMS).over(customers).arrivals();

        assertThat(again).isEqualTo(once);
    }

    /// Two states of a list and a population, drawn at random.
    private record Change(List<String> before, List<String> now, List<String> members) {
        static Change draw(RandomGenerator random) {
            return new Change(some(random, "e"), some(random, "e"), some(random, "c"));
        }

        private static List<String> some(RandomGenerator random, String prefix) {
            List<String> lines = new ArrayList<>(List.of(prefix + "0 | Person | Nobody Whosoever"));
            for (int i = 0; i < NAMES.size(); i++) {
                if (random.nextBoolean()) {
                    lines.add(prefix + (i + 1) + " | Person | " + NAMES.get(random.nextInt(NAMES.size())));
                }
            }
            return lines;
        }
    }

    @Test
    void whoArrivesIsWhoIsHitNowAndWasNotHitTheSameWayBefore() {
        ForAll.forAll(Change::draw, change -> {
            Screener before = lists(change.before().toArray(String[]::new));
            Screener now = lists(change.now().toArray(String[]::new));
            Population members = population(change.members().toArray(String[]::new));

            Set<String> arrived = new TreeSet<>();
            Rescreening.by(Watch.between(before, now), TERMS)
                    .over(members)
                    .arrivals()
                    .forEach(arrival -> arrived.add(
                            arrival.substance().subjects().getFirst().id()));

            return arrived.equals(slowly(before, now, members));
        });
    }

    /// Screens everybody twice.
    private static Set<String> slowly(Screener before, Screener now, Population members) {
        Set<String> arrived = new TreeSet<>();
        for (Party member : members.members()) {
            Set<String> then = hits(before, member);
            for (String hit : hits(now, member)) {
                if (!then.contains(hit)) {
                    arrived.add(member.id());
                }
            }
        }
        return arrived;
    }

    private static Set<String> hits(Screener screener, Party member) {
        Set<String> hits = new TreeSet<>();
        screener.answer(member).matches().stream()
                .filter(Match::isMatch)
                .forEach(match -> hits.add(match.party().id() + match.party().caption() + match.score()));
        return hits;
    }
}
