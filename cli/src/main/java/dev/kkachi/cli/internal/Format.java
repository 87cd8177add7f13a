package dev.kkachi.cli.internal;

/// The forms in which results can be printed.
enum Format {
    /// For a person at a terminal.
    TABLE,
    /// One JSON array.
    JSON,
    /// One JSON object a line.
    JSONL,
    /// RFC 4180 with a header.
    CSV
}
