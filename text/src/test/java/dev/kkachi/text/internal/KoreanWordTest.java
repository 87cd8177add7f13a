package dev.kkachi.text.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanWordTest {
    private static final List<String> SYLLABLES = List.of(
            "ki", "pyong", "han", "ra", "san", "sil", "la", "tok", "rip", "mun", "paek", "ma", "ch", "kh", "eo", "e");

    /// The examples of article 3 (1) of the Revised Romanization, spelled as the North would.
    @ParameterizedTest
    @CsvSource({
        "백마, paengma",
        "종로, chongno",
        "왕십리, wangsimni",
        "별내, pyollae",
        "신라, silla",
        "독립, tongnip",
        "압록강, amnokkang",
        "천리마, chollima",
        "학문, hangmun",
        "룡남산, ryongnamsan",
        "신의주, sinuiju",
        "독일, togil",
        "좋고, chokho",
        "놓다, notha",
        "금강, kumgang",
        "한강, hangang",
        "진용, chinyong",
    })
    void aHangulWordIsWrittenAsItIsSaid(String hangul, String latin) {
        String written = HangulWord.latin(hangul);

        assertThat(written).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "silla, sinra",
        "silla, shilla",
        "tongnip, dongnip",
        "tongnip, tokrip",
        "amnokkang, aprokgang",
        "amnokkang, amrokgang",
        "chollima, cheonrima",
        "jeolla, chonra",
        "ryongnamsan, yongnamsan",
        "rodong, nodong",
        "nyosong, yeoseong",
        "sinuiju, sineuiju",
        "hangang, hankang",
        "yongbyon, youngbyon",
        "pyongyang, pyeongyang",
        "pyongyang, pkhyongyang",
        "cheil, jeil",
        "hakkyo, hakgyo",
    })
    void spellingsOfOneKoreanWordAreOneWord(String one, String other) {
        assertThat(same(one, other)).isTrue();
        assertThat(hash(one)).isEqualTo(hash(other)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "silla, sinma",
        "silla, songra",
        "paengma, paengmu",
        "kumgang, kumsong",
        "tongnip, tongrim",
        "hangang, hanggang",
        "trade, trede",
        "group, krup",
        "street, sdreed",
    })
    void otherWordsAreOtherWords(String one, String other) {
        assertThat(same(one, other)).isFalse();
    }

    @Test
    void wordsAreOneExactlyWhereTheirKeysAre() {
        forAll(KoreanWordTest::word, one -> forAllOthers(one));
    }

    private static boolean forAllOthers(String one) {
        return List.of(one, one.replace("k", "g"), one.replace("l", "n"), one.replace("o", "eo"), one + "k").stream()
                .allMatch(other -> same(one, other) == (hash(one) != 0 && hash(one) == hash(other)));
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder("ba");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static boolean same(String one, String other) {
        return KoreanWord.same(new KoreanWord(), letters(one), new KoreanWord(), letters(other));
    }

    private static SoundDistance.Word letters(String word) {
        SoundDistance.Word letters = new SoundDistance.Word();
        letters.at(word.getBytes(StandardCharsets.US_ASCII), 0, word.length());
        return letters;
    }

    private static long hash(String word) {
        return KoreanWord.hash(word.getBytes(StandardCharsets.US_ASCII), 0, word.length());
    }
}
