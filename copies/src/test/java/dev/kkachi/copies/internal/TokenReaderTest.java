package dev.kkachi.copies.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.Prose;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TokenReaderTest {
    private static final Prose PROSE = new Prose(7);

    @Test
    void caseAndPunctuationAndAccentsAndWideFormsAreNoDifference() {
        assertAlike("The résumé, of JOSÉ", "the resume of jose");
        assertAlike("Ｓｅｎｉｏｒ　ｄｅｖｅｌｏｐｅｒ", "senior developer");
        assertAlike("don't stop", "don\u2019t STOP!");
        assertAlike("e\u0301te\u0301 fin", "\u00E9t\u00E9 \uFB01n");
        assertAlike("١٢ years", "12 years");
    }

    @Test
    void hangulIsReadCharacterByCharacterWhereverItsSpacesAre() {
        assertAlike("저는 개발자입니다", "저는개발자 입니다");
        assertAlike("\u1112\u1161\u11AB글", "한글");
        assertThat(TokenReader.read("저는 개발자").count()).isEqualTo(5);
        assertThat(TokenReader.read("私は開発者です").count()).isEqualTo(7);
    }

    @Test
    void unseenCharactersWithinAWordAreLiftedAndCounted() {
        Tokens tokens = TokenReader.read("deve\u200Blop\u2060er of ba\u00ADnks");

        assertThat(tokens.numbers())
                .isEqualTo(TokenReader.read("developer of banks").numbers());
        assertThat(tokens.unseen()).isEqualTo(2);
    }

    @Test
    void joinersOfPersianAreSpellingAndNoSign() {
        assertThat(TokenReader.read("می\u200Cخواهم").unseen()).isZero();
        assertThat(TokenReader.read("\uFEFFHello").unseen()).isZero();
    }

    @Test
    void lettersOfAnotherAlphabetAreLiftedAndCounted() {
        Tokens mixed = TokenReader.read("Ѕеniоr devеloper with а pen");

        assertThat(mixed.numbers())
                .isEqualTo(TokenReader.read("Senior developer with a pen").numbers());
        assertThat(mixed.lookalikes()).isEqualTo(3);
        assertThat(TokenReader.read("\uD835\uDC12enior").styled()).isEqualTo(1);
        assertAlike("\uD835\uDC12enior", "senior");
    }

    @Test
    void russianInAnEnglishTextIsRussian() {
        Tokens tokens = TokenReader.read("I speak русский and read Чехов, а не только сор");

        assertThat(tokens.lookalikes()).isZero();
        assertThat(tokens.numbers())
                .isNotEqualTo(TokenReader.read("I speak русский and read Чехов, a не только cop")
                        .numbers());
    }

    @Test
    void unitsWithGreekLettersAreNoDisguise() {
        assertThat(TokenReader.read("it takes 5 \u00B5s, 3 \u03BCm and 4 k\u2126")
                        .lookalikes())
                .isZero();
    }

    @Test
    void aLatinLetterInARussianWordIsOne() {
        Tokens tokens = TokenReader.read("он пиcал письмo");

        assertThat(tokens.numbers())
                .isEqualTo(TokenReader.read("он писал письмо").numbers());
        assertThat(tokens.lookalikes()).isEqualTo(2);
    }

    @Test
    void everyTokenKnowsWhereItStands() {
        String text = "  Ｈｅllo, 세계 wor\u200Bld!";

        Tokens tokens = TokenReader.read(text);

        assertThat(tokens.count()).isEqualTo(4);
        assertThat(text.substring(tokens.start(0), tokens.end(0))).isEqualTo("Ｈｅllo");
        assertThat(text.substring(tokens.start(1), tokens.end(1))).isEqualTo("세");
        assertThat(text.substring(tokens.start(3), tokens.end(3))).isEqualTo("wor\u200Bld");
    }

    @Test
    void aLineWithoutABlankIsCutIntoWordsAndALongTextIsCut() {
        assertThat(TokenReader.read("x".repeat(1_000)).count()).isEqualTo(16);
        Tokens tokens = TokenReader.read("word ".repeat(1_000_000));
        assertThat(tokens.count()).isEqualTo(TokenReader.TOKENS_MAX);
        assertThat(tokens.isCut()).isTrue();
    }

    @Test
    void aDisguisedTextIsReadAsThePlainOne() {
        forAll(random -> random.nextInt(), seed -> {
            RandomGenerator random = dev.kkachi.testkit.ForAll.random(seed);
            String plain = PROSE.text(30, random);
            return Arrays.equals(
                    TokenReader.read(disguised(plain, random)).numbers(),
                    TokenReader.read(plain).numbers());
        });
    }

    /// Does to each letter what somebody does who does not want to be found.
    static String disguised(String plain, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isLetter = Character.isLetter(c);
            switch (random.nextInt(isLetter ? 8 : 3)) {
                case 0 -> text.append(isLetter ? String.valueOf(Character.toUpperCase(c)) : c + " ");
                case 3 -> text.append(c).append('\u200B');
                case 4 -> text.append((char) (c + 0xFEE0));
                case 5 -> text.append(c == 'e' ? 'е' : c == 'o' ? 'о' : c);
                case 6 -> text.append(c).append('\u0301');
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static void assertAlike(String one, String other) {
        assertThat(TokenReader.read(one).numbers())
                .as(one + " / " + other)
                .isEqualTo(TokenReader.read(other).numbers());
    }
}
