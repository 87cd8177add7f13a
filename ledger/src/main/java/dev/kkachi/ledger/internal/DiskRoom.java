package dev.kkachi.ledger.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Room on the disk for what is written through a map. A mapped file may have holes: whoever writes into one when
/// the disk is full gets no error but a signal, which ends a process or comes up somewhere else. So bytes are
/// written to a file before they are written through its map, and what does not fit is known in time.
final class DiskRoom {
    /// How much is asked for at a time.
    static final int CHUNK = 1 << 18;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(CHUNK).asReadOnlyBuffer();

    private DiskRoom() {}

    /// Puts zeros into `channel` from `start` to `end`.
    ///
    /// @throws IOException if they do not fit
    static void zeros(FileChannel channel, long start, long end) throws IOException {
        for (long at = start; at < end; ) {
            int bytes = (int) Math.min(CHUNK, end - at);
            at += channel.write(ZEROS.slice(0, bytes), at);
        }
    }

    /// Writes what stands in `channel` from `start` to `end` to the same place, zeros where nothing does.
    ///
    /// @throws IOException if that does not fit
    static void keep(FileChannel channel, long start, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, start + bytes.position());
        }
        bytes.clear();
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
    }

    /// Returns the failure of an import into `folder` that could not write, because of `cause`.
    static KkachiException unwritten(Path folder, Throwable cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String reason = first instanceof InternalError
                ? "a file that is mapped into memory has no room on the disk"
                : String.valueOf(first.getMessage());
        return new KkachiException(
                KkachiException.Code.ENVIRONMENT,
                "The ledger in " + folder + " cannot be written: " + reason + ".\n"
                        + "Maybe free some space and import the same again: nothing is lost, nothing is stored twice.",
                cause);
    }
}
