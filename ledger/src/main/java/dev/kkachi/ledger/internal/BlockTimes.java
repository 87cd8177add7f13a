package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/// When the blocks of a chain were made: four bytes a block, at the block's number, in a file that takes no room
/// where nothing is known. What was written stays true whatever happens afterwards, so that it needs no manifest.
final class BlockTimes {
    /// More blocks than any chain makes in a century.
    static final long BLOCKS_MAX = 1L << 31;

    private static final String FILE = "block-times";
    private static final long STEP = 1L << 22;

    private final FileChannel channel;
    private final BitSet roomy = new BitSet();
    private final Arena arena;
    private MemorySegment seconds;

    private BlockTimes(FileChannel channel, Arena arena) throws IOException {
        this.channel = channel;
        this.arena = arena;
        this.seconds = channel.map(FileChannel.MapMode.READ_WRITE, 0, Math.max(STEP, channel.size()), arena);
    }

    static BlockTimes open(Path folder, Arena arena) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        return new BlockTimes(channel, arena);
    }

    /// Returns the unsigned seconds since 1970 at which `block` was made, 0 if nobody said.
    int find(long block) {
        long at = block * Integer.BYTES;
        return block < 0 || at >= seconds.byteSize() ? 0 : seconds.get(Segment.INT, at);
    }

    /// Notes when `block` was made; says whether that agrees with what was said before.
    boolean put(long block, int time) throws IOException {
        long at = block * Integer.BYTES;
        if (at >= seconds.byteSize()) {
            long bytes = (at / STEP + 1) * STEP;
            seconds = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
        int chunk = (int) (at / DiskRoom.CHUNK);
        if (!roomy.get(chunk)) {
            long start = (long) chunk * DiskRoom.CHUNK;
            DiskRoom.keep(channel, start, start + DiskRoom.CHUNK);
            roomy.set(chunk);
        }
        int known = seconds.get(Segment.INT, at);
        if (known == 0) {
            seconds.set(Segment.INT, at, time);
        }
        return known == 0 || known == time;
    }

    void close() throws IOException {
        try (channel) {
            seconds.force();
        }
    }
}
