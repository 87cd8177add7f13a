package dev.kkachi.text.internal;

import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Many words in one tree of their letters, read from their beginning or from their end. The children of a node lie
/// side by side, in the order of [SoundSet], so that a walk goes straight to those it wants.
final class SoundTrie {
    /// A word has at most so many sounds.
    static final int DEPTH_MAX = 2 * Tokens.LETTERS_MAX;

    /// The node above all words.
    static final int ROOT = 0;

    private static final int SOME_SHIFT = 32;
    private static final int ALL_SHIFT = SOME_SHIFT + Consonants.BITS;
    private static final long ENDS_WORDS = 1L << (ALL_SHIFT + Consonants.BITS);

    /// Marks the last of the words that end at one node.
    private static final int LAST = 1 << 31;

    /// Two numbers for each node, which a visit needs together: the sounds of its children, and where these lie, with
    /// the consonants that some and that all words hold behind it, and whether words end here.
    private final long[] nodes;
    private final int[] firstWords;
    private final int[] words;

    private SoundTrie(Builder built) {
        nodes = Arrays.copyOf(built.nodes, 2 * built.size);
        firstWords = Arrays.copyOf(built.firstWords, built.size);
        words = built.sorted;
    }

    private SoundTrie(NumberSource in) {
        nodes = in.longs();
        firstWords = in.ints();
        words = in.ints();
    }

    /// The letters of the words of a tree, `a` to `z`, `A` to `Z` and digits.
    interface Spelled {
        /// Returns how many letters `word` has.
        int length(int word);

        /// Returns one of them, the first that is walked being 0.
        byte letter(int word, int index);
    }

    /// Makes the tree of `chosen` words; the numbers are those that `spelled` knows them by.
    static SoundTrie of(int[] chosen, Spelled spelled) {
        return new SoundTrie(new Builder(chosen, spelled));
    }

    /// Returns the sounds of the children of `node`, as a [SoundSet].
    long children(int node) {
        return nodes[2 * node];
    }

    /// Returns the child of `node` that bears `sound`, one of [#children].
    int child(int node, long sound) {
        return (int) nodes[2 * node + 1] + Long.bitCount(nodes[2 * node] & (sound - 1));
    }

    boolean endsWords(int node) {
        return (nodes[2 * node + 1] & ENDS_WORDS) != 0;
    }

    /// Hands out the words that end at `node`.
    void words(int node, IntConsumer found) {
        int at = firstWords[node];
        while (words[at] >= 0) {
            found.accept(words[at++]);
        }
        found.accept(words[at] & ~LAST);
    }

    /// Returns the [Consonants] that some words hold behind `node`.
    int someHold(int node) {
        return (int) (nodes[2 * node + 1] >>> SOME_SHIFT) & Consonants.ALL;
    }

    /// Returns the [Consonants] that all words hold behind `node`.
    int allHold(int node) {
        return (int) (nodes[2 * node + 1] >>> ALL_SHIFT) & Consonants.ALL;
    }

    void writeTo(NumberSink out) {
        out.longs(nodes);
        out.ints(firstWords);
        out.ints(words);
    }

    static SoundTrie readFrom(NumberSource in) {
        return new SoundTrie(in);
    }

    /// Makes the nodes from the sorted words, parents first.
    private static final class Builder {
        private final Spelled spelled;
        private final int[] sorted;
        private long[] nodes = new long[1 << 11];
        private int[] firstWords = new int[1 << 10];
        private int size;

        Builder(int[] chosen, Spelled spelled) {
            this.spelled = spelled;
            this.sorted = Arrays.stream(chosen)
                    .boxed()
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            add();
            fill(ROOT, 0, sorted.length, 0);
        }

        private int compare(int a, int b) {
            int lengthA = spelled.length(a);
            int lengthB = spelled.length(b);
            for (int i = 0; i < Math.min(lengthA, lengthB); i++) {
                int order = SoundSet.place(spelled.letter(a, i)) - SoundSet.place(spelled.letter(b, i));
                if (order != 0) {
                    return order;
                }
            }
            return lengthA == lengthB ? Integer.compare(a, b) : lengthA - lengthB;
        }

        /// Fills `node` at `depth` with the words `sorted[from, to)`.
        private void fill(int node, int from, int to, int depth) {
            int end = from;
            while (end < to && spelled.length(sorted[end]) == depth) {
                end++;
            }
            firstWords[node] = from;
            int first = size;
            for (int at = end; at < to; at = next(at, to, depth)) {
                nodes[2 * node] |= SoundSet.of(spelled.letter(sorted[at], depth));
                add();
            }
            int some = 0;
            int all = end > from ? 0 : Consonants.ALL;
            int child = first;
            for (int at = end; at < to; child++) {
                int own = Consonants.of(spelled.letter(sorted[at], depth));
                int next = next(at, to, depth);
                fill(child, at, next, depth + 1);
                some |= own | hold(child, SOME_SHIFT);
                all &= own | hold(child, ALL_SHIFT);
                at = next;
            }
            nodes[2 * node + 1] = first | (long) some << SOME_SHIFT | (long) all << ALL_SHIFT;
            if (end > from) {
                nodes[2 * node + 1] |= ENDS_WORDS;
                sorted[end - 1] |= LAST;
            }
        }

        private int hold(int node, int shift) {
            return (int) (nodes[2 * node + 1] >>> shift) & Consonants.ALL;
        }

        /// Returns the first word behind `at` that goes on with another letter.
        private int next(int at, int to, int depth) {
            byte label = spelled.letter(sorted[at], depth);
            int next = at + 1;
            while (next < to && spelled.letter(sorted[next], depth) == label) {
                next++;
            }
            return next;
        }

        private void add() {
            if (size == firstWords.length) {
                nodes = Arrays.copyOf(nodes, 4 * size);
                firstWords = Arrays.copyOf(firstWords, 2 * size);
            }
            size++;
        }
    }
}
