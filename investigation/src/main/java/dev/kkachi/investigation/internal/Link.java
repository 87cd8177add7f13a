package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Two persons who share something.
///
/// @param a the one whose id sorts first
/// @param b the other
/// @param bits what all they share weighs together
/// @param signs what they share
record Link(PersonId a, PersonId b, double bits, List<Sign> signs) {
    Link {
        signs = List.copyOf(signs);
    }

    /// Two ids in order.
    private record Pair(PersonId a, PersonId b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first != 0 ? first : b.compareTo(other.b);
        }
    }

    /// Returns every link that `signs` make, sorted. What a crowd shares weighs nothing and links nobody, so that the
    /// pairs of one thing are few.
    static List<Link> all(List<Sign> signs, Weighing weighing) {
        TreeMap<Pair, List<Sign>> shared = new TreeMap<>();
        for (Sign sign : signs) {
            if (ties(sign)) {
                List<PersonId> persons = sign.persons();
                for (int i = 0; i < persons.size(); i++) {
                    for (PersonId other : persons.subList(i + 1, persons.size())) {
                        shared.computeIfAbsent(new Pair(persons.get(i), other), pair -> new ArrayList<>())
                                .add(sign);
                    }
                }
            }
        }
        List<Link> links = new ArrayList<>();
        shared.forEach((pair, both) -> links.add(new Link(pair.a(), pair.b(), weighing.bits(both), both)));
        return links;
    }

    private static boolean ties(Sign sign) {
        return switch (Indicator.get(sign.finding().indicator())) {
            case SHARED_ACCOUNT, SHARED_DEVICE, SHARED_WALLET ->
                sign.finding().weight().bits() > 0;
            case LISTED_PARTY, OWNED_PARTY, LISTED_IDENTIFIER, LISTED_WALLET, MET_IN_PERSON -> false;
        };
    }
}
