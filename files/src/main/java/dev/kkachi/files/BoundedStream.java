package dev.kkachi.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacked bytes, counted against the packed ones.
final class BoundedStream extends FilterInputStream {
    /// Below this many bytes the ratio says nothing: a header alone can unpack to a block.
    private static final long RATIO_FREE_BYTES = 16L << 20;

    private final String name;
    private final long packedBytes;
    private final ArchiveLimits limits;
    private long unpacked;

    BoundedStream(InputStream unpacking, String name, long packedBytes, ArchiveLimits limits) {
        super(unpacking);
        this.name = name;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (EOFException e) {
            throw e.getMessage() == null ? new EOFException("The packed bytes end too early.") : e;
        }
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        count(skipped);
        return skipped;
    }

    private void count(long more) throws IOException {
        unpacked += more;
        if (unpacked > limits.bytesMax()) {
            throw new ArchiveBomb(name + " unpacks to more than " + limits.bytesMax() + " bytes.");
        }
        if (unpacked > RATIO_FREE_BYTES && unpacked / Math.max(1, packedBytes) >= limits.ratioMax()) {
            throw new ArchiveBomb(name + " unpacks to more than " + limits.ratioMax() + " times its size.");
        }
    }
}
