package dev.kkachi.linking.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Steps between two texts, beside the table of all of them.
class ScratchTest {
    private static String text(RandomGenerator dice) {
        StringBuilder text = new StringBuilder();
        int length = dice.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + dice.nextInt(3)));
        }
        return text.toString();
    }

    /// Every cell of the table, as the definition has it.
    private static int slowly(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    @Test
    void stepsAreThoseOfTheWholeTableUpToTheMostThatIsAskedFor() {
        Scratch scratch = new Scratch();

        forAll(dice -> List.of(text(dice), text(dice), String.valueOf(dice.nextInt(5))), sample -> {
            int most = Integer.parseInt(sample.get(2));
            int steps = scratch.steps(sample.get(0), sample.get(1), most);
            return steps == Math.min(slowly(sample.get(0), sample.get(1)), most + 1);
        });
    }

    @Test
    void lettersThatDifferTooMuchNeverHideWordsThatAreAlike() {
        forAll(dice -> List.of("x" + text(dice) + text(dice), "x" + text(dice) + text(dice)), sample -> {
            Words words = new Words();
            sample.forEach(words::add);
            String a = sample.get(0);
            String b = sample.get(1);
            int longer = Math.max(a.length(), b.length());
            boolean near = longer > 2 && slowly(a, b) <= Math.max(1, longer / 3);
            return a.equals(b) || !near || words.level(0, 1, new Scratch()) > 0;
        });
    }

    @Test
    void textsOfAnyLengthAreCompared() {
        assertThat(new Scratch().steps("x".repeat(1_000_000), "x".repeat(1_000_000) + "y", 3))
                .isZero();
    }
}
