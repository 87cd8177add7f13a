package dev.kkachi.text;

import static dev.kkachi.testkit.ForAll.forAll;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What holds for all names, shown on names made of invented words, some of them with slips of the pen.
class NameMatcherPropertyTest {
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());
    private static final List<String> SYLLABLES = List.of(
            "ba", "dov", "kar", "mi", "ren", "sha", "tol", "vy", "zhu", "al", "kha", "gor", "li", "mir", "ye", "ous");

    private record Pair(String a, String b, NameKind kind) {
        double similarity() {
            return MATCHER.similarity(read(a), read(b));
        }

        double backwards() {
            return MATCHER.similarity(read(b), read(a));
        }

        private PreparedName read(String printed) {
            return NameReader.of().read(printed, kind);
        }
    }

    @Test
    void similarityLiesBetweenZeroAndOneAndIsTheSameBackwards() {
        forAll(NameMatcherPropertyTest::pair, pair -> {
            double similarity = pair.similarity();
            return similarity >= 0 && similarity <= 1 && Math.abs(similarity - pair.backwards()) < 1e-9;
        });
    }

    @Test
    void aNameEqualsItselfInAnyOrder() {
        forAll(NameMatcherPropertyTest::pair, pair -> {
            List<String> words = List.of(pair.a().split(" ", -1));
            return new Pair(pair.a(), String.join(" ", words.reversed()), pair.kind()).similarity() == 1;
        });
    }

    private static Pair pair(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        int words = 2 + random.nextInt(3);
        for (int word = 0; word < words; word++) {
            name.append(word == 0 ? "" : " ");
            int syllables = 1 + random.nextInt(3);
            for (int i = 0; i <= syllables; i++) {
                name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
        }
        NameKind kind = random.nextBoolean() ? NameKind.PERSON : NameKind.ORGANISATION;
        return new Pair(name.toString(), slipped(name, random), kind);
    }

    private static String slipped(StringBuilder name, RandomGenerator random) {
        StringBuilder slipped = new StringBuilder(name);
        for (int slip = random.nextInt(3); slip > 0; slip--) {
            int at = random.nextInt(slipped.length());
            switch (random.nextInt(3)) {
                case 0 -> slipped.deleteCharAt(at);
                case 1 -> slipped.insert(at, (char) ('a' + random.nextInt(26)));
                default -> slipped.setCharAt(at, (char) ('a' + random.nextInt(26)));
            }
        }
        return slipped.toString();
    }
}
