package dev.kkachi.files;

import java.io.ByteArrayInputStream;

/// A stream that gives one to three bytes at a time, as a slow network does.
final class Dribble extends ByteArrayInputStream {
    private static final int BYTES_MAX = 3;

    Dribble(byte[] bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + pos % BYTES_MAX));
    }
}
