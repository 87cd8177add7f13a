package dev.kkachi.documents;

import dev.kkachi.files.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file of text: plain, Markdown, or JSON Resume.
final class TextFile {
    private TextFile() {}

    static DocumentFacts read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Resume resume = plain.stripLeading().startsWith("{") ? findResume(plain) : null;
        return new DocumentFacts.Writing(Origin.UNKNOWN, cut(plain), resume, hints(plain));
    }

    private static @Nullable Resume findResume(String text) {
        try {
            return ResumeReader.find(Json.parse(text));
        } catch (Json.Malformed e) {
            return null; // then it is a text that begins with a brace
        }
    }

    /// Returns the characters of `text` that are kept.
    static String cut(String text) {
        return text.length() <= DocumentReader.TEXT_CHARS_MAX ? text : text.substring(0, DocumentReader.TEXT_CHARS_MAX);
    }

    /// Returns the hint that characters of `text` were not kept, if so.
    static List<Hint> hints(String text) {
        return text.length() <= DocumentReader.TEXT_CHARS_MAX
                ? List.of()
                : List.of(
                        notLookedAt("Only the first " + DocumentReader.TEXT_CHARS_MAX + " characters were looked at."));
    }

    static Hint notLookedAt(String what) {
        return new Hint(Hint.Sign.NOT_LOOKED_AT, what, "Large files are common.");
    }
}
