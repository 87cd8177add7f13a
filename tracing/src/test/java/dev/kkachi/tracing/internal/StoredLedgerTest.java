package dev.kkachi.tracing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.ledger.LedgerSettings;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.tracing.Pictures;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Tracer;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredLedgerTest {
    /// Few of them, for each is synced to the disk.
    private static final int LEDGERS = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aLedgerOnDiskIsTracedAsOneInMemoryIs(TaintPolicy policy) throws IOException {
        for (int seed = 0; seed < LEDGERS; seed++) {
            RandomLedger ledger = RandomLedger.of(ForAll.random(seed + LEDGERS * policy.ordinal()), policy);
            TransferLog inMemory = Pictures.ledger(ledger.movements());
            Path home = folder.resolve(Integer.toString(seed));
            store(ledger.movements(), home);

            try (Ledger stored = Ledger.open(home)) {
                TransferLog onDisk = Objects.requireNonNull(stored.find(inMemory.asset()));

                assertThat(answer(ledger, onDisk)).as("seed " + seed).isEqualTo(answer(ledger, inMemory));
            }
        }
    }

    private static String answer(RandomLedger ledger, TransferLog log) {
        Services services = account ->
                ledger.services().contains(log.address(account)) ? new Service("somebody", "exchange") : null;
        Trace trace = Tracer.over(log, services).trace(ledger.query());
        return Oracle.Answer.of(trace, log::address, log::name).toString();
    }

    private static void store(List<Movement> movements, Path home) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(new Movements(movements));
            assertThat(run.finish().stored()).isEqualTo(movements.size());
        }
    }

    /// Hands movements over as a file would.
    private record Movements(List<Movement> movements) implements LedgerSource {
        @Override
        public String name() {
            return "movements";
        }

        @Override
        public void read(LedgerSink sink) {
            TransferRow row = new TransferRow();
            long line = 0;
            for (Movement movement : movements) {
                row.start(Pictures.ASSET, ++line)
                        .part(Kind.LOG, 0)
                        .time(movement.time().getEpochSecond());
                row.transaction().set("0x" + Long.toHexString(line));
                row.from().set(movement.from());
                row.to().set(movement.to());
                row.amount(movement.amount().high(), movement.amount().low(), 0).decimalsKnown();
                sink.add(row);
            }
        }
    }
}
