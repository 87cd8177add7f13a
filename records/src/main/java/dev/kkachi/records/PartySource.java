package dev.kkachi.records;

import org.jspecify.annotations.Nullable;

/// Rows of one form, to be screened.
sealed interface PartySource extends AutoCloseable permits CsvParties, FtmParties {
    /// Returns the next row, or `null` after the last.
    @Nullable PartyRow next();

    @Override
    void close();
}
