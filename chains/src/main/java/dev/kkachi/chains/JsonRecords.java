package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The objects of a JSON file, be it one a line, an array, or one alone.
final class JsonRecords {
    /// The largest document that is read at once; a file of lines may have any size.
    static final int DOCUMENT_BYTES_MAX = 64 << 20;

    private JsonRecords() {}

    /// What is done with each object.
    @FunctionalInterface
    interface Each {
        /// Takes `object`, which stands on `line`, or is the one of that number.
        void take(long line, Json.Obj object);
    }

    /// Hands every object of a file of lines to `each`; what is no object is rejected.
    static void lines(BoundedArchive file, Intake into, Each each) throws IOException {
        try (JsonLines lines = JsonLines.open(file.content(), into.file())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case JsonLine.Parsed parsed -> each.take(parsed.line(), parsed.object());
                    case JsonLine.Broken broken ->
                        into.refuse(
                                broken.line(),
                                Refused.because(
                                        "", broken.value(), "A line is one JSON object; " + broken.reason() + "."));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Hands every object of `document` to `each`: the elements of an array, or itself.
    static void objects(Json document, Intake into, Each each) {
        long number = 0;
        for (Json element : document instanceof Json.Arr array ? array.elements() : List.of(document)) {
            number++;
            if (element instanceof Json.Obj object) {
                each.take(number, object);
            } else {
                into.refuse(number, Refused.because("", element.asText(), "An element is a JSON object."));
            }
        }
    }

    /// Reads the whole of `file` as one document; `null` if it is none or too large.
    static @Nullable Json document(BoundedArchive file) throws IOException {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(DOCUMENT_BYTES_MAX + 1);
            if (bytes.length > DOCUMENT_BYTES_MAX) {
                return null;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Json.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (Json.Malformed e) {
            return null;
        }
    }
}
