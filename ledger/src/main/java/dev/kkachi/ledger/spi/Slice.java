package dev.kkachi.ledger.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A part of somebody else's bytes, so that a field of a row need not be copied to be handed on. Made once and set
/// anew for each row.
public final class Slice {
    private byte[] bytes = {};
    private int offset;
    private int length;

    /// Makes a slice of nothing.
    public Slice() {}

    /// Points to `length` bytes of `source` from `start`, which must not change while they are read.
    public void set(byte[] source, int start, int size) {
        bytes = source;
        offset = start;
        length = size;
    }

    /// Points to a copy of `text` in UTF-8.
    public void set(String text) {
        bytes = text.getBytes(UTF_8);
        offset = 0;
        length = bytes.length;
    }

    /// Returns the array that the bytes are in.
    public byte[] bytes() {
        return bytes;
    }

    /// Returns where in [#bytes] they start.
    public int offset() {
        return offset;
    }

    /// Returns how many they are.
    public int length() {
        return length;
    }

    /// Returns byte `i`.
    public byte at(int i) {
        return bytes[offset + i];
    }

    @Override
    public String toString() {
        return new String(bytes, offset, length, UTF_8);
    }
}
