package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.ListedEvidence;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;

/// Asks the lists about everybody whom the folder names: persons, agencies and the holders of accounts
/// by name, and the persons' e-mail addresses, telephones and documents as exact look-ups.
///
/// A hit by name weighs what screening says the rarity of the name is worth, at most the cap of its
/// group, and never counts into worker risk. An identifier is no name: it may. The country that a
/// person names is not handed to screening: it is a claim, and no country may speak for or against. A
/// birth date is, for a different one clears.
final class ListedParties {
    /// The rows of the catalogue.
    static final String NAME = "IDN-15";

    static final String IDENTIFIER = "IDN-15b";
    static final String OWNED = "IDN-15c";

    private final Dossier dossier;
    private final ListQuestions lists;
    private final Policy policy;
    private final List<Hit> hits = new ArrayList<>();

    private ListedParties(Dossier dossier, ListQuestions lists, Policy policy) {
        this.dossier = dossier;
        this.lists = lists;
        this.policy = policy;
    }

    static List<Sign> signs(Dossier dossier, ListQuestions lists, Policy policy) {
        ListedParties listed = new ListedParties(dossier, lists, policy);
        listed.persons();
        listed.agencies();
        listed.accountHolders();
        NamesAlone names = listed.namesAlone();
        Set<Subject> told = new HashSet<>();
        return listed.hits.stream()
                .map(hit -> {
                    Subject subject = hit.asked().subject();
                    return listed.sign(hit, hit.isByNameAlone() && !told.add(subject) ? 0 : names.bitsMax(subject));
                })
                .toList();
    }

    /// An answer of the lists.
    private record Hit(Asked asked, Match match) {
        /// Says whether nothing but a name agrees.
        boolean isByNameAlone() {
            return asked.indicator().equals(NAME)
                    && match.explanation().stream()
                            .noneMatch(line -> !line.feature().equals("name") && line.weightBits() > 0);
        }
    }

    private NamesAlone namesAlone() {
        Map<Subject, Double> bearers = new HashMap<>();
        for (Hit hit : hits) {
            if (hit.isByNameAlone() && hit.match().weightBits() > 0) {
                bearers.merge(hit.asked().subject(), hit.match().weightBits(), Math::max);
            }
        }
        return new NamesAlone(bearers, dossier.persons().size(), policy.strongBits());
    }

    /// Somebody with a name or an identifier.
    private record Asked(String indicator, Subject subject, Party query, List<PersonId> persons) {}

    private void persons() {
        List<List<Hit>> each =
                dossier.persons().values().parallelStream().map(this::person).toList();
        each.forEach(hits::addAll);
    }

    private List<Hit> person(List<Person> rows) {
        PersonId id = rows.getFirst().id();
        Subject subject = new Subject(Subject.Kind.PERSON, id.value());
        Set<Fact> names = new LinkedHashSet<>();
        Set<Fact> identifiers = new LinkedHashSet<>();
        for (Person row : rows) {
            Identity identity = row.identity();
            names.add(Fact.of(Property.NAME, row.fullName(), row.source()));
            if (!identity.birthDate().isEmpty()) {
                names.add(Fact.of(Property.BIRTH_DATE, identity.birthDate(), row.source()));
            }
            identity.emails().forEach(value -> identifiers.add(Fact.of(Property.EMAIL, value, row.source())));
            identity.phones().forEach(value -> identifiers.add(Fact.of(Property.PHONE, value, row.source())));
            identity.documents()
                    .forEach(value -> identifiers.add(Fact.of(Property.PASSPORT_NUMBER, value, row.source())));
        }
        List<Hit> found = new ArrayList<>();
        Party byName = Party.of(id.value(), Schema.PERSON, List.copyOf(names));
        ask(new Asked(NAME, subject, byName, List.of(id)), found);
        if (!identifiers.isEmpty()) {
            Party byNumber = Party.of(id.value(), Schema.PERSON, List.copyOf(identifiers));
            ask(new Asked(IDENTIFIER, subject, byNumber, List.of(id)), found);
        }
        return found;
    }

    private void agencies() {
        for (Map.Entry<String, NavigableSet<PersonId>> agency :
                dossier.agencies().entrySet()) {
            SourceRef source = dossier.person(agency.getValue().first()).source();
            List<Fact> name = List.of(Fact.of(Property.NAME, agency.getKey(), source));
            Party query = Party.of(agency.getKey(), Schema.ORGANIZATION, name);
            Subject subject = new Subject(Subject.Kind.COMPANY, agency.getKey());
            ask(new Asked(NAME, subject, query, List.copyOf(agency.getValue())), hits);
        }
    }

    /// A holder may be a person or a firm, so both are asked. One who is the payee or the agency was
    /// asked already.
    private void accountHolders() {
        for (Dossier.NamedHolder holder : dossier.accountHolders()) {
            List<Fact> name = List.of(Fact.of(Property.NAME, holder.name(), holder.source()));
            Subject subject = new Subject(Subject.Kind.ACCOUNT, "held by " + holder.name());
            Party query = Party.of(holder.name(), Schema.LEGAL_ENTITY, name);
            List<PersonId> persons = List.copyOf(holder.persons());
            ask(new Asked(NAME, subject, query, persons), hits);
        }
    }

    private void ask(Asked asked, List<Hit> found) {
        lists.ask(asked.query()).forEach(match -> found.add(new Hit(asked, match)));
    }

    private Sign sign(Hit hit, double nameBitsMax) {
        Asked asked = hit.asked();
        Match match = hit.match();
        List<Evidence> evidence = new ArrayList<>();
        asked.query()
                .facts()
                .forEach(fact ->
                        evidence.add(new Evidence("The records name " + fact.value() + ".", fact.source(), null)));
        List<Evidence> listed = ListedEvidence.of(match);
        evidence.addAll(ListedEvidence.compared(match, listed.getFirst().source()));
        evidence.addAll(listed);
        boolean byName = asked.indicator().equals(NAME);
        Indicator indicator = policy.catalogue().get(byName && match.owned() != null ? OWNED : asked.indicator());
        double most = Math.min(policy.cap(indicator.group()), hit.isByNameAlone() ? nameBitsMax : Double.MAX_VALUE);
        double bits = Math.max(0, Math.min(match.weightBits(), most));
        String shown = lists.said(match);
        String once = nameBitsMax > 0 || !byName ? "" : "; one name is weighed once";
        String summary = byName
                ? said(asked) + " bears a name like " + alias(match) + shown + once
                : "Person " + asked.subject().id() + " gives an identifier of " + shown;
        Signs.Drawn drawn = new Signs.Drawn(asked.subject(), bits, summary, evidence);
        String deed = byName ? "bears a listed name" : "gives a listed identifier";
        return new Sign(
                Signs.finding(indicator, indicator.group(), drawn),
                indicator,
                asked.persons(),
                asked.persons(),
                deed,
                byName);
    }

    /// Returns the name that is alike, where it is not the one by which the party is known.
    private static String alias(Match match) {
        String caption = FiledTwice.folded(match.party().caption());
        return match.explanation().stream()
                .filter(line -> line.feature().equals("name"))
                .map(FeatureScore::candidate)
                .filter(Objects::nonNull)
                .filter(name -> !FiledTwice.folded(name).equals(caption))
                .map(name -> "'" + name + "', a name of ")
                .findFirst()
                .orElse("that of ");
    }

    private static String said(Asked asked) {
        String name = asked.query().caption();
        return asked.subject().kind() == Subject.Kind.ACCOUNT ? "The account holder " + name : name;
    }
}
