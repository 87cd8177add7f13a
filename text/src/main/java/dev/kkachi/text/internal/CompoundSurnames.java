package dev.kkachi.text.internal;

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
        KoreanCensus census = KoreanCensus.builtIn();
        SyllableReader reader = SyllableReader.builtIn();
        Choice.Builder surname = new Choice.Builder();
        for (int at = 2; at < letters.length(); at++) {
            Choice head = reader.read(letters.substring(0, at)).first();
            Choice tail = reader.read(letters.substring(at)).second();
            for (String compound : census.compounds()) {
                for (int s = 0; s < SpellingSystem.COUNT; s++) {
                    float weight = likelihood(head, compound.charAt(0), s) * likelihood(tail, compound.charAt(1), s);
                    if (weight > 0) {
                        surname.add(census.surnameId(compound), s, weight);
                    }
                }
            }
        }
        return surname.build(census::ofSurname);
    }

    private static float likelihood(Choice choice, char syllable, int system) {
        for (int i = 0; i < choice.size(); i++) {
            if (choice.id(i) == HangulSyllable.id(syllable)) {
                return choice.likelihood(i, system);
            }
        }
        return 0;
    }
}
