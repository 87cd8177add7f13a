package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Surnames of two syllables, and that no beginning is passed over which the reader would take for one.
final class CompoundSurnamesTest {
    private static final String LETTERS = "abcdeghijklmnoprstuwyŏŭ'";
    private static final long SEED = 20_261_126;

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "namgung, 남궁", "namkoong, 남궁", "hwangbo, 황보", "hwangpo, 황보", "jegal, 제갈", "chegal, 제갈",
        "seonu, 선우", "sunwoo, 선우", "sŏnu, 선우", "dokgo, 독고", "tokko, 독고", "sagong, 사공"
    })
    void readsASurnameOfTwoSyllables(String letters, String surname) {
        Choice read = CompoundSurnames.read(letters);

        assertThat(surnames(read)).contains(surname);
    }

    @ParameterizedTest
    @CsvSource({"kim", "smith", "hwang", "nam", "zamlelova", "bogdanovich"})
    void readsNoneWhereNoneIsSpelled(String letters) {
        Choice read = CompoundSurnames.read(letters);

        assertThat(read.isEmpty()).isTrue();
    }

    @Test
    void passesOverNoBeginningThatTheReaderTakesForOne() {
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        int heads = 0;

        for (int i = 0; i < 60_000; i++) {
            String letters = letters(random);
            boolean head = beginsOne(SyllableReader.builtIn().read(letters).first());
            heads += head ? 1 : 0;
            if (head && !CompoundSurnames.isHead(letters)) {
                missed.add(letters);
            }
        }

        assertThat(missed).as("seed %d", SEED).isEmpty();
        assertThat(heads).as("beginnings tried").isGreaterThan(100);
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int length = 2 + random.nextInt(3); length > 0; length--) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static boolean beginsOne(Choice read) {
        return KoreanCensus.builtIn().compounds().stream()
                .map(compound -> HangulSyllable.id(compound.charAt(0)))
                .anyMatch(id -> ids(read).contains(id));
    }

    private static List<Integer> ids(Choice choice) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < choice.size(); i++) {
            ids.add(choice.id(i));
        }
        return ids;
    }

    private static List<String> surnames(Choice choice) {
        return ids(choice).stream().map(KoreanCensus.builtIn()::surname).toList();
    }
}
