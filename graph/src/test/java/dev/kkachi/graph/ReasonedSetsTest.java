package dev.kkachi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReasonedSetsTest {
    @Test
    void whyTwoAreTogetherIsTheChainBetweenThem() {
        ReasonedSets sets = ReasonedSets.of(5);
        int a = sets.union(0, 1, 100);
        int b = sets.union(2, 3, 200);
        int c = sets.union(1, 2, 300);

        int[] why = sets.why(0, 3);

        assertThat(why).containsExactly(a, c, b);
        assertThat(sets.reason(c)).isEqualTo(300);
        assertThat(sets.why(4, 4)).isEmpty();
    }

    @Test
    void whoAreNotTogetherHaveNoReason() {
        ReasonedSets sets = ReasonedSets.of(2);

        assertThatThrownBy(() -> sets.why(0, 1)).hasMessageContaining("not together");
    }

    @Test
    void aUnionThatWasNotNeededTakesThePlaceOfOneThatIsUndone() {
        ReasonedSets sets = ReasonedSets.of(3);
        int needed = sets.union(0, 1, 7);
        sets.union(1, 2, 8);
        int spare = sets.union(1, 0, 9);

        sets.undo(needed);

        assertThat(sets.why(0, 1)).containsExactly(spare);
        assertThat(sets.members(0)).containsExactly(0, 1, 2);
    }

    @Test
    void undoingTheOnlyReasonPartsTheSets() {
        ReasonedSets sets = ReasonedSets.of(4);
        sets.union(0, 1, 7);
        int bridge = sets.union(1, 2, 8);
        sets.union(2, 3, 9);

        sets.undo(bridge);
        sets.undo(bridge);

        assertThat(sets.together(0, 3)).isFalse();
        assertThat(sets.sets()).isEqualTo(2);
        assertThat(sets.representatives(2)).hasSize(2);
    }

    @Test
    void anySequenceOfUnionsAndUndoingsIsAsIfTheUndoneHadNeverBeen() {
        ForAll.forAll(ReasonedSetsTest::story, story -> {
            ReasonedSets sets = ReasonedSets.of(story.members);
            for (int[] step : story.steps) {
                if (step.length == 1) {
                    sets.undo(step[0]);
                } else {
                    sets.union(step[0], step[1], sets.unions() * 10L);
                }
                if (!agrees(sets)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean agrees(ReasonedSets sets) {
        int members = sets.members();
        ReasonedSets afresh = ReasonedSets.of(members);
        int[] colour = new int[members];
        Arrays.setAll(colour, i -> i);
        for (int union = 0; union < sets.unions(); union++) {
            if (sets.stands(union)) {
                afresh.union(sets.left(union), sets.right(union), union);
                repaint(colour, colour[sets.left(union)], colour[sets.right(union)]);
            }
        }
        boolean agrees = sets.sets() == Arrays.stream(colour).distinct().count();
        for (int a = 0; a < members; a++) {
            agrees &= sets.find(a) == afresh.find(a);
            agrees &= sets.size(a) == sets.members(a).length;
            for (int b = 0; b < members; b++) {
                boolean together = colour[a] == colour[b];
                agrees &= sets.together(a, b) == together;
                agrees &= together == (Arrays.binarySearch(sets.members(a), b) >= 0);
                agrees &= !together || isChain(sets, a, b);
            }
        }
        return agrees;
    }

    private static void repaint(int[] colour, int old, int fresh) {
        for (int i = 0; i < colour.length; i++) {
            colour[i] = colour[i] == old ? fresh : colour[i];
        }
    }

    private static boolean isChain(ReasonedSets sets, int a, int b) {
        int at = a;
        Set<Integer> passed = new HashSet<>(Set.of(a));
        for (int union : sets.why(a, b)) {
            int other = sets.left(union) == at ? sets.right(union) : sets.left(union);
            boolean meets = sets.left(union) == at || sets.right(union) == at;
            if (!meets || !sets.stands(union) || sets.reason(union) != union * 10L || !passed.add(other)) {
                return false;
            }
            at = other;
        }
        return at == b;
    }

    private static Story story(RandomGenerator random) {
        int members = 1 + random.nextInt(9);
        int[][] steps = new int[random.nextInt(30)][];
        int unions = 0;
        for (int i = 0; i < steps.length; i++) {
            if (unions > 0 && random.nextInt(3) == 0) {
                steps[i] = new int[] {random.nextInt(unions)};
            } else {
                steps[i] = new int[] {random.nextInt(members), random.nextInt(members)};
                unions++;
            }
        }
        return new Story(members, steps);
    }

    private static final class Story {
        final int members;
        final int[][] steps;

        Story(int members, int[][] steps) {
            this.members = members;
            this.steps = steps;
        }

        @Override
        public String toString() {
            return members + " members, " + Arrays.deepToString(steps);
        }
    }
}
