package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.chains.ChainFiles;
import dev.kkachi.chains.ImportOptions;
import dev.kkachi.ledger.AssetStatus;
import dev.kkachi.ledger.ImportReport;
import dev.kkachi.ledger.LedgerImport;
import dev.kkachi.ledger.LedgerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// From files of transfers to a ledger that answers, on the disk.
final class Importing {
    private static final double CSV_GOAL = 1;
    private static final double BYTES_GOAL = 40;

    private Importing() {}

    /// Imports the files of `bazaar`, and adds the rate and the size to `judge`.
    static void measure(Bazaar bazaar, Judge judge) {
        long start = System.nanoTime();
        ImportReport report = importAll(bazaar.file(), bazaar.ledgerFolder());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.stored() != bazaar.transfers()) {
            throw new IllegalStateException(
                    report.stored() + " transfers were stored, of " + bazaar.transfers() + " that there are.");
        }
        judge.rate(
                "imported from CSV, laid in order, indexed and on the disk",
                CSV_GOAL,
                bazaar.transfers() / seconds,
                " (" + Numbers.short1(seconds) + " s)");
        List<AssetStatus> status = status(bazaar);
        long bytes = status.stream().mapToLong(AssetStatus::transferBytes).sum();
        long hashes = status.stream().mapToLong(AssetStatus::transactionBytes).sum();
        judge.bytes(
                "on the disk, both directions indexed",
                BYTES_GOAL,
                (double) bytes / bazaar.transfers(),
                " a transfer, and " + Numbers.short1((double) hashes / bazaar.transfers())
                        + " for the hashes of transactions, which only evidence reads");
    }

    private static ImportReport importAll(Path file, Path ledger) {
        try (LedgerImport run = LedgerImport.open(ledger, LedgerSettings.STANDARD)) {
            run.read(ChainFiles.of(ImportOptions.NONE).open(file));
            return run.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AssetStatus> status(Bazaar bazaar) {
        try {
            return bazaar.open().status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
