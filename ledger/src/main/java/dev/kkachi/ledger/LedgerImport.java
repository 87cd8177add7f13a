package dev.kkachi.ledger;

import dev.kkachi.ledger.internal.ImportRun;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Adds to a ledger what sources have. Rows are held until the settings' bound is reached, then written as a segment
/// of their own and acknowledged; [#finish] lays them in order with those that were there. Whoever imports a source
/// again, also after a crash, stores nothing twice.
///
/// One process imports at a time.
public final class LedgerImport implements AutoCloseable {
    private final ImportRun run;

    private LedgerImport(ImportRun run) {
        this.run = run;
    }

    /// Begins an import into the ledger in `folder`, which is made if it is not there.
    ///
    /// @throws IOException if it cannot be written to
    /// @throws dev.kkachi.model.KkachiException if another process is importing
    public static LedgerImport open(Path folder, LedgerSettings settings) throws IOException {
        return new LedgerImport(ImportRun.open(folder, settings));
    }

    /// Reads `source` to its end.
    ///
    /// @throws IOException if it cannot be read further; what was acknowledged before stays
    /// @throws dev.kkachi.model.KkachiException if the ledger cannot be written, as when the disk is full
    public void read(LedgerSource source) throws IOException {
        run.read(source);
    }

    /// Tells `taker` of every row that is rejected from now on, in the order in which it is found out: those of which
    /// the ledger has another version when they are laid in order.
    public void onRejection(Consumer<Rejection> taker) {
        run.onRejection(taker);
    }

    /// Acknowledges what was read and lays it in order.
    ///
    /// @throws dev.kkachi.model.KkachiException if the ledger cannot be written; nothing that was acknowledged is
    ///     lost
    public ImportReport finish() {
        return run.finish();
    }

    @Override
    public void close() throws IOException {
        run.close();
    }
}
