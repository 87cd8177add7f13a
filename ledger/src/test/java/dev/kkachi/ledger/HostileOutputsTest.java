package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.OutputTransaction.Input;
import dev.kkachi.ledger.spi.OutputTransaction.Output;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Transactions that no chain has: they spend what is spent, what comes later, themselves, and contradict one another.
/// Whatever is told, the ledger is one that engines can walk.
final class HostileOutputsTest {
    private static final int NAMES = 14;

    @TempDir
    Path home;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsToldAnOutputIsMadeOnceAndSpentOnceLater(long seed) throws IOException {
        Random random = new Random(seed);
        long told = 0;
        long counted = 0;
        for (int imports = 1 + random.nextInt(3); imports > 0; imports--) {
            Coins coins = new Coins("hostile", randomTransactions(random));
            told += coins.transactions().size();
            ImportReport report = store(new LedgerSettings(20 + random.nextInt(60)), coins);
            counted += report.stored() + report.repeated() + report.problems().rejectedCount();
        }

        assertThat(counted).as("nothing is silent").isGreaterThanOrEqualTo(told);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(Coins.BTC));
            assertThat(ledger.outputStatus().getFirst().transactions()).isEqualTo(log.transactions());
            assertWalkable(log);
        }
    }

    private static void assertWalkable(OutputLog log) {
        Set<Long> spent = new HashSet<>();
        Set<String> made = new HashSet<>();
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            for (int i = 0; i < log.inputs(transaction); i++) {
                long output = log.input(transaction, i);
                assertThat(spent.add(output))
                        .as("spent once: " + log.name(output))
                        .isTrue();
                assertThat(log.spender(output)).isEqualTo(transaction);
                assertThat(log.maker(output)).isLessThan(transaction);
                assertThat(log.isKnown(output)).isEqualTo(log.account(output) >= 0);
            }
            for (int i = 0; i < log.outputs(transaction); i++) {
                long output = log.output(transaction, i);
                assertThat(made.add(log.name(output)))
                        .as("made once: " + log.name(output))
                        .isTrue();
                assertThat(log.maker(output)).isEqualTo(transaction);
                assertThat(log.spender(output))
                        .satisfiesAnyOf(
                                spender -> assertThat(spender).isEqualTo(OutputLog.NONE),
                                spender -> assertThat(spender).isBetween(0L, log.transactions() - 1));
                assertThat(isFound(log, output)).as("its account knows it").isTrue();
            }
        }
    }

    private static boolean isFound(OutputLog log, long output) {
        int account = log.account(output);
        for (long i = 0; i < log.outputsOf(account); i++) {
            if (log.outputOf(account, i) == output) {
                return true;
            }
        }
        return false;
    }

    /// There are few names, so that most meet again.
    private static List<OutputTransaction> randomTransactions(Random random) {
        List<OutputTransaction> all = new ArrayList<>();
        for (int count = 1 + random.nextInt(30); count > 0; count--) {
            List<Input> inputs = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                inputs.add(new Input(
                        "t" + random.nextInt(NAMES), random.nextInt(3), random.nextBoolean() ? null : output(random)));
            }
            List<Output> outputs = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                outputs.add(output(random));
            }
            all.add(new OutputTransaction(
                    Coins.BTC,
                    "t" + random.nextInt(NAMES),
                    random.nextInt(6),
                    random.nextInt(5) - 1,
                    Instant.ofEpochSecond(1 + random.nextInt(100)),
                    inputs,
                    outputs));
        }
        return all;
    }

    private static Output output(Random random) {
        return new Output("a" + random.nextInt(4), Units.of(random.nextInt(5)));
    }

    private ImportReport store(LedgerSettings settings, Coins coins) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, settings)) {
            run.read(coins);
            return run.finish();
        }
    }
}
