package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a UTF-8 text file in memory bounded by one line. Lines end with LF, CRLF or CR; a
/// byte order mark is skipped; a line that is too long, holds a NUL byte or is not UTF-8 is reported
/// and passed over.
public final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final String name;
    private final int lineBytesMax;
    private final ByteWindow window;
    private long nextLine = 1;
    private boolean finished;

    private LineReader(InputStream in, String name, int lineBytesMax) {
        this.in = in;
        this.name = name;
        this.lineBytesMax = lineBytesMax;
        this.window = new ByteWindow(in, lineBytesMax);
    }

    /// Returns a reader of `in`, which it closes in the end.
    ///
    /// @param name the file's name, for messages
    /// @param lineBytesMax the longest line that is read
    public static LineReader open(InputStream in, String name, int lineBytesMax) {
        if (lineBytesMax < 1) {
            throw new IllegalArgumentException("A line of " + lineBytesMax + " bytes holds nothing.");
        }
        return new LineReader(in, name, lineBytesMax);
    }

    /// Returns the next line, or `null` after the last.
    ///
    /// @throws UncheckedIOException if the file cannot be read further; the message names it
    public @Nullable TextLine next() {
        try {
            if (nextLine == 1 && !finished) {
                String encoding = window.skipByteOrderMark();
                if (!encoding.isEmpty()) {
                    finished = true;
                    return new TextLine.Broken(1, 1, "", "the file is in " + encoding + "; the rule is UTF-8");
                }
            }
            return finished ? null : line();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read after line " + nextLine + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be closed.", e);
        }
    }

    private @Nullable TextLine line() throws IOException {
        int length = lengthOfLine();
        if (length == 0 && window.start == window.end) {
            finished = true;
            return null;
        }
        long number = nextLine++;
        TextLine line = length > lineBytesMax
                ? broken(number, 0, length, "the line is longer than " + lineBytesMax + " bytes")
                : text(number, length);
        finished = !window.skipLine();
        return line;
    }

    private int lengthOfLine() throws IOException {
        int i = 0;
        do {
            while (window.start + i < window.end) {
                byte b = window.bytes[window.start + i];
                if (b == '\n' || b == '\r') {
                    return i;
                }
                i++;
            }
        } while (window.more());
        return i;
    }

    private TextLine text(long number, int length) {
        int from = window.start;
        int nul = -1;
        boolean ascii = true;
        for (int i = from; i < from + length; i++) {
            byte b = window.bytes[i];
            ascii &= b >= 0;
            nul = b == 0 && nul < 0 ? i : nul;
        }
        if (nul >= 0) {
            return broken(number, nul - from, length, "the line holds a NUL byte");
        }
        int malformed = ascii ? -1 : Utf8.malformedAt(window.bytes, from, from + length);
        if (malformed >= 0) {
            return broken(number, malformed - from, length, "a byte is not UTF-8");
        }
        return new TextLine.Text(number, new String(window.bytes, from, length, StandardCharsets.UTF_8));
    }

    private TextLine.Broken broken(long number, long column, int length, String reason) {
        String value = Utf8.quote(window.bytes, window.start, window.start + length);
        return new TextLine.Broken(number, column + 1, value, reason);
    }
}
