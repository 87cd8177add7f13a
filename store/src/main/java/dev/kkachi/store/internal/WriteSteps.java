package dev.kkachi.store.internal;

import java.sql.SQLException;

/// Stands between the store and the disk: told before every statement that writes and before and after
/// every commit. A test lets it fail, or ends the process there.
@FunctionalInterface
public interface WriteSteps {
    /// Lets everything pass.
    WriteSteps PASS = step -> {};

    /// Is told that `step` comes next.
    ///
    /// @throws SQLException in place of what the disk would throw
    void before(String step) throws SQLException;
}
