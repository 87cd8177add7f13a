package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two persons who are tied to each other.
///
/// @param a the one whose id sorts first
/// @param b the other
/// @param bits what ties them, in bits; of a ring, the odds for one operator behind both, all innocent
///     stories included
/// @param signs what ties them; none where their records may be of one person, which is only shown
/// @param evidence where it is written
/// @param common what they have in common, in words, where no sign is of both; else empty
record Link(PersonId a, PersonId b, double bits, List<Sign> signs, List<Evidence> evidence, String common) {
    Link {
        signs = List.copyOf(signs);
        evidence = List.copyOf(evidence);
    }

    /// Says whether the two may be one person, whose records are alike. It weighs nothing.
    boolean isOfOnePerson() {
        return signs.isEmpty();
    }

    /// Returns what ties them, in words: a sign that is of both, where there is one.
    String words() {
        if (isOfOnePerson()) {
            return "Their records are of one person, as it seems.";
        }
        Sign telling = signs.stream()
                .filter(sign -> sign.persons().contains(a) && sign.persons().contains(b))
                .findFirst()
                .orElse(null);
        return telling == null
                ? "They have in common: " + common + ". Innocent people may have that in common, too; what each of"
                        + " these two is seen to do makes it likelier that they belong together."
                : telling.finding().summary();
    }

    /// Two ids in order.
    private record Pair(PersonId a, PersonId b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first != 0 ? first : b.compareTo(other.b);
        }
    }

    /// Returns both lists as one, sorted: of two who are tied in both, the first says why and the
    /// stronger how strongly.
    static List<Link> together(List<Link> links, List<Link> others) {
        Map<Pair, Link> stronger = new HashMap<>();
        others.forEach(link -> stronger.put(new Pair(link.a(), link.b()), link));
        List<Link> all = new ArrayList<>();
        for (Link link : links) {
            Link other = link.isOfOnePerson() ? null : stronger.remove(new Pair(link.a(), link.b()));
            double bits = other == null ? link.bits() : Math.max(link.bits(), other.bits());
            all.add(new Link(link.a(), link.b(), bits, link.signs(), link.evidence(), link.common()));
        }
        all.addAll(stronger.values());
        all.sort(Comparator.comparing(Link::a).thenComparing(Link::b));
        return all;
    }

    /// Returns what is written of the two themselves; of wallets that collect, nobody says who holds
    /// them.
    private static List<Evidence> evidence(Sign sign, Pair pair, Dossier dossier) {
        Holders held = dossier.holders().get(sign.finding().subject());
        return held == null
                ? sign.finding().evidence()
                : held.evidence(List.of(pair.a(), pair.b()), SharedThings.SIGHTINGS_SHOWN);
    }

    /// Returns every pair that purses in common tie, sorted. What a crowd shares weighs nothing and
    /// links nobody, so that the pairs of one thing are few.
    static List<Link> overThings(List<Sign> shared, Weighing weighing, Dossier dossier) {
        TreeMap<Pair, List<Sign>> byPair = new TreeMap<>();
        for (Sign sign : shared) {
            if (sign.bits() > 0) {
                List<PersonId> persons = sign.persons();
                for (int i = 0; i < persons.size(); i++) {
                    for (PersonId other : persons.subList(i + 1, persons.size())) {
                        byPair.computeIfAbsent(new Pair(persons.get(i), other), pair -> new ArrayList<>())
                                .add(sign);
                    }
                }
            }
        }
        List<Link> links = new ArrayList<>();
        byPair.forEach((pair, both) -> {
            List<Evidence> evidence = new ArrayList<>();
            for (Sign sign : both) {
                evidence.addAll(evidence(sign, pair, dossier));
            }
            links.add(new Link(pair.a(), pair.b(), weighing.bits(both), both, evidence, ""));
        });
        return links;
    }
}
