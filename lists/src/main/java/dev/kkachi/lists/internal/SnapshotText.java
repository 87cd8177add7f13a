package dev.kkachi.lists.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The strings of a mapped snapshot, decoded when asked for.
///
/// @param buffer the snapshot
/// @param starts where the table of starts begins
/// @param text where the text begins
/// @param count how many strings there are
record SnapshotText(ByteBuffer buffer, int starts, int text, int count) {
    String text(int number) {
        if (number < 0 || number >= count) {
            throw new IllegalStateException("The snapshot has no string " + number + " of " + count + ".");
        }
        int from = buffer.getInt(starts + Integer.BYTES * number);
        int to = buffer.getInt(starts + Integer.BYTES * (number + 1));
        if (from < 0 || to < from || to > buffer.capacity() - text) {
            throw new IllegalStateException("The snapshot has no text from " + from + " to " + to + ".");
        }
        byte[] bytes = new byte[to - from];
        buffer.get(text + from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
