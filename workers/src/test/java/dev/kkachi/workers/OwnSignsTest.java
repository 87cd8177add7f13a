package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.ConditionLanguage;
import dev.kkachi.workers.spi.ConditionLanguage.Reading;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs that an organisation writes itself, in a language of one sentence: `FIELD is VALUE`.
class OwnSignsTest {
    private static final ConditionLanguage IS = (condition, fields) -> {
        String[] words = condition.split(" is ");
        return fields.containsKey(words[0])
                ? new Reading.Read(row -> row.value(words[0]).toString().equals(words[1]))
                : new Reading.Refused("no field " + words[0]);
    };
    private static final String SIGN = """
            - id: OWN-01
              name: Clones many repositories
              category: insider
              group: bulk
              needs: []
              bits: 3
              bits_from: judgement of our security team
              sources: [our handbook]
              innocent: [A new laptop]
              clears: [The team lead expected it]
              checks: [Ask the team lead]
              on: activity
              when: kind is clone
              distinct: target
              thresholds: {count: 2}
              summary: "Cloned {count} repositories, {target} first"
            - id: bulk
              title: Bulk
              cap: 4
              why: our own
            """;

    private final Workforce.Gathering gathering = Workforce.gather();
    private long line;

    private static Catalogue catalogue(String yaml) {
        return Catalogue.standard().speaking(IS).with("ours.yaml", yaml);
    }

    private SourceRef.FileLine row(String file) {
        return new SourceRef.FileLine(file, ++line);
    }

    private void person(String id) {
        Identity identity = new Identity(List.of(), List.of(), List.of(), "", "");
        gathering.add(new Person(
                new PersonId(id),
                row("people.csv"),
                "Name of " + id,
                identity,
                Engagement.NONE,
                Whereabouts.UNKNOWN,
                Profile.NONE,
                PayDetails.NONE,
                Map.of()));
    }

    private void clones(String id, String target) {
        gathering.add(new Activity(
                row("activity.jsonl"),
                Instant.parse("2025-04-01T10:00:00Z").plusSeconds(line),
                new PersonId(id),
                Activity.Kind.CLONE,
                target,
                0,
                "",
                ""));
    }

    private Assessment assess(Catalogue catalogue) {
        return new RedFlags(catalogue, Organisation.UNDECIDED, AddressLookup.NOTHING).of(gathering.done(), 1);
    }

    @Test
    void rowsForWhichTheConditionHoldsAreCountedByTheirDifferentValues() {
        person("anna");
        clones("anna", "billing");
        clones("anna", "vault");
        person("ben");
        clones("ben", "billing");
        clones("ben", "billing");

        List<RedFlag> flags = assess(catalogue(SIGN)).flags();

        assertThat(flags).singleElement().satisfies(flag -> {
            assertThat(flag.person().value()).isEqualTo("anna");
            assertThat(flag.observation().summary()).isEqualTo("Cloned 2 repositories, billing first");
            assertThat(flag.observation().evidence())
                    .extracting(Evidence::source)
                    .containsExactly(
                            new SourceRef.FileLine("activity.jsonl", 2), new SourceRef.FileLine("activity.jsonl", 3));
        });
    }

    @Test
    void aSignAboutRowsThatAreNotThereIsNotEvaluated() {
        person("anna");

        List<Unevaluated> unevaluated = assess(catalogue(SIGN)).unevaluated();

        assertThat(unevaluated)
                .filteredOn(one -> one.indicator().id().equals("OWN-01"))
                .singleElement()
                .satisfies(one -> assertThat(one.missing()).containsExactly(Field.ACTIVITY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on: activity         | on: gossip           | ours.yaml:12: entry OWN-01, on is 'gossip'",
                "when: kind is clone  | when: full_name is x | ours.yaml:13: entry OWN-01, when is 'full_name is x'",
                "distinct: target     | distinct: country    | ours.yaml:14: entry OWN-01, distinct is 'country'",
                "{target} first       | {detail} {oops}      | ours.yaml:16: entry OWN-01, summary is '{oops}'",
            })
    void whatNamesNoFieldIsRefusedWithFileAndLine(String right, String wrong, String complaint) {
        String yaml = SIGN.replace(right, wrong);

        assertThatThrownBy(() -> catalogue(yaml))
                .isInstanceOf(KkachiException.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void withoutALanguageAConditionIsRefusedAndNotIgnored() {
        Catalogue standard = Catalogue.standard();

        assertThatThrownBy(() -> standard.with("ours.yaml", SIGN))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("conditions cannot be read here");
    }

    @Test
    void whereSomebodyComesFromIsNoFieldOfAnyRow() {
        List<String> refused = List.of(
                "full_name",
                "claimed_country",
                "claimed_city",
                "claimed_timezone",
                "postal_address",
                "phone",
                "address",
                "handle",
                "country",
                "nationality",
                "gender",
                "birth_date",
                "language",
                "extras");
        List<String> sorts = List.of(
                "people",
                "signins",
                "devices",
                "activity",
                "payouts",
                "shipments",
                "interviews",
                "references",
                "accounts",
                "documents");

        for (String sort : sorts) {
            for (String field : refused) {
                String yaml = SIGN.replace("on: activity", "on: " + sort)
                        .replace("kind is clone", field + " is x")
                        .replace("distinct: target", "distinct: \"\"");
                assertThatThrownBy(() -> catalogue(yaml))
                        .as(sort + "." + field)
                        .isInstanceOf(KkachiException.class)
                        .hasMessageContaining("no field " + field);
            }
        }
    }
}
