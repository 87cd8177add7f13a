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
        long left = trie.children(node) & next(depth);
        while (left != 0) {
            long sound = Long.lowestOneBit(left);
            left -= sound;
            path[depth + 1] = SoundSet.only(sound);
            visit(trie, trie.child(node, sound), depth + 1, found);
        }
    }

    private void visit(SoundTrie trie, int node, int depth, Found found) {
        fill(depth, depth, leaveOut(trie, node, depth));
        if (trie.endsWords(node)) {
            offer(trie, node, depth, found);
        }
        if (trie.children(node) != 0 && isHopeful(trie, node, depth)) {
            walk(trie, node, depth, found);
        }
    }

    /// Returns the sounds that lead on from the row at `depth`.
    private long next(int depth) {
        int[] row = rows[depth];
        long sounds = 0;
        for (int j = low[depth]; j <= high[depth]; j++) {
            sounds |= SoundSet.leftOutFor(allowed[j] - row[j]);
            if (j < length) {
                sounds |= SoundSet.exchangedFor(asked[j + 1], allowed[j + 1] - row[j]);
            }
        }
        return depth == 0 ? sounds : sounds | swaps(depth);
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

    /// Says whether a word behind `node` may still come near: by a living cell, with what must change in the consonants
    /// behind it, or by an exchange of this sound and the next.
    private boolean isHopeful(SoundTrie trie, int node, int depth) {
        int some = trie.someHold(node);
        int all = trie.allHold(node);
        for (int j = low[depth]; j <= high[depth]; j++) {
            if (rows[depth][j] + Consonants.least(behind[j], some, all) <= limit) {
                return true;
            }
        }
        return swaps(depth) != 0;
    }

    /// Returns what leaving out the sound of `node` costs, or the least that it may cost where the one before it is not
    /// yet known.
    private int leaveOut(SoundTrie trie, int node, int depth) {
        if (backward) {
            boolean mayBeUmlaut = (trie.children(node) & SoundSet.BEFORE_UMLAUT) != 0;
            return SoundDistance.leaveOutLeast(path[depth], mayBeUmlaut, depth == 1);
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
