package dev.kkachi.chains;

import java.util.Set;

/// One kind of table: what its rows say, whichever file they stand in.
interface Table {
    /// Returns what a person would call it.
    String title();

    /// Says whether a table with these columns, named as [ColumnName] writes them, is of this kind.
    boolean fits(Set<String> columns);

    /// Says whether it tells what other tables leave out, so that it is to be read before them.
    default boolean isReference() {
        return false;
    }

    /// Reads one row.
    ///
    /// @throws Refused if it cannot be taken
    void read(Fields row, Intake into) throws Refused;
}
