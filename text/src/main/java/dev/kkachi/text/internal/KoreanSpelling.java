package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Spells Hangul by the spelling tables, each spelling as often as it is used.
public final class KoreanSpelling {
    private static final int ORDERS = 4;

    private final SpellingTable table = SpellingTable.builtIn();
    private final SpellingSystem system;
    private final RandomGenerator random;

    private KoreanSpelling(SpellingSystem system, RandomGenerator random) {
        this.system = system;
        this.random = random;
    }

    /// Returns a speller that follows the system of the spelling tables called `letter` and draws from `random`.
    public static KoreanSpelling of(char letter, RandomGenerator random) {
        return new KoreanSpelling(SpellingSystem.at(SpellingSystem.index(letter)), random);
    }

    /// Spells the whole name `hangul`.
    public String name(String hangul) {
        String compound = hangul.length() > 2 ? KoreanCensus.builtIn().compoundAtStartOf(hangul) : null;
        String family = compound == null ? hangul.substring(0, 1) : compound;
        List<String> given = new ArrayList<>();
        hangul.substring(family.length()).chars().forEach(c -> given.add(syllable((char) c)));
        String surname = capitalised(compound == null ? surname(family.charAt(0)) : syllables(compound));
        return switch (random.nextInt(ORDERS)) {
            case 0 -> surname + " " + capitalised(String.join("", given));
            case 1 -> surname + " " + capitalised(String.join("-", given));
            case 2 ->
                surname + " "
                        + String.join(
                                " ",
                                given.stream().map(KoreanSpelling::capitalised).toList());
            default -> capitalised(String.join("-", given)) + " " + surname;
        };
    }

    private static String capitalised(String letters) {
        return letters.isEmpty() ? letters : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    private String syllables(String hangul) {
        StringBuilder letters = new StringBuilder();
        hangul.chars().forEach(c -> letters.append(syllable((char) c)));
        return letters.toString();
    }

    private String surname(char hangul) {
        int southern = HangulSyllable.initial(HangulSyllable.id(hangul));
        boolean revised = system == SpellingSystem.REVISED;
        Map<String, Double> custom = table.whole(
                "surname", String.valueOf(HangulSyllable.of(southern)), revised ? SpellingSystem.CUSTOMARY : system);
        if (!custom.isEmpty()) {
            return draw(custom);
        }
        double northern = table.northernShare(southern) * system.northern;
        return syllable(
                HangulSyllable.of(random.nextDouble() < northern ? HangulSyllable.northern(southern) : southern));
    }

    private String syllable(char hangul) {
        Map<String, Double> custom = table.whole("syllable", String.valueOf(hangul), system);
        if (!custom.isEmpty()) {
            return draw(custom);
        }
        int id = HangulSyllable.id(hangul);
        char onset = HangulSyllable.ONSETS.charAt(HangulSyllable.onset(id));
        char nucleus = HangulSyllable.NUCLEI.charAt(HangulSyllable.nucleus(id));
        char coda = HangulSyllable.CODAS.charAt(HangulSyllable.soundingCoda(id));
        boolean soft = onset == 'ㅅ' && HangulSyllable.isFront(HangulSyllable.nucleus(id));
        boolean bare = onset == 'ㅇ' && nucleus == 'ㅜ';
        return draw(soft ? table.special("onset", onset, system) : table.part("onset", onset, system))
                + draw(bare ? table.special("nucleus", nucleus, system) : table.part("nucleus", nucleus, system))
                + draw(table.part("coda", coda, system));
    }

    private String draw(Map<String, Double> weights) {
        double rest = random.nextDouble();
        String drawn = "";
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            drawn = entry.getKey();
            rest -= entry.getValue();
            if (rest <= 0) {
                break;
            }
        }
        return drawn.equals("-") ? "" : drawn;
    }
}
