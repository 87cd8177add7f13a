package dev.kkachi.records;

import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.files.LineBlock;
import dev.kkachi.files.LineBlocks;
import dev.kkachi.investigation.spi.RejectedRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads one file of JSON lines, several blocks of it at once, and hands its rows on in their order:
/// whoever takes them works while the next ones are read. A file of one block is read on the thread that
/// asks.
final class BlockReading implements AutoCloseable {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final int BLOCKS_AHEAD = 2 * THREADS + 2;

    private final String name;
    private final RecordFile.Rows rows;
    private final Deque<Future<RowBlock>> ahead = new ArrayDeque<>();
    private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();
    private @Nullable ExecutorService readers;
    private long line = 1;

    BlockReading(String name, RecordFile.Rows rows) {
        this.name = name;
        this.rows = rows;
    }

    /// Reads `in` to its end.
    void read(InputStream in) throws IOException {
        LineBlocks blocks = LineBlocks.of(in);
        LineBlock block = blocks.next();
        if (block != null && blocks.isFinished()) {
            hand(read(block));
            return;
        }
        IOException torn = null;
        while (block != null || !ahead.isEmpty()) {
            if (block == null || ahead.size() == BLOCKS_AHEAD) {
                hand(await(ahead.removeFirst()));
                continue;
            }
            ahead.addLast(ahead(block));
            try {
                block = blocks.next();
            } catch (IOException e) {
                torn = e;
                block = null;
            }
        }
        if (torn != null) {
            throw torn;
        }
        if (!blocks.isFinished()) {
            readRest(blocks.rest());
        }
    }

    private Future<RowBlock> ahead(LineBlock block) {
        ExecutorService now = readers;
        if (now == null) {
            now = Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("rows-", 0).factory());
            readers = now;
        }
        return now.submit(() -> read(block));
    }

    /// What one thread at a time needs to read blocks.
    private record Reader(FlatLines lines, UsesTold told) {}

    private RowBlock read(LineBlock block) {
        Reader found = idle.pollFirst();
        Reader reader = found == null ? new Reader(new FlatLines(), new UsesTold()) : found;
        RowBlock read = rows.areFlat() ? reader.lines().read(block, name) : FlatLines.readWhole(block, name);
        read.rows().replaceAll(row -> switch (row) {
            case RowFields fields -> rows.ahead(fields, reader.told());
            case BlockRow.Whole whole -> rows.ahead(read, whole);
            default -> row;
        });
        idle.addFirst(reader);
        return read;
    }

    private static RowBlock await(Future<RowBlock> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Reading was interrupted.").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The rows cannot be read.", e.getCause());
        }
    }

    private void hand(RowBlock block) {
        block.beginAt(line);
        for (BlockRow row : block.rows()) {
            switch (row) {
                case RowFields fields -> rows.fields(fields);
                case BlockRow.Ready ready -> rows.event(ready.event().on(block.place(ready.line())), ready.isNews());
                case BlockRow.Due due -> due.deeds().forEach(Runnable::run);
                case BlockRow.Whole whole -> rows.object(block.place(whole.line()), whole.object());
                case BlockRow.Broken no ->
                    rows.broken(new RejectedRow(block.place(no.line()), "", no.value(), no.reason()));
            }
        }
        line += block.lines();
    }

    /// Reads what begins with a line that is longer than any may be.
    private void readRest(InputStream rest) {
        JsonLines lines = JsonLines.open(rest, name);
        for (JsonLine next = lines.next(); next != null; next = lines.next()) {
            RecordFile.take(next, name, line - 1, rows);
        }
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.shutdownNow();
        }
    }
}
