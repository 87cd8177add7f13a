package dev.kkachi.records;

/// A row of a block of lines, which knows its line once the block's own first line is known.
sealed interface BlockRow permits RowFields, BlockRow.Broken {
    /// What is no row.
    ///
    /// @param line its line in the block, counted from 0
    /// @param value the beginning of the line
    /// @param reason what is wrong
    record Broken(long line, String value, String reason) implements BlockRow {}
}
