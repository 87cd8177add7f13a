package dev.kkachi.investigation.internal;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Waterfall;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// Finds persons of the files who may be one: somebody who applied twice, or stands in two systems. The
/// weights are learnt from the files themselves.
///
/// What comes out is shown and weighs nothing. A name is most of what two such records have in common,
/// and no name makes anybody a ring.
final class SamePersons {
    private static final Map<String, ColumnKind> KINDS = Map.of(
            "name", ColumnKind.PERSON,
            "email", ColumnKind.EMAIL,
            "telephone", ColumnKind.PHONE,
            "birth date", ColumnKind.DATE,
            "address", ColumnKind.TEXT,
            "document", ColumnKind.IDENTIFIER);
    private static final List<String> COLUMNS =
            List.of("name", "email", "telephone", "birth date", "address", "document");

    private static final List<String> BESIDE_NAMES = COLUMNS.subList(1, COLUMNS.size());
    /// What makes it twice as likely.
    private static final double TELLING_BITS = 1;

    private SamePersons() {}

    /// Returns the pairs of persons who are one with at least [LinkOptions#THRESHOLD], by their ids.
    static List<Link> among(NavigableMap<PersonId, List<Person>> persons) {
        if (persons.size() < 2) {
            return List.of();
        }
        RecordTable table = RecordTable.of(COLUMNS);
        List<Person> rows = new ArrayList<>();
        persons.forEach((id, all) -> {
            table.add(id.value(), cells(all.getFirst()));
            rows.add(all.getFirst());
        });
        LinkOptions options = LinkOptions.standard();
        Linkage linkage = Linker.with(new LinkOptions(options.threshold(), KINDS, true, List.of(), List.of()))
                .link(table);
        List<Link> links = new ArrayList<>();
        for (int record = 0; record < table.size(); record++) {
            for (int other : linkage.members(record)) {
                Waterfall why = other > record ? linkage.why(record, other) : null;
                if (why != null && isMoreThanAName(why)) {
                    links.add(link(rows.get(record), rows.get(other), why));
                }
            }
        }
        return links;
    }

    /// Says whether two records agree in more than how people are called: of a hundred thousand, dozens
    /// bear one name.
    private static boolean isMoreThanAName(Waterfall why) {
        return why.steps().stream()
                .anyMatch(step -> step.bits() >= TELLING_BITS
                        && BESIDE_NAMES.stream()
                                .anyMatch(column -> step.column().endsWith(column)));
    }

    private static List<String> cells(Person person) {
        Identity identity = person.identity();
        return List.of(
                person.fullName(),
                first(identity.emails()),
                first(identity.phones()),
                identity.birthDate(),
                identity.postalAddress(),
                first(identity.documents()));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Link link(Person a, Person b, Waterfall why) {
        List<Evidence> evidence = new ArrayList<>();
        for (Waterfall.Step step : why.steps()) {
            boolean bothSay = !step.left().isEmpty() && !step.right().isEmpty();
            if (bothSay) {
                String claim = "Of both the " + step.column() + " is known, " + step.agreement() + ": '" + step.left()
                        + "' and '" + step.right() + "' (" + signed(step.bits()) + " bits).";
                evidence.add(new Evidence(claim, a.source(), null));
            }
        }
        evidence.add(new Evidence("The other record.", b.source(), null));
        return new Link(a.id(), b.id(), why.weight().bits(), List.of(), evidence, "");
    }

    private static String signed(double bits) {
        return (bits < 0 ? "" : "+") + JsonText.rounded(bits, 1);
    }
}
