package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Slice;
import java.io.IOException;
import java.util.Arrays;

/// Reads small numbers of Parquet's hybrid encoding: runs of one number, and groups of eight numbers packed in bits.
final class RleRuns {
    private static final int GROUP = 8;
    private static final int BITS_MAX = 32;

    private final byte[] bytes;
    private final int end;
    private final int bits;
    private int at;

    private RleRuns(Slice runs, int bits) {
        bytes = runs.bytes();
        at = runs.offset();
        end = at + runs.length();
        this.bits = bits;
    }

    /// Reads as many numbers of `bits` bits as `into` wants.
    ///
    /// @throws IOException if they are fewer
    static void read(Slice runs, int bits, Numbers into) throws IOException {
        if (bits < 0 || bits > BITS_MAX) {
            throw broken();
        }
        new RleRuns(runs, bits).read(into.values, into.count);
    }

    /// Where numbers go, and how many of them are wanted.
    static final class Numbers {
        int[] values = new int[0];
        int count;

        /// Makes room for `wanted` numbers.
        Numbers want(int wanted) {
            count = wanted;
            if (values.length < wanted) {
                values = new int[wanted];
            }
            return this;
        }
    }

    private void read(int[] into, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int header = header();
            if ((header & 1) == 0) {
                int run = Math.min(header >>> 1, count - done);
                Arrays.fill(into, done, done + run, (int) number());
                done += run;
                if (run == 0) {
                    throw broken();
                }
            } else {
                done += packed(into, done, Math.min((long) (header >>> 1) * GROUP, count - done));
            }
        }
    }

    private int header() throws IOException {
        long header = 0;
        for (int shift = 0; shift < BITS_MAX; shift += 7) {
            byte next = next();
            header |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (int) header;
            }
        }
        throw broken();
    }

    private byte next() throws IOException {
        if (at >= end) {
            throw broken();
        }
        return bytes[at++];
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
            number |= (next() & 0xFFL) << shift;
        }
        return number;
    }

    /// Reads `count` numbers, of which the last group may hold more than are wanted, and steps over all of its bytes.
    private int packed(int[] into, int start, long count) throws IOException {
        if (count == 0) {
            throw broken();
        }
        long window = 0;
        int held = 0;
        long mask = (1L << bits) - 1;
        for (int i = 0; i < count; i++) {
            while (held < bits) {
                window |= (next() & 0xFFL) << held;
                held += Byte.SIZE;
            }
            into[start + i] = (int) (window & mask);
            window >>>= bits;
            held -= bits;
        }
        return (int) count;
    }

    private static IOException broken() {
        return new IOException("A page has fewer numbers than it says.");
    }
}
