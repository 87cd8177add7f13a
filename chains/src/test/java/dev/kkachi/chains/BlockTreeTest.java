package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockTreeTest {
    private static final String GENESIS = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f";

    private final BlockTree tree = new BlockTree();

    @Test
    void blocksAreNumberedFromTheFirstWhateverOrderTheyComeIn() {
        List<Integer> order = new ArrayList<>();
        for (int block = 1; block <= 200; block++) {
            order.add(block);
        }
        Collections.shuffle(order, new Random(5));

        order.forEach(block -> tree.add(hash(block), block == 1 ? GENESIS : hash(block - 1)));

        assertThat(order).allMatch(block -> tree.height(hash(block)) == block && !tree.hasLeft(hash(block)));
    }

    @Test
    void theShorterBranchIsLeft() {
        tree.add(hash(1), GENESIS);
        tree.add(hash(902), hash(1));
        tree.add(hash(2), hash(1));
        tree.add(hash(3), hash(2));

        assertThat(tree.hasLeft(hash(902))).isTrue();
        assertThat(tree.hasLeft(hash(2))).isFalse();
        assertThat(tree.height(hash(3))).isEqualTo(3);
    }

    @Test
    void ofTwoAsLongTheFirstStaysUntilOneGrows() {
        tree.add(hash(1), GENESIS);
        tree.add(hash(2), hash(1));
        tree.add(hash(902), hash(1));
        boolean before = tree.hasLeft(hash(902));

        tree.add(hash(903), hash(902));

        assertThat(before).isTrue();
        assertThat(tree.hasLeft(hash(902))).isFalse();
        assertThat(tree.hasLeft(hash(2))).isTrue();
    }

    @Test
    void whereTheBlocksBetweenAreMissingNobodyKnowsTheNumber() {
        tree.add(hash(7), hash(6));

        assertThat(tree.height(hash(7))).isEqualTo(BlockTree.UNKNOWN);
        assertThat(tree.hasLeft(hash(7))).isFalse();
        assertThat(tree.height(hash(8))).isEqualTo(BlockTree.UNKNOWN);
    }

    private static String hash(int block) {
        String digits = Long.toString(block * 7919L);
        return "0".repeat(64 - digits.length()) + digits;
    }
}
