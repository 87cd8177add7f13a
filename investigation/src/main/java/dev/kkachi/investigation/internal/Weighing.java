package dev.kkachi.investigation.internal;

import dev.kkachi.model.Weight;
import dev.kkachi.workers.spi.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Adds findings up: within a group at most its cap, across groups without a limit.
final class Weighing {
    private static final String INSIDER = "insider";

    private final Policy policy;

    Weighing(Policy policy) {
        this.policy = policy;
    }

    /// Returns the weight of all `signs` together, in bits.
    double bits(Collection<Sign> signs) {
        double sum = 0;
        for (double part : byGroup(signs).values()) {
            sum += part;
        }
        return sum;
    }

    /// Returns what each group contributes after its cap.
    Map<String, Double> byGroup(Collection<Sign> signs) {
        Map<String, Double> sums = new TreeMap<>();
        for (Sign sign : signs) {
            sums.merge(sign.finding().group(), sign.bits(), Double::sum);
        }
        sums.replaceAll((group, bits) -> Math.min(bits, policy.cap(group)));
        return sums;
    }

    /// Returns the probability after `bits` of evidence.
    double probability(double bits) {
        return new Weight(bits).probability(policy.priorBits());
    }

    /// Says whether `signs` deserve a person's time: one is strong, or two families of signs agree and
    /// all together make it likely enough, for weak signs meet by chance in any large workforce. What
    /// tells of worker risk must also weigh enough together after clearing, if everybody concerned was
    /// cleared. Nobody is cleared of a listed party by that.
    boolean opensCase(Collection<PersonId> persons, Collection<Sign> signs) {
        return whyNot(persons, signs).isEmpty();
    }

    /// Returns why `all` these signs open no case of `persons`, as a sentence; empty if they do. A listed
    /// name that is too common to open one adds nothing to what tells of worker risk: whoever works under a
    /// false name does not do so under a listed one, so that the two do not tell of the same.
    String whyNot(Collection<PersonId> persons, Collection<Sign> all) {
        if (all.stream().anyMatch(sign -> isStrong(sign) && sign.isListed())) {
            return "";
        }
        boolean isOfLists = all.stream().noneMatch(sign -> sign.bits() > 0 && !sign.isListed());
        List<Sign> signs =
                all.stream().filter(sign -> isOfLists || !sign.byName()).toList();
        List<Sign> against = signs.stream().filter(sign -> sign.bits() > 0).toList();
        boolean strong = against.stream().anyMatch(this::isStrong);
        long categories = against.stream().map(Weighing::kind).distinct().count();
        String least = JsonText.rounded(policy.strongBits(), 1) + " bits";
        if (against.isEmpty()) {
            return "What was seen has an innocent explanation in the records and weighs nothing.";
        }
        boolean household =
                against.stream().allMatch(sign -> sign.finding().group().startsWith(SharedThings.HOUSEHOLD + ":"));
        if (!strong && household) {
            return "Two people who share only this are most often a household.";
        }
        if (!strong && categories < 2) {
            return "It is weaker than " + least + ", and no second kind of sign agrees.";
        }
        if (bits(isEverybodyCleared(persons, signs) ? signs : against) < policy.strongBits()) {
            return "Everything together weighs less than " + least + ".";
        }
        if (!strong && probability(bits(signs)) < policy.caseProbability()) {
            return "No sign is strong, and all together leave it below a probability of "
                    + JsonText.rounded(policy.caseProbability(), 4) + ".";
        }
        return "";
    }

    /// Returns what kind of sign one is: its category. To copy out what is the organisation's and to gain rights are
    /// two kinds of deeds, which nobody can tell by looking at one twice.
    private static String kind(Sign sign) {
        boolean isDeed = sign.finding().category().equals(INSIDER);
        return isDeed ? sign.finding().group() : sign.finding().category();
    }

    private boolean isStrong(Sign sign) {
        return sign.bits() >= policy.strongBits();
    }

    private static boolean isEverybodyCleared(Collection<PersonId> persons, Collection<Sign> signs) {
        Set<PersonId> cleared = new HashSet<>();
        for (Sign sign : signs) {
            if (sign.bits() < 0) {
                cleared.addAll(sign.persons());
            }
        }
        return !persons.isEmpty() && cleared.containsAll(persons);
    }
}
