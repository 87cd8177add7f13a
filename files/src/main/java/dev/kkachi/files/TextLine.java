package dev.kkachi.files;

/// One line of a text file, or the reason why it cannot be read.
public sealed interface TextLine {
    /// Returns its number, counted from 1.
    long line();

    /// A line that could be read.
    ///
    /// @param line its number
    /// @param text what it says, without the line break
    record Text(long line, String text) implements TextLine {}

    /// A line that could not be read. Reading goes on after it.
    ///
    /// @param line its number
    /// @param column the byte where the trouble is, counted from 1
    /// @param value the beginning of the line, with unreadable bytes replaced
    /// @param reason what is wrong and which rule it breaks
    record Broken(long line, long column, String value, String reason) implements TextLine {}
}
