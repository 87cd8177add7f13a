package dev.kkachi.text.internal;

import java.util.Arrays;

/// One thread's walk through a [SoundTrie] for the words that are near to a word: fills the distance table of
/// [SoundDistance] row by row, words that begin alike sharing their rows, and passes over a branch once nothing in
/// it can come near.
///
/// Only cells within what is allowed are alive, mostly two or three of a row; all others hold [SoundDistance#FAR].
/// Reading backwards, what a sound costs may depend on the one not yet seen; then the least that it can cost is
/// taken, so that distances are bounds from below.
final class SoundWalk {
    private static final int SIZE = SoundTrie.DEPTH_MAX + 3;
    /// The row for the end of a word.
    private static final int END = SIZE - 1;
    /// The lowest living cell of a row that has none.
    private static final int DEAD = SIZE;

    private final int[][] rows = new int[SIZE][SIZE];
    private final int[] low = new int[SIZE];
    private final int[] high = new int[SIZE];
    private final byte[] path = new byte[SIZE];
    private final byte[] asked = new byte[SIZE];
    private final int[] leaveOut = new int[SIZE];
    private final int[] allowed = new int[SIZE];
    private final int[] behind = new int[SIZE];
    private final SoundDistance.Word tail = new SoundDistance.Word();
    private int length;
    private int limit;
    private boolean backward;

    /// Takes the words that are found.
    @FunctionalInterface
    interface Found {
        /// Takes one word and its distance.
        void accept(int word, int distance);
    }

    /// How far a walk goes.
    ///
    /// @param sounds how many sounds of the word, in the order of the walk, must be within `within`
    /// @param within the greatest distance of these
    /// @param limit the greatest distance of all
    record Reach(int sounds, int within, int limit) {}

    SoundWalk() {
        for (int[] row : rows) {
            Arrays.fill(row, SoundDistance.FAR);
        }
        Arrays.fill(low, DEAD);
        Arrays.fill(high, -2);
    }

    /// Hands the words of `trie` to `found` that are near to `word` from the beginning on.
    void forward(SoundTrie trie, SoundDistance.Word word, Reach reach, Found found) {
        backward = false;
        ask(word, reach);
        walk(trie, SoundTrie.ROOT, 0, found);
    }

    /// Hands the words of `trie`, which were added from their ends, to `found` that are near to `word` from the end
    /// on.
    void backward(SoundTrie trie, SoundDistance.Word word, Reach reach, Found found) {
        backward = true;
        ask(word, reach);
        walk(trie, SoundTrie.ROOT, 0, found);
    }

    private void ask(SoundDistance.Word word, Reach reach) {
        length = word.length();
        limit = reach.limit;
        for (int j = 1; j <= length; j++) {
            int index = backward ? length - j : j - 1;
            asked[j] = word.text()[word.from() + index];
            leaveOut[j] = SoundDistance.leaveOut(word, index);
        }
        behind[length] = 0;
        for (int j = length; j > 0; j--) {
            behind[j - 1] = behind[j] | Consonants.of(asked[j]);
        }
        for (int j = 0; j <= length; j++) {
            allowed[j] = j <= reach.sounds ? reach.within : limit;
        }
        begin();
    }

    private void begin() {
        int[] row = rows[0];
        Arrays.fill(row, SoundDistance.FAR);
        row[0] = 0;
        int j = 1;
        while (j <= length && row[j - 1] + leaveOut[j] <= allowed[j]) {
            row[j] = row[j - 1] + leaveOut[j];
            j++;
        }
        low[0] = 0;
        high[0] = j - 1;
    }

    /// Visits the children of `node`, whose row stands at `depth`, that a near word may go on with.
    private void walk(SoundTrie trie, int node, int depth, Found found) {
        long left = trie.children(node) & next(trie, node, depth);
        while (left != 0) {
            long sound = Long.lowestOneBit(left);
            left -= sound;
            path[depth + 1] = SoundSet.only(sound);
            visit(trie, trie.child(node, sound), depth + 1, found);
        }
    }

    private void visit(SoundTrie trie, int node, int depth, Found found) {
        long children = trie.children(node);
        fill(depth, depth, leaveOut(depth, children));
        if (trie.endsWords(node)) {
            offer(trie, node, depth, found);
        }
        if (trie.hasTail(node)) {
            if ((children & next(trie, node, depth)) != 0) {
                walkTail(trie, node, depth, found);
            }
        } else if (children != 0) {
            walk(trie, node, depth, found);
        }
    }

