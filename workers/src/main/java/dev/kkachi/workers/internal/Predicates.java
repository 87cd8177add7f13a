package dev.kkachi.workers.internal;

import dev.kkachi.workers.Indicator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All predicates by the names that the catalogue calls them. Each family stands in a class of its own.
public final class Predicates {
    private static final Map<String, Predicate> ALL = all(List.of(
            DocumentPredicates.ALL,
            IdentityPredicates.ALL,
            ContactPredicates.ALL,
            HistoryPredicates.ALL,
            CodePredicates.ALL,
            InterviewPredicates.ALL,
            RemoteControlPredicates.ALL,
            HardwarePredicates.ALL,
            HabitPredicates.ALL,
            DeliveryPredicates.ALL,
            PlacePredicates.ALL,
            HolderPredicates.ALL,
            InsiderPredicates.ALL,
            LeavingPredicates.ALL,
            PaymentPredicates.ALL,
            ClearingPredicates.ALL,
            NetworkPredicates.ALL,
            HidingPredicates.ALL,
            BehaviourPredicates.ALL));

    private Predicates() {}

    private static Map<String, Predicate> all(List<Map<String, Predicate>> families) {
        Map<String, Predicate> all = new HashMap<>();
        for (Map<String, Predicate> family : families) {
            family.forEach((name, predicate) -> {
                if (all.put(name, predicate) != null) {
                    throw new IllegalStateException("Two predicates are called " + name + ".");
                }
            });
        }
        return Map.copyOf(all);
    }

    /// Finds what looks for `indicator`; `null` where another engine does, or nothing may.
    public static @Nullable Predicate find(Indicator indicator) {
        boolean isElsewhere = indicator.predicate().equals(Indicator.SHARED)
                || indicator.predicate().equals(Indicator.ELSEWHERE);
        if (isElsewhere || indicator.predicate().isEmpty()) {
            return null;
        }
        Predicate predicate = ALL.get(indicator.predicate());
        if (predicate == null) {
            throw new IllegalArgumentException(
                    "The indicator " + indicator.id() + " asks for a predicate " + indicator.predicate() + ".");
        }
        return predicate;
    }

    /// Returns the names of all predicates.
    public static List<String> names() {
        return ALL.keySet().stream().sorted().toList();
    }
}
