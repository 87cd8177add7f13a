package dev.kkachi.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.nio.file.Path;

/// A file of lines that is there whole or not at all.
public final class TextFile implements AutoCloseable {
    private static final int BUFFER_CHARS = 1 << 16;

    private final WriteAside file;
    private final StringBuilder line = new StringBuilder(BUFFER_CHARS + 1024);

    private TextFile(WriteAside file) {
        this.file = file;
    }

    /// Opens a file that will become `target`.
    ///
    /// @throws IOException if its folder cannot be written to
    public static TextFile open(Path target) throws IOException {
        return new TextFile(WriteAside.open(target));
    }

    /// Returns where the line that is being written ends.
    public StringBuilder line() {
        return line;
    }

    /// Ends the line.
    public void end() throws IOException {
        line.append('\n');
        if (line.length() >= BUFFER_CHARS) {
            flush();
        }
    }

    private void flush() throws IOException {
        file.out().write(line.toString().getBytes(UTF_8));
        line.setLength(0);
    }

    /// Puts the file in its place.
    public void commit() throws IOException {
        flush();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
