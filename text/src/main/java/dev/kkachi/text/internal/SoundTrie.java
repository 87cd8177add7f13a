package dev.kkachi.text.internal;

import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Many words in one tree of their letters, read from their beginning or from their end. The children of a node lie
/// side by side, in the order of [SoundSet], so that a walk goes straight to those it wants. Where only one way leads
/// on to the end, there are no more nodes but a *tail*: it is read from the word itself.
final class SoundTrie {
    /// A word has at most so many sounds.
    static final int DEPTH_MAX = 2 * Tokens.LETTERS_MAX;

    /// The node above all words.
    static final int ROOT = 0;

    private static final int SOME_SHIFT = 32;
    private static final int ALL_SHIFT = SOME_SHIFT + Consonants.BITS;
    private static final long ENDS_WORDS = 1L << (ALL_SHIFT + Consonants.BITS);
    private static final long TAIL = ENDS_WORDS << 1;

    /// Marks the last of the words that end at one node.
    private static final int LAST = 1 << 31;

    /// Two numbers for each node, which a visit needs together: the sounds of its children, and where these lie, with
    /// the consonants that some and that all words hold behind it, and whether words end here.
    private final long[] nodes;
    private final int[] firstWords;
    private final int[] words;
    private final Spelled spelled;
    private final boolean fromEnd;

    private SoundTrie(Builder built) {
        spelled = built.spelled;
        fromEnd = built.fromEnd;
        nodes = Arrays.copyOf(built.nodes, 2 * built.size);
        firstWords = Arrays.copyOf(built.firstWords, built.size);
        words = built.sorted;
    }

    private SoundTrie(NumberSource in, Spelled spelled, boolean fromEnd) {
        this.spelled = spelled;
        this.fromEnd = fromEnd;
        nodes = in.longs();
        firstWords = in.ints();
        words = in.ints();
    }

    /// The letters of the words of a tree, `a` to `z`, `A` to `Z` and digits; each word is known by a number.
    interface Spelled {
        /// Points `word` to the letters of the word that is known by `number`.
        void point(SoundDistance.Word word, int number);
    }

    /// Makes the tree of `chosen` words, read from their ends if `fromEnd`; the numbers are those that `spelled` knows
    /// them by.
    static SoundTrie of(int[] chosen, Spelled spelled, boolean fromEnd) {
        return new SoundTrie(new Builder(chosen, spelled, fromEnd));
    }

    /// Returns the sounds of the children of `node`, as a [SoundSet].
    long children(int node) {
        return nodes[2 * node];
    }

    /// Returns the child of `node` that bears `sound`, one of [#children].
    int child(int node, long sound) {
        return (int) nodes[2 * node + 1] + Long.bitCount(nodes[2 * node] & (sound - 1));
    }

    /// Says whether what leads on from `node` is a tail, and not a child.
    boolean hasTail(int node) {
        return (nodes[2 * node + 1] & TAIL) != 0;
    }

    /// Points `word` to one that ends at `node`, or at its tail.
    void point(SoundDistance.Word word, int node) {
        spelled.point(word, words[firstWords[node]] & ~LAST);
    }

    /// Returns the letter of `word` at `index` in the order of the tree.
    byte letter(SoundDistance.Word word, int index) {
        return letter(word, index, fromEnd);
    }

    private static byte letter(SoundDistance.Word word, int index, boolean fromEnd) {
        return word.text()[word.from() + (fromEnd ? word.length() - 1 - index : index)];
    }

    boolean endsWords(int node) {
        return (nodes[2 * node + 1] & ENDS_WORDS) != 0;
    }

    /// Hands out the words that end at `node`, or at its tail.
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

    static SoundTrie readFrom(NumberSource in, Spelled spelled, boolean fromEnd) {
        return new SoundTrie(in, spelled, fromEnd);
    }

    /// Makes the nodes from the sorted words, parents first.
    private static final class Builder {
        private final Spelled spelled;
        private final boolean fromEnd;
        private final SoundDistance.Word one = new SoundDistance.Word();
        private final SoundDistance.Word other = new SoundDistance.Word();
        private final int[] sorted;
        private long[] nodes = new long[1 << 11];
        private int[] firstWords = new int[1 << 10];
        private int size;

        Builder(int[] chosen, Spelled spelled, boolean fromEnd) {
            this.spelled = spelled;
            this.fromEnd = fromEnd;
            this.sorted = Arrays.stream(chosen)
                    .boxed()
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            add();
            fill(ROOT, 0, sorted.length, 0);
        }

        private int compare(int a, int b) {
            int order = compareLetters(a, b);
            return order == 0 ? Integer.compare(a, b) : order;
        }

        private int compareLetters(int a, int b) {
            spelled.point(one, a);
            spelled.point(other, b);
            for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
                int order = SoundSet.place(letter(one, i, fromEnd)) - SoundSet.place(letter(other, i, fromEnd));
                if (order != 0) {
                    return order;
                }
            }
            return one.length() - other.length();
        }

        /// Fills `node` at `depth` with the words `sorted[from, to)`.
        private void fill(int node, int from, int to, int depth) {
            firstWords[node] = from;
            if (from < to && length(from) > depth && compareLetters(sorted[from], sorted[to - 1]) == 0) {
                fillTail(node, from, depth);
                sorted[to - 1] |= LAST;
                return;
            }
            int end = from;
            while (end < to && length(end) == depth) {
                end++;
            }
            int first = size;
            for (int at = end; at < to; at = next(at, to, depth)) {
                nodes[2 * node] |= SoundSet.of(letterAt(at, depth));
                add();
            }
            int some = 0;
            int all = end > from ? 0 : Consonants.ALL;
            int child = first;
            for (int at = end; at < to; child++) {
                int own = Consonants.of(letterAt(at, depth));
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

        private void fillTail(int node, int word, int depth) {
            int held = 0;
            for (int i = depth; i < length(word); i++) {
                held |= Consonants.of(letterAt(word, i));
            }
            nodes[2 * node] = SoundSet.of(letterAt(word, depth));
            nodes[2 * node + 1] = TAIL | (long) held << SOME_SHIFT | (long) held << ALL_SHIFT;
        }

        private int hold(int node, int shift) {
            return (int) (nodes[2 * node + 1] >>> shift) & Consonants.ALL;
        }

        /// Returns the first word behind `at` that goes on with another letter.
        private int next(int at, int to, int depth) {
            byte label = letterAt(at, depth);
            int next = at + 1;
            while (next < to && letterAt(next, depth) == label) {
                next++;
            }
            return next;
        }

        private int length(int at) {
            spelled.point(one, sorted[at] & ~LAST);
            return one.length();
        }

        private byte letterAt(int at, int index) {
            spelled.point(one, sorted[at] & ~LAST);
            return letter(one, index, fromEnd);
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
