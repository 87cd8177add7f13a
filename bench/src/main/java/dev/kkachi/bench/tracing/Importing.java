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
    private static final Goal PARQUET = new Goal("Parquet", 2);
    private static final Goal CSV = new Goal("CSV", 1);
    private static final double BYTES_GOAL = 40;

    /// How many million transfers a second are to be imported from a format.
    private record Goal(String format, double millions) {}

    private Importing() {}

    /// Imports the transfers of `bazaar` from Parquet, for the rate only, and from CSV, to stay.
    static void measure(Bazaar bazaar, Judge judge) {
        Path parquet = bazaar.parquet();
        Path once = bazaar.ledgerFolder().resolveSibling("once");
        measure(PARQUET, parquet, once, judge);
        Bazaar.remove(once);
        Bazaar.remove(parquet);
        measure(CSV, bazaar.file(), bazaar.ledgerFolder(), judge);
        size(bazaar, judge);
    }

    private static void measure(Goal goal, Path file, Path ledger, Judge judge) {
        long start = System.nanoTime();
        ImportReport report = importAll(file, ledger);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.stored() != judge.transfers()) {
            throw new IllegalStateException(
                    report.stored() + " transfers were stored, of " + judge.transfers() + " that there are.");
        }
        judge.rate(
                "imported from " + goal.format() + ", laid in order, indexed and on the disk",
                goal.millions(),
                judge.transfers() / seconds,
                " (" + Numbers.short1(seconds) + " s)");
    }

    private static void size(Bazaar bazaar, Judge judge) {
        List<AssetStatus> status = status(bazaar);
        long bytes = status.stream().mapToLong(AssetStatus::transferBytes).sum();
        long hashes = status.stream().mapToLong(AssetStatus::transactionBytes).sum();
        judge.bytes(
                "on the disk, both directions indexed",
                BYTES_GOAL,
                (double) bytes / judge.transfers(),
                " a transfer, and " + Numbers.short1((double) hashes / judge.transfers())
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
