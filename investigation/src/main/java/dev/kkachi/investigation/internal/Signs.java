package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for every sign in a dossier. The order of what it finds is the same on every machine.
final class Signs {
    private static final double MET_BITS = -4;
    private static final Comparator<Sign> ORDER = Comparator.comparing(
                    (Sign sign) -> sign.finding().subject())
            .thenComparing(sign -> sign.finding().indicator())
            .thenComparing(sign -> sign.finding().summary());

    private Signs() {}

    /// Returns every sign, sorted.
    static List<Sign> of(Dossier dossier, ListQuestions lists, Policy policy) {
        List<Sign> signs = new ArrayList<>(ListedParties.signs(dossier, lists, policy));
        signs.addAll(SharedThings.signs(dossier));
        signs.addAll(ListedMoney.signs(dossier, lists));
        signs.addAll(meetings(dossier));
        signs.sort(ORDER);
        return List.copyOf(signs);
    }

    private static List<Sign> meetings(Dossier dossier) {
        List<Sign> signs = new ArrayList<>();
        for (List<Person> rows : dossier.persons().values()) {
            for (Person person : rows) {
                Instant met = person.engagement().metInPerson();
                if (met != null) {
                    Subject subject =
                            new Subject(Subject.Kind.PERSON, person.id().value());
                    Evidence evidence = new Evidence("The records say that the person was met.", person.source(), met);
                    Drawn drawn = new Drawn(
                            subject, MET_BITS, "Person " + person.id() + " was met face to face", List.of(evidence));
                    String group = Group.CLEARING.key() + ":" + person.id();
                    signs.add(sign(Indicator.MET_IN_PERSON, group, drawn, List.of(person.id())));
                    break;
                }
            }
        }
        return signs;
    }

    /// What was drawn from the records, before it has an indicator.
    record Drawn(Subject subject, double bits, String summary, List<Evidence> evidence) {}

    /// Makes the finding of `indicator`.
    static Sign sign(Indicator indicator, String group, Drawn drawn, List<PersonId> persons) {
        Finding finding = new Finding(
                drawn.subject(),
                indicator.id(),
                indicator.category().key(),
                new Weight(drawn.bits()),
                group,
                drawn.summary() + ".",
                drawn.evidence(),
                indicator.innocent(),
                indicator.publishedSource());
        return new Sign(finding, persons, indicator == Indicator.LISTED_PARTY || indicator == Indicator.OWNED_PARTY);
    }

    /// Says, where more rows than `shown` say the same, that not all are shown; empty otherwise.
    static String cut(int shown, int all) {
        return all <= shown ? "" : " (" + shown + " of " + all + " rows shown)";
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
