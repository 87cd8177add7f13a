package dev.kkachi.copies;

import dev.kkachi.model.Weight;
import java.util.List;

/// Two texts of which one has much of the other.
///
/// @param a the number of the first text
/// @param b the number of the second, which is larger
/// @param jaccard what they share of all their shingles together, counted exactly
/// @param inA what they share of the shingles of the first
/// @param inB what they share of the shingles of the second
/// @param share the part of the shorter one's words that stands in passages which are not discounted
/// @param weight how much more often two texts of one hand are so alike than two of strangers, as far as the texts at
///     hand can show
/// @param passages what was copied, in the order of the first text
public record TextCopy(
        int a, int b, double jaccard, double inA, double inB, double share, Weight weight, List<Passage> passages) {
    public TextCopy {
        passages = List.copyOf(passages);
    }

    /// Returns the heaviest passage that is not discounted, or any where all are.
    public Passage main() {
        Passage best = passages.getFirst();
        for (Passage passage : passages) {
            boolean isBetter =
                    passage.discounted() == best.discounted() ? passage.words() > best.words() : best.discounted();
            best = isBetter ? passage : best;
        }
        return best;
    }
}
