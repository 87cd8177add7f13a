package dev.kkachi.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection, with the statements that it prepared. All values are bound, none is ever written
/// into a statement.
final class Sql implements AutoCloseable {
    private static final int STATEMENTS_MAX = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final WriteSteps steps;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    Sql(Connection connection, WriteSteps steps) {
        this.connection = connection;
        this.steps = steps;
    }

    /// Reads one row.
    interface Row<T> {
        /// Returns what the current row says.
        T read(ResultSet row) throws SQLException;
    }

    /// Carries out a statement that writes, and returns how many rows it changed.
    int update(String sql, @Nullable Object... values) {
        try {
            steps.before(sql);
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Carries out a statement that only steers the transaction.
    void steer(String sql) {
        try {
            if (sql.equals("COMMIT")) {
                steps.before(sql);
            }
            bound(sql).execute();
            if (sql.equals("COMMIT")) {
                steps.before("COMMITTED");
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Returns what all rows say.
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Something done with each row.
    interface Each {
        /// Does it with the current row.
        void take(ResultSet row) throws SQLException;
    }

    /// Does something with every row, without keeping them.
    void each(String sql, Each each, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Finds what the first row says, or `null` where there is none.
    <T> @Nullable T find(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? row.read(rows) : null;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > STATEMENTS_MAX) {
                String oldest = prepared.keySet().iterator().next();
                PreparedStatement dropped = prepared.remove(oldest);
                if (dropped != null) {
                    dropped.close();
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
