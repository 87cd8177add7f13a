package dev.kkachi.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Goes through a log from its first leaf and says whether anything in it was changed, and where.
///
/// Three things must agree: the hash that was kept of each leaf, the hash of the leaf before that each
/// leaf names (`"prev":"..."`), and the root that each checkpoint signs. Whoever changes a leaf alone
/// is caught by the first, whoever changes its hash with it by the second and by the third, whoever
/// rewrites all that follows by the third: for that, the checkpoints must be kept where they cannot
/// reach.
public final class LogCheck {
    private static final byte[] PREV = "\"prev\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX = 2 * Hash.BYTES;

    private final NavigableMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private RightEdge edge = RightEdge.EMPTY;
    private Hash last = Hash.EMPTY;
    private long agreed;
    private int met;
    private @Nullable Verdict broken;

    private LogCheck() {}

    /// What came out.
    public sealed interface Verdict {
        /// Every leaf is as it was written.
        ///
        /// @param size how many there are
        /// @param root of all of them
        /// @param checkpoints how many checkpoints agree
        record Whole(long size, Hash root, int checkpoints) implements Verdict {}

        /// One leaf is not as it was written.
        ///
        /// @param leaf its place, counted from 0
        /// @param why in a sentence
        record Changed(long leaf, String why) implements Verdict {}

        /// Something was changed among some leaves.
        ///
        /// @param from the first that may be
        /// @param to the one after the last that may be
        /// @param why in a sentence
        record Rewritten(long from, long to, String why) implements Verdict {}

        /// A checkpoint cannot be believed.
        ///
        /// @param why in a sentence
        record Unsigned(String why) implements Verdict {}
    }

    /// Starts at the first leaf, with the checkpoints that `key` must have signed.
    public static LogCheck against(List<SignedNote> notes, NoteKey key) {
        LogCheck check = new LogCheck();
        for (SignedNote note : notes) {
            if (!note.isSignedBy(key)) {
                check.broken = new Verdict.Unsigned("A checkpoint is not signed by " + key.render() + ".");
                return check;
            }
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Checkpoint other = check.checkpoints.put(checkpoint.size(), checkpoint);
            if (other != null && !other.equals(checkpoint)) {
                check.broken = new Verdict.Unsigned(
                        "Two checkpoints of " + checkpoint.size() + " leaves differ: somebody showed two logs.");
            }
        }
        return check;
    }

    /// Takes the next leaf.
    ///
    /// @param leaf its exact bytes
    /// @param kept the hash that was kept of it, `null` where none was
    public void leaf(byte[] leaf, @Nullable Hash kept) {
        if (broken != null) {
            return;
        }
        long index = edge.size();
        Hash hash = Hash.ofLeaf(leaf);
        if (kept != null && !kept.equals(hash)) {
            broken = new Verdict.Changed(index, "Leaf " + index + " does not have the hash that was kept of it.");
            return;
        }
        if (!namesLast(leaf)) {
            broken = new Verdict.Changed(
                    Math.max(0, index - 1),
                    "Leaf " + index + " names another leaf before it than leaf " + (index - 1) + " as it is now.");
            return;
        }
        last = hash;
        edge = edge.append(hash);
        compare();
    }

    private void compare() {
        Checkpoint checkpoint = checkpoints.get(edge.size());
        if (checkpoint == null) {
            return;
        }
        if (!checkpoint.root().equals(edge.root())) {
            broken = new Verdict.Rewritten(
                    agreed,
                    edge.size(),
                    "The checkpoint of " + edge.size()
                            + " leaves signs another root: something was changed among leaves " + agreed + " to "
                            + (edge.size() - 1) + ".");
            return;
        }
        agreed = edge.size();
        met++;
    }

    /// Says whether the leaf before that a leaf names is the last one; true where it names none.
    /// Compares bytes, since a text made of each leaf would cost as much as its hash.
    private boolean namesLast(byte[] leaf) {
        int start = afterPrev(leaf);
        if (start < 0 || leaf.length < start + HEX) {
            return true;
        }
        byte[] hex = last.hex().getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(leaf, start, start + HEX, hex, 0, HEX);
    }

    private static int afterPrev(byte[] leaf) {
        for (int i = 0; i + PREV.length <= leaf.length; i++) {
            if (Arrays.equals(leaf, i, i + PREV.length, PREV, 0, PREV.length)) {
                return i + PREV.length;
            }
        }
        return -1;
    }

    /// Returns what came out, after the last leaf.
    public Verdict verdict() {
        if (broken != null) {
            return broken;
        }
        Long beyond = checkpoints.higherKey(edge.size());
        if (beyond != null) {
            return new Verdict.Rewritten(
                    edge.size(),
                    beyond,
                    "The log ends after " + edge.size() + " leaves, and a checkpoint signs " + beyond + ".");
        }
        return new Verdict.Whole(edge.size(), edge.root(), met);
    }
}
