package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Imports of transfers that are killed at any moment, again and again: whoever imports once more has what an import
/// has that nobody disturbed.
final class SurvivalTest {
    private static final int COUNT = 16_000;
    private static final int ROWS = 4_000;
    private static final int KILLS = 3;
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @Timeout(180)
    void anImportThatIsKilledAtAnyMomentIsFinishedByTheNext(long seed) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell starts the process");
        Path home = folder.resolve("home");
        Random random = new Random(seed);
        long usual = usualMillis();
        List<String> story = new ArrayList<>();
        int killed = 0;

        for (int i = 0; i < KILLS; i++) {
            long delay = random.nextLong(usual / 4, usual);
            int exit = killedAfter(delay, home);
            killed += exit == KILLED ? 1 : 0;
            try (Ledger ledger = Ledger.open(home)) {
                ledger.verify();
                story.add(delay + " ms of " + usual + ": exit " + exit + ", " + edges(ledger) + " transfers");
            }
        }
        ImportReport report = ImportProcess.run(home, new ImportProcess.Payments(COUNT), ROWS);

        String told = "seed " + seed + ": " + story;
        assertThat(killed).as(told).isPositive();
        assertThat(report.problems().rejectedCount()).as(told).isZero();
        Path other = folder.resolve("other");
        ImportProcess.run(other, new ImportProcess.Payments(COUNT), 1 << 20);
        assertThat(render(home)).as(told).isEqualTo(render(other));
        assertThat(home.resolve("chains/ethereum")).as(told).isDirectoryNotContaining("glob:**.tmp");
    }

    private long usualMillis() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = start(folder.resolve("undisturbed")).waitFor();
        assertThat(exit).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Process start(Path home) throws IOException {
        return ImportProcess.start("", folder.resolve("errors"), home.toString(), "" + COUNT, "0", "" + ROWS);
    }

    private int killedAfter(long millis, Path home) throws IOException, InterruptedException {
        Process process = start(home);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        int exit = process.destroyForcibly().waitFor();
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
        return exit;
    }

    private static long edges(Ledger ledger) throws IOException {
        TransferLog log = ledger.find(ImportProcess.USDT);
        return log == null ? 0 : log.edges();
    }

    /// The first accounts of an import fill a table of slots; what an import that was killed put there must not fill
    /// it up for the next.
    @Test
    @Timeout(60)
    void accountsThatNobodyAcknowledgedTakeNoRoomFromThoseThatComeNext() throws IOException {
        for (int i = 0; i < 4; i++) {
            Rows rows = Rows.named("other" + i);
            for (int k = 0; k < 600; k++) {
                rows.add(new Rows.Row(
                        ImportProcess.USDT, "0x" + k, 0, 1_600_000_000 + k, "a" + i + "-" + k, "b", Units.of(1)));
            }
            try (LedgerImport run = LedgerImport.open(folder, LedgerSettings.STANDARD)) {
                run.read(rows); // and is never finished
            }
        }

        ImportReport report = ImportProcess.run(folder, new ImportProcess.Payments(2_000), 1_000);

        assertThat(report.stored()).isEqualTo(2_000);
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.verify();
        }
    }

    /// A table of slots that grew is only good for the next reader when the manifest says so.
    @Test
    void anImportThatIsGivenUpLeavesWhatReadersFindAccountsWith() throws IOException {
        ImportProcess.run(folder, new ImportProcess.Payments(500), 1_000);
        String before = render(folder);

        try (LedgerImport run = LedgerImport.open(folder, LedgerSettings.STANDARD)) {
            run.read(new ImportProcess.Payments(5_000));
        }

        assertThat(render(folder)).isEqualTo(before);
    }

    private static String render(Path home) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
            for (Asset asset : ledger.tickers().keySet()) {
                TransferLog log = Objects.requireNonNull(ledger.find(asset));
                text.append(asset).append(' ').append(log.edges()).append('\n');
                for (long edge = 0; edge < log.edges(); edge++) {
                    text.append(log.name(edge))
                            .append(' ')
                            .append(log.time(edge))
                            .append(' ')
                            .append(log.amount(edge));
                    text.append(' ').append(log.address(log.from(edge))).append(" -> ");
                    text.append(log.address(log.to(edge))).append('\n');
                }
                for (int account = 0; account < log.nodes(); account++) {
                    text.append(log.address(account)).append(' ').append(log.incidences(account));
                    text.append(' ').append(log.opening(account)).append(' ');
                    text.append(log.balance(account, log.incidences(account))).append('\n');
                }
            }
        }
        return text.toString();
    }
}
