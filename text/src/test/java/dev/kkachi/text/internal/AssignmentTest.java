package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Compares the assignment with the slow and obvious one, which tries them all.
class AssignmentTest {
    private static final int ROWS_MAX = 6;

    /// One solver for all cases, as a search reuses it: nothing of one case may be left in the next.
    private final Assignment assignment = new Assignment();

    /// What each row gains by each column; quarters, so that sums are exact and ties are frequent.
    private static final class Gains {
        private final double[][] gain;
        private final int rows;
        private final int columns;

        Gains(double[][] gain, int columns) {
            this.gain = gain;
            this.rows = gain.length;
            this.columns = columns;
        }

        static Gains draw(RandomGenerator random, int columnsMin, int columnsMax) {
            int rows = random.nextInt(ROWS_MAX + 1);
            int columns = columnsMin + random.nextInt(columnsMax - columnsMin + 1);
            int sparse = random.nextInt(4);
            double[][] gain = new double[rows][columns];
            for (double[] row : gain) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(4) < sparse ? 0 : random.nextInt(9) / 4.0;
                }
            }
            return new Gains(gain, columns);
        }

        /// Returns the most that rows from `row` on can gain by columns outside of `taken`.
        double best(int row, int taken) {
            if (row == rows) {
                return 0;
            }
            double best = best(row + 1, taken);
            for (int column = 0; column < columns; column++) {
                if ((taken & 1 << column) == 0) {
                    best = Math.max(best, gain[row][column] + best(row + 1, taken | 1 << column));
                }
            }
            return best;
        }

        double sum(int[] choice) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += choice[row] == Side.NONE ? 0 : gain[row][choice[row]];
            }
            return sum;
        }

        /// Says whether no column is chosen twice, and none that gains nothing.
        boolean isOneToOne(int[] choice) {
            int taken = 0;
            for (int row = 0; row < rows; row++) {
                if (choice[row] != Side.NONE) {
                    if (gain[row][choice[row]] == 0 || (taken & 1 << choice[row]) != 0) {
                        return false;
                    }
                    taken |= 1 << choice[row];
                }
            }
            return true;
        }

        /// Says whether nothing is left that a free row could gain by a free column.
        boolean isExhausted(int[] choice) {
            int taken = 0;
            for (int row = 0; row < rows; row++) {
                taken |= choice[row] == Side.NONE ? 0 : 1 << choice[row];
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (choice[row] == Side.NONE && (taken & 1 << column) == 0 && gain[row][column] > 0) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(gain);
        }
    }

    private int[] solve(Gains gains) {
        int[] choice = new int[ROWS_MAX];
        Arrays.fill(choice, 99);
        assignment.solve(gains.gain, gains.rows, gains.columns, choice);
        return choice;
    }

    @Test
    void noAssignmentOfFewColumnsGainsMore() {
        ForAll.forAll(random -> Gains.draw(random, 0, 6), gains -> {
            int[] choice = solve(gains);
            return gains.isOneToOne(choice) && gains.sum(choice) == gains.best(0, 0);
        });
    }

    @Test
    void noAssignmentOfTheMostColumnsThatAreExactGainsMore() {
        RandomGenerator random = ForAll.random(8);
        for (int i = 0; i < 30; i++) {
            Gains gains = Gains.draw(random, Assignment.EXACT_MAX, Assignment.EXACT_MAX);

            int[] choice = solve(gains);

            assertThat(gains.sum(choice)).as(gains.toString()).isEqualTo(gains.best(0, 0));
        }
    }

    /// Greedy choices gain at least half of the best: each takes the place of two at most, neither of which is greater.
    @Test
    void anAssignmentOfManyColumnsGainsAtLeastHalfOfTheMost() {
        RandomGenerator random = ForAll.random(9);
        for (int i = 0; i < 30; i++) {
            Gains gains = Gains.draw(random, Assignment.EXACT_MAX + 1, Assignment.EXACT_MAX + 2);

            int[] choice = solve(gains);

            assertThat(gains.isOneToOne(choice)).as(gains.toString()).isTrue();
            assertThat(gains.isExhausted(choice)).as(gains.toString()).isTrue();
            assertThat(gains.sum(choice)).as(gains.toString()).isGreaterThanOrEqualTo(gains.best(0, 0) / 2);
        }
    }

    @Test
    void theGreatestGainIsGivenUpWhereTwoOthersGainMore() {
        Gains gains = new Gains(new double[][] {{1, 0.75}, {0.75, 0}}, 2);

        assertThat(Arrays.copyOf(solve(gains), 2)).containsExactly(1, 0);
    }
}
