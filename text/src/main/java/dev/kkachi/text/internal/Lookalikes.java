package dev.kkachi.text.internal;

import java.util.HashMap;
import java.util.Map;

/// Letters of Cyrillic and Greek that look like Latin ones, and the other way round. Within a word the script of most
/// of its letters counts; a word all of whose letters look Latin is Latin where the words around it are.
///
/// Source: the Unicode Consortium's *confusables* (UTS 39), as far as they concern letters of names in print.
final class Lookalikes {
    private static final String CYRILLIC =
            "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl кk АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW";

    private static final String GREEK =
            "αa εe ηn ιi κk νv οo ρp τt υu χx γy ωw ϲc ϳj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX";

    static {
        read(CYRILLIC, Script.CYRILLIC);
        read(GREEK, Script.GREEK);
    }

    private final boolean amongLatin;

    private Lookalikes(boolean amongLatin) {
        this.amongLatin = amongLatin;
    }

    private static void read(String pairs, Script script) {
        for (String pair : pairs.split(" ", -1)) {
            Script.LATIN.likes.put(pair.charAt(0), pair.charAt(1));
            script.likes.put(pair.charAt(1), pair.charAt(0));
        }
    }

    /// Looks at all the words of `name`.
    static Lookalikes in(String name) {
        int latin = 0;
        boolean foreign = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            latin += Script.LATIN.has(c) ? 1 : 0;
            foreign |= (isCyrillic(c) || isGreek(c)) && !Script.LATIN.likes.containsKey(c);
        }
        return new Lookalikes(latin > 1 && !foreign);
    }

    static boolean isCyrillic(char c) {
        return Script.CYRILLIC.has(c);
    }

    static boolean isGreek(char c) {
        return Script.GREEK.has(c);
    }

    /// Says whether `word` holds letters of two scripts that look alike.
    static boolean isMixed(String word) {
        int scripts = 0;
        for (Script script : Script.values()) {
            scripts += count(word, script) > 0 ? 1 : 0;
        }
        return scripts > 1;
    }

    /// Returns `word` in the letters of one script, or as it is where some of its letters have no like.
    String inOneScript(String word) {
        int latin = count(word, Script.LATIN);
        int cyrillic = count(word, Script.CYRILLIC);
        int greek = count(word, Script.GREEK);
        if (!isMixed(word)) {
            return amongLatin && latin == 0 ? exchanged(word, Script.LATIN) : word;
        }
        if (cyrillic > latin && greek == 0) {
            return exchanged(word, Script.CYRILLIC);
        }
        return exchanged(word, greek > latin && cyrillic == 0 ? Script.GREEK : Script.LATIN);
    }

    private static int count(String word, Script script) {
        return (int) word.chars().filter(c -> script.has((char) c)).count();
    }

    /// Puts the letters that are not of `script` into it; all of them, or none.
    private static String exchanged(String word, Script script) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean stays = script.has(c) || !Character.isLetter(c);
            Character like = stays ? Character.valueOf(c) : script.likes.get(c);
            if (like == null) {
                return word;
            }
            out.append(like.charValue());
        }
        return out.toString();
    }

    /// A script whose letters have their like in another.
    private enum Script {
        LATIN {
            @Override
            boolean has(char c) {
                return c < 0x250 && Character.isLetter(c);
            }
        },
        CYRILLIC {
            @Override
            boolean has(char c) {
                return c >= 0x400 && c < 0x530;
            }
        },
        GREEK {
            @Override
            boolean has(char c) {
                return c >= 0x370 && c < 0x400;
            }
        };

        /// The letters of this script by their likes in others.
        private final Map<Character, Character> likes = new HashMap<>();

        abstract boolean has(char c);
    }
}
