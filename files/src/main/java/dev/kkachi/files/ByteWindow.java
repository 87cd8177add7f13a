package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A window that slides over a stream and holds one record of it at a time, never more than a limit.
///
/// `bytes[start..end)` has been read and not yet consumed. Reads are forward only; whoever wants to
/// look at a record twice simply does not advance `start`.
final class ByteWindow {
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int recordBytesMax;
    /// The bytes; replaced when a record needs more room.
    byte[] bytes;
    /// The first byte that is not consumed.
    int start;
    /// The end of what has been read.
    int end;

    private boolean exhausted;

    ByteWindow(InputStream in, int recordBytesMax) {
        this.in = in;
        this.recordBytesMax = recordBytesMax;
        this.bytes = new byte[Math.min(FIRST_SIZE, recordBytesMax + 1)];
    }

    /// Reads more behind `end`; moves what is not consumed to the front if needed. Returns `false` at
    /// the end of the stream, or when the record has filled the window.
    boolean more() throws IOException {
        if (exhausted || end - start > recordBytesMax) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, recordBytesMax + 1L));
        }
        int read = in.read(bytes, end, bytes.length - end);
        if (read < 0) {
            exhausted = true;
            return false;
        }
        end += read;
        return true;
    }

    /// Drops everything up to and including the next line break. Returns `false` if the stream ended
    /// first.
    boolean skipLine() throws IOException {
        while (true) {
            for (int i = start; i < end; i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r') {
                    start = i;
                    return skipBreak();
                }
            }
            start = end;
            if (!more()) {
                return false;
            }
        }
    }

    private boolean skipBreak() throws IOException {
        boolean carriageReturn = bytes[start++] == '\r';
        boolean more = start < end || more();
        if (more && carriageReturn && bytes[start] == '\n') {
            start++;
            more = start < end || more();
        }
        return more;
    }

    /// Skips the UTF-8 byte order mark if the stream starts with one. Returns the name of another
    /// encoding if the stream starts with its mark, otherwise the empty string.
    String skipByteOrderMark() throws IOException {
        boolean more = true;
        while (more && end - start < 3) {
            more = more();
        }
        int have = end - start;
        if (have >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF) {
            start += 3;
            return "";
        }
        boolean bigEndian = have >= 2 && bytes[start] == (byte) 0xFE && bytes[start + 1] == (byte) 0xFF;
        boolean littleEndian = have >= 2 && bytes[start] == (byte) 0xFF && bytes[start + 1] == (byte) 0xFE;
        return bigEndian || littleEndian ? "UTF-16" : "";
    }
}
