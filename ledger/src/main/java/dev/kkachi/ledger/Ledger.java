package dev.kkachi.ledger;

import dev.kkachi.ledger.internal.LedgerFiles;
import dev.kkachi.model.Asset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The transfers that were imported, as they were when it was opened; later imports do not change what it shows.
public final class Ledger implements AutoCloseable {
    private final LedgerFiles files;

    private Ledger(LedgerFiles files) {
        this.files = files;
    }

    /// Opens the ledger in `folder`, which may hold nothing yet.
    ///
    /// @throws IOException if it cannot be read
    /// @throws dev.kkachi.model.KkachiException if a file is missing, cut short or of another version
    public static Ledger open(Path folder) throws IOException {
        return new Ledger(LedgerFiles.open(folder));
    }

    /// Returns what is held of each asset, by chain and name.
    ///
    /// @throws IOException if it cannot be read
    public List<AssetStatus> status() throws IOException {
        return files.status();
    }

    /// Returns the assets of which transfers are held and what each calls itself, by chain and name. Costs nothing:
    /// no transfer is looked at.
    public Map<Asset, String> tickers() {
        return files.tickers();
    }

    /// Returns the transfers of `asset`, `null` if there are none. They can be read as long as this is open.
    ///
    /// @throws IOException if they cannot be read
    public @Nullable TransferLog find(Asset asset) throws IOException {
        return files.find(asset);
    }

    /// Returns what is held of each coin whose value lies in outputs, by chain.
    ///
    /// @throws IOException if it cannot be read
    public List<OutputStatus> outputStatus() throws IOException {
        return files.outputStatus();
    }

    /// Returns the outputs of `asset`, `null` if there are none. They can be read as long as this is open.
    ///
    /// @throws IOException if they cannot be read
    public @Nullable OutputLog findOutputs(Asset asset) throws IOException {
        return files.findOutputs(asset);
    }

    /// Returns the coins of which outputs are held, by chain. Costs nothing.
    public List<Asset> coins() {
        return files.coins();
    }

    /// Compares every byte with the checksums that were taken when it was written.
    ///
    /// @throws IOException if it cannot be read
    /// @throws dev.kkachi.model.KkachiException if a file was changed; it is named
    public void verify() throws IOException {
        files.verify();
    }

    @Override
    public void close() {
        files.close();
    }
}
