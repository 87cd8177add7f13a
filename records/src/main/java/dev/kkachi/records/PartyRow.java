package dev.kkachi.records;

import dev.kkachi.model.Party;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What stands in one row of a file to be screened: a party, or the reason why there is none.
public sealed interface PartyRow {
    /// Returns the line on which the row starts, counted from 1.
    long line();

    /// A row that says whom to screen.
    ///
    /// @param line the line on which it starts
    /// @param party whom to screen; its id is the caller's, or the line number where the caller gives none
    /// @param query what the row is called in the answer: the name as printed, else the wallet
    record Read(long line, Party party, String query) implements PartyRow {}

    /// A row that cannot be screened. The rows behind it are.
    ///
    /// @param line the line on which it starts
    /// @param column the column that is to blame, as the header calls it, or its number; empty if the whole row is
    /// @param value the offending value, or the beginning of the row
    /// @param reason what is wrong and which rule it breaks
    record Rejected(long line, String column, String value, String reason) implements PartyRow {
        /// Returns the reason for rejecting whatever stands behind the place where a file cannot be read further.
        public static String torn(UncheckedIOException e) {
            IOException cause = e.getCause();
            return "the file cannot be read further (" + (cause == null ? e.getMessage() : cause.getMessage())
                    + "); nothing from here on was looked at";
        }
    }
}
