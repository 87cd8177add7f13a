package dev.kkachi.lists.internal;

import java.nio.ByteBuffer;

/// Reads what [PackedWriter] wrote, by absolute positions, so that many threads may share one buffer.
final class PackedReader {
    private final ByteBuffer buffer;
    private int at;

    PackedReader(ByteBuffer buffer, int at) {
        this.buffer = buffer;
        this.at = at;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = buffer.get(at++);
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("A number at byte " + at + " of the snapshot does not end.");
    }

    long word() {
        long value = buffer.getLong(at);
        at += Long.BYTES;
        return value;
    }
}
