package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Ring;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.RingSettings;
import dev.kkachi.rings.Rings;
import dev.kkachi.rings.SharedThing;
import dev.kkachi.rings.Story;
import dev.kkachi.rings.Suppressed;
import dev.kkachi.rings.Tie;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The signs of one operator behind several persons.
///
/// **What a ring weighs.** The search says how likely it is that one operator is behind its members,
/// all innocent stories and how rare operators are included. Here a weight must be relative to the
/// prior for one person, so it is the search's odds less the prior's: alone, a ring then makes its
/// members as likely as the search holds it. It is shared out among the things that the members have in
/// common, the telling ones most, so that a reader sees what carries it. Every member bears all of it:
/// one who shares only one of the things is tied to the others over it.
final class RingSigns {
    /// An even chance: below it, others of the same crowd are likelier to be joined wrongly.
    private static final double PROBABILITY_MIN = 0.5;

    /// The group of what a ring shares.
    static final String GROUP = "shared";
    private static final int THINGS_SHOWN = 12;
    private static final int NAMES_SHOWN = 6;
    private static final int INNOCENT_MAX = 100_000;
    private static final int EVIDENCE_SHOWN = 40;

    private final Policy policy;
    private final FiledTwice twice;
    /// Wallets into which nobody is paid and through which pay goes on.
    private final Set<String> onward = new HashSet<>();

    RingSigns(Policy policy, FiledTwice twice) {
        this.policy = policy;
        this.twice = twice;
    }

    /// What the search came to.
    ///
    /// @param rings everything, for whoever asks why
    /// @param sightings what the search was told
    /// @param twice who is one persona under several ids
    /// @param signs what opens cases
    /// @param links who is tied to whom
    record Found(Rings rings, PersonaSightings sightings, FiledTwice twice, List<Sign> signs, List<Link> links) {
        Found {
            signs = List.copyOf(signs);
            links = List.copyOf(links);
        }

        /// Returns what people share because they have a place in common, or because one had it after
        /// the other.
        Set<Subject> innocent() {
            Set<Subject> innocent = new HashSet<>();
            for (Suppressed one : rings.suppressed(INNOCENT_MAX)) {
                if (one.story() == Story.COMMON_PLACE || one.story() == Story.SUCCESSORS) {
                    innocent.add(subject(one.thing()));
                }
            }
            return innocent;
        }

        /// Returns the members of each ring of which a sign tells; one whose things all have an innocent
        /// story has none.
        Set<Set<PersonId>> told() {
            return signs.stream().map(sign -> Set.copyOf(sign.persons())).collect(Collectors.toSet());
        }

        /// Returns the odds for one operator behind two persons against all innocent stories, in bits;
        /// `NaN` where nothing is known of one of them, and for a person who is filed twice.
        double odds(PersonId a, PersonId b) {
            Tie tie = rings.why(twice.persona(a), twice.persona(b));
            return tie == null ? Double.NaN : tie.weight().bits();
        }
    }

