package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCopiesTest {
    private static final Prose PROSE = new Prose(11);

    @Test
    void whatIsReportedIsCountedExactlyAndNoWholeCopyIsMissed() {
        RandomGenerator random = ForAll.random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean isCopy = i % 3 == 2;
            texts.add(isCopy ? edited(texts.get(i - 1 - i % 2), 4 + random.nextInt(14), random) : prose(150, random));
        }

        TextReport report = find(texts);

        Set<String> reported = new HashSet<>();
        for (TextCopy copy : report.copies()) {
            Set<String> a = shingles(texts.get(copy.a()));
            Set<String> b = shingles(texts.get(copy.b()));
            assertThat(copy.jaccard()).isCloseTo(jaccard(a, b), within(1e-9));
            assertThat(copy.inA()).isCloseTo((double) common(a, b) / a.size(), within(1e-9));
            assertThat(copy.inB()).isCloseTo((double) common(a, b) / b.size(), within(1e-9));
            reported.add(copy.a() + " " + copy.b());
        }
        int wholes = 0;
        for (int a = 0; a < texts.size(); a++) {
            for (int b = a + 1; b < texts.size(); b++) {
                if (jaccard(shingles(texts.get(a)), shingles(texts.get(b))) >= 0.5) {
                    wholes++;
                    assertThat(reported).contains(a + " " + b);
                }
            }
        }
        assertThat(wholes).isGreaterThan(25);
    }

    /// Whatever proposes pairs, all that share enough must be among them: each pair is compared on its own, too.
    @Test
    void noPairThatSharesEnoughIsMissed() {
        RandomGenerator random = ForAll.random(12);
        List<String> texts = strangers(18, random);
        for (int i = 0; i < 12; i++) {
            String[] words = texts.get(random.nextInt(i + 1)).split(" ");
            int copied = 30 + random.nextInt(100);
            String part = String.join(" ", Arrays.copyOf(words, copied));
            texts.add(edited(part, copied / (5 + random.nextInt(20)), random) + " " + prose(150 - copied, random));
        }
        Set<String> reported = new HashSet<>();
        find(texts).copies().forEach(copy -> reported.add(copy.a() + " " + copy.b()));
        Set<String> expected = new HashSet<>();

        for (int a = 0; a < texts.size(); a++) {
            for (int b = a + 1; b < texts.size(); b++) {
                TextReport pair = TextCopies.explain(source(texts), a, b);
                if (pair.copies().stream().anyMatch(copy -> copy.share() >= TextSettings.STANDARD.share())) {
                    expected.add(a + " " + b);
                }
            }
        }

        assertThat(expected).hasSizeGreaterThan(8);
        assertThat(reported).isEqualTo(expected);
    }

    @Test
    void aParagraphInAnotherwiseDifferentTextIsShownWhereItStandsInBoth() {
        RandomGenerator random = ForAll.random(2);
        String paragraph = prose(60, random).strip();
        List<String> texts = strangers(50, random);
        texts.add(prose(90, random) + "\n\n" + paragraph);
        texts.add(paragraph.toUpperCase(Locale.ROOT).replace(",", " -- ") + "\n\n" + prose(95, random));

        TextReport report = find(texts);

        assertThat(report.copies()).hasSize(1);
        TextCopy copy = report.copies().getFirst();
        assertThat(List.of(copy.a(), copy.b())).containsExactly(50, 51);
        assertThat(copy.share()).isCloseTo(60 / 150.0, within(0.02));
        assertThat(copy.passages()).hasSize(1);
        assertThat(copy.main().words()).isBetween(60, 61);
        assertThat(copy.main().a().of(texts.get(50)) + ".").endsWith(paragraph);
        assertThat(copy.main().b().of(texts.get(51)).toLowerCase(Locale.ROOT))
                .startsWith(paragraph.substring(0, 40).toLowerCase(Locale.ROOT));
        assertThat(copy.weight().bits()).isGreaterThan(7);
    }

    /// Two letters of 500 words that share 100: a fifth is less than the share asks for.
    @Test
    void aPassageThatIsNoFormIsEnoughInLongTexts() {
        RandomGenerator random = ForAll.random(21);
        String paragraph = prose(100, random);
        List<String> texts = longStrangers(20, random);
        texts.add(prose(200, random) + paragraph + prose(200, random));
        texts.add(paragraph + prose(400, random));

        TextReport byShare = find(texts);
        TextReport report = TextCopies.find(source(texts), TextSettings.PASSAGES);
        TextReport strict = TextCopies.find(source(texts), TextSettings.PASSAGES.withShare(0.5));

        assertThat(byShare.copies()).isEmpty();
        assertThat(strict.copies()).isEmpty();
        assertThat(report.copies()).hasSize(1);
        TextCopy copy = report.copies().getFirst();
        assertThat(List.of(copy.a(), copy.b())).containsExactly(20, 21);
        assertThat(copy.share()).isCloseTo(0.2, within(0.02));
        assertThat(copy.main().words()).isBetween(100, 102);
    }

    /// One hand writes for three, four or six: each has the passage beside the other two.
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void aPassageOfAFewIsShownBetweenEachTwoOfThem(int few) {
        RandomGenerator random = ForAll.random(24);
        String paragraph = prose(100, random);
        List<String> texts = longStrangers(100, random);
        for (int i = 0; i < few; i++) {
            texts.add(prose(200, random) + paragraph + prose(220, random));
        }

        TextReport report = TextCopies.find(source(texts), TextSettings.PASSAGES);

        assertThat(report.copies())
                .hasSize(few * (few - 1) / 2)
                .allSatisfy(copy -> assertThat(copy.main().words()).isBetween(100, 102));
    }

    /// Sixteen have one form of 90 words; two of them end it with one more sentence, which is theirs alone.
    @Test
    void aFormAndASentenceOfTwoAreNoLongPassage() {
        RandomGenerator random = ForAll.random(22);
        String form = prose(90, random).strip();
        String sentence = " " + prose(25, random);
        List<String> texts = longStrangers(40, random);
        for (int i = 0; i < 16; i++) {
            texts.add(prose(100, random) + form + (i < 2 ? sentence : " ") + prose(400, random));
        }

        TextReport report = TextCopies.find(source(texts), TextSettings.PASSAGES);
        TextReport pair = TextCopies.explain(source(texts), 40, 41);

        assertThat(pair.copies().getFirst().main().holders()).isZero();
        assertThat(pair.copies().getFirst().main().words()).isGreaterThan(110);
        assertThat(report.copies()).isEmpty();
    }

    @Test
    void aFormThatManyFilledInIsShownAndCountsForNothing() {
        RandomGenerator random = ForAll.random(3);
        String form = prose(80, random);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(form + prose(100, random));
        }

        TextReport report = find(texts);
        TextReport pair = TextCopies.explain(source(texts), 3, 17);

        assertThat(report.copies()).isEmpty();
        TextCopy copy = pair.copies().getFirst();
        assertThat(copy.share()).isZero();
        assertThat(copy.weight().bits()).isZero();
        assertThat(copy.main().discounted()).isTrue();
        assertThat(copy.main().holders()).isEqualTo(58);
    }

    @Test
    void copiesOfOneTextCountOnceWhenItsHoldersAreCounted() {
        RandomGenerator random = ForAll.random(4);
        String original = prose(200, random);
        List<String> texts = strangers(40, random);
        for (int i = 0; i < 40; i++) {
            texts.add(edited(original, 6, random));
        }

        TextReport report = find(texts);

        assertThat(report.independent()).isEqualTo(41);
        assertThat(report.copies()).hasSizeGreaterThan(600).allMatch(copy -> copy.a() >= 40);
        assertThat(report.copies().getFirst().main().holders()).isZero();
        assertThat(report.copies().getFirst().weight().bits()).isGreaterThan(7);
    }

    @Test
    void smallEditsAndParagraphsInAnotherOrderHideNothing() {
        RandomGenerator random = ForAll.random(5);
        List<String> texts = strangers(30, random);
        List<String> paragraphs = new ArrayList<>(List.of(prose(60, random), prose(60, random), prose(60, random)));
        String original = String.join("\n", paragraphs);
        Collections.reverse(paragraphs);
        texts.add(original);
        texts.add(edited(String.join("\n", paragraphs), 12, random));

        TextReport report = find(texts);

        assertThat(report.copies()).hasSize(1);
        assertThat(report.copies().getFirst().share()).isGreaterThan(0.8);
    }

    @Test
    void aDisguiseHidesNothingAndIsItselfASign() {
        RandomGenerator random = ForAll.random(6);
        String original = prose(120, random);
        List<String> texts = strangers(20, random);
        texts.add(original);
        texts.add(original.replace("e", "е").replace("a", "a\u200B"));

        TextReport report = find(texts);

        assertThat(report.same()).extracting(SameText::texts).containsExactly(List.of(20, 21));
        assertThat(report.same().getFirst().weight().bits()).isGreaterThan(8);
        assertThat(report.disguises()).hasSize(1);
        Disguise disguise = report.disguises().getFirst();
        assertThat(disguise.text()).isEqualTo(21);
        assertThat(disguise.lookalikes()).isGreaterThan(20);
        assertThat(disguise.unseen()).isGreaterThan(20);
        assertThat(disguise.render()).contains("words with letters of another script");
    }

    @Test
    void aKoreanTextIsFoundWhereverItsSpacesAre() {
        String korean = "저는 서울에서 태어난 소프트웨어 개발자이며 십 년 동안 은행의 결제 시스템을 만들어 왔습니다 "
                + "새로운 팀에서 믿을 수 있는 동료로 일하고 싶습니다 원격 근무 경험이 많고 영어와 중국어로 일할 수 있습니다";
        List<String> texts = List.of(
                korean,
                "안녕하세요 " + korean.replace(" ", "") + " 감사합니다",
                "오늘은 날씨가 좋아서 강을 따라 걸었고 저녁에는 친구와 함께 오래된 영화를 보며 이야기를 나누었습니다");

        TextReport report = find(texts);

        assertThat(report.copies()).hasSize(1);
        assertThat(report.copies().getFirst().share()).isEqualTo(1);
    }

    @Test
    void aHundredThousandCopiesOfOneTextAreOneLine() {
        String text = prose(300, ForAll.random(7));
        List<String> texts = Collections.nCopies(100_000, text);

        TextReport report = find(texts);

        assertThat(report.same()).hasSize(1);
        assertThat(report.same().getFirst().texts()).hasSize(100_000);
        assertThat(report.same().getFirst().weight().bits()).isZero();
        assertThat(report.copies()).isEmpty();
        assertThat(report.independent()).isEqualTo(1);
    }

    @Test
    void manyEditedCopiesOfOneTextAreBoundedAndSaid() {
        RandomGenerator random = ForAll.random(8);
        String original = prose(100, random);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(edited(original, 3, random));
        }

        TextReport report = find(texts);

        assertThat(report.independent()).isEqualTo(1);
        assertThat(report.copies()).hasSizeLessThan(300_000);
        assertThat(report.notes()).anyMatch(note -> note.contains("buckets of more than 16 texts"));
    }

    @Test
    void emptyShortAndEndlessTextsAreReadAndSaid() {
        String endless = "na ".repeat(1_700_000);
        List<String> texts =
                List.of("", "\u200B", "three words only", endless, endless + "x", prose(50, ForAll.random(9)));

        TextReport report = find(texts);

        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("3 texts have fewer than four words"))
                .anyMatch(note -> note.startsWith("text 3 is longer than 200000 words"));
        assertThat(report.same()).extracting(SameText::texts).containsExactly(List.of(3, 4));
    }

    @Test
    void theReportIsTheSameOnOneThread() throws Exception {
        RandomGenerator random = ForAll.random(10);
        List<String> texts = strangers(60, random);
        for (int i = 0; i < 30; i++) {
            texts.add(edited(texts.get(i), 8, random));
        }

        TextReport here = find(texts);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            TextReport there = one.submit(() -> find(texts)).get();

            assertThat(there).isEqualTo(here);
        }
        assertThat(here.copies()).hasSizeGreaterThanOrEqualTo(30);
    }

    private static TextReport find(List<String> texts) {
        return TextCopies.find(source(texts), TextSettings.STANDARD);
    }

    private static TextSource source(List<String> texts) {
        return new TextSource() {
            @Override
            public int size() {
                return texts.size();
            }

            @Override
            public String id(int number) {
                return "text " + number;
            }

            @Override
            public String text(int number) {
                return texts.get(number);
            }
        };
    }

    private static List<String> strangers(int count, RandomGenerator random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(prose(150, random));
        }
        return texts;
    }

    private static List<String> longStrangers(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(i -> prose(500, random))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String prose(int words, RandomGenerator random) {
        return PROSE.text(words, random);
    }

    /// Returns `text` with so many of its words replaced.
    private static String edited(String text, int edits, RandomGenerator random) {
        String[] words = text.split(" ");
        for (int i = 0; i < edits; i++) {
            words[random.nextInt(words.length)] = PROSE.word(random);
        }
        return String.join(" ", words);
    }

    private static Set<String> shingles(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 4)));
        }
        return shingles;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        int common = common(a, b);
        return (double) common / (a.size() + b.size() - common);
    }

    private static int common(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }
}
