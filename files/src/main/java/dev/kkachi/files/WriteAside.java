package dev.kkachi.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A file that is written beside its target and takes the target's place only when it is whole. Whatever happens
/// before [#commit], the target stays as it was and nothing half-written is left.
public final class WriteAside implements AutoCloseable {
    private static final String SUFFIX = ".part";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path aside;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean committed;

    private WriteAside(Path target, Path aside, FileChannel channel) {
        this.target = target;
        this.aside = aside;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    /// Opens a file that will become `target`, whose folder must exist.
    ///
    /// @throws IOException if the folder cannot be written to
    public static WriteAside open(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path aside = Files.createTempFile(
                absolute.getParent(), "." + absolute.getFileName() + "-", SUFFIX, permissions(absolute));
        return new WriteAside(absolute, aside, FileChannel.open(aside, StandardOpenOption.WRITE));
    }

    /// Returns what the new file may be used for: what its predecessor may, else what the user's umask allows. A
    /// temporary file would be closed to everybody but its owner.
    private static FileAttribute<?>[] permissions(Path target) throws IOException {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> wanted = Files.isRegularFile(target)
                ? Files.getPosixFilePermissions(target)
                : PosixFilePermissions.fromString("rw-rw-rw-");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)};
    }

    /// Removes from `folder` and the folders in it what was being written aside when somebody was killed.
    /// Nobody may be writing there.
    ///
    /// @throws IOException if a folder cannot be read, or a file cannot be removed
    public static void sweep(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.walk(folder)) {
            left = files.filter(WriteAside::isAside).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isAside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(SUFFIX) && Files.isRegularFile(file);
    }

    /// Returns where to write. Closing it is not needed.
    public OutputStream out() {
        return out;
    }

    /// Returns the file that is written until [#commit].
    public Path aside() {
        return aside;
    }

    /// Puts what was written on the disk, then in the target's place.
    ///
    /// @throws IOException if the disk is full or the target cannot be replaced
    public void commit() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            channel.close();
            Files.deleteIfExists(aside);
        }
    }
}
