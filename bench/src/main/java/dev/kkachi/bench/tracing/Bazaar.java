package dev.kkachi.bench.tracing;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.spi.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Made-up transfers of one token: as a file, and once imported as a ledger. The busiest accounts are exchanges.
final class Bazaar implements AutoCloseable {
    private static final String TOKEN = "0xdac17f958d2ee523a2206206994597c13d831ec7";

    private static final long SEED = 1;
    private static final int ACCOUNTS_AN_EXCHANGE = 10_000;

    private final Path folder;
    private final int accounts;
    private @Nullable Ledger ledger;

    private Bazaar(Path folder, int accounts) {
        this.folder = folder;
        this.accounts = accounts;
    }

    /// Writes so many transfers to a file in a new folder below `parent`, below the one for temporary files if `null`.
    static Bazaar make(@Nullable Path parent, long transfers, int accounts) {
        try {
            Path folder = parent == null
                    ? Files.createTempDirectory("kkachi-bench")
                    : Files.createTempDirectory(Files.createDirectories(parent), "kkachi-bench");
            Bazaar bazaar = new Bazaar(folder, accounts);
            EconomyCsv.write(new Economy(accounts, SEED), transfers, TOKEN, bazaar.file());
            return bazaar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return folder.resolve("transfers.csv");
    }

    /// Writes the file anew as Parquet, as DuckDB does unless it is told otherwise.
    ///
    /// @return where
    Path parquet() {
        Path parquet = folder.resolve("transfers.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CAST(log_index AS BIGINT) AS log_index,"
                    + " to_timestamp(CAST(block_timestamp AS BIGINT)) AS block_timestamp,"
                    + " CAST(block_number AS BIGINT) AS block_number) FROM read_csv('" + file()
                    + "', all_varchar = true)) TO '" + parquet + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return parquet;
    }

    Path ledgerFolder() {
        return folder.resolve("ledger");
    }

    /// Opens the ledger, once it was imported, and removes the file, which takes three times its room.
    Ledger open() {
        Ledger known = ledger;
        if (known == null) {
            try {
                known = Ledger.open(ledgerFolder());
                Files.deleteIfExists(file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ledger = known;
        }
        return known;
    }

    /// Returns the transfers.
    TransferLog log() {
        try {
            return Objects.requireNonNull(
                    open().find(open().tickers().keySet().iterator().next()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns who the exchanges are.
    Services exchanges() {
        BitSet exchanges = exchangeAccounts();
        Services.Service exchange = new Services.Service("made-up exchange", "exchange");
        return account -> exchanges.get(account) ? exchange : null;
    }

    /// Returns the accounts of the exchanges.
    BitSet exchangeAccounts() {
        BitSet exchanges = new BitSet();
        for (int number = 0; number < Math.max(8, accounts / ACCOUNTS_AN_EXCHANGE); number++) {
            int account = log().account(EconomyCsv.addressOf(number));
            if (account >= 0) {
                exchanges.set(account);
            }
        }
        return exchanges;
    }

    @Override
    public void close() {
        if (ledger != null) {
            ledger.close();
        }
        remove(folder);
    }

    /// Removes `folder` and all that is in it.
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
