package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashTreeTest {
    private record Sample(int from, int to) {}

    @Test
    void theProofsOfTheCertificateTransparencyTestSetAreThePublishedOnes() {
        List<Hash> leaves = KnownTree.LEAVES.stream().map(Hash::ofLeaf).toList();
        HashTree tree = tree(leaves);

        assertThat(hex(tree.inclusion(0, 8).path()))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree.inclusion(5, 8).path()))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(tree.consistency(6, 8).path()))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void everyProofIsThatOfTheSlowDefinitionAndHolds() {
        List<Hash> all = KnownTree.leaves(300);
        HashTree tree = tree(all);

        ForAll.forAll(
                random -> {
                    int to = random.nextInt(1, 300);
                    return new Sample(random.nextInt(0, to), to);
                },
                sample -> {
                    List<Hash> leaves = all.subList(0, sample.to());
                    Hash root = SlowTree.root(leaves);
                    InclusionProof in = tree.inclusion(sample.from(), sample.to());
                    ConsistencyProof grown = tree.consistency(sample.from() + 1, sample.to());
                    return tree.root(sample.to()).equals(root)
                            && in.path().equals(SlowTree.path(sample.from(), leaves))
                            && in.proves(leaves.get(sample.from()), root)
                            && grown.path().equals(SlowTree.proof(sample.from() + 1, leaves))
                            && grown.proves(SlowTree.root(leaves.subList(0, sample.from() + 1)), root);
                });
    }

    @Test
    void noProofHoldsForAnotherLeafRootPlaceOrSize() {
        List<Hash> all = KnownTree.leaves(100);
        HashTree tree = tree(all);

        ForAll.forAll(
                random -> {
                    int to = random.nextInt(2, 100);
                    return new Sample(random.nextInt(0, to), to);
                },
                sample -> {
                    InclusionProof in = tree.inclusion(sample.from(), sample.to());
                    Hash leaf = all.get(sample.from());
                    Hash root = tree.root(sample.to());
                    int other = (sample.from() + 1) % sample.to();
                    List<Hash> longer = new ArrayList<>(in.path());
                    longer.add(leaf);
                    return !in.proves(all.get(other), root)
                            && !in.proves(leaf, tree.root(sample.to() + 1))
                            && !new InclusionProof(other, sample.to(), in.path()).proves(leaf, root)
                            && !new InclusionProof(sample.from(), sample.to(), longer).proves(leaf, root)
                            && !new InclusionProof(sample.to(), sample.to(), in.path()).proves(leaf, root);
                });
    }

    @Test
    void aTreeThatWasRewrittenDidNotGrowFromTheOldOne() {
        List<Hash> old = KnownTree.leaves(70);
        List<Hash> rewritten = new ArrayList<>(old);
        rewritten.set(33, Hash.ofLeaf(new byte[] {1}));

        ConsistencyProof honest = tree(old).consistency(40, 70);
        ConsistencyProof forged = tree(rewritten).consistency(40, 70);

        Hash signed = SlowTree.root(old.subList(0, 40));
        assertThat(honest.proves(signed, SlowTree.root(old))).isTrue();
        assertThat(forged.proves(signed, SlowTree.root(rewritten))).isFalse();
        assertThat(new ConsistencyProof(41, 70, honest.path()).proves(signed, SlowTree.root(old)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 70, List.of()).proves(signed, SlowTree.root(old)))
                .isFalse();
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        HashTree tree = tree(KnownTree.leaves(5));

        assertThatThrownBy(() -> tree.inclusion(5, 5)).hasMessage("There is no leaf 5 among 5.");
        assertThatThrownBy(() -> tree.consistency(6, 5)).hasMessageContaining("did not grow");
    }

    /// Returns the tree over what a store would keep: the leaves and every fourth level.
    private static HashTree tree(List<Hash> leaves) {
        Map<String, Hash> kept = new HashMap<>();
        RightEdge edge = RightEdge.EMPTY;
        for (Hash leaf : leaves) {
            kept.put("0:" + edge.size(), leaf);
            edge = edge.append(leaf, (level, index, root) -> {
                if (HashTree.isKept(level)) {
                    kept.put(level + ":" + index, root);
                }
            });
        }
        return HashTree.over((level, index) -> {
            Hash hash = kept.get(level + ":" + index);
            if (hash == null) {
                throw new IllegalStateException("Nobody kept " + level + ":" + index);
            }
            return hash;
        });
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
