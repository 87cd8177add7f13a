package dev.kkachi.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// A file of lines in ascending order, each once, with their checksum at the end. It is mapped into memory and searched
/// by halving, so that it opens in no time however long it is; it is replaced as a whole.
final class SortedLines {
    private static final byte BREAK = '\n';
    private static final String SUM = "\u007Fsum ";
    private static final SortedLines NONE = new SortedLines(new byte[0]);

    private final ByteBuffer bytes;
    private final int end;

    private SortedLines(byte[] none) {
        bytes = ByteBuffer.wrap(none);
        end = 0;
    }

    private SortedLines(MappedByteBuffer bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// Opens `file`, which may not be there yet.
    ///
    /// @throws dev.kkachi.model.KkachiException if it is torn
    static SortedLines open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int end = startOfLine(bytes, bytes.limit() - 1);
            CRC32C sum = new CRC32C();
            sum.update(bytes.duplicate().limit(end));
            String last = text(bytes, end, Math.max(end, bytes.limit() - 1));
            if (!last.equals(SUM + Long.toHexString(sum.getValue()))) {
                throw StampedText.damaged(file, "it is torn: its checksum does not fit its lines", null);
            }
            return new SortedLines(bytes, end);
        }
    }

    /// Writes to `file` the lines that it has and `more`; returns how many of these are new.
    static int add(Path file, Collection<String> more) throws IOException {
        TreeSet<String> lines = new TreeSet<>(open(file).list(""));
        int before = lines.size();
        more.forEach(line -> lines.add(line.replace('\n', ' ').replace('\r', ' ')));
        int added = lines.size() - before;
        if (added > 0) {
            try (WriteAside aside = WriteAside.open(file)) {
                CheckedOutputStream out = new CheckedOutputStream(aside.out(), new CRC32C());
                for (String line : lines) {
                    put(out, line);
                }
                put(out, SUM + Long.toHexString(out.getChecksum().getValue()));
                aside.commit();
            }
        }
        return added;
    }

    private static void put(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write(BREAK);
    }

    /// Returns the lines that begin with `prefix`.
    List<String> list(String prefix) {
        List<String> found = new ArrayList<>();
        int below = 0;
        int above = end;
        while (below < above) {
            int start = startOfLine(bytes, (below + above) >>> 1);
            if (line(start).compareTo(prefix) < 0) {
                below = next(start);
            } else {
                above = start;
            }
        }
        for (int at = below; at < end && line(at).startsWith(prefix); at = next(at)) {
            found.add(line(at));
        }
        return found;
    }

    private String line(int start) {
        return text(bytes, start, next(start) - 1);
    }

    private int next(int start) {
        int at = start;
        while (bytes.get(at) != BREAK) {
            at++;
        }
        return at + 1;
    }

    /// Returns where the line that `at` is in starts.
    private static int startOfLine(ByteBuffer bytes, int at) {
        int start = at;
        while (start > 0 && bytes.get(start - 1) != BREAK) {
            start--;
        }
        return start;
    }

    private static String text(ByteBuffer bytes, int start, int end) {
        byte[] text = new byte[end - start];
        bytes.get(start, text);
        return new String(text, UTF_8);
    }
}
