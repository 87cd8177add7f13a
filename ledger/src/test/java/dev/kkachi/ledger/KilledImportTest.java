package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an import that is killed, or finds the disk full, leaves behind: all that was acknowledged, and nothing that
/// keeps the next one from finishing the work.
final class KilledImportTest {
    private static final int COUNT = 3_000;
    private static final int INPUTS = 3;
    private static final int ROWS = 2_000;
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell starts and limits the process");
    }

    /// When it is killed.
    enum Moment {
        FIRST_WRITTEN {
            @Override
            boolean isNow(Path home) {
                return Files.exists(home.resolve("chains/bitcoin/assets/BTC/outputs/1"));
            }
        },
        THIRD_WRITTEN {
            @Override
            boolean isNow(Path home) {
                return Files.exists(home.resolve("chains/bitcoin/assets/BTC/outputs/3/segment"));
            }
        },
        LAST_LINKED {
            @Override
            boolean isNow(Path home) {
                return Files.exists(home.resolve("chains/bitcoin/assets/BTC/outputs/seen.tmp"));
            }
        };

        abstract boolean isNow(Path home);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedStaysAndTheNextImportFinishes(Moment moment) throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Process process =
                ImportProcess.start("", folder.resolve("errors"), home.toString(), "" + COUNT, "" + INPUTS, "" + ROWS);
        while (process.isAlive() && !moment.isNow(home)) {
            Thread.onSpinWait();
        }
        int exit = process.destroyForcibly().waitFor();

        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
        }
        ImportProcess.run(home, new ImportProcess.Source(COUNT, INPUTS), ROWS);

        assertThat(exit).as("it was killed before it was done").isEqualTo(KILLED);
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
        assertSameAsUndisturbed(home, new ImportProcess.Source(COUNT, INPUTS));
    }

    /// A process may write no file beyond four mebibytes and a half; a column of the inputs is longer than that.
    @Test
    void aFullDiskLosesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        ImportProcess.Source source = new ImportProcess.Source(1_600, 100);

        Process process = ImportProcess.start(
                "ulimit -f 4608;", folder.resolve("errors"), home.toString(), "1600", "100", "40000");
        boolean isOver = process.waitFor(2, TimeUnit.MINUTES);

        assertThat(isOver).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("errors"))).contains("IOException: File too large");
        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
        }
        assertThat(Files.readString(home.resolve("manifest"))).contains("outputs-pending bitcoin/BTC 1");
        ImportProcess.run(home, source, 40_000);
        assertSameAsUndisturbed(home, source);
    }

    private void assertSameAsUndisturbed(Path home, ImportProcess.Source source) throws IOException {
        Path other = folder.resolve("other");
        ImportProcess.run(other, source, 1 << 20);
        try (Ledger disturbed = Ledger.open(home);
                Ledger undisturbed = Ledger.open(other)) {
            disturbed.verify();
            assertThat(OutputOracle.render(Objects.requireNonNull(disturbed.findOutputs(Coins.BTC))))
                    .isEqualTo(OutputOracle.render(Objects.requireNonNull(undisturbed.findOutputs(Coins.BTC))));
            assertThat(transfers(disturbed)).isEqualTo(transfers(undisturbed)).isNotEmpty();
        }
        assertThat(home.resolve("chains/bitcoin/assets/BTC/outputs")).isDirectoryNotContaining("glob:**.tmp");
    }

    private static String transfers(Ledger ledger) throws IOException {
        TransferLog log = Objects.requireNonNull(ledger.find(ImportProcess.USDT));
        StringBuilder text = new StringBuilder();
        for (long transfer = 0; transfer < log.edges(); transfer++) {
            text.append(log.name(transfer)).append(' ').append(log.amount(transfer));
            text.append(' ').append(log.balance(log.to(transfer), log.incidences(log.to(transfer))));
            text.append('\n');
        }
        return text.toString();
    }
}
