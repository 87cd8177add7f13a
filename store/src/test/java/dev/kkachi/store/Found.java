package dev.kkachi.store;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What investigations of invented persons found.
final class Found {
    private Found() {}

    static Subject person(String id) {
        return new Subject(Subject.Kind.PERSON, id);
    }

    /// Returns a sign of one person.
    /// Returns the same as one of a group of signs.
    static Finding inGroup(Finding one, String group) {
        return new Finding(
                one.subject(),
                one.indicator(),
                one.category(),
                one.weight(),
                group,
                one.summary(),
                one.evidence(),
                one.innocent(),
                one.publishedSource());
    }

    static Finding sign(String person, String indicator, double bits) {
        return new Finding(
                person(person),
                indicator,
                "payments",
                new Weight(bits),
                "",
                person + " shows " + indicator,
                List.of(new Evidence(
                        "Row of " + person + " for " + indicator + ".",
                        new SourceRef.FileLine("payouts.csv", 7),
                        null)),
                List.of("a household shares a wallet"),
                "FBI, 2024");
    }

    /// Returns that somebody bears the name of a listed party.
    static Finding listed(String person, String ourName, String theirName) {
        ListEdition list = new ListEdition("us_ofac_sdn", "2026-11-20");
        return new Finding(
                person(person),
                "IDN-15",
                "identity",
                new Weight(9),
                "listed_name",
                person + " bears the name of a sanctioned party",
                List.of(
                        new Evidence(
                                "The person is called " + ourName + ".", new SourceRef.FileLine("people.csv", 3), null),
                        new Evidence(
                                "The entry is called " + theirName + ".",
                                new SourceRef.ListEntry(list, "4711", ""),
                                null)),
                List.of("names are common"),
                "");
    }

    /// Returns a case of the persons of `findings`.
    static Arrival arrival(String id, double probability, Finding... findings) {
        List<Subject> subjects = new ArrayList<>(Arrays.stream(findings)
                .map(Finding::subject)
                .distinct()
                .sorted()
                .toList());
        return new Arrival(
                new CaseId(id),
                Case.STANDARD_QUEUE,
                "run-1",
                new Case.Substance(
                        subjects.size() > 1 ? Case.Kind.RING : Case.Kind.PERSON,
                        subjects,
                        "Headline of " + id,
                        probability,
                        probability * 20,
                        List.of(),
                        List.of("an innocent explanation"),
                        List.of("a next check")),
                List.of(findings));
    }
}
