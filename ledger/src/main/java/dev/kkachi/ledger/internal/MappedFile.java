package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Maps files into memory.
final class MappedFile {
    private MappedFile() {}

    /// Maps a column to be read, if it is as long as its stamp says.
    static MemorySegment read(Path folder, ColumnStamp stamp, Arena arena) throws IOException {
        Path file = folder.resolve(stamp.name());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != stamp.bytes()) {
                throw StampedText.damaged(
                        file, "it has " + channel.size() + " bytes and was written with " + stamp.bytes(), null);
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, stamp.bytes(), arena);
        } catch (NoSuchFileException e) {
            throw StampedText.damaged(file, "it is missing", e);
        }
    }

    /// Makes a new file of `bytes` zeros that is written through the map.
    static MemorySegment create(Path file, long bytes, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            DiskRoom.zeros(channel, 0, bytes);
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
    }
}
