package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.model.Subject;
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
    /// Up to so many holders of one thing every pair is a link; of more, everybody is linked to the first.
    static final int PAIRWISE_MAX = 50;

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

    /// Returns every link that `signs` make, sorted.
    static List<Link> all(List<Sign> signs, Weighing weighing) {
        TreeMap<Pair, List<Sign>> shared = new TreeMap<>();
        for (Sign sign : signs) {
            if (ties(sign)) {
                List<PersonId> persons = sign.persons();
                int firsts = persons.size() > PAIRWISE_MAX ? 1 : persons.size();
                for (int i = 0; i < firsts; i++) {
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
        Subject.Kind kind = sign.finding().subject().kind();
        boolean isThing = kind == Subject.Kind.ACCOUNT || kind == Subject.Kind.DEVICE || kind == Subject.Kind.WALLET;
        return isThing
                && sign.persons().size() > 1
                && Indicator.get(sign.finding().indicator()) != Indicator.LISTED_WALLET;
    }
}
