package dev.kkachi.chains;

import java.util.List;
import java.util.Set;

/// Questions about the columns of a table.
final class Columns {
    private Columns() {}

    /// Says whether `columns` has one of `wanted`.
    static boolean any(Set<String> columns, String... wanted) {
        for (String name : wanted) {
            if (columns.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /// Says whether `columns` has all of `wanted`.
    static boolean all(Set<String> columns, String... wanted) {
        return columns.containsAll(List.of(wanted));
    }
}
