package dev.kkachi.cli.internal;

/// Colours for a terminal that wants them.
///
/// @param on whether to colour at all
record Style(boolean on) {
    private static final String RESET = "\u001B[0m";

    /// Returns `text` so that it is seen first.
    String alarm(String text) {
        return wrapped("\u001B[1;31m", text);
    }

    /// Returns `text` so that it is seen second.
    String strong(String text) {
        return wrapped("\u001B[1m", text);
    }

    /// Returns `text` so that it steps back.
    String faint(String text) {
        return wrapped("\u001B[2m", text);
    }

    private String wrapped(String start, String text) {
        return on ? start + text + RESET : text;
    }
}
