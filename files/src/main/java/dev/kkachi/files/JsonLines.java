package dev.kkachi.files;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads a file with one JSON object a line, in memory bounded by one line. Blank lines are skipped; a
/// line that is not an object is reported and passed over.
public final class JsonLines implements AutoCloseable {
    /// The longest line unless the caller says otherwise.
    public static final int LINE_BYTES_MAX = 16 << 20;

    private static final int QUOTED_CHARS = 120;

    private final LineReader lines;

    private JsonLines(LineReader lines) {
        this.lines = lines;
    }

    /// Returns a reader of `in`, which it closes in the end.
    ///
    /// @param name the file's name, for messages
    public static JsonLines open(InputStream in, String name) {
        return new JsonLines(LineReader.open(in, name, LINE_BYTES_MAX));
    }

    /// Returns the next line that is not blank, or `null` after the last.
    ///
    /// @throws java.io.UncheckedIOException if the file cannot be read further; the message names it
    public @Nullable JsonLine next() {
        while (true) {
            switch (lines.next()) {
                case null -> {
                    return null;
                }
                case TextLine.Broken broken -> {
                    return new JsonLine.Broken(broken.line(), broken.column(), broken.value(), broken.reason());
                }
                case TextLine.Text text
                when !text.text().isBlank() -> {
                    return parse(text);
                }
                case TextLine.Text blank -> {
                    continue;
                }
            }
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private static JsonLine parse(TextLine.Text text) {
        try {
            return switch (Json.parse(text.text())) {
                case Json.Obj object -> new JsonLine.Parsed(text.line(), object);
                default -> new JsonLine.Broken(text.line(), 1, quote(text), "the line is not a JSON object");
            };
        } catch (Json.Malformed e) {
            return new JsonLine.Broken(text.line(), e.column(), quote(text), "not JSON: " + e.getMessage());
        }
    }

    private static String quote(TextLine.Text text) {
        return text.text().substring(0, Math.min(QUOTED_CHARS, text.text().length()));
    }
}
