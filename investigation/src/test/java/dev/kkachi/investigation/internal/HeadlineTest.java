package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Dossier DOSSIER =
            Office.of("p1..p3 address Birch Road 4").dossier();

    @Test
    void whoSharesEverythingIsNotCountedTwice() {
        assertThat(headline("p1 p2 p3", "p1 p2 p3"))
                .isEqualTo("Three persons seem to be one operator: they share a device");
    }

    @Test
    void ofACaseInWhichNotAllShareTheHeadlineSaysHowManyDo() {
        assertThat(headline("p1 p2 p3", "p1 p2"))
                .isEqualTo("Three persons seem to be one operator: two of them share a device");
    }

    @Test
    void whatAnotherPersonDoesIsNotSaidOfTheFirst() {
        List<Sign> ofTwo = List.of(alone("DEV-06", "p1", "has a box"), alone("PAY-02", "p2", "is paid elsewhere"));
        List<Sign> ofOne = List.of(alone("DEV-06", "p1", "has a box"), alone("PAY-02", "p1", "is paid elsewhere"));

        assertThat(new Headline(DOSSIER).of(ids("p1 p2"), ofTwo))
                .isEqualTo("One of two persons has a box; another is paid elsewhere");
        assertThat(new Headline(DOSSIER).of(ids("p1 p2"), ofOne))
                .isEqualTo("One of two persons has a box and is paid elsewhere");
    }

    @Test
    void ofPeopleInOneHouseTheHeadlineSaysOverWhatTheyAreTied() {
        Indicator address = Catalogue.standard().get(SharedLines.ADDRESS);
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.DEVICE, "203.0.113.7"),
                0,
                "Seen",
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        Sign line =
                Sign.of(Signs.finding(address, "shared", drawn), address, ids("p1 p2"), "works over one internet line");
        List<Sign> signs = List.of(alone("DEV-06", "p1", "has a box"), line);

        assertThat(new Headline(DOSSIER).of(ids("p1 p2"), signs))
                .isEqualTo("Two persons work over one internet line: one has a box");
        assertThat(new Headline(DOSSIER).of(ids("p1 p2 p3"), signs)).isEqualTo("One of three persons has a box");
    }

    @Test
    void whatEachOfThemIsSeenToDoIsSaidOfEach() {
        List<Sign> signs = List.of(
                alone("DEV-06", "p1", "has a box"),
                alone("DEV-06", "p2", "has a box"),
                alone("PAY-02", "p2", "is paid elsewhere"));

        assertThat(new Headline(DOSSIER).of(ids("p1 p2"), signs))
                .isEqualTo("Each of two persons has a box; one is paid elsewhere");
        assertThat(new Headline(DOSSIER).of(ids("p1 p2 p3"), signs))
                .isEqualTo("One of three persons has a box; another is paid elsewhere");
    }

    @Test
    void ofOneFamilyTheSecondDeedIsSaidToo() {
        List<Sign> signs = List.of(alone("INS-02", "p1", "published"), alone("INS-01", "p1", "cloned"));

        assertThat(new Headline(DOSSIER).of(ids("p1"), signs)).isEqualTo("A person published and cloned");
    }

    private static Sign alone(String id, String person, String deed) {
        Indicator indicator = Catalogue.standard().get(id);
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.PERSON, person),
                4,
                "Seen",
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        return Sign.of(Signs.finding(indicator, indicator.group(), drawn), indicator, ids(person), deed);
    }

    private static String headline(String persons, String sharing) {
        Indicator indicator = Catalogue.standard().get("DEV-14");
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.DEVICE, "d1"),
                9,
                "Seen",
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        Sign sign = Sign.of(
                Signs.finding(indicator, RingSigns.GROUP + ":1", drawn), indicator, ids(sharing), "shares a device");
        return new Headline(DOSSIER).of(ids(persons), List.of(sign));
    }

    private static List<PersonId> ids(String persons) {
        return Stream.of(persons.split(" ")).map(PersonId::new).toList();
    }
}
