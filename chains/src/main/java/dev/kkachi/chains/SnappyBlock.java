package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Slice;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Unpacks a block of Google's Snappy, from one array into another, which are both bounded: what refers to bytes
/// outside is refused, whatever it says of its length.
///
/// Published format: a length, then elements, each of which is bytes as they are or a copy of bytes that came before.
/// Addresses and hashes in hexadecimal digits come in many short ones, so that short ones are copied in words of eight
/// bytes, a little too far; what comes next writes over the rest.
final class SnappyBlock {
    /// How many bytes behind the last one may be overwritten.
    static final int SLACK = 16;

    /// An element of three bytes stands for at most sixty-four.
    static final int RATIO_MAX = 22;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONG_LITERAL = 60;
    private static final int LITERAL = 0;
    private static final int NEAR_COPY = 1;
    /// How many bytes the distance of a copy takes, or its lower part, by the kind of element.
    private static final int[] NUMBER_BYTES = {0, 1, 2, 4};

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int start;
    private final int outEnd;

    private SnappyBlock(Slice packed, Slice unpacked) {
        in = packed.bytes();
        inEnd = packed.offset() + packed.length();
        out = unpacked.bytes();
        start = unpacked.offset();
        outEnd = start + unpacked.length();
    }

    /// Fills `unpacked`, behind which there is [#SLACK], with what `packed` stands for.
    ///
    /// @throws IOException if it is no such block, or one of another length
    static void unpack(Slice packed, Slice unpacked) throws IOException {
        try {
            new SnappyBlock(packed, unpacked).unpack(packed.offset());
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("A page packed with Snappy ends too early.", e);
        }
    }

    private void unpack(int first) throws IOException {
        int at = first;
        long length = 0;
        for (int shift = 0; shift == 0 || in[at - 1] < 0; shift += 7) {
            length |= (in[at++] & 0x7FL) << shift;
        }
        if (length != outEnd - start) {
            throw broken();
        }
        int to = start;
        while (at < inEnd) {
            int tag = in[at++] & 0xFF;
            int kind = tag & 3;
            int bytes = kind == LITERAL ? Math.max(0, (tag >>> 2) - LONG_LITERAL + 1) : NUMBER_BYTES[kind];
            int number = number(at, bytes);
            at += bytes;
            if (kind == LITERAL) {
                int size = 1 + (bytes == 0 ? tag >>> 2 : number);
                literal(at, to, size);
                at += size;
                to += size;
            } else {
                boolean isNear = kind == NEAR_COPY;
                int size = isNear ? 4 + (tag >>> 2 & 7) : 1 + (tag >>> 2);
                copy(isNear ? (tag >>> 5) << 8 | number : number, to, size);
                to += size;
            }
        }
        if (to != outEnd || at != inEnd) {
            throw broken();
        }
    }

    private int number(int at, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (in[at + i] & 0xFF) << (i * Byte.SIZE);
        }
        return number;
    }

    private void literal(int at, int to, int size) throws IOException {
        if (size <= 0 || size > outEnd - to || size > inEnd - at) {
            throw broken();
        }
        if (size <= 2 * Long.BYTES && at + 2 * Long.BYTES <= in.length) {
            WORD.set(out, to, (long) WORD.get(in, at));
            WORD.set(out, to + Long.BYTES, (long) WORD.get(in, at + Long.BYTES));
        } else {
            System.arraycopy(in, at, out, to, size);
        }
    }

    private void copy(int distance, int to, int size) throws IOException {
        if (distance <= 0 || distance > to - start || size > outEnd - to) {
            throw broken();
        }
        int from = to - distance;
        if (distance >= Long.BYTES) {
            for (int i = 0; i < size; i += Long.BYTES) {
                WORD.set(out, to + i, (long) WORD.get(out, from + i));
            }
        } else {
            for (int i = 0; i < size; i++) {
                out[to + i] = out[from + i];
            }
        }
    }

    private static IOException broken() {
        return new IOException("A page is not packed with Snappy as it says.");
    }
}
