package dev.kkachi.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/// A stream that tells how many bytes were read from it each time.
public final class WatchedStream extends FilterInputStream {
    private final IntConsumer watcher;

    /// @param watcher is told how many bytes each time, 0 at the end
    public WatchedStream(InputStream in, IntConsumer watcher) {
        super(in);
        this.watcher = watcher;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        watcher.accept(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        watcher.accept(Math.max(0, count));
        return count;
    }
}
