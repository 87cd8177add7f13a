package dev.kkachi.investigation.internal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Adds findings up: within a group at most its cap, across groups without a limit.
final class Weighing {
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
            sums.merge(sign.finding().group(), sign.finding().weight().bits(), Double::sum);
        }
        sums.replaceAll((text, bits) -> {
            Group group = Group.find(text);
            return group == null || bits <= 0 ? bits : Math.min(bits, policy.cap(group));
        });
        return sums;
    }

    /// Returns the probability after `bits` of evidence.
    double probability(double bits) {
        return 1 / (1 + Math.pow(2, -(policy.priorBits() + bits)));
    }

    /// Says whether `signs` deserve a person's time: one is strong, or two families of signs agree.
    boolean opensCase(Collection<Sign> signs) {
        long categories = signs.stream()
                .filter(sign -> sign.finding().weight().bits() > 0)
                .map(sign -> sign.finding().category())
                .distinct()
                .count();
        boolean household = byGroup(signs).keySet().stream()
                .allMatch(group -> Group.find(group) == Group.HOUSEHOLD || Group.find(group) == Group.CLEARING);
        boolean strong = signs.stream().anyMatch(sign -> sign.finding().weight().bits() >= policy.strongBits());
        return strong || (categories > 1 && !household);
    }
}
