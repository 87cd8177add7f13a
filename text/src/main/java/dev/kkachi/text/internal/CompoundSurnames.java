package dev.kkachi.text.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the surnames of two syllables, such as 남궁 or 선우, from their letters.
final class CompoundSurnames {
    /// How many spellings are remembered; nearly all are none of a surname and share one choice.
    private static final int REMEMBERED = 1 << 15;

    private static final Memo<Choice> READ = Memo.of(REMEMBERED);
    private static final Set<String> HEADS = heads();
    private static final int LONGEST_HEAD =
            HEADS.stream().mapToInt(String::length).max().orElseThrow();

    private CompoundSurnames() {}

    static Choice read(String letters) {
        return letters.length() > 2 * SyllableReader.LONGEST ? Choice.NONE : READ.get(letters, CompoundSurnames::cut);
    }

    /// The spellings of what may be read as the first syllable of such a surname.
    private static Set<String> heads() {
        Set<Integer> first = KoreanCensus.builtIn().compounds().stream()
                .map(compound -> HangulSyllable.id(compound.charAt(0)))
                .collect(Collectors.toSet());
        return IntStream.range(0, HangulSyllable.COUNT)
                .filter(id -> first.contains(HangulSyllable.initial(id)))
                .boxed()
                .flatMap(id -> SpellingTable.builtIn().spellings(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Says whether `letters` may spell the first syllable of such a surname; if not, the rest need not be read.
    static boolean isHead(String letters) {
        return HEADS.contains(letters);
    }

    private static Choice cut(String letters) {
        Choice.Builder surname = new Choice.Builder();
        for (int at = 2; at < letters.length() && at <= LONGEST_HEAD; at++) {
            if (isHead(letters.substring(0, at))) {
                addCut(surname, letters, at);
            }
        }
        return surname.build(KoreanCensus.builtIn()::ofSurname);
    }

    /// Adds the surnames that `letters` may be if their second syllable starts at `at`.
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
