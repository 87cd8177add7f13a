package dev.kkachi.store.internal;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A statement failed.
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// PostgreSQL's class of broken rules (SQL state 23).
    private static final String CONSTRAINT = "23";

    /// PostgreSQL's class of values that no column takes, such as a text with a NUL (SQL state 22).
    private static final String VALUE = "22";

    private final SQLException failed;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.failed = cause;
    }

    /// Says whether the statement itself was wrong, which is a defect of ours; otherwise the disk or
    /// the database did not do its part, and everything of the transaction may be gone.
    boolean isOurs() {
        String state = failed.getSQLState();
        if (failed instanceof SQLiteException sqlite) {
            int primary = sqlite.getResultCode().code & 0xff;
            return primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code || primary == SQLiteErrorCode.SQLITE_ERROR.code;
        }
        return state != null && (state.startsWith(CONSTRAINT) || state.startsWith(VALUE));
    }
}
