package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.screening.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/// Looks for every sign in a dossier. The order of what it finds is the same on every machine.
///
/// **Names.** A hit by name weighs what screening says the rarity of the name is worth, at most the cap of its group.
/// The
/// country that a person names is not handed to screening: it is a claim, and no country may speak for or against.
///
/// **Shared things.** A thing that `h` persons share weighs `min(start + log2(h - 1), log2(N / h))`, where `N` is the
/// number of persons, at least 1,000, for a small folder cannot say how rare a thing is. `start` is 4 bits for accounts
/// and devices (about one worker in 200 shares one with a partner, about one persona in twelve with another persona)
/// and
/// 6 for wallets, which couples rarely share. A thing that everybody uses weighs nothing.
final class Signs {
    private static final double POPULATION_MIN = 1_000;
    private static final double THING_BITS = 4;
    private static final double WALLET_BITS = 6;
    private static final double AGENCY_BITS = 1;
    private static final double MET_BITS = -4;
    private static final int SIGHTINGS_SHOWN = 40;
    private static final Comparator<Sign> ORDER = Comparator.comparing(
                    (Sign sign) -> sign.finding().subject())
            .thenComparing(sign -> sign.finding().indicator())
            .thenComparing(sign -> sign.finding().summary());

    private final Dossier dossier;
    private final PartyScreening screening;
    private final Policy policy;
    private final List<Sign> signs = new ArrayList<>();

    private Signs(Dossier dossier, PartyScreening screening, Policy policy) {
        this.dossier = dossier;
        this.screening = screening;
        this.policy = policy;
    }

    /// Returns every sign, sorted.
    static List<Sign> of(Dossier dossier, PartyScreening screening, Policy policy) {
        Signs found = new Signs(dossier, screening, policy);
        found.listedNames();
        found.listedAgencies();
        found.sharedThings();
        found.signs.addAll(ListedMoney.signs(dossier, screening, policy));
        found.meetings();
        found.signs.sort(ORDER);
        return List.copyOf(found.signs);
    }

    private void listedNames() {
        List<List<Sign>> each = dossier.persons().values().parallelStream()
                .map(this::listedNames)
                .toList();
        each.forEach(signs::addAll);
    }

    private List<Sign> listedNames(List<Person> rows) {
        Person person = rows.getFirst();
        List<Fact> facts = rows.stream()
                .map(row -> Fact.of(Property.NAME, row.fullName(), row.source()))
                .toList();
        Party query = Party.of(person.id().value(), Schema.PERSON, facts);
        Subject subject = new Subject(Subject.Kind.PERSON, person.id().value());
        List<Sign> found = new ArrayList<>();
        for (Match match : matches(query)) {
            found.add(listed(new Named(subject, query, List.of(person.id())), match));
        }
        return found;
    }

    private void listedAgencies() {
        for (Map.Entry<String, NavigableSet<PersonId>> agency :
                dossier.agencies().entrySet()) {
            SourceRef source = dossier.person(agency.getValue().first()).source();
            Party query = Party.of(
                    agency.getKey(), Schema.ORGANIZATION, List.of(Fact.of(Property.NAME, agency.getKey(), source)));
            Subject subject = new Subject(Subject.Kind.COMPANY, agency.getKey());
            for (Match match : matches(query)) {
                signs.add(listed(new Named(subject, query, List.copyOf(agency.getValue())), match));
            }
        }
    }

    private List<Match> matches(Party query) {
        return screening.screen(query).stream()
                .filter(match -> match.isMatch() && match.score() >= policy.screeningScore())
                .filter(match -> !match.party().listings().isEmpty())
                .toList();
    }

    /// Somebody with a name.
    private record Named(Subject subject, Party query, List<PersonId> persons) {}

    private Sign listed(Named named, Match match) {
        String name = named.query().caption();
        List<Evidence> evidence = new ArrayList<>();
        named.query()
                .facts()
                .forEach(fact ->
                        evidence.add(new Evidence("The records name " + fact.value() + ".", fact.source(), null)));
        evidence.addAll(listings(match.party()));
        double bits = Math.max(0, Math.min(match.weightBits(), policy.cap(Group.LISTED_NAME)));
        String summary = name + " bears a name like that of " + match.party().caption() + ", which "
                + authorities(match.party()) + " lists";
        Group group = Group.LISTED_NAME;
        return sign(
                Indicator.LISTED_PARTY,
                group.key(),
                new Drawn(named.subject(), bits, summary, evidence),
                named.persons());
    }

