package dev.kkachi.cli.internal;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.model.KkachiException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A file that somebody handed in, or standard input: opened, and looked at for what it plainly is not.
final class Input implements AutoCloseable {
    private static final int HEAD_BYTES = 1 << 12;
    private static final String PACKED = "packed";

    private final String name;
    private final @Nullable Path path;
    private final CountedStream content;
    private final long bytes;

    private Input(String name, @Nullable Path path, InputStream content, long bytes) {
        this.name = name;
        this.path = path;
        this.content = new CountedStream(content);
        this.bytes = bytes;
    }

    /// Opens what `written` names; `-` is standard input.
    ///
    /// @throws KkachiException if it is missing, a folder, not readable, or of a kind that is never a table of text
    static Input open(Surroundings around, String written) throws IOException {
        if (written.equals("-")) {
            return new Input("standard input", null, checked(around.in(), "standard input"), 0);
        }
        Path path = Call.path(written);
        if (Files.isDirectory(path)) {
            throw bad(written + " is a folder; the rule is one file.\nMaybe name a file inside it.");
        }
        try {
            return Files.isRegularFile(path)
                    ? regular(path, written)
                    : new Input(written, path, checked(Files.newInputStream(path), written), 0);
        } catch (NoSuchFileException e) {
            throw bad(written + " does not exist.\nMaybe the name is misspelt, or it lies in another folder.");
        } catch (AccessDeniedException e) {
            throw new KkachiException(KkachiException.Code.ENVIRONMENT, written + " may not be read by this user.", e);
        } catch (EOFException | ZipException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, written + " cannot be unpacked: " + Failures.reason(e) + ".", e);
        }
    }

    private static Input regular(Path path, String written) throws IOException {
        BoundedArchive file = BoundedArchive.open(path, ArchiveLimits.STANDARD);
        long bytes = file.packing() == BoundedArchive.Packing.PLAIN ? Files.size(path) : 0;
        return new Input(written, path, checked(file.content(), written), bytes);
    }

    /// Returns how messages call it.
    String name() {
        return name;
    }

    /// Returns its bytes, unpacked.
    InputStream content() {
        return content;
    }

    /// Returns how many bytes were read so far, unpacked.
    long bytesRead() {
        return content.count();
    }

    /// Returns the share that was read so far, below 0 where the size is not known.
    double share() {
        return bytes == 0 ? -1 : (double) content.count() / bytes;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }

    private static InputStream checked(InputStream raw, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, HEAD_BYTES * 4);
        buffered.mark(HEAD_BYTES);
        byte[] head = buffered.readNBytes(HEAD_BYTES);
        buffered.reset();
        String kind = kind(head);
        if (kind != null) {
            raw.close();
            throw bad(name + " is " + kind + "; the rule is CSV or JSON lines in UTF-8.\n"
                    + (kind.equals(PACKED)
                            ? "Maybe unpack it first, or name the file."
                            : "Maybe save it as CSV UTF-8."));
        }
        return buffered;
    }

    /// Says what the bytes are, where that is something other than text in UTF-8 as far as the beginning shows.
    private static @Nullable String kind(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return "a zip archive or an Excel workbook";
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "an old Excel or Word file";
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return "a PDF document";
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || isHalfZero(head)) {
            return "text in UTF-16";
        }
        if (startsWith(head, 0x1F, 0x8B) || startsWith(head, 'B', 'Z', 'h')) {
            return PACKED;
        }
        int controls = 0;
        for (byte b : head) {
            boolean blank = b == '\t' || b == '\n' || b == '\r';
            controls += b >= 0 && b < ' ' && !blank ? 1 : 0;
        }
        return controls * 10 > head.length ? "binary" : null;
    }

    /// Says whether, in every pair of bytes, the same one is nearly always zero: Latin letters in UTF-16.
    private static boolean isHalfZero(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        return Math.min(zeros[0], zeros[1]) * 20 < head.length && Math.max(zeros[0], zeros[1]) * 4 > head.length;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Refuses to write the results over the input.
    ///
    /// @throws KkachiException if `out` is this file
    void refuseAsOutput(@Nullable Path out) throws IOException {
        if (path != null && out != null && Files.exists(out) && Files.isSameFile(path, out)) {
            throw bad(out + " is the input itself; the rule is another file for the results.");
        }
    }

    /// Returns where rows of this file that cannot be read are listed: beside it, or in the working folder for a pipe.
    Path rejectedPath() {
        if (path == null) {
            return Path.of("standard-input.rejected.csv");
        }
        Path beside = Files.isRegularFile(path) ? path : Path.of("input");
        return beside.resolveSibling(beside.getFileName() + ".rejected.csv");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /// Counts the bytes that pass.
    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
