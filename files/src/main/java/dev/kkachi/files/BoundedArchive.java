package dev.kkachi.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A file that may be compressed, told by its first bytes and never by its name: plain, gzip, bzip2, or a
/// zip of several entries such as an Excel workbook. What comes out is bounded by [ArchiveLimits].
///
/// @param path the file
/// @param packing how it is compressed
/// @param limits what may come out of it
/// @param watcher who is told how many bytes of the file were read each time, on whatever thread reads
public record BoundedArchive(Path path, Packing packing, ArchiveLimits limits, IntConsumer watcher) {
    private static final int BUFFER_BYTES = 1 << 16;

    /// How a file is compressed.
    public enum Packing {
        PLAIN,
        GZIP,
        BZIP2,
        /// Several entries, each with a name.
        ZIP
    }

    /// Looks at the first bytes of `path`.
    ///
    /// @throws IOException if it does not exist, is a directory, or cannot be read; the message names it
    public static BoundedArchive open(Path path, ArchiveLimits limits) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileNotFoundException(path + " is a directory; the rule is a file.");
        }
        if (!Files.exists(path)) {
            throw new FileNotFoundException(path + " does not exist.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new BoundedArchive(path, packing(in.readNBytes(4)), limits, bytes -> {});
        }
    }

    /// Returns the same file; `watcher` is told how many bytes of it were read each time, on whatever
    /// thread reads.
    public BoundedArchive watchedBy(IntConsumer watcher) {
        return new BoundedArchive(path, packing, limits, watcher);
    }

    private static Packing packing(byte[] magic) {
        if (startsWith(magic, 0x1f, 0x8b)) {
            return Packing.GZIP;
        }
        if (startsWith(magic, 'B', 'Z', 'h')) {
            return Packing.BZIP2;
        }
        return startsWith(magic, 'P', 'K', 3, 4) ? Packing.ZIP : Packing.PLAIN;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns the unpacked content of a file that is no zip; a zip comes as it is.
    ///
    /// @throws IOException if the file cannot be read
    public InputStream content() throws IOException {
        return content(Files.newInputStream(path));
    }

    /// Returns the unpacked content of a file that is no zip; a zip comes as it is.
    ///
    /// @param bytes the bytes of the file, for callers who want to see them as they are read
    /// @throws IOException if the file cannot be read
    public InputStream content(InputStream bytes) throws IOException {
        InputStream raw = new BufferedInputStream(new WatchedStream(bytes, watcher), BUFFER_BYTES);
        try {
            return switch (packing) {
                case PLAIN, ZIP -> raw;
                case GZIP -> ahead(new GZIPInputStream(raw, BUFFER_BYTES));
                case BZIP2 -> ahead(Bunzip.of(raw));
            };
        } catch (IOException e) {
            raw.close();
            throw e.getMessage() == null ? new IOException("The packed bytes end too early.", e) : e;
        }
    }

    /// Returns the names of a zip's entries, in its own order; nothing for any other file.
    ///
    /// @throws IOException if the directory of the zip is damaged or too long
    public List<String> entries() throws IOException {
        if (packing != Packing.ZIP) {
            return List.of();
        }
        try (ZipFile zip = zip()) {
            // The end of a zip may count too few.
            if (zip.size() > limits.entriesMax()) {
                throw new ArchiveBomb(path + " holds more than " + limits.entriesMax() + " entries.");
            }
            List<String> names = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
            return names;
        }
    }

    /// Returns the unpacked content of the entry `name` of a zip.
    ///
    /// @throws IOException if there is no such entry, or it cannot be read
    public InputStream entry(String name) throws IOException {
        ZipFile zip = zip();
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new FileNotFoundException(path + " has no entry " + name + ".");
            }
            InputStream unpacking = new ZipEntryStream(zip, zip.getInputStream(entry));
            return bounded(unpacking, path + "!" + name, entry.getCompressedSize());
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private ZipFile zip() throws IOException {
        ZipDirectory.check(path, limits.entriesMax());
        try {
            return new ZipFile(path.toFile());
        } catch (EOFException e) {
            throw e.getMessage() == null ? new EOFException("The directory of the zip ends too early.") : e;
        }
    }

    private InputStream bounded(InputStream unpacking, String name, long packedBytes) {
        return new BufferedInputStream(new BoundedStream(unpacking, name, packedBytes, limits), BUFFER_BYTES);
    }

    private InputStream ahead(InputStream unpacking) throws IOException {
        return ReadAhead.of(new BoundedStream(unpacking, path.toString(), Files.size(path), limits));
    }
}
