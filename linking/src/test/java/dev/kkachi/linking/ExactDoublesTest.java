package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tables in which whoever is there twice is written the same way both times.
class ExactDoublesTest {
    private static final long SEED = 20261128;
    private static final List<String> COLUMNS = List.of("given_name", "surname", "date_of_birth", "city");

    private final SplittableRandom dice = new SplittableRandom(SEED);

    private String word(String letters, int kinds) {
        int number = dice.nextInt(kinds);
        return "" + letters.charAt(number % letters.length()) + "aeiou".charAt(number / letters.length() % 5)
                + letters.charAt(number * 3 % letters.length()) + "ia".charAt(number % 2);
    }

    private List<String> person() {
        String born = (1940 + dice.nextInt(60)) + "-0" + (1 + dice.nextInt(9)) + "-" + (10 + dice.nextInt(18));
        return List.of(word("bdfgklmn", 40), word("prstvwz", 35) + "ner", born, word("lmnrst", 12) + "burg");
    }

    /// Writes people down, the first `doubled` of them twice.
    private RecordTable table(int people, int doubled) {
        RecordTable table = RecordTable.of(COLUMNS);
        for (int i = 0; i < people; i++) {
            List<String> row = person();
            table.add("p" + i, row);
            if (i < doubled) {
                table.add("q" + i, row);
            }
        }
        return table;
    }

    private static long found(RecordTable table, int doubled) {
        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);
        return IntStream.range(0, doubled)
                .filter(i -> linkage.entity(2 * i) == linkage.entity(2 * i + 1))
                .count();
    }

    @Test
    void aTableWhoseDoublesAreAllExactStillTeachesThatPeopleAreThereTwice() {
        assertThat(found(table(2_000, 200), 200)).as("seed %s", SEED).isEqualTo(200);
        assertThat(found(table(400, 5), 5)).as("seed %s", SEED).isEqualTo(5);
    }

    @Test
    void aLargeTableOfExactDoublesIsLinkedToo() {
        assertThat(found(table(12_000, 600), 600)).as("seed %s", SEED).isGreaterThan(590);
    }

    @Test
    void thousandsOfCopiesOfOneRecordHideNoOtherDouble() {
        RecordTable table = table(2_000, 200);
        List<String> row = person();
        for (int i = 0; i < 5_000; i++) {
            table.add("c" + i, row);
        }

        assertThat(found(table, 200)).as("seed %s", SEED).isEqualTo(200);
    }

    @Test
    void manyCopiesBesideFewPeopleAreOne() {
        RecordTable table = table(500, 0);
        List<String> row = person();
        for (int i = 0; i < 20_000; i++) {
            table.add("c" + i, row);
        }

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        assertThat(linkage.entity(501)).isEqualTo(linkage.entity(20_499));
        assertThat(IntStream.range(0, 500).map(linkage::entity).distinct().count())
                .as("seed %s", SEED)
                .isEqualTo(500);
    }
}