    /// Returns one line of evidence for each authority that lists `party`.
    static List<Evidence> listings(Party party) {
        List<Evidence> evidence = new ArrayList<>();
        for (Listing listing : party.listings()) {
            String programmes =
                    listing.programmes().isEmpty() ? "" : " under " + String.join(", ", listing.programmes());
            evidence.add(new Evidence(
                    party.caption() + " is listed" + programmes + ".",
                    new SourceRef.ListEntry(listing.list(), listing.entryId(), ""),
                    null));
        }
        return evidence;
    }

    /// Returns the data sets that list `party`.
    static String authorities(Party party) {
        return String.join(
                " and ",
                party.listings().stream()
                        .map(listing -> listing.list().dataset())
                        .distinct()
                        .toList());
    }

    private void sharedThings() {
        for (Holders held : dossier.holders().values()) {
            if (held.persons().size() > 1) {
                shared(held);
            }
        }
    }

    private void shared(Holders held) {
        int count = held.persons().size();
        double start = held.thing().kind() == Subject.Kind.WALLET ? WALLET_BITS : THING_BITS;
        double rarity = log2(Math.max(dossier.persons().size(), POPULATION_MIN) / count);
        double bits = Math.max(0, Math.min(start + log2(count - 1.0), rarity));
        boolean oneAgency = oneAgency(held);
        if (oneAgency && held.thing().kind() == Subject.Kind.ACCOUNT) {
            bits = Math.min(bits, AGENCY_BITS);
        }
        List<Evidence> evidence = new ArrayList<>();
        for (PersonId id : held.persons()) {
            for (Sighting sighting : held.of(id)) {
                if (evidence.size() < SIGHTINGS_SHOWN) {
                    evidence.add(new Evidence(
                            "Person " + id + " " + sighting.render() + ".", sighting.source(), sighting.first()));
                }
            }
        }
        String note = oneAgency ? ", all through one agency" : "";
        String shown = held.thing().kind() == Subject.Kind.WALLET
                ? held.thing().id().substring(held.thing().id().indexOf(':') + 1)
                : held.thing().id();
        String summary = count + " persons share " + word(held.thing()) + " " + shown + note;
        signs.add(sign(
                indicator(held.thing()),
                group(held),
                new Drawn(held.thing(), bits, summary, evidence),
                held.persons()));
    }

    private boolean oneAgency(Holders held) {
        List<String> agencies = held.persons().stream()
                .map(id -> dossier.person(id).engagement().agency())
                .distinct()
                .toList();
        return agencies.size() == 1 && !agencies.getFirst().isEmpty();
    }

    private static String group(Holders held) {
        return switch (held.thing().kind()) {
            case WALLET -> Group.SHARED_WALLET.key();
            case ACCOUNT -> held.persons().size() == 2 ? household(held) : Group.SHARED_ACCOUNT.key();
            default -> held.persons().size() == 2 ? household(held) : Group.SHARED_DEVICE.key();
        };
    }

    private static String household(Holders held) {
        return Group.HOUSEHOLD.key() + ":" + held.persons().getFirst() + "+"
                + held.persons().getLast();
    }

    private static Indicator indicator(Subject thing) {
        return switch (thing.kind()) {
            case WALLET -> Indicator.SHARED_WALLET;
            case ACCOUNT -> Indicator.SHARED_ACCOUNT;
            default -> Indicator.SHARED_DEVICE;
        };
    }

    private static String word(Subject thing) {
        return switch (thing.kind()) {
            case WALLET -> "wallet";
            case ACCOUNT -> "bank account";
            default -> "device";
        };
    }

    private void meetings() {
        for (List<Person> rows : dossier.persons().values()) {
            for (Person person : rows) {
                Instant met = person.engagement().metInPerson();
                if (met != null) {
                    Subject subject =
                            new Subject(Subject.Kind.PERSON, person.id().value());
                    Evidence evidence = new Evidence("The records say that the person was met.", person.source(), met);
                    Drawn drawn = new Drawn(subject, MET_BITS, "The person was met face to face", List.of(evidence));
                    String group = Group.CLEARING.key() + ":" + person.id();
                    signs.add(sign(Indicator.MET_IN_PERSON, group, drawn, List.of(person.id())));
                    break;
                }
            }
        }
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
        return new Sign(finding, persons, indicator == Indicator.LISTED_PARTY);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
