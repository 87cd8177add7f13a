package dev.kkachi.workers.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Columns that are shown and never weighed: a copy that keeps their order, for output must not depend on a hash.
final class Extras {
    private Extras() {}

    static Map<String, String> copyOf(Map<String, String> extras) {
        if (extras.isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
}
