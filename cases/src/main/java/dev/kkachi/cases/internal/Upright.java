package dev.kkachi.cases.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which way up a picture is shown, the one thing that cameras write beside it without which it is not shown
/// rightly: the tag *Orientation* (274) of Exif 3.0, which is read out of the notes of a camera and written
/// alone.
final class Upright {
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private Upright() {}

    /// Says whether `notes` begin as those of JPEG do.
    static boolean isMarked(byte[] notes) {
        return notes.length > MARK.length && Arrays.equals(notes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /// Returns the notes that say of `notes` only which way up, begun with the mark where those are; empty where
    /// the picture stands as its dots do, or nobody can tell.
    static byte[] of(byte[] notes) {
        int from = isMarked(notes) ? MARK.length : 0;
        int turn = turn(notes, from);
        if (turn < 2 || turn > LAST) {
            return new byte[0];
        }
        ByteBuffer alone = ByteBuffer.allocate(from + 8 + 2 + ENTRY + 4);
        alone.put(notes, 0, from);
        alone.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8);
        alone.putShort((short) 1);
        alone.putShort((short) ORIENTATION).putShort((short) SHORT).putInt(1).putShort((short) turn);
        return alone.array();
    }

    private static int turn(byte[] notes, int from) {
        if (notes.length < from + 8) {
            return 0;
        }
        ByteBuffer in = ByteBuffer.wrap(notes, from, notes.length - from).slice();
        char order = (char) in.get(0);
        if (order != (char) in.get(1) || (order != 'M' && order != 'I')) {
            return 0;
        }
        in.order(order == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (in.getShort(2) != 42 || directory < 8 || directory > in.limit() - 2) {
            return 0;
        }
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long at = directory + 2L + ((long) i * ENTRY);
            if (at + ENTRY > in.limit()) {
                return 0;
            }
            boolean isIt = (in.getShort((int) at) & 0xFFFF) == ORIENTATION && in.getShort((int) at + 2) == SHORT;
            if (isIt) {
                return in.getShort((int) at + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
