package dev.kkachi.cases.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why a case is one, in words.
final class Reasons {
    /// How many reasons a case tells.
    private static final int WHY_MAX = 3;

    private Reasons() {}

    /// Returns `substance` with the weightiest of `findings` as its reasons; its own where there are
    /// none.
    static Case.Substance told(List<CaseFinding> findings, Case.Substance substance) {
        List<String> why = findings.stream()
                .sorted(Comparator.comparingDouble(
                        (CaseFinding found) -> -found.finding().weight().bits()))
                .map(found -> found.finding().summary())
                .distinct()
                .limit(WHY_MAX)
                .toList();
        return new Case.Substance(
                substance.kind(),
                substance.subjects(),
                substance.headline(),
                substance.probability(),
                substance.bits(),
                why.isEmpty() ? substance.why() : why,
                substance.innocent(),
                substance.nextChecks());
    }

    static List<String> union(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        second.stream().filter(each -> !first.contains(each)).forEach(all::add);
        return all;
    }
}
