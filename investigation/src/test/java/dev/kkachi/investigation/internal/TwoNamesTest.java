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
import org.junit.jupiter.api.Test;

class TwoNamesTest {
    private static final PersonId ID = new PersonId("a1");

    private static List<String> told(String... names) {
        List<Person> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Person(
                    ID,
                    new SourceRef.FileLine("people.csv", rows.size() + 2L),
                    name,
                    new Identity(List.of(), List.of(), List.of(), "", ""),
                    Engagement.NONE,
                    Whereabouts.UNKNOWN,
                    Profile.NONE,
                    PayDetails.NONE,
                    Map.of()));
        }
        return TwoNames.sentences(Map.of(ID, rows));
    }

    @Test
    void oneIdWithTwoQuiteDifferentNamesIsToldWithItsRows() {
        assertThat(told("Quorin Vexley", "Quorin Vexley", "Maren Holt"))
                .containsExactly("Ids under which two rows give names without a word in common, read as one person: "
                        + "a1 (people.csv:2, people.csv:4).");
    }

    @Test
    void aNewFamilyNameAnotherOrderAndAnotherScriptAreNothing() {
        assertThat(told("Quorin Vexley", "VEXLEY, Quorin", "Quorin Holt")).isEmpty();
        assertThat(told("Kwon Seo-yeon", "권서연")).isEmpty();
        assertThat(told("Quorin Vexley")).isEmpty();
    }
}
