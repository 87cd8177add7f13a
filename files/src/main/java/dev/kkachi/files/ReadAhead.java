package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// A stream that unpacks on a thread of its own, a few blocks ahead, while its reader parses what it already
/// has: with two cores the slower of the two decides, not their sum.
final class ReadAhead extends InputStream {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int BLOCKS_MAX = 4;
    /// What is asked for at once, and so what a tear costs at most beside what is behind it.
    private static final int CHUNK_BYTES = 1 << 12;

    /// What the unpacking thread hands over.
    private sealed interface Step {
        /// Some bytes: those before the buffer's limit.
        record Block(ByteBuffer bytes) implements Step {}

        /// Nothing follows.
        record End() implements Step {}

        /// Nothing more can be unpacked.
        record Failure(IOException cause) implements Step {}
    }

    private final InputStream unpacking;
    private final BlockingQueue<Step> ahead = new ArrayBlockingQueue<>(BLOCKS_MAX);
    private final Thread unpacker;
    /// What ended the unpacking; known to the unpacking thread alone.
    private Step.@Nullable Failure failure;

    private Step now = new Step.Block(ByteBuffer.allocate(0));

    private ReadAhead(InputStream unpacking) {
        this.unpacking = unpacking;
        this.unpacker = Thread.ofPlatform().daemon().name("unpacker").unstarted(this::unpack);
    }

    /// Begins to unpack.
    static ReadAhead of(InputStream unpacking) {
        ReadAhead stream = new ReadAhead(unpacking);
        stream.unpacker.start();
        return stream;
    }

    private void unpack() {
        try {
            Step step;
            do {
                step = stepOrFailure();
                ahead.put(step);
            } while (step instanceof Step.Block);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The reader waits for what comes of this, and would wait for ever for a thread that an error has ended.
    private Step stepOrFailure() {
        try {
            return step();
        } catch (Error e) {
            return exhausted(e);
        }
    }

    private static Step.Failure exhausted(Error error) {
        return new Step.Failure(new IOException("The packed bytes cannot be unpacked: " + error, error));
    }

    private Step step() {
        byte[] bytes = new byte[BLOCK_BYTES];
        int length = 0;
        try {
            int more = 0;
            while (failure == null && more >= 0 && length < bytes.length) {
                more = unpacking.read(bytes, length, Math.min(CHUNK_BYTES, bytes.length - length));
                length += Math.max(0, more);
            }
        } catch (IOException e) {
            failure = new Step.Failure(e);
        } catch (RuntimeException e) {
            failure = new Step.Failure(new IOException("The packed bytes are damaged.", e));
        } catch (Error e) {
            failure = exhausted(e);
        }
        if (length > 0) {
            return new Step.Block(ByteBuffer.wrap(bytes, 0, length));
        }
        return failure == null ? new Step.End() : failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (now instanceof Step.Block block) {
            if (block.bytes().hasRemaining()) {
                int taken = Math.min(length, block.bytes().remaining());
                block.bytes().get(target, offset, taken);
                return taken;
            }
            now = take();
        }
        if (now instanceof Step.Failure failure) {
            throw failure.cause();
        }
        return -1;
    }

    private Step take() throws IOException {
        try {
            return ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Unpacking was interrupted.").initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        unpacker.interrupt();
        now = new Step.End();
        unpacking.close();
    }
}
