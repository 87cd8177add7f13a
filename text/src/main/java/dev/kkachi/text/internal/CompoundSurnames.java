package dev.kkachi.text.internal;

import java.util.List;

/// Reads the surnames of two syllables, such as 남궁 or 선우, from their letters.
final class CompoundSurnames {
    /// How many spellings are remembered; nearly all are none of a surname and share one choice.
    private static final int REMEMBERED = 1 << 15;

    private static final Memo<Choice> READ = Memo.of(REMEMBERED);

    private CompoundSurnames() {}

    static Choice read(String letters) {
        return letters.length() > 2 * SyllableReader.LONGEST ? Choice.NONE : READ.get(letters, CompoundSurnames::cut);
    }

    private static Choice cut(String letters) {
        Choice.Builder surname = new Choice.Builder();
        for (int at = 2; at < letters.length(); at++) {
            addCut(surname, letters, at);
        }
        return surname.build(KoreanCensus.builtIn()::ofSurname);
    }

    /// Adds the surnames that `letters` may be if their second syllable starts at `at`. Few beginnings are the first
    /// syllable of any, so that the rest is seldom read.
    private static void addCut(Choice.Builder surname, String letters, int at) {
        KoreanCensus census = KoreanCensus.builtIn();
        SyllableReader reader = SyllableReader.builtIn();
        Choice head = reader.read(letters.substring(0, at)).first();
        for (String compound : head.isEmpty() ? List.<String>of() : census.compounds()) {
            int first = indexOf(head, compound.charAt(0));
            Choice tail =
                    first < 0 ? Choice.NONE : reader.read(letters.substring(at)).second();
            int second = indexOf(tail, compound.charAt(1));
            for (int s = 0; second >= 0 && s < SpellingSystem.COUNT; s++) {
                float weight = head.likelihood(first, s) * tail.likelihood(second, s);
                if (weight > 0) {
                    surname.add(census.surnameId(compound), s, weight);
                }
            }
        }
    }

    private static int indexOf(Choice choice, char syllable) {
        for (int i = 0; i < choice.size(); i++) {
            if (choice.id(i) == HangulSyllable.id(syllable)) {
                return i;
            }
        }
        return -1;
    }
}
