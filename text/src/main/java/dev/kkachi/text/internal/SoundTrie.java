package dev.kkachi.text.internal;

import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;

/// Many words in one tree of their letters, laid out in the order in which a search walks it, so that all words
/// within a distance of one word are found without looking at each.
///
/// Problem: a word has a hundred thousand others to be compared with. Idea: words that begin alike share the
/// rows of the distance table of [SoundDistance], and once every cell of two rows is above the limit the whole
/// branch is passed over. Limits: finds a few words too many and none too few, as it does not stop where
/// [SoundDistance] stops early.
final class SoundTrie {
    private static final int DEPTH_MAX = 2 * Tokens.LETTERS_MAX;

    private final byte[] labels;
    private final byte[] depths;
    private final int[] skips;
    private final int[] firstWords;
    private final int[] words;

    private SoundTrie(Growing nodes, int[] words) {
        this.labels = Arrays.copyOf(nodes.labels, nodes.size);
        this.depths = Arrays.copyOf(nodes.depths, nodes.size);
        this.skips = Arrays.copyOf(nodes.skips, nodes.size);
        this.firstWords = Arrays.copyOf(nodes.firstWords, nodes.size + 1);
        this.firstWords[nodes.size] = words.length;
        this.words = words;
    }

    private SoundTrie(NumberSource in) {
        this.labels = in.bytes();
        this.depths = in.bytes();
        this.skips = in.ints();
        this.firstWords = in.ints();
        this.words = in.ints();
    }

    /// The letters of the words of a tree.
    interface Spelled {
        /// Returns the array that holds the letters of `word`.
        byte[] text();

        /// Returns where they start.
        int from(int word);

        /// Returns how many they are.
        int length(int word);
    }

    /// Makes the tree of `chosen` words; the numbers are those that `spelled` knows them by.
    static SoundTrie of(int[] chosen, Spelled spelled) {
        int[] sorted = Arrays.stream(chosen)
                .boxed()
                .sorted((a, b) -> compare(spelled, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        Growing tree = new Growing();
        int[] open = new int[DEPTH_MAX + 1];
        int depth = 0;
        for (int at = 0; at < sorted.length; at++) {
            int shared = at == 0 ? 0 : shared(spelled, sorted[at - 1], sorted[at]);
            for (; depth > shared; depth--) {
                tree.skips[open[depth]] = tree.size;
            }
            int from = spelled.from(sorted[at]);
            for (; depth < spelled.length(sorted[at]); depth++) {
                open[depth + 1] = tree.add(spelled.text()[from + depth], depth + 1, at);
            }
        }
        for (; depth > 0; depth--) {
            tree.skips[open[depth]] = tree.size;
        }
        return new SoundTrie(tree, sorted);
    }

    private static int compare(Spelled spelled, int a, int b) {
        int endA = spelled.from(a) + spelled.length(a);
        int endB = spelled.from(b) + spelled.length(b);
        int order = Arrays.compare(spelled.text(), spelled.from(a), endA, spelled.text(), spelled.from(b), endB);
        return order == 0 ? Integer.compare(a, b) : order;
    }

    private static int shared(Spelled spelled, int a, int b) {
        int most = Math.min(spelled.length(a), spelled.length(b));
        int shared = 0;
        while (shared < most && spelled.text()[spelled.from(a) + shared] == spelled.text()[spelled.from(b) + shared]) {
            shared++;
        }
        return shared;
    }

    /// Nodes in the order of a walk. A node's words start where it was made and end where the next node's start.
    private static final class Growing {
        private byte[] labels = new byte[1024];
        private byte[] depths = new byte[1024];
        private int[] skips = new int[1024];
        private int[] firstWords = new int[1024];
        private int size;

        int add(byte label, int depth, int word) {
            if (size == labels.length) {
                labels = Arrays.copyOf(labels, size * 2);
                depths = Arrays.copyOf(depths, size * 2);
                skips = Arrays.copyOf(skips, size * 2);
                firstWords = Arrays.copyOf(firstWords, size * 2);
            }
            labels[size] = label;
            depths[size] = (byte) depth;
            firstWords[size] = word;
            return size++;
        }
    }

    /// Takes the words that a search finds.
    @FunctionalInterface
    interface Found {
        /// Takes one word and its distance.
        void accept(int word, int distance);
    }

    /// A walk through trees for one thread.
    static final class Walk {
        private final int[][] rows = new int[DEPTH_MAX + 2][DEPTH_MAX + 2];
        private final int[] least = new int[DEPTH_MAX + 2];
        private final int[] leaveOut = new int[DEPTH_MAX + 2];
        private final byte[] path = new byte[DEPTH_MAX + 2];
        private final int[] last = new int[DEPTH_MAX + 2];
        private byte[] text = {};
        private int from;
        private int length;

        /// Hands every word of `trie` to `found` whose distance from `word` is at most `limit`.
        void find(SoundTrie trie, SoundDistance.Word word, int limit, Found found) {
            text = word.text();
            from = word.from();
            length = word.length();
            rows[0][0] = 0;
            for (int j = 1; j <= length; j++) {
                leaveOut[j] = SoundDistance.leaveOut(word, j - 1);
                rows[0][j] = rows[0][j - 1] + leaveOut[j];
            }
            least[0] = 0;
            int node = 0;
            while (node < trie.labels.length) {
                node = visit(trie, node, limit, found);
            }
        }

        private int visit(SoundTrie trie, int node, int limit, Found found) {
            int depth = trie.depths[node];
            byte sound = trie.labels[node];
            path[depth] = sound;
            least[depth] = row(depth, SoundDistance.leaveOut(sound, path[depth - 1], false), rows[depth]);
            if (trie.firstWords[node + 1] > trie.firstWords[node]) {
                offer(trie, node, limit, found);
            }
            boolean hopeless = least[depth] > limit && least[depth - 1] + SoundDistance.SLIP > limit;
            return hopeless ? trie.skips[node] : node + 1;
        }

        private void offer(SoundTrie trie, int node, int limit, Found found) {
            int depth = trie.depths[node];
            int distance = rows[depth][length];
            if (SoundDistance.isSoftAtEnd(path[depth]) && depth > 1) {
                row(depth, SoundDistance.leaveOut(path[depth], path[depth - 1], true), last);
                distance = last[length];
            }
            if (distance <= limit) {
                for (int at = trie.firstWords[node]; at < trie.firstWords[node + 1]; at++) {
                    found.accept(trie.words[at], distance);
                }
            }
        }

        /// Fills the row of the sound at `depth`, and returns its least cell.
        private int row(int depth, int left, int[] row) {
            int[] above = rows[depth - 1];
            int sound = path[depth];
            int exchanges = SoundDistance.row(sound);
            row[0] = above[0] + left;
            int best = row[0];
            for (int j = 1; j <= length; j++) {
                int other = text[from + j - 1];
                int exchange = SoundDistance.exchange(exchanges, other);
                int cost = above[j - 1] + (depth == 1 && j == 1 ? exchange + exchange / 2 : exchange);
                cost = Math.min(cost, Math.min(above[j] + left, row[j - 1] + leaveOut[j]));
                if (depth > 1 && j > 1 && sound == text[from + j - 2] && path[depth - 1] == other) {
                    cost = Math.min(cost, rows[depth - 2][j - 2] + SoundDistance.SLIP);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            return best;
        }
    }

    void writeTo(NumberSink out) {
        out.bytes(labels);
        out.bytes(depths);
        out.ints(skips);
        out.ints(firstWords);
        out.ints(words);
    }

    static SoundTrie readFrom(NumberSource in) {
        return new SoundTrie(in);
    }
}
