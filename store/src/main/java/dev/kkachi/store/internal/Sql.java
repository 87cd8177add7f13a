package dev.kkachi.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection, with the statements that it prepared. All values are bound, none is ever written
/// into a statement.
///
/// Where a statement is a way over a network, writes that nobody waits for are gathered: those of one
/// statement go together, over all jobs of a transaction, before anything is read or the transaction is
/// committed. What a job gathered goes only if the job is kept, so that a savepoint is needed only where a
/// job had something carried out at once.
final class Sql implements AutoCloseable {
    private static final int STATEMENTS_MAX = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final WriteSteps steps;
    private final boolean gathers;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private final Memory memory = new Memory();
    private final Gathered kept = new Gathered();
    private final Gathered staged = new Gathered();
    private boolean marked;
    private boolean atJob;

    Sql(Connection connection, WriteSteps steps) {
        this(connection, steps, false);
    }

    /// @param gathers whether writes that nobody waits for are gathered
    Sql(Connection connection, WriteSteps steps, boolean gathers) {
        this.connection = connection;
        this.steps = steps;
        this.gathers = gathers;
    }

    /// Returns what the jobs of this transaction remember.
    Memory memory() {
        return memory;
    }

    /// Reads one row.
    interface Row<T> {
        /// Returns what the current row says.
        T read(ResultSet row) throws SQLException;
    }

    /// Begins a job, which may be taken back alone.
    void beginJob() {
        atJob = true;
        marked = false;
        if (!gathers) {
            mark();
        }
    }

    /// Ends a job; what it wrote stays for the commit, or is taken back.
    void endJob(boolean keep) {
        atJob = false;
        if (keep) {
            memory.keep();
            kept.take(staged);
        } else {
            memory.drop();
            staged.clear();
        }
        if (marked) {
            if (!keep) {
                steer("ROLLBACK TO job");
            }
            steer("RELEASE job");
        }
        marked = false;
    }

    private void mark() {
        if (atJob && !marked) {
            steer("SAVEPOINT job");
            marked = true;
        }
    }

    /// Carries out what was gathered.
    void settle() {
        kept.empty(this::together);
        if (!staged.isEmpty()) {
            mark();
            staged.empty(this::together);
        }
    }

    private void together(String sql, Collection<@Nullable Object[]> rows) {
        try {
            PreparedStatement statement = prepared(sql);
            for (@Nullable Object[] values : rows) {
                steps.before(sql);
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Writes something that nobody waits for. Of what is gathered, no two statements may touch one table:
    /// they would change places.
    void later(String sql, @Nullable Object... values) {
        if (gathers) {
            staged.add(sql, values);
        } else {
            update(sql, values);
        }
    }

    /// Writes something that nobody waits for, in place of what has the same first `key` values.
    void replace(String sql, int key, @Nullable Object... values) {
        if (gathers) {
            staged.replace(sql, key, values);
        } else {
            update(sql, values);
        }
    }

    /// Carries out a statement that writes, and returns how many rows it changed.
    int update(String sql, @Nullable Object... values) {
        try {
            settle();
            mark();
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
        settle();
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
        settle();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, values);
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
        settle();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? row.read(rows) : null;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
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
