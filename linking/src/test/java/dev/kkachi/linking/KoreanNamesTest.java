package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One Korean in several spellings: people of whom each has a day of birth and a town, and who are written down in the
/// romanisation of whoever wrote.
class KoreanNamesTest {
    private static final long SEED = 5;
    /// By person: family and given name, in four spellings.
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("Lee,Ji-hoon", "Yi,Chi-hun", "Rhee,Jihun", "이,지훈"),
            List.of("Park,Sung-min", "Pak,Song-min", "Bak,Seongmin", "박,성민"),
            List.of("Choi,Young-ho", "Ch'oe,Yong-ho", "Choe,Yeongho", "최,영호"),
            List.of("Jung,Eun-kyung", "Chong,Un-gyong", "Jeong,Eungyeong", "정,은경"));

    private final SplittableRandom dice = new SplittableRandom(SEED);

    private String born() {
        return (1950 + dice.nextInt(50)) + "-0" + (1 + dice.nextInt(9)) + "-" + (10 + dice.nextInt(18));
    }

    private RecordTable people() {
        RecordTable table = RecordTable.of(List.of("surname", "given_name", "date_of_birth", "city"));
        for (List<String> person : SPELLINGS) {
            String born = born();
            for (String spelling : person) {
                String[] parts = spelling.split(",");
                table.add("k" + table.size(), List.of(parts[0], parts[1], born, "Daegu"));
            }
        }
        List<String> families = List.of("Kim", "Kang", "Cho", "Yoon", "Jang", "Lim", "Han", "Oh", "Seo", "Shin");
        List<String> givens = List.of("Min", "Soo", "Hye", "Jin", "Woo", "Kyu", "Tae", "Dong", "Hyun", "Sang");
        for (int i = 0; i < 300; i++) {
            String given = givens.get(dice.nextInt(10)) + "-"
                    + givens.get(dice.nextInt(10)).toLowerCase(Locale.ROOT);
            List<String> row =
                    List.of(families.get(dice.nextInt(10)), given, born(), dice.nextInt(3) == 0 ? "Daegu" : "Busan");
            table.add("s" + i, row);
            if (i % 4 == 0) {
                table.add("t" + i, List.of(row.get(0), row.get(1), row.get(2), "Ulsan"));
            }
        }
        return table;
    }

    @Test
    void oneKoreanInSeveralSpellingsIsOne() {
        Linkage linkage = Linker.with(LinkOptions.standard()).link(people());

        for (int person = 0; person < 4; person++) {
            int first = 4 * person;
            assertThat(IntStream.range(first, first + 4).map(linkage::entity).distinct())
                    .as("%s, seed %s", SPELLINGS.get(person), SEED)
                    .hasSize(1);
        }
    }

    @Test
    void spellingsOfAnotherNameStillSpeakAgainst() {
        Linkage linkage = Linker.with(LinkOptions.standard()).link(people());

        assertThat(linkage.why(0, 1).steps().subList(0, 2))
                .allSatisfy(step -> assertThat(step.bits()).isPositive());
        assertThat(linkage.why(0, 4).steps().subList(0, 2))
                .allSatisfy(step -> assertThat(step.bits()).isNegative());
    }
}
