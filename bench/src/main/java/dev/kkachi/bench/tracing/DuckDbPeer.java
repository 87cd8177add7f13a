package dev.kkachi.bench.tracing;

import dev.kkachi.ledger.TransferLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// DuckDB, the database that an analyst would pick: a recursive query that keeps for each account the first transfer
/// that reached it.
final class DuckDbPeer implements Peers.Peer {
    private static final String REACHED = """
            WITH RECURSIVE reached(account, transfer) USING KEY (account) AS (
                SELECT CAST(? AS INTEGER), CAST(? AS BIGINT)
                UNION
                (SELECT next.payee, min(next.transfer)
                 FROM reached
                 JOIN transfers next ON next.payer = reached.account AND next.transfer > reached.transfer
                 LEFT JOIN recurring.reached known ON known.account = next.payee
                 WHERE reached.account NOT IN (SELECT account FROM exchanges)
                   AND (known.transfer IS NULL OR next.transfer < known.transfer)
                 GROUP BY next.payee)
            )
            SELECT count(*) - 1 FROM reached
            """;

    private final Connection connection;
    private final PreparedStatement query;

    private DuckDbPeer(TransferLog log, BitSet exchanges) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE transfers (payer INTEGER, payee INTEGER, transfer BIGINT)");
            statement.execute("CREATE TABLE exchanges (account INTEGER)");
        }
        fill(log, exchanges);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX payers ON transfers (payer)");
        }
        query = connection.prepareStatement(REACHED);
    }

    static DuckDbPeer over(TransferLog log, BitSet exchanges) {
        try {
            return new DuckDbPeer(log, exchanges);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(TransferLog log, BitSet exchanges) throws SQLException {
        DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender transfers = duckDb.createAppender("main", "transfers");
                DuckDBAppender accounts = duckDb.createAppender("main", "exchanges")) {
            for (long transfer = 0; transfer < log.edges(); transfer++) {
                transfers.beginRow();
                transfers.append(log.from(transfer));
                transfers.append(log.to(transfer));
                transfers.append(transfer);
                transfers.endRow();
            }
            for (int account : exchanges.stream().toArray()) {
                accounts.beginRow();
                accounts.append(account);
                accounts.endRow();
            }
        }
    }

    @Override
    public long reached(int account, long transfer) {
        try {
            query.setInt(1, account);
            query.setLong(2, transfer - 1);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            query.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
