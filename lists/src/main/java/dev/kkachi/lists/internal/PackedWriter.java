package dev.kkachi.lists.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Bytes that grow, written as variable-length numbers.
final class PackedWriter {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    /// Appends `value`, which is not negative, in one to five bytes.
    void number(int value) {
        room(5);
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// Appends `value` in eight bytes.
    void word(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /// Appends `value` in four bytes.
    void fixed(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
