package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightEdgeTest {
    @Test
    void theRootsOfTheCertificateTransparencyTestSetAreThePublishedOnes() {
        List<String> roots = new ArrayList<>();
        RightEdge edge = RightEdge.EMPTY;

        for (byte[] leaf : KnownTree.LEAVES) {
            edge = edge.append(Hash.ofLeaf(leaf));
            roots.add(edge.root().hex());
        }

        assertThat(roots).isEqualTo(KnownTree.ROOTS);
        assertThat(RightEdge.EMPTY.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aRootIsThatOfTheSlowDefinition() {
        ForAll.forAll(random -> random.nextInt(0, 130), size -> {
            List<Hash> leaves = KnownTree.leaves(size);
            RightEdge edge = RightEdge.EMPTY;
            for (Hash leaf : leaves) {
                edge = edge.append(leaf);
            }

            return edge.size() == size && edge.root().equals(SlowTree.root(leaves));
        });
    }

    @Test
    void anEdgeThatWasKeptGoesOnWhereItStood() {
        RightEdge edge = RightEdge.EMPTY;
        for (Hash leaf : KnownTree.leaves(21)) {
            edge = edge.append(leaf);
        }

        RightEdge kept = RightEdge.of(edge.size(), edge.bytes());

        assertThat(kept).isEqualTo(edge);
    }

    @Test
    void everyFullSubtreeIsToldOnce() {
        List<String> told = new ArrayList<>();
        RightEdge edge = RightEdge.EMPTY;

        for (Hash leaf : KnownTree.leaves(6)) {
            edge = edge.append(leaf, (level, index, root) -> told.add(level + ":" + index));
        }

        assertThat(told).containsExactly("1:0", "1:1", "2:0", "1:2");
    }

    @Test
    void anEdgeThatFitsNoTreeIsRefused() {
        assertThatThrownBy(() -> new RightEdge(3, List.of(Hash.EMPTY)))
                .hasMessageContaining("1 hashes does not fit a tree of 3 leaves");
    }
}
