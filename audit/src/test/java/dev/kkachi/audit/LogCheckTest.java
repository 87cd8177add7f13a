package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogCheckTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("kkachi/home", ForAll.random(11));

    /// A log as a store keeps it: leaves, their hashes, checkpoints.
    private static final class Log {
        final List<String> leaves = new ArrayList<>();
        final List<Hash> hashes = new ArrayList<>();
        final List<SignedNote> checkpoints = new ArrayList<>();

        /// Writes `count` leaves, each of which names the one before, and a checkpoint after every ten.
        static Log of(int count) {
            Log log = new Log();
            RightEdge edge = RightEdge.EMPTY;
            Hash prev = Hash.EMPTY;
            for (int i = 0; i < count; i++) {
                String leaf = "{\"n\":" + i + ",\"prev\":\"" + prev.hex() + "\"}";
                prev = Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
                edge = edge.append(prev);
                log.leaves.add(leaf);
                log.hashes.add(prev);
                if (edge.size() % 10 == 0) {
                    log.checkpoints.add(SIGNER.sign(new Checkpoint("kkachi/home", edge.size(), edge.root()).render()));
                }
            }
            return log;
        }

        LogCheck.Verdict check() {
            LogCheck check = LogCheck.against(checkpoints, SIGNER.key());
            for (int i = 0; i < leaves.size(); i++) {
                check.leaf(leaves.get(i).getBytes(StandardCharsets.UTF_8), hashes.get(i));
            }
            return check.verdict();
        }
    }

    private static Hash hash(String leaf) {
        return Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        Log log = Log.of(37);

        LogCheck.Verdict verdict = log.check();

        assertThat(verdict).isInstanceOfSatisfying(LogCheck.Verdict.Whole.class, whole -> {
            assertThat(whole.size()).isEqualTo(37);
            assertThat(whole.checkpoints()).isEqualTo(3);
        });
    }

    @Test
    void aChangedLeafIsNamed() {
        Log log = Log.of(40);
        for (int i = 0; i < 40; i++) {
            String leaf = log.leaves.get(i);
            log.leaves.set(i, leaf.replace("{\"n\":", "{\"n\":9"));

            LogCheck.Verdict verdict = log.check();

            int index = i;
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            LogCheck.Verdict.Changed.class,
                            changed -> assertThat(changed.leaf()).isEqualTo(index));
            log.leaves.set(i, leaf);
        }
    }

    @Test
    void aLeafThatWasChangedTogetherWithItsHashIsNamedByTheOneAfterIt() {
        Log log = Log.of(40);
        String changed = log.leaves.get(24).replace("{\"n\":24", "{\"n\":42");
        log.leaves.set(24, changed);
        log.hashes.set(24, hash(changed));

        assertThat(log.check())
                .isInstanceOfSatisfying(
                        LogCheck.Verdict.Changed.class,
                        verdict -> assertThat(verdict.leaf()).isEqualTo(24));
    }

    @Test
    void aLogThatWasRewrittenFromALeafOnContradictsTheNextCheckpoint() {
        Log log = Log.of(40);
        Hash prev = hash(log.leaves.get(22));
        for (int i = 23; i < 40; i++) {
            String leaf = "{\"n\":" + i + i + ",\"prev\":\"" + prev.hex() + "\"}";
            prev = hash(leaf);
            log.leaves.set(i, leaf);
            log.hashes.set(i, prev);
        }

        assertThat(log.check())
                .isEqualTo(
                        new LogCheck.Verdict.Rewritten(
                                20,
                                30,
                                "The checkpoint of 30 leaves signs another root: something was changed among leaves 20 to 29."));
    }

    @Test
    void aLogThatWasCutOffIsShorterThanItsCheckpoint() {
        Log log = Log.of(40);
        log.leaves.subList(35, 40).clear();

        assertThat(log.check()).isInstanceOf(LogCheck.Verdict.Rewritten.class);
    }

    @Test
    void aCheckpointThatAnotherKeySignedIsNotBelieved() {
        Log log = Log.of(20);
        NoteSigner other = NoteSigner.generate("kkachi/home", ForAll.random(12));
        log.checkpoints.set(1, other.sign(log.checkpoints.get(1).text()));

        assertThat(log.check()).isInstanceOf(LogCheck.Verdict.Unsigned.class);
    }

    @Test
    void twoCheckpointsOfOneSizeThatDifferTellOfTwoLogs() {
        Log log = Log.of(20);
        log.checkpoints.add(SIGNER.sign(new Checkpoint("kkachi/home", 20, Hash.EMPTY).render()));

        assertThat(log.check())
                .isInstanceOfSatisfying(
                        LogCheck.Verdict.Unsigned.class,
                        verdict -> assertThat(verdict.why()).contains("two logs"));
    }
}
