package dev.kkachi.copies;

/// A part of a text as it was read.
///
/// @param from the index of its first character (a `char` of Java), from 0
/// @param to the index after its last one
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A span from " + from + " to " + to + " is none.");
        }
    }

    /// Returns the characters of `text` that it covers.
    public String of(String text) {
        return text.substring(from, to);
    }
}
