package dev.kkachi.files;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a text into blocks of whole lines, so that several can be read at once.
public final class LineBlocks {
    private static final int BLOCK_BYTES = 1 << 18;

    private final InputStream in;
    /// What follows the last line break of the block before.
    private byte[] left = {};
    private boolean isFirst = true;
    private boolean isFinished;
    private @Nullable IOException torn;

    private LineBlocks(InputStream in) {
        this.in = in;
    }

    /// Returns the blocks of `in`.
    public static LineBlocks of(InputStream in) {
        return new LineBlocks(in);
    }

    /// Returns the next block; `null` after the last, and where a line is so long that only [#rest] can
    /// tell what is to be done with it.
    ///
    /// @throws IOException if the text cannot be read further; all whole lines before have been handed
    ///     out
    public @Nullable LineBlock next() throws IOException {
        if (torn != null) {
            throw torn;
        }
        if (isFinished) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(left, left.length + BLOCK_BYTES + LineBlock.TAIL);
        int room = bytes.length - LineBlock.TAIL;
        int length = left.length + fill(bytes, left.length, room);
        if (torn == null && length < room) {
            isFinished = true;
            left = new byte[0];
            return length == 0 ? null : block(bytes, length);
        }
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        left = Arrays.copyOfRange(bytes, end, length);
        if (end > 0) {
            return block(bytes, end);
        }
        if (torn != null) {
            throw torn;
        }
        return left.length > JsonLines.LINE_BYTES_MAX ? null : next();
    }

    /// Says whether nothing is left.
    public boolean isFinished() {
        return isFinished;
    }

    /// Returns what has not been handed out.
    public InputStream rest() {
        isFinished = true;
        InputStream more = new FilterInputStream(in) {
            @Override
            public void close() {
                // A sequence closes what it has read to its end; whoever opened this still looks at what follows it.
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(left), more);
    }

    private LineBlock block(byte[] bytes, int length) {
        bytes[length] = '\n';
        LineBlock block = new LineBlock(bytes, length, isFirst);
        isFirst = false;
        return block;
    }

    private int fill(byte[] bytes, int from, int to) {
        int at = from;
        try {
            for (int more = 0; more >= 0 && at < to; ) {
                more = in.read(bytes, at, to - at);
                at += Math.max(0, more);
            }
        } catch (IOException e) {
            torn = e;
        }
        return at - from;
    }
}
