package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    /// Returns who is tied to whom, where `own` says how many bits speak of whom, and
    /// perhaps by which sign: `a 9, b 9 NET-04`.
    private static String companions(String picture, String own) {
        return Office.lines(found(picture, own).links().stream().map(link -> link.a() + "-" + link.b()));
    }

    private static Companions.Found found(String picture, String own) {
        Dossier dossier = Office.of(picture).dossier();
        Policy policy = Policy.standard();
        Workforce workforce = dossier.workforce();
        RingSigns.Found found =
                new RingSigns(policy, FiledTwice.among(dossier.persons())).in(workforce, new Inferred(Map.of()));
        List<Sign> signs =
                Stream.of(own.split(", ")).flatMap(CompanionsTest::signs).toList();
        return new Companions(found, policy, AddressLookup.NOTHING).among(workforce, signs);
    }

    /// Two signs of two groups, so that no cap is reached.
    private static Stream<Sign> signs(String words) {
        String[] parts = words.split(" ");
        double half = Double.parseDouble(parts[1]) / 2;
        String other = parts.length > 2 && parts[2].startsWith("NET") ? "NET-11" : "PAY-02";
        return Stream.of(sign(parts[0], half, parts.length > 2 ? parts[2] : "DEV-01"), sign(parts[0], half, other));
    }

    private static Sign sign(String person, double bits, String id) {
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.PERSON, person),
                bits,
                "Seen",
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        Indicator indicator = Catalogue.standard().get(id);
        return Sign.of(
                Signs.finding(indicator, indicator.group(), drawn),
                indicator,
                List.of(new PersonId(person)),
                "was seen");
    }

    @Test
    void twoAtOneAddressOfWhomMuchSpeaksAreCompanions() {
        assertThat(companions("p1..p2 address Birch Road 4", "p1 14, p2 14")).isEqualTo("p1-p2\n");
    }

    @Test
    void whoLivesWithASuspectAndIsNoneIsNoCompanion() {
        assertThat(companions("p1..p2 address Birch Road 4", "p1 30, p2 1")).isEmpty();
        assertThat(companions("p1..p2 address Birch Road 4", "p1 30, p2 3.5")).isEmpty();
    }

    @Test
    void suspectsWhoShareNothingAreNoCompanions() {
        assertThat(companions("p1 address Birch Road 4\np2 address Elm Road 9", "p1 14, p2 14"))
                .isEmpty();
    }

    /// That a server stands in a data centre is said of the very address that the two share.
    @Test
    void whoSharesAServerWithASuspectIsNotTiedByWhatIsSaidOfTheServer() {
        String office = """
                p1 name Anna Magpie
                p2 name Bert Wren
                p1..p2 ip 203.0.113.7
                """;

        assertThat(companions(office, "p1 30 DEV-01, p2 12 NET-04")).isEmpty();
        assertThat(companions(office, "p1 30 DEV-01, p2 12 DEV-01")).isEqualTo("p1-p2\n");
    }

    @Test
    void guestsOfACarriersAddressAreNoCompanionsWhateverSpeaksOfThem() {
        String two = "p1..p2 ip 203.0.113.7";

        assertThat(companions(two, "p1 40, p2 40")).isEqualTo("p1-p2\n");
        assertThat(companions(two + "\nq1..q30 ip 203.0.113.7", "p1 40, p2 40")).isEmpty();
    }

    @Test
    void overWhichLineCompanionsWorkIsShownAndWeighsNothing() {
        String house = """
                p1..p3 ip 203.0.113.7
                p1..p3 ip 203.0.113.7
                """;

        List<Sign> lines = found(house, "p1 40, p2 40, p3 40").lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().bits()).isZero();
        assertThat(lines.getFirst().finding().summary())
                .startsWith("Persons p1, p2 and p3 work over one internet line, 203.0.113.7, as flatmates");
        assertThat(Office.lines(lines.getFirst().finding().evidence().stream()
                        .map(piece -> piece.claim() + " " + piece.observedAt())))
                .isEqualTo("""
                        Person p1 signed in from the address 203.0.113.7 (2 times). 2024-06-01T12:00:00Z
                        Person p2 signed in from the address 203.0.113.7 (2 times). 2024-06-01T12:00:00Z
                        Person p3 signed in from the address 203.0.113.7 (2 times). 2024-06-01T12:00:00Z
                        """);
    }

    @Test
    void circlesThatAreNotTiedToEachOtherAreNamedApartAndSeveralAddressesTogether() {
        SharedLines lines = new SharedLines(
                Office.of("p1..p4 ip 203.0.113.7\np1..p4 ip 203.0.113.8")
                        .dossier()
                        .workforce(),
                Policy.standard());

        for (String address : List.of("203.0.113.7", "203.0.113.8")) {
            lines.add(address, new PersonId("p1"), new PersonId("p2"));
            lines.add(address, new PersonId("p3"), new PersonId("p4"));
        }

        assertThat(lines.signs(List.of()))
                .extracting(sign -> sign.finding().summary().replaceFirst(", as .*", ""))
                .containsExactly(
                        "Persons p1 and p2 work over the same internet addresses, 203.0.113.7 and 203.0.113.8",
                        "Persons p3 and p4 work over the same internet addresses, 203.0.113.7 and 203.0.113.8");
        assertThat(lines.signs(List.of(Set.of(new PersonId("p1"), new PersonId("p2")))))
                .hasSize(1);
    }

    @Test
    void whatElseCompanionsShareIsShownWithItsRowsAndWeighsNothing() {
        Dossier dossier = Office.of("p1..p3 account J-1").dossier();
        Workforce workforce = dossier.workforce();
        PersonaSightings sightings = new RingSigns(Policy.standard(), FiledTwice.among(dossier.persons()))
                .in(workforce, new Inferred(Map.of()))
                .sightings();
        CommonThings things = new CommonThings(sightings, Policy.standard());
        String account = sightings.keys(0).stream()
                .filter(key -> key.endsWith(" J-1"))
                .findFirst()
                .orElseThrow();

        things.add(account, new PersonId("p1"), new PersonId("p2"));
        things.add("home Birch Road 4", new PersonId("p1"), new PersonId("p2"));
        List<Sign> shown = things.signs(List.of());

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().bits()).isZero();
        assertThat(shown.getFirst().finding().summary())
                .startsWith("Persons p1 and p2 share the bank account J-1 with 1 other, as innocent people may");
        assertThat(shown.getFirst().finding().evidence())
                .extracting(Evidence::claim)
                .containsExactly(
                        "The records give person p1 this bank account (what the person gave).",
                        "The records give person p2 this bank account (what the person gave).");
        assertThat(things.signs(shown)).isEmpty();
    }

    @Test
    void theLineOfPeopleWhoAreNoCompanionsIsNotShown() {
        assertThat(found("p1..p2 ip 203.0.113.7", "p1 30, p2 1").lines()).isEmpty();
    }
}