    /// Reads the tail of `node`, whose row stands at `depth`, as long as it may come near.
    private void walkTail(SoundTrie trie, int node, int depth, Found found) {
        trie.point(tail, node);
        int last = tail.length();
        for (int at = depth + 1; at <= last; at++) {
            path[at] = trie.letter(tail, at - 1);
            fill(at, at, leaveOut(at, at < last ? SoundSet.of(trie.letter(tail, at)) : 0));
            if (low[at] == DEAD && low[at - 1] == DEAD) {
                return;
            }
        }
        offer(trie, node, last, found);
    }

    /// Returns the sounds that lead on from the row at `depth`: from each living cell that may still come near, with
    /// what must change in the consonants behind `node`.
    private long next(SoundTrie trie, int node, int depth) {
        int[] row = rows[depth];
        int some = trie.someHold(node);
        int all = trie.allHold(node);
        long sounds = depth == 0 ? 0 : swaps(depth);
        for (int j = low[depth]; j <= high[depth]; j++) {
            if (row[j] + Consonants.least(behind[j], some, all) <= limit) {
                sounds |= SoundSet.leftOutFor(allowed[j] - row[j]);
                sounds |= j < length ? SoundSet.exchangedFor(asked[j + 1], allowed[j + 1] - row[j]) : 0;
            }
        }
        return sounds;
    }

    /// Returns the sounds that, swapped with the one at `depth`, lead on from the row above it.
    private long swaps(int depth) {
        long sounds = 0;
        for (int j = low[depth - 1]; j <= Math.min(high[depth - 1], length - 2); j++) {
            boolean swap = path[depth] == asked[j + 2] && rows[depth - 1][j] + SoundDistance.SLIP <= limit;
            sounds |= swap ? SoundSet.of(asked[j + 1]) : 0;
        }
        return sounds;
    }

    /// Returns what leaving out the sound at `depth` costs, or the least that it may cost where the one before it is
    /// not yet known but one of `next`.
    private int leaveOut(int depth, long next) {
        if (backward) {
            return SoundDistance.leaveOutLeast(path[depth], (next & SoundSet.BEFORE_UMLAUT) != 0, depth == 1);
        }
        return SoundDistance.leaveOut(path[depth], path[depth - 1], false);
    }

    private void offer(SoundTrie trie, int node, int depth, Found found) {
        int distance = rows[depth][length];
        if (!backward && depth > 1 && SoundDistance.isSoftAtEnd(path[depth])) {
            fill(END, depth, SoundDistance.leaveOut(path[depth], path[depth - 1], true));
            distance = rows[END][length];
        }
        if (distance <= limit) {
            int far = distance;
            trie.words(node, word -> found.accept(word, far));
        }
    }

    /// Fills the row `target` for the sound at `depth`, which costs `left` to leave out: the cells that those alive in
    /// the two rows above lead to.
    private void fill(int target, int depth, int left) {
        int[] row = rows[target];
        for (int j = low[target]; j <= high[target]; j++) {
            row[j] = SoundDistance.FAR;
        }
        int[] above = rows[depth - 1];
        int first = low[depth - 1];
        int last = high[depth - 1] + 1;
        if (depth > 1) {
            first = Math.min(first, low[depth - 2] + 2);
            last = Math.max(last, high[depth - 2] + 2);
        }
        int sound = path[depth];
        int exchanges = SoundDistance.row(sound);
        boolean atStart = depth == 1 && !backward;
        int lowest = DEAD;
        int highest = -2;
        for (int j = first; j <= length; j++) {
            int cost = above[j] + left;
            if (j > 0) {
                int exchange = SoundDistance.exchange(exchanges, asked[j]);
                exchange += atStart && j == 1 ? exchange / 2 : 0;
                cost = Math.min(cost, Math.min(above[j - 1] + exchange, row[j - 1] + leaveOut[j]));
                if (sound == asked[j - 1] && path[depth - 1] == asked[j]) {
                    cost = Math.min(cost, rows[depth - 2][j - 2] + SoundDistance.SLIP);
                }
            }
            if (cost <= allowed[j]) {
                row[j] = cost;
                lowest = Math.min(lowest, j);
                highest = j;
            } else if (j >= last) {
                break;
            }
        }
        low[target] = lowest;
        high[target] = highest;
    }
}
