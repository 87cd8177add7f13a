package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;

/// A stream that repeats one letter and then says something.
final class EndlessLine extends InputStream {
    private final long length;
    private final byte[] tail;
    private long at;

    EndlessLine(long length, String tail) {
        this.length = length;
        this.tail = tail.getBytes(UTF_8);
    }

    @Override
    public int read() {
        if (at < length) {
            at++;
            return 'x';
        }
        int index = (int) (at++ - length);
        return index < tail.length ? tail[index] : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) {
        if (at < length) {
            int now = (int) Math.min(wanted, length - at);
            Arrays.fill(bytes, offset, offset + now, (byte) 'x');
            at += now;
            return now;
        }
        int b = read();
        if (b < 0) {
            return -1;
        }
        bytes[offset] = (byte) b;
        return 1;
    }
}
