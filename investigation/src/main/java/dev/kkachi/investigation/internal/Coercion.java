package dev.kkachi.investigation.internal;

import java.util.List;
import java.util.Set;

/// Tells whether what was seen would also be seen of somebody who is forced to work: that somebody else
/// steers the device, that the days have no end, that others take the pay. It is context for whoever
/// decides, and never weighs: the wages of workers abroad are taken by the state that sends them (UN
/// Panel of Experts, reports under resolution 1874; US State, Treasury and FBI, 16 May 2022: up to 90
/// percent).
final class Coercion {
    private static final List<Set<String>> KINDS = List.of(
            Set.of("DEV-01", "DEV-02", "DEV-04", "DEV-05", "DEV-06", "DEV-08", "DEV-13"),
            Set.of("BEH-02", "BEH-03"),
            Set.of("PAY-01", "PAY-02", "PAY-06", "PAY-07", "PAY-08"));
    private static final int KINDS_MIN = 2;

    /// Where a person who is forced to work can be helped.
    static final List<String> HELP = List.of(
            "Ask to speak with the person alone, on a line that others cannot hear, and confront nobody before others.",
            "Worldwide: International Organization for Migration, https://www.iom.int/counter-trafficking;"
                    + " International Labour Organization, indicators of forced labour,"
                    + " https://www.ilo.org/topics/forced-labour",
            "United States: National Human Trafficking Hotline, 1-888-373-7888 or text 233733,"
                    + " https://humantraffickinghotline.org",
            "United Kingdom: Modern Slavery and Exploitation Helpline, 08000 121 700,"
                    + " https://www.modernslaveryhelpline.org",
            "South Korea: people from the North who ask for protection, National Intelligence Service, 111.");

    private Coercion() {}

    /// Says whether the signs of a case come from two kinds at least.
    static boolean isLikelyAlso(CaseFile file) {
        return KINDS.stream()
                        .filter(kind -> file.signs().stream()
                                .anyMatch(sign -> sign.bits() > 0
                                        && kind.contains(sign.indicator().id())))
                        .count()
                >= KINDS_MIN;
    }
}
