package dev.kkachi.text.internal;

/// The arithmetic of a Hangul syllable: one of 11,172 blocks, each made of an onset, a nucleus and a coda.
final class HangulSyllable {
    static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    static final String CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// How many syllables there are.
    static final int COUNT = 11_172;

    private static final char FIRST = '가';
    private static final String STOPS = "ㄷㅅㅆㅈㅊㅌㅎ";
    private static final String FRONT = "ㅑㅒㅕㅖㅛㅠㅣ";
    private static final int NIEUN = 2;
    private static final int RIEUL = 5;
    private static final int NONE = 11;

    private HangulSyllable() {}

    static boolean is(char c) {
        return c >= FIRST && c < FIRST + COUNT;
    }

    static int id(char syllable) {
        return syllable - FIRST;
    }

    static char of(int id) {
        return (char) (FIRST + id);
    }

    static int id(int onset, int nucleus, int coda) {
        return (onset * NUCLEI.length() + nucleus) * CODAS.length() + coda;
    }

    static int onset(int id) {
        return id / (NUCLEI.length() * CODAS.length());
    }

    static int nucleus(int id) {
        return id / CODAS.length() % NUCLEI.length();
    }

    static int coda(int id) {
        return id % CODAS.length();
    }

    /// Returns the coda as it sounds: every stop of the tongue is one sound.
    static int soundingCoda(int id) {
        int coda = coda(id);
        return STOPS.indexOf(CODAS.charAt(coda)) >= 0 ? CODAS.indexOf('ㄷ') : coda;
    }

    static boolean isFront(int nucleus) {
        return FRONT.indexOf(NUCLEI.charAt(nucleus)) >= 0;
    }

    /// Returns the South Korean spelling at the beginning of a word: 리 and 니 are 이 there, 로 is 노.
    static int initial(int id) {
        int onset = onset(id);
        int nucleus = nucleus(id);
        if ((onset == RIEUL || onset == NIEUN) && isFront(nucleus)) {
            return id(NONE, nucleus, coda(id));
        }
        return onset == RIEUL ? id(NIEUN, nucleus, coda(id)) : id;
    }

    /// Returns the North Korean spelling that [#initial] may stand for, or `id` where there is none.
    static int northern(int id) {
        int onset = onset(id);
        boolean front = isFront(nucleus(id));
        boolean mayHide = front ? onset == NONE : onset == NIEUN;
        return mayHide ? id(RIEUL, nucleus(id), coda(id)) : id;
    }

    /// Returns the syllable that `id` counts as inside a given name: 렬 and 률 are one with 열 and 율, which the South
    /// writes for them behind a vowel or ㄴ. What really stands before is not looked at.
    static int medial(int id) {
        return id == id('렬') ? id('열') : id == id('률') ? id('율') : id;
    }

    /// Returns the class of the syllables that one spelling may confuse: the sounds without voice, breath and
    /// roundness.
    static int rough(int id) {
        int onset = "0012234556678880259".charAt(onset(id)) - '0';
        int nucleus = "aeaeoeyeoaeeyooeiyoii".charAt(nucleus(id)) - 'a';
        return (onset * 32 + nucleus) * 32 + soundingCoda(id);
    }
}
