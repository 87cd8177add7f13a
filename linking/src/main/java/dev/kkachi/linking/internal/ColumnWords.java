package dev.kkachi.linking.internal;

import java.util.List;
import java.util.Locale;

/// The words of a column's name, in small letters: `givenName`, `given_name` and `Given name` are two each.
final class ColumnWords {
    private ColumnWords() {}

    static List<String> of(String name) {
        return List.of(name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1));
    }
}
