package dev.kkachi.text;

import static dev.kkachi.testkit.ForAll.forAll;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Koreans abroad put a Western name in front, in the middle, behind or in brackets: they stay findable.
class KoreanAbroadTest {
    private static final double THRESHOLD = 0.7;
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());
    private static final List<String> WESTERN = List.of(
            "James", "John", "Mark", "Paul", "Sam", "Tom", "Joe", "Ben", "Jack", "Ryan", "Daniel", "Grace", "Maria",
            "Eugene", "Jay", "Sarah", "Peter", "David", "Anna", "Ian");
    private static final List<String> FAMILIES =
            List.of("Kim", "Park", "Choi", "Jung", "Kang", "Yoon", "Lim", "Han", "Shin", "Kwon", "Hwang", "Moon");
    private static final List<String> GIVEN = List.of(
            "Chang Min",
            "Sung Ho",
            "Jae Hyun",
            "Min Seok",
            "Young Soo",
            "Dong Wook",
            "Hye Jin",
            "Eun Ji",
            "Kyung Hee",
            "Jong Un",
            "Tae Woo",
            "Sang Hoon");

    private static final List<String> COMPOUND =
            List.of("황보 Hwangbo", "남궁 Namgung", "제갈 Jegal", "사공 Sagong", "선우 Sunwoo", "독고 Dokgo");
    private static final List<String> GIVEN_HANGUL =
            List.of("관 Gwan", "민 Min", "진 Jin", "철 Chul", "수민 Su-min", "영호 Young-ho", "지현 Jihyun");

    private record Pair(String listed, String plain, String abroad) {}

    @Test
    void aWesternNameBesideTheKoreanOneDoesNotHideIt() {
        forAll(KoreanAbroadTest::pair, pair -> {
            double similarity = MATCHER.similarity(read(pair.listed()), read(pair.abroad()));
            return similarity >= THRESHOLD;
        });
    }

    @Test
    void aWesternNameMakesNobodyAnother() {
        forAll(KoreanAbroadTest::strangers, pair -> {
            double without = MATCHER.similarity(read(pair.listed()), read(pair.plain()));
            double with = MATCHER.similarity(read(pair.listed()), read(pair.abroad()));
            return with < THRESHOLD || without >= THRESHOLD;
        });
    }

    @Test
    void aSurnameOfTwoSyllablesIsKnownWithAndWithoutBlank() {
        forAll(KoreanAbroadTest::compound, pair -> {
            NameMatch match = MATCHER.explain(read(pair.listed()), read(pair.abroad()));
            return match.similarity() >= THRESHOLD && isExplained(match);
        });
    }

    @Test
    void aMatchIsNeverExplainedAsDifferent() {
        forAll(KoreanAbroadTest::pair, pair -> {
            NameMatch match = MATCHER.explain(read(pair.listed()), read(pair.abroad()));
            return match.similarity() < THRESHOLD || isExplained(match);
        });
    }

    private static boolean isExplained(NameMatch match) {
        return !match.detail().contains("different") && match.weightBits() > 0;
    }

    private static PreparedName read(String printed) {
        return NameReader.of().read(printed, NameKind.PERSON);
    }

    private static Pair pair(RandomGenerator random) {
        String western = any(WESTERN, random);
        String family = any(FAMILIES, random);
        String given = any(GIVEN, random);
        String hyphened = given.replace(' ', '-');
        String abroad = switch (random.nextInt(6)) {
            case 0 -> western + " (" + hyphened + ") " + family;
            case 1 -> western + " \"" + given + "\" " + family;
            case 2 -> western + " " + given + " " + family;
            case 3 -> family + ", " + western + " " + given;
            case 4 -> given + " " + western + " " + family;
            default -> family + " " + given + " (" + western + ")";
        };
        String plain = family + " " + given;
        return new Pair(plain, plain, abroad);
    }

    private static Pair strangers(RandomGenerator random) {
        Pair one = pair(random);
        Pair other = pair(random);
        return new Pair(other.listed(), one.plain(), one.abroad());
    }

    private static Pair compound(RandomGenerator random) {
        String[] family = any(COMPOUND, random).split(" ", -1);
        String[] given = any(GIVEN_HANGUL, random).split(" ", -1);
        String apart = family[0] + " " + given[0];
        String latin = family[1] + " " + given[1];
        String other = switch (random.nextInt(4)) {
            case 0 -> family[0] + given[0];
            case 1 -> latin;
            case 2 -> family[1] + ", " + given[1];
            default -> latin.toUpperCase(Locale.ROOT);
        };
        return new Pair(apart, latin, other);
    }

    private static String any(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
