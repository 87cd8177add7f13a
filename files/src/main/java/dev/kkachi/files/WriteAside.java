package dev.kkachi.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file that is written beside its target and takes the target's place only when it is whole.
/// Whatever happens before [#commit], the target stays as it was and nothing half-written is left.
///
/// A file that is being written is locked, so that one that nobody holds was left by a process that was
/// killed. The next one that writes to the same target removes it, and so does [#sweep]; neither
/// touches what another process is writing.
public final class WriteAside implements AutoCloseable {
    private static final String SUFFIX = ".part";
    /// How the name of a file that is written aside ends: a number that is drawn, and the suffix.
    private static final String TAIL = "-\\d+\\.part";

    private static final Pattern ANY = Pattern.compile("\\..+" + TAIL, Pattern.DOTALL);
    private static final int BUFFER_BYTES = 1 << 16;
    /// What this process is writing: a lock keeps out other processes only.
    private static final Set<Path> OPEN = new HashSet<>();

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
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file stands in a folder")
                .toRealPath();
        String name = String.valueOf(absolute.getFileName());
        if (Files.isReadable(folder)) {
            sweep(folder, 1, Pattern.compile("\\." + Pattern.quote(name) + TAIL, Pattern.DOTALL));
        }
        while (true) {
            Path aside = create(folder, "." + name + "-", permissions(absolute));
            FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
            lock(channel);
            WriteAside file = new WriteAside(absolute, aside, channel);
            if (Files.exists(aside)) {
                return file;
            }
            file.close(); // somebody swept it away before it was locked
        }
    }

    private static Path create(Path folder, String prefix, FileAttribute<?>[] permissions) throws IOException {
        synchronized (OPEN) {
            Path aside = Files.createTempFile(folder, prefix, SUFFIX, permissions);
            OPEN.add(aside);
            return aside;
        }
    }

    /// Locks a file until its channel is closed. Where the file system has no locks a sweep gets none
    /// either.
    @SuppressWarnings("EmptyCatch") // see above
    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            // see above
        }
    }

    /// Returns what the new file may be used for: what its predecessor may, else what the user's umask
    /// allows. A temporary file would be closed to everybody but its owner.
    private static FileAttribute<?>[] permissions(Path target) throws IOException {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> wanted = Files.isRegularFile(target)
                ? Files.getPosixFilePermissions(target)
                : PosixFilePermissions.fromString("rw-rw-rw-");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)};
    }

    /// Removes what this process is writing, which is about to end: whoever interrupts it leaves
    /// nothing half-written behind. Files that have taken their places stay.
    @SuppressWarnings("EmptyCatch") // the process is ending and nobody is left to be told; the next sweep finds it
    public static void abandon() {
        synchronized (OPEN) {
            for (Path aside : OPEN) {
                try {
                    Files.deleteIfExists(aside);
                } catch (IOException e) {
                    // see above
                }
            }
        }
    }

    /// Removes from `folder` and the folders in it what was being written aside when somebody was
    /// killed. What somebody is still writing stays.
    ///
    /// @throws IOException if a folder cannot be read, or a file cannot be removed
    public static void sweep(Path folder) throws IOException {
        sweep(folder.toRealPath(), Integer.MAX_VALUE, ANY);
    }

    private static void sweep(Path folder, int depth, Pattern wanted) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            found = files.filter(file -> isAside(file, wanted)).toList();
        }
        synchronized (OPEN) {
            for (Path file : found) {
                if (!OPEN.contains(file)) {
                    deleteUnlessHeld(file);
                }
            }
        }
    }

    private static boolean isAside(Path file, Pattern wanted) {
        String name = String.valueOf(file.getFileName());
        return wanted.matcher(name).matches() && Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    @SuppressWarnings("EmptyCatch") // a file that is gone, or that somebody else may write alone, is not ours
    private static void deleteUnlessHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (isFree(channel)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | AccessDeniedException e) {
            // see above
        }
    }

    /// Locks a file unless somebody holds it. Nobody can say so where the file system has no locks.
    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /// Returns where to write. Closing it is not needed.
    public OutputStream out() {
        return out;
    }

    /// Returns where to write at any place, instead of [#out]. Whoever opens the file once more must
    /// not close it before [#commit]: that would give up its lock.
    public FileChannel channel() {
        return channel;
    }

    /// Puts what was written on the disk, then in the target's place.
    ///
    /// @throws IOException if the disk is full or the target cannot be replaced
    public void commit() throws IOException {
        out.flush();
        channel.force(true);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        close();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
            if (!committed) {
                Files.deleteIfExists(aside);
            }
        } finally {
            synchronized (OPEN) {
                OPEN.remove(aside);
            }
        }
    }
}
