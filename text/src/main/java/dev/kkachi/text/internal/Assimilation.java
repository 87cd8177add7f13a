package dev.kkachi.text.internal;

/// How two Korean consonants sound where the coda of one syllable meets the onset of the next: 신라 is said *Silla*, 독립
/// *Tongnip*, 백마 *Paengma*. Some write what is said, some write syllable by syllable (*Sinra*, *Tokrip*), so both are
/// brought to one form here.
///
/// Consonants are rough, without voice, breath and tension: `K T P` stops, `G N M` nasals (`G` is ㅇ at the end of a
/// syllable), `R` ㄹ, `S C H` the rest.
///
/// Source: Revised Romanization of Korean (2000), article 3 (1); McCune and Reischauer, *The Romanization of the Korean
/// Language* (1939), table of medial consonants.
final class Assimilation {
    /// Coda and onset, and what they become: a stop before a nasal or ㄹ is a nasal, ㄹ behind another consonant is ㄴ, ㄴ
    /// beside ㄹ is ㄹ.
    private static final String RULES = "KN GN KM GM KR GN TN NN TM NM TR NN PN MN PM MM PR MN MR MN GR GN NR RR RN RR";

    private static final int LETTERS = 26;
    private static final int[] MET = new int[LETTERS * LETTERS];

    static {
        for (int coda = 'A'; coda <= 'Z'; coda++) {
            for (int onset = 'A'; onset <= 'Z'; onset++) {
                MET[at(coda, onset)] = pair(coda, onset);
            }
        }
        String[] rules = RULES.split(" ", -1);
        for (int i = 0; i < rules.length; i += 2) {
            String said = rules[i + 1];
            MET[at(rules[i].charAt(0), rules[i].charAt(1))] = pair(said.charAt(0), said.charAt(1));
        }
    }

    private Assimilation() {}

    /// Returns what `coda` and `onset` sound like together, to be taken apart by [#coda] and [#onset].
    static int of(int coda, int onset) {
        return MET[at(coda, onset)];
    }

    /// Says whether the two sound otherwise together than alone.
    static boolean changes(int coda, int onset) {
        return of(coda, onset) != pair(coda, onset);
    }

    static int coda(int pair) {
        return pair >>> 8;
    }

    static int onset(int pair) {
        return pair & 0xff;
    }

    private static int pair(int coda, int onset) {
        return coda << 8 | onset;
    }

    private static int at(int coda, int onset) {
        return (coda - 'A') * LETTERS + onset - 'A';
    }
}
