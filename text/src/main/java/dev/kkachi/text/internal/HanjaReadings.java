package dev.kkachi.text.internal;

import java.util.HashMap;
import java.util.Map;

/// The Korean readings of the Hanja of names. Loaded when the first Han character is met.
final class HanjaReadings {
    private static final String OLD_SURNAME = "金";

    private final Map<Character, String> readings = new HashMap<>();

    private static final class Holder {
        private static final HanjaReadings BUILT_IN = new HanjaReadings();
    }

    private HanjaReadings() {
        Table.each(
                "hanja-readings.tsv",
                row -> row[1].chars().forEach(c -> readings.merge((char) c, row[0], (a, b) -> a + b)));
        readings.put(OLD_SURNAME.charAt(0), "김금");
        Table.each("simplified-hanja.tsv", row -> {
            for (int i = 0; i + 1 < row[0].length(); i += 2) {
                String traditional = readings.get(row[0].charAt(i + 1));
                if (traditional != null) {
                    readings.putIfAbsent(row[0].charAt(i), traditional);
                }
            }
        });
    }

    static HanjaReadings builtIn() {
        return Holder.BUILT_IN;
    }

    /// Returns the Hangul syllables that `hanja` may be read as, empty where it is no Hanja of names.
    String of(char hanja) {
        return readings.getOrDefault(hanja, "");
    }
}
