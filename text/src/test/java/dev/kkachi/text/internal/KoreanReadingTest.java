package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.text.Romaniser;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class KoreanReadingTest {
    private static final String SYLLABLES = "영철수호민준성현진우상용기정동석명광혁남일국학춘봉만길훈희선경";
    private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shim Hyon-Sop              | SIM, Hyon Sop
                    Hyunsub Shim               | 심현섭
                    Daniel Hyun-sop Shim       | 심현섭
                    沈賢燮                     | Shim Hyun-seop
                    シム・ヒョンソプ           | 심현섭
                    キム・ジョンウン           | Kim Jong Un
                    Ким Чен Ын                 | 김정은
                    Ли Ён Хи                   | 이영희
                    Цой Хён Сик                | Choi Hyun Sik
                    Jin Tiesan                 | KIM Chol Sam
                    Jin Tiesan (金铁三)        | KIM Chol Sam
                    CH'OE, U'n-cho'ng          | CHOE, Unjong
                    CHANG, Myo' ng-ch'o' l     | JANG Myong Chol
                    Cho 'n Myo 'ng-kuk         | Jon Myong Guk
                    DJANG Tcheul Hy            | 장철희
                    Lee Hae-chan               | 리해찬
                    Rhee Sunghyuk              | RI Song-hyok
                    Jung Sungho                | JONG, Song Ho
                    Yoo Boo-woong              | YU, Pu Ung
                    Gwak Jeong-cheol           | KWAK, Chong-chol
                    Byeon Gwang-cheol          | PYON Kwang Chol
                    Yeom Hee-bong              | RYOM, Hui-bong
                    Lim Chul                   | 림철
                    Namkoong Min               | 남궁민
                    Noh Woong-rae              | 로웅래
                    """)
    void twoSpellingsOfOneNameMatch(String first, String second) {
        assertThat(similarity(first, second)).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KIM KYONG MIN   | KIM KYONG IL
                    김상만          | 김상민
                    Kim Sang Man    | Kim Sang Min
                    Ri Chol         | Ri Chol Su
                    Pak Jin Hyok    | Paek Jin Hyok
                    Kim Yong Ho     | Kim Yong Su
                    Choe Song Chol  | Jo Song Chol
                    Kim Jong Un     | Kim Jong Nam
                    심현섭          | 신현섭
                    """)
    void oneSyllableMakesAnotherName(String first, String second) {
        assertThat(similarity(first, second)).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Romaniser.Style.class)
    void everyNameReadsBackFromEverySpellingOfItsSystem(Romaniser.Style style) {
        int[] missed = {0, 0};

        ForAll.forAll(KoreanReadingTest::name, name -> {
            RandomGenerator random = ForAll.random(name.hashCode());
            missed[0] += similarity(name, Romaniser.of(style, random).spell(name)) < 0.7 ? 1 : 0;
            missed[1]++;
            return true;
        });

        assertThat(missed[0]).isLessThan(missed[1] * 5 / 100);
    }

    @Test
    void changingOneSyllableOfAHangulNameNeverMatches() {
        ForAll.forAll(KoreanReadingTest::name, name -> {
            char other = SYLLABLES.charAt(Math.floorMod(name.hashCode(), SYLLABLES.length()));
            String changed = name.substring(0, 2) + other;
            return other == name.charAt(2) || similarity(name, changed) < 0.5;
        });
    }

    @Test
    void namesOfSimilarityOneHalfShareAKey() {
        ForAll.forAll(random -> List.of(customary(random), customary(random)), pair -> {
            KoreanReading a = KoreanReading.read(pair.get(0));
            KoreanReading b = KoreanReading.read(pair.get(1));
            if (a == null || b == null || KoreanComparison.similarity(a, b) < 0.5) {
                return true;
            }
            return Arrays.stream(a.keys())
                    .anyMatch(key -> Arrays.stream(b.keys()).anyMatch(other -> other == key));
        });
    }

    @Test
    void comparisonIsSymmetric() {
        ForAll.forAll(
                random -> List.of(customary(random), customary(random)),
                pair -> Math.abs(similarity(pair.get(0), pair.get(1)) - similarity(pair.get(1), pair.get(0))) < 1e-9);
    }

    @Test
    void theExplanationNamesTheHangulTheSpellingsAndTheDoubt() {
        KoreanExplanation explanation = KoreanComparison.explain("Kim Jong Il", "김종일");

        assertThat(explanation.detail())
                .startsWith("same Hangul reading 김종일")
                .contains("Jong may also be 정", "Koreans bears this name");
    }

    @Test
    void whatDifferentNamesShareSaysNothing() {
        KoreanExplanation syllable = KoreanComparison.explain("KIM KYONG MIN", "KIM KYONG IL");
        KoreanExplanation length = KoreanComparison.explain("Sim Hyon", "Sim Hyon Sop");

        assertThat(List.of(syllable, length)).allSatisfy(explanation -> {
            assertThat(explanation.detail()).startsWith("different Korean names");
            assertThat(explanation.rows()).noneMatch(row -> row.weightBits() > 0);
            assertThat(explanation.weightBits()).isNegative();
        });
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        double common = KoreanComparison.explain("Kim Yong-chol", "김영철").weightBits();
        double rare = KoreanComparison.explain("Sim Hyon-sop", "심현섭").weightBits();

        assertThat(common).isBetween(5.0, 13.0);
        assertThat(rare).isGreaterThan(common + 5);
    }

    @ParameterizedTest
    @CsvSource({"John Smith", "Vasiliy Kolchanov", "Nguyễn Văn Minh", "Zhang Xiuying", "Maria Garcia"})
    void aNameFromElsewhereIsNotPlausiblyKorean(String name) {
        KoreanReading reading = KoreanReading.read(name);

        assertThat(reading == null ? 0 : reading.plausibility()).isLessThan(0.5);
    }

    private static String customary(RandomGenerator random) {
        return Romaniser.of(Romaniser.Style.CUSTOMARY, random).spell(name(random));
    }

    private static String name(RandomGenerator random) {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + SYLLABLES.charAt(random.nextInt(SYLLABLES.length()))
                + SYLLABLES.charAt(random.nextInt(SYLLABLES.length()));
    }

    private static double similarity(String first, String second) {
        KoreanReading a = KoreanReading.read(first);
        KoreanReading b = KoreanReading.read(second);
        return a == null || b == null ? 0 : KoreanComparison.similarity(a, b);
    }
}
