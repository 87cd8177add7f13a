package dev.kkachi.files;

/// One line of a JSON-lines file: its object, or the reason why it cannot be read.
public sealed interface JsonLine {
    /// Returns its number, counted from 1.
    long line();

    /// A line that holds one object.
    ///
    /// @param line its number
    /// @param object what it says
    record Parsed(long line, Json.Obj object) implements JsonLine {}

    /// A line that could not be read. Reading goes on after it.
    ///
    /// @param line its number
    /// @param column where the trouble is, counted from 1
    /// @param value the beginning of the line
    /// @param reason what is wrong and which rule it breaks
    record Broken(long line, long column, String value, String reason) implements JsonLine {}
}
