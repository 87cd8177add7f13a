package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Blocks of Bitcoin as bytes: one alone, or many in a `blk*.dat` of a node, each with a mark and its length before it.
/// Since version 28 a node writes these files combined with the key in the `xor.dat` beside them.
///
/// A single block is recognised by the work in its header, which no other file has. Blocks say which they spend but not
/// how much lay there; the ledger finds that among the outputs that it has.
final class RawBlocks implements ChainFormat {
    private static final String TITLE = "Bitcoin blocks (blk*.dat)";
    private static final int[] MARK = {0xF9, 0xBE, 0xB4, 0xD9};
    private static final String KEY_FILE = "xor.dat";
    private static final int KEY_BYTES = 8;
    /// Consensus allows four million.
    private static final int BLOCK_BYTES_MAX = 8 << 20;
    private static final String GENESIS = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f";

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        if (start.startsWith(MARK)) {
            return new Recognised(TITLE, false, (file, into) -> many(file.content(), into));
        }
        byte[] bytes = start.bytes();
        if (WireBlock.hasWork(bytes)) {
            return new Recognised("a Bitcoin block", false, RawBlocks::one);
        }
        byte[] key = key(start.file().path());
        if (key.length == 0 || bytes.length < MARK.length) {
            return null;
        }
        for (int i = 0; i < MARK.length; i++) {
            if (((bytes[i] ^ key[i % key.length]) & 0xFF) != MARK[i]) {
                return null;
            }
        }
        return new Recognised(TITLE, false, (file, into) -> many(new Combined(file.content(), key), into));
    }

    private static byte[] key(Path file) {
        Path beside = file.resolveSibling(KEY_FILE);
        try {
            boolean isKey = Files.isRegularFile(beside) && Files.size(beside) == KEY_BYTES;
            return isKey ? Files.readAllBytes(beside) : new byte[0];
        } catch (IOException e) {
            return new byte[0]; // then the file is in no format that is known, which is said
        }
    }

    private static void one(BoundedArchive file, Intake into) throws IOException {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(BLOCK_BYTES_MAX);
            hand(bytes, 1, new HashMap<>(), into);
        }
    }

    private static void many(InputStream content, Intake into) throws IOException {
        Map<String, Long> heights = new HashMap<>();
        long number = 0;
        try (InputStream in = new BufferedInputStream(content, 1 << 16)) {
            while (true) {
                byte[] head = nextMark(in);
                if (head.length < 8) {
                    if (head.length > 0) {
                        throw new IOException(into.file() + ": ends within the head of block " + (number + 1) + ".");
                    }
                    return;
                }
                number++;
                WireBytes wire = new WireBytes(head);
                long length = length(wire);
                if (!Arrays.equals(head, 0, 4, mark(), 0, 4) || length > BLOCK_BYTES_MAX || length <= 0) {
                    throw new IOException(
                            into.file() + ": block " + number + " does not begin with its mark and its length.");
                }
                byte[] bytes = in.readNBytes((int) length);
                if (bytes.length < length) {
                    throw new IOException(into.file() + ": ends within block " + number + ". Maybe it is cut.");
                }
                hand(bytes, number, heights, into);
            }
        }
    }

    private static long length(WireBytes head) throws IOException {
        try {
            head.skip(4);
            return head.number(4);
        } catch (Refused e) {
            throw new IOException(e);
        }
    }

    private static byte[] mark() {
        byte[] mark = new byte[MARK.length];
        for (int i = 0; i < MARK.length; i++) {
            mark[i] = (byte) MARK[i];
        }
        return mark;
    }

    /// Returns the next eight bytes behind the zeros with which a node fills its files ahead; fewer at the end.
    private static byte[] nextMark(InputStream in) throws IOException {
        int first;
        do {
            first = in.read();
        } while (first == 0);
        if (first < 0) {
            return new byte[0];
        }
        byte[] rest = in.readNBytes(7);
        byte[] head = new byte[1 + rest.length];
        head[0] = (byte) first;
        System.arraycopy(rest, 0, head, 1, rest.length);
        return head;
    }

    private static void hand(byte[] bytes, long number, Map<String, Long> heights, Intake into) {
        try {
            WireBlock block = WireBlock.read(bytes);
            if (block.height() < 0) {
                Long before = heights.get(block.previous());
                boolean isFirst = block.hash().equals(GENESIS);
                boolean isSecond = block.previous().equals(GENESIS);
                long height = isFirst ? 0 : isSecond ? 1 : before == null ? -1 : before + 1;
                block = block.withHeight(height);
            }
            if (block.height() >= 0) {
                heights.put(block.hash(), block.height());
            }
            into.outputs(number, block.transactions());
        } catch (Refused e) {
            into.refuse(number, e);
        }
    }

    /// A stream that was combined with a key.
    private static final class Combined extends InputStream {
        private final InputStream in;
        private final byte[] key;
        private long at;

        Combined(InputStream in, byte[] key) {
            this.in = in;
            this.key = key;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            return b < 0 ? b : (b ^ key[(int) (at++ % key.length)]) & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            for (int i = 0; i < read; i++) {
                bytes[offset + i] ^= key[(int) (at++ % key.length)];
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
