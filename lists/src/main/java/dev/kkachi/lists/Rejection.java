package dev.kkachi.lists;

/// A part of a list that could not be read; the rest was.
///
/// @param file the file's name
/// @param line the line, counted from 1, or 0 where only the entry is known
/// @param field which field or element, or the entry's id
/// @param value what it says
/// @param rule which rule it breaks
public record Rejection(String file, long line, String field, String value, String rule) {
    /// Returns the rejection in one line.
    public String render() {
        String place = line == 0 ? file : file + ":" + line;
        return place + " " + field + ": '" + value + "': " + rule;
    }
}
