package dev.kkachi.ledger.internal;

import dev.kkachi.model.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes rows that were read as segments of their own while others are being read.
final class SegmentFlush implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("kkachi-segments").daemon().factory());
    private Future<List<Written>> going = CompletableFuture.completedFuture(List.of());

    /// Rows of an asset that are to be written.
    ///
    /// @param folder of the asset
    /// @param decimals the digits after the point that amounts are told in
    record Full(Asset asset, Path folder, RowBuffer rows, int decimals) {}

    /// What became of them.
    ///
    /// @param segment the folder of the segment that they are in
    record Written(Asset asset, String segment, long stored, long repeated, Contradictions contradictions) {}

    /// Starts to write `full`, which nobody may change until [#join]; that must have been called.
    void start(List<Full> full) {
        going = worker.submit(() -> {
            List<Written> written = new ArrayList<>();
            for (Full one : full) {
                written.add(write(one));
            }
            return written;
        });
    }

    private static Written write(Full full) throws IOException {
        Contradictions contradictions = new Contradictions();
        String name = SegmentFolders.next(full.folder());
        try (SegmentWriter writer = SegmentWriter.create(full.folder().resolve(name), full.decimals(), true)) {
            MergedRows merged = MergedRows.of(List.of(new BufferCursor(full.rows(), full.decimals())), contradictions);
            merged.writeTo(writer);
            writer.finish();
            return new Written(full.asset(), name, writer.size(), merged.repeated(), contradictions);
        }
    }

    /// Waits until what was started is written, and returns it once.
    ///
    /// @throws IOException if the disk is full
    List<Written> join() throws IOException {
        Future<List<Written>> done = going;
        going = CompletableFuture.completedFuture(List.of());
        return result(done);
    }

    /// Returns what `task` does.
    ///
    /// @throws IOException if that failed to write
    static <T> T result(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case UncheckedIOException cause -> throw cause.getCause();
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while the ledger was being written.", e);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
