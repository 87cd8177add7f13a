package dev.kkachi.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Reads the objects of a JSON file, however it lays them out: one on each line, an array of them,
/// printed over many lines, or the answer of an interface that has them in one of its members (`{"items":
/// [...]}`). Memory is bounded by one object. A line that cannot be read costs only itself; in the other
/// layouts nothing behind it can be read.
public final class JsonObjects implements AutoCloseable {
    private static final int HEAD_BYTES = 1 << 16;

    private final InputStream in;
    private final @Nullable JsonLines lines;
    private final @Nullable JsonElements elements;

    private JsonObjects(InputStream in, @Nullable JsonLines lines, @Nullable JsonElements elements) {
        this.in = in;
        this.lines = lines;
        this.elements = elements;
    }

    /// Returns a reader of `in`, which it closes in the end.
    ///
    /// @param name the file's name, for messages
    /// @throws UncheckedIOException if the file cannot be read
    public static JsonObjects open(InputStream in, String name) {
        BufferedInputStream again = new BufferedInputStream(in, 2 * HEAD_BYTES);
        try {
            return areOnLines(again)
                    ? new JsonObjects(again, JsonLines.open(again, name), null)
                    : new JsonObjects(again, null, JsonElements.open(again, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read.", e);
        }
    }

    /// Says whether the objects of a file are one on each line; the stream stands where it stood.
    ///
    /// @throws IOException if the file cannot be read
    public static boolean areOnLines(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES + 1);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return !JsonElements.areIn(head, head.length == HEAD_BYTES);
    }

    /// Returns the next object, or why there is none where one should be; `null` after the last.
    ///
    /// @throws UncheckedIOException if the file cannot be read further; the message names it
    public @Nullable JsonLine next() {
        if (lines != null) {
            return lines.next();
        }
        return elements == null ? null : elements.next();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be closed.", e);
        }
    }
}
