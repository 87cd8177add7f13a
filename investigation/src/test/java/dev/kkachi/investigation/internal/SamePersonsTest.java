package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SamePersonsTest {
    private static final List<String> GIVEN =
            List.of("Ada", "Bram", "Cleo", "Dario", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas");
    private static final List<String> FAMILY =
            List.of("Frost", "Stone", "Marsh", "Pell", "Quince", "Rook", "Sorrel", "Thorne", "Umber", "Vale");

    private final NavigableMap<PersonId, List<Person>> persons = new TreeMap<>();

    private void person(String id, String name, String email, String birthDate) {
        Identity identity = new Identity(List.of(email), List.of(), List.of(), birthDate, "");
        Person person = new Person(
                new PersonId(id),
                new SourceRef.FileLine("people.csv", persons.size() + 2L),
                name,
                identity,
                Engagement.NONE,
                Whereabouts.UNKNOWN,
                Profile.NONE,
                PayDetails.NONE,
                Map.of());
        persons.computeIfAbsent(person.id(), key -> new ArrayList<>()).add(person);
    }

    private void crowd() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            String given = GIVEN.get(i / 10);
            String family = FAMILY.get(i % 10);
            String born = 1970 + random.nextInt(30) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            person("p" + i, given + " " + family, given + "." + family + i + "@example.org", born);
        }
    }

    @Test
    void whoAppliedTwiceIsToldOnceAndNobodyElseIsOne() {
        crowd();
        person("q1", "Xenia Wolverton", "xenia.wolverton@example.org", "1988-04-17");
        person("q2", "Xenia Wolverton", "xenia.wolverton@example.org", "1988-04-17");

        List<Link> links = SamePersons.among(persons);

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.a() + " " + link.b()).isEqualTo("q1 q2");
            assertThat(link.isOfOnePerson()).isTrue();
            assertThat(link.bits()).isGreaterThan(10);
            assertThat(link.evidence().getFirst().source().render()).isEqualTo("people.csv:102");
        });
    }

    @Test
    void aNameAloneMakesNobodyOne() {
        crowd();
        person("q1", "Xenia Wolverton", "xenia.wolverton@example.org", "1988-04-17");
        person("q2", "Xenia Wolverton", "wolf@example.com", "1971-11-02");

        List<Link> links = SamePersons.among(persons);

        assertThat(links).isEmpty();
    }

    @Test
    void whoMayBeOneIsNotMadeACaseByIt() {
        String picture = """
                ada name Xenia Wolverton
                ada email xenia@example.org
                ada born 1988-04-17
                bo  name Xenia Wolverton
                bo  email xenia@example.org
                bo  born 1988-04-17
                """;

        assertThat(Office.of(picture).queue()).isEmpty();
        assertThat(Office.of(picture).signs()).isEmpty();
    }
}
