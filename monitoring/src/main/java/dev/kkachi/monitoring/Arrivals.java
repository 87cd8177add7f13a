package dev.kkachi.monitoring;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.files.Sha256;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import java.util.List;

/// Makes what was found of a member an arrival for casework. All arrivals of one member are one case.
final class Arrivals {
    private static final int ID_BYTES = 5;

    private Arrivals() {}

    /// What a case is called.
    record Words(Case.Kind kind, String headline) {}

    /// What was found of whom; never nothing.
    record Found(Party member, List<Finding> findings) {}

    /// Returns what was found of a member; the heaviest finding is what the case weighs.
    static Arrival of(Population population, Words words, Found found, Rescreening.Terms terms) {
        Subject subject = subject(found.member());
        List<Finding> findings = found.findings();
        Finding first = findings.getFirst();
        double bits = findings.stream()
                .mapToDouble(finding -> finding.weight().bits())
                .max()
                .orElse(0);
        Case.Substance substance = new Case.Substance(
                words.kind(),
                List.of(subject),
                words.headline(),
                new Weight(bits).probability(terms.priorBits()),
                bits,
                findings.stream().map(Finding::summary).toList(),
                first.innocent(),
                terms.catalogue().get(first.indicator()).checks());
        String key = population.name() + "\n" + subject.kind() + "\n" + subject.id();
        CaseId id = new CaseId("m-" + Sha256.hex(key, ID_BYTES));
        List<Arrival.Named> names = found.member().names().stream()
                .limit(1)
                .map(name -> new Arrival.Named(subject, name.text()))
                .toList();
        return new Arrival(id, population.queue(), terms.run(), substance, findings, names);
    }

    /// Of whom nobody says what they are counts as a person, whose data casework guards more.
    static Subject subject(Party member) {
        Subject.Kind kind = Subject.Kind.PERSON;
        if (member.schema() == Schema.CRYPTO_WALLET) {
            kind = Subject.Kind.WALLET;
        } else if (member.schema() == Schema.ORGANIZATION || member.schema() == Schema.COMPANY) {
            kind = Subject.Kind.COMPANY;
        }
        return new Subject(kind, member.id());
    }
}
