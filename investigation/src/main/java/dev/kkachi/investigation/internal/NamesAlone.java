package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import java.util.Arrays;
import java.util.Map;

/// What a listed name may weigh where nothing but the name agrees.
///
/// **Idea.** The lists hold tens of thousands of names, so that in any workforce some people bear one that is like a
/// listed one, and nearly all of them are innocent. How surprising a hit is, is counted: where `h` of `N` persons
/// have one that is as good or better, an innocent person has one with probability `h / N`. That would make
/// `log2(N / h)` bits if every listed party came under a listed name. Few do: workers of published cases came under
/// invented, borrowed and stolen names (US State, Treasury and FBI, 16 May 2022; US Department of Justice, 30 June
/// 2025), and we allow that one in sixteen comes under the listed one, which takes four bits. Who bears the likeliest
/// name of all must be looked at all the same and keeps what opens a case.
///
/// A firm is listed and paid under its own name, and a bank looks at the name of whom it opens an account for: of
/// those, one more in `h` halves the odds and nothing else does, and whatever remains opens a case.
final class NamesAlone {
    private static final double OWN_NAME_BITS = 4;

    private final Map<Subject, Double> bearers;
    private final double[] sorted;
    private final double people;
    private final double strongBits;

    /// @param bearers who bears a listed name and what the name's rarity is worth, in bits
    /// @param persons how many persons were asked about
    /// @param strongBits what opens a case
    NamesAlone(Map<Subject, Double> bearers, int persons, double strongBits) {
        this.bearers = Map.copyOf(bearers);
        this.sorted = bearers.entrySet().stream()
                .filter(each -> isPerson(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sorted()
                .toArray();
        this.people = Math.max(persons, SharedThings.POPULATION_MIN);
        this.strongBits = strongBits;
    }

    private static boolean isPerson(Subject subject) {
        return subject.kind() == Subject.Kind.PERSON;
    }

    /// Returns the most that the name of `subject` may weigh, in bits.
    double bitsMax(Subject subject) {
        if (!isPerson(subject)) {
            return bearers.size() < 2 ? Double.MAX_VALUE : Math.max(strongBits, Signs.log2(people / bearers.size()));
        }
        double own = bearers.getOrDefault(subject, 0.0);
        long better = Arrays.stream(sorted).filter(bits -> bits > own).count();
        long asGood = Arrays.stream(sorted).filter(bits -> bits >= own).count();
        double bits = Signs.log2(people / Math.max(1, asGood)) - OWN_NAME_BITS;
        return better == 0 ? Math.max(strongBits, bits) : bits;
    }
}
