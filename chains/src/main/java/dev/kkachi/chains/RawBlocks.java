package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    private static final int HEAD_BYTES = 8;
    /// Consensus allows four million.
    private static final int BLOCK_BYTES_MAX = 8 << 20;

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        if (start.startsWith(MARK)) {
            return recognised(BoundedArchive::content);
        }
        byte[] bytes = start.bytes();
        if (WireBlock.hasWork(bytes)) {
            return new Recognised("a Bitcoin block", false, RawBlocks::one, RawBlocks::scoutOne);
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
        return recognised(file -> new Combined(file.content(), key));
    }

    /// Opens what a file holds.
    private interface Opening {
        InputStream open(BoundedArchive file) throws IOException;
    }

    private static Recognised recognised(Opening opening) {
        return new Recognised(
                TITLE,
                false,
                (file, into) -> many(opening.open(file), into),
                (file, facts) -> scout(opening.open(file), facts.blocks()));
    }

    private static void scoutOne(BoundedArchive file, SideFacts facts) throws IOException {
        try (InputStream in = file.content()) {
            note(in.readNBytes(WireBlock.HEADER_BYTES), facts.blocks());
        }
    }

    private static void scout(InputStream content, BlockTree blocks) throws IOException {
        try (InputStream in = content) {
            for (byte[] head = nextMark(in); head.length == HEAD_BYTES; head = nextMark(in)) {
                long length = length(new WireBytes(head));
                byte[] header = in.readNBytes(WireBlock.HEADER_BYTES);
                boolean isWhole = Arrays.equals(head, 0, MARK.length, mark(), 0, MARK.length)
                        && header.length == WireBlock.HEADER_BYTES
                        && length > WireBlock.HEADER_BYTES
                        && length <= BLOCK_BYTES_MAX;
                if (!isWhole) {
                    return;
                }
                note(header, blocks);
                in.skipNBytes(length - WireBlock.HEADER_BYTES);
            }
        } catch (IOException e) {
            return; // a file that is cut is complained of when it is read
        }
    }

    private static void note(byte[] header, BlockTree blocks) {
        if (header.length == WireBlock.HEADER_BYTES) {
            blocks.add(WireBlock.hash(header), WireBlock.previous(header));
        }
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
            hand(bytes, 1, into);
        }
    }

    private static void many(InputStream content, Intake into) throws IOException {
        long number = 0;
        try (InputStream in = content) {
            while (true) {
                byte[] head = nextMark(in);
                if (head.length < HEAD_BYTES) {
                    if (head.length > 0) {
                        throw new IOException(into.file() + ": ends within the head of block " + (number + 1) + ".");
                    }
                    return;
                }
                number++;
                WireBytes wire = new WireBytes(head);
                long length = length(wire);
                boolean isMarked = Arrays.equals(head, 0, MARK.length, mark(), 0, MARK.length);
                if (!isMarked && in instanceof Combined combined && combined.isFilled(head)) {
                    return;
                }
                if (!isMarked || length > BLOCK_BYTES_MAX || length <= 0) {
                    throw new IOException(
                            into.file() + ": block " + number + " does not begin with its mark and its length.");
                }
                byte[] bytes = in.readNBytes((int) length);
                if (bytes.length < length) {
                    throw new IOException(into.file() + ": ends within block " + number + ". Maybe it is cut.");
                }
                hand(bytes, number, into);
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
        byte[] rest = in.readNBytes(HEAD_BYTES - 1);
        byte[] head = new byte[1 + rest.length];
        head[0] = (byte) first;
        System.arraycopy(rest, 0, head, 1, rest.length);
        return head;
    }

    private static void hand(byte[] bytes, long number, Intake into) {
        try {
            WireBlock block = WireBlock.read(bytes);
            BlockTree blocks = into.facts().blocks();
            if (blocks.hasLeft(block.hash())) {
                throw Refused.leftOut("block", block.hash(), "A block that the chain has left moves nothing.");
            }
            boolean isSaid = block.height() >= 0;
            into.outputs(number, (isSaid ? block : block.withHeight(blocks.height(block.hash()))).transactions());
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
        public long skip(long count) throws IOException {
            long skipped = in.skip(count);
            at += skipped;
            return skipped;
        }

        /// Says whether from `head`, which was read last, to the end there are only the zeros with which a node fills
        /// its last file ahead, and which it does not combine.
        boolean isFilled(byte[] head) throws IOException {
            for (int i = 0; i < head.length; i++) {
                if (head[i] != key[(int) ((at - head.length + i) % key.length)]) {
                    return false;
                }
            }
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
