package dev.kkachi.store.internal;

import dev.kkachi.cases.spi.StoreUnavailable;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Connections that only read. Each reading is of one moment, and waits for nobody who writes.
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final Dialect dialect;
    private final BlockingQueue<Sql> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private volatile boolean closed;

    Readers(Dialect dialect) {
        this.dialect = dialect;
    }

    <T extends @Nullable Object> T read(Function<Sql, T> work) {
        free.acquireUninterruptibly();
        Sql sql = null;
        boolean whole = false;
        try {
            sql = connected();
            sql.steer(dialect.beginReading());
            T result = work.apply(sql);
            sql.steer("ROLLBACK");
            whole = true;
            return result;
        } catch (SqlFailure | SQLException e) {
            throw new StoreUnavailable("The store cannot be read (" + e.getMessage() + ").", e);
        } finally {
            release(sql, whole);
        }
    }

    private Sql connected() throws SQLException {
        if (closed) {
            throw new StoreUnavailable("The store is closed.");
        }
        Sql sql = idle.poll();
        return sql == null ? new Sql(dialect.openReader(), WriteSteps.PASS) : sql;
    }

    /// A connection on which something went wrong is not used again, nor are those that were opened
    /// before it.
    private void release(@Nullable Sql sql, boolean whole) {
        for (Sql other = whole ? null : idle.poll(); other != null; other = idle.poll()) {
            leave(other);
        }
        if (sql != null && (!whole || closed || !idle.offer(sql))) {
            leave(sql);
        }
        free.release();
    }

    private static void leave(Sql sql) {
        try {
            sql.close();
        } catch (SqlFailure e) {
            // one that cannot even be closed is gone, and whoever asked is told why it could not be read
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(CONNECTIONS);
        for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
            sql.close();
        }
        free.release(CONNECTIONS);
    }
}
