package dev.kkachi.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The states that issue documents, under every spelling that zones and forms use, so that two spellings
/// of one are not taken for two. What is not known compares with nothing.
final class IssuingState {
    private static final Map<String, String> CODES = codes();

    private IssuingState() {}

    /// Returns the three letters of the state that `printed` means, empty if it is not known.
    static String code(String printed) {
        return CODES.getOrDefault(printed.strip().toUpperCase(Locale.ROOT), "");
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale state = Locale.of("", two);
            String three = state.getISO3Country();
            codes.put(two, three);
            codes.put(three, three);
            codes.put(state.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), three);
        }
        // ICAO Doc 9303, part 3, section 5: what zones print in place of the codes of ISO 3166.
        codes.put("D", "DEU");
        for (String british : new String[] {"GBD", "GBN", "GBO", "GBP", "GBS"}) {
            codes.put(british, "GBR");
        }
        codes.put("RKS", "XKX");
        codes.put("XKX", "XKX");
        codes.put("XK", "XKX");
        codes.put("KOSOVO", "XKX");
        // what people write
        codes.put("UK", "GBR");
        codes.put("USA", "USA");
        codes.put("KOREA, REPUBLIC OF", "KOR");
        codes.put("REPUBLIC OF KOREA", "KOR");
        codes.put("ROK", "KOR");
        codes.put("CZECH REPUBLIC", "CZE");
        codes.put("TURKEY", "TUR");
        codes.put("RUSSIAN FEDERATION", "RUS");
        codes.put("VIET NAM", "VNM");
        codes.put("UNITED STATES OF AMERICA", "USA");
        codes.put("GREAT BRITAIN", "GBR");
        return Map.copyOf(codes);
    }
}
