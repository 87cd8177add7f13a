package dev.kkachi.text.internal;

/// Writes Hangul words, such as names of companies and ships, the way the North spells them abroad and lists print
/// them: `금강` is *kumgang*, `진용` *chinyong*, and as they are said where syllables meet: `신라` is *silla*, `독립`
/// *tongnip*. For names of persons, whose syllables do not change, see [KoreanReading], which keeps every reading.
final class HangulWord {
    private static final String[] ONSETS = "k kk n t tt r m p pp s ss - ch tch ch kh th ph h".split(" ", -1);
    private static final String[] VOICED = "g kk n d tt r m b pp s ss - j tch ch kh th ph h".split(" ", -1);
    private static final String[] NUCLEI = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ", -1);
    private static final String[] CODAS = "- k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ", -1);

    /// Codas before a vowel: the last consonant of the syllable begins the next one.
    private static final String[] LINKED =
            "- g kk gs n nj n d r lg lm lb ls lth lph r m b ps s ss ng j ch kh th ph -".split(" ", -1);

    /// Codas that end in ㅎ give their breath to a stop behind them.
    private static final String BREATHING = "ㅎㄶㅀ";

    private static final String[] BEFORE_BREATH = {"", "n", "l"};
    private static final String STOPS = "ㄱㄷㅈ";
    private static final String[] BREATHED = {"kh", "th", "ch"};
    private static final String VOICING = " n l m ng ";
    private static final int SILENT = HangulSyllable.ONSETS.indexOf('ㅇ');

    private HangulWord() {}

    /// Says whether `word` is Hangul and nothing else.
    static boolean is(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> HangulSyllable.is((char) c));
    }

    /// Returns the letters of a Hangul word.
    static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        int coda = 0;
        for (int i = 0; i < word.length(); i++) {
            int id = HangulSyllable.id(word.charAt(i));
            int onset = HangulSyllable.onset(id);
            append(latin, i == 0 ? ONSETS[onset] : contact(coda, onset));
            append(latin, NUCLEI[HangulSyllable.nucleus(id)]);
            coda = HangulSyllable.coda(id);
        }
        append(latin, CODAS[coda]);
        return latin.toString();
    }

    /// Returns the letters of a coda, which may be none, and the onset behind it.
    private static String contact(int coda, int onset) {
        if (coda == 0) {
            return VOICED[onset];
        }
        if (onset == SILENT) {
            return LINKED[coda];
        }
        int breathing = BREATHING.indexOf(HangulSyllable.CODAS.charAt(coda));
        int stop = STOPS.indexOf(HangulSyllable.ONSETS.charAt(onset));
        if (breathing >= 0 && stop >= 0) {
            return BEFORE_BREATH[breathing] + BREATHED[stop];
        }
        return assimilated(CODAS[coda], onset);
    }

    private static String assimilated(String coda, int onset) {
        int before = coda.equals("ng") ? 'G' : rough(coda);
        int behind = rough(ONSETS[onset]);
        if ("NMR".indexOf(behind) >= 0 && Assimilation.changes(before, behind)) {
            int met = Assimilation.of(before, behind);
            return letters(Assimilation.coda(met)) + letters(Assimilation.onset(met));
        }
        if (before == 'R' && behind == 'R') {
            return "ll";
        }
        return coda + (VOICING.contains(" " + coda + " ") ? VOICED : ONSETS)[onset];
    }

    private static int rough(String letters) {
        char first = letters.charAt(0);
        return first == 'l' ? 'R' : Character.toUpperCase(first);
    }

    private static String letters(int rough) {
        return switch (rough) {
            case 'G' -> "ng";
            case 'R' -> "l";
            default -> String.valueOf((char) Character.toLowerCase(rough));
        };
    }

    private static void append(StringBuilder latin, String letters) {
        latin.append(letters.equals("-") ? "" : letters);
    }
}