    /// Searches `workforce`.
    Found in(Workforce workforce, Inferred inferred) {
        onward.addAll(inferred.wallets());
        RingSearch search = RingSearch.of(RingSettings.STANDARD.withProbabilityMin(PROBABILITY_MIN));
        PersonaSightings sightings = new PersonaSightings(workforce, inferred, twice);
        sightings.tell(search);
        Rings rings = search.find();
        List<Sign> signs = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Ring ring : rings.list()) {
            List<Sign> own = signs(ring, signs.size());
            signs.addAll(own);
            links.addAll(links(ring, own, rings));
        }
        links.sort(Comparator.comparing(Link::a).thenComparing(Link::b));
        return new Found(rings, sightings, twice, signs, links);
    }

    private List<Sign> signs(Ring ring, int number) {
        List<SharedThing> things = ring.shared().stream().limit(THINGS_SHOWN).toList();
        double sum = things.stream().mapToDouble(RingSigns::telling).sum();
        double bits = Math.min(policy.cap(GROUP), ring.weight().bits() - policy.priorBits());
        List<PersonId> members = persons(ring.members());
        List<Sign> signs = new ArrayList<>();
        for (SharedThing thing : things) {
            double share = sum > 0 ? bits * telling(thing) / sum : bits / things.size();
            signs.add(sign(thing, share, members, GROUP + ":" + number));
        }
        return signs;
    }

    /// Returns the persons behind personas, sorted.
    private List<PersonId> persons(List<PersonaId> personas) {
        return personas.stream()
                .flatMap(persona -> twice.persons(persona).stream())
                .sorted()
                .toList();
    }

    /// Returns each pair of a ring that shares something.
    private static List<Link> links(Ring ring, List<Sign> signs, Rings rings) {
        List<Link> links = new ArrayList<>();
        List<PersonaId> members = ring.members();
        for (int i = 0; i < members.size(); i++) {
            for (PersonaId other : members.subList(i + 1, members.size())) {
                Link link = link(new Pair(members.get(i), other), ring, signs, rings);
                if (link != null) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    private record Pair(PersonaId left, PersonaId right) {}

    private static @Nullable Link link(Pair pair, Ring ring, List<Sign> signs, Rings rings) {
        List<Sign> tying = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            SharedThing thing = ring.shared().get(i);
            if (thing.personas().contains(pair.left()) && thing.personas().contains(pair.right())) {
                tying.add(signs.get(i));
                evidence.addAll(thing.evidence());
            }
        }
        Tie tie = tying.isEmpty() ? null : rings.why(pair.left(), pair.right());
        if (tie == null) {
            return null;
        }
        PersonId a = new PersonId(pair.left().value());
        PersonId b = new PersonId(pair.right().value());
        return new Link(a, b, tie.weight().bits(), tying, evidence, "");
    }

    private static double telling(SharedThing thing) {
        return Math.max(0, thing.weight().bits());
    }

    private Sign sign(SharedThing thing, double bits, List<PersonId> members, String group) {
        IdentifierKind kind = thing.identifier().kind();
        Signs.Drawn drawn = new Signs.Drawn(subject(thing), bits, summary(thing) + others(thing), evidence(thing));
        Indicator indicator = policy.catalogue().get(indicator(kind));
        List<PersonId> holders = persons(thing.personas());
        String deed = "shares " + (isOnward(thing) ? "a wallet into which the pay goes on" : article(kind.label()));
        return new Sign(Signs.finding(indicator, group, drawn), indicator, members, holders, deed, false);
    }

    private boolean isOnward(SharedThing thing) {
        return thing.identifier().kind() == IdentifierKind.WALLET
                && onward.contains(thing.identifier().value());
    }

    /// Says how many have a thing who are not of the ring: whoever reads of two near-copies must hear of the
    /// third.
    private static String others(SharedThing thing) {
        int others = thing.holders() - thing.personas().size();
        return others <= 0 ? "" : "; " + others + (others == 1 ? " other has" : " others have") + " it, too";
    }

    private String summary(SharedThing thing) {
        String who = names(thing.personas());
        IdentifierKind kind = thing.identifier().kind();
        return switch (kind) {
            case PHOTO -> who + " handed in one photograph, or nearly the same";
            case CV_TEXT -> who + " handed in CVs of which one was copied from the other";
            default -> {
                if (isOnward(thing)) {
                    yield "The pay of " + who.substring(0, 1).toLowerCase(Locale.ROOT) + who.substring(1)
                            + " goes on into or through wallet "
                            + thing.identifier().value();
                }
                String when = thing.meeting() == Meeting.UNTIMED
                        ? ""
                        : " " + thing.meeting().label();
                yield who + " share " + kind.label() + " " + thing.identifier().value() + when;
            }
        };
    }

    /// Returns a noun with its article.
    static String article(String noun) {
        boolean vowel = "aeiouAEIOU".indexOf(noun.charAt(0)) >= 0 || noun.startsWith("MFA");
        return (vowel ? "an " : "a ") + noun;
    }

    private static List<Evidence> evidence(SharedThing thing) {
        return thing.evidence().stream().limit(EVIDENCE_SHOWN).toList();
    }

    private static String names(List<PersonaId> personas) {
        List<String> names = new ArrayList<>(
                personas.stream().limit(NAMES_SHOWN).map(PersonaId::value).toList());
        if (personas.size() > NAMES_SHOWN) {
            names.add((personas.size() - NAMES_SHOWN) + " more");
        }
        return "Persons " + String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static Subject subject(SharedThing thing) {
        String value = thing.identifier().value();
        return switch (thing.identifier().kind()) {
            case DEVICE, MONITOR, MFA_DEVICE -> new Subject(Subject.Kind.DEVICE, value);
            case BANK_ACCOUNT, PAYPAL -> new Subject(Subject.Kind.ACCOUNT, value);
            case WALLET -> new Subject(Subject.Kind.WALLET, value);
            default ->
                new Subject(Subject.Kind.PERSON, thing.personas().getFirst().value());
        };
    }

    /// Returns the id of the sign that several persons have such a thing.
    static String indicator(IdentifierKind kind) {
        return switch (kind) {
            case DEVICE, MFA_DEVICE -> "DEV-14";
            case MONITOR -> "DEV-08";
            case IP -> "NET-03";
            case BANK_ACCOUNT, PAYPAL -> "PAY-01";
            case WALLET -> "PAY-07";
            case PHONE -> "CON-02";
            case SHIPPING_ADDRESS -> "SHP-04";
            case PHOTO -> "IDN-07";
            case DOCUMENT -> "IDN-03";
            case CV_TEXT -> "CV-01";
            case REFERENCE -> "CON-09";
            case EMAIL_SHAPE, HANDLE -> "CON-06";
        };
    }
}
