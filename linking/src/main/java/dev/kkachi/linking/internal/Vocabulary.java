package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different values of a column in plain form, numbered as they come, and how they are compared.
/// Columns of names share one, so that a name has one number whichever column it stands in.
final class Vocabulary {
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Comparison comparison;

    Vocabulary(Comparison comparison) {
        this.comparison = comparison;
    }

    /// Returns the number of a value, a new one if it is new.
    int number(String value) {
        Integer known = places.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        comparison.add(value);
        return values.size() - 1;
    }

    List<String> values() {
        return values;
    }

    Comparison comparison() {
        return comparison;
    }
}
