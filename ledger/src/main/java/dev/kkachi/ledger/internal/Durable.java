package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Puts files on the disk, many at once: a disk that is asked for hundreds of small files together writes them in a few
/// turns.
final class Durable {
    private static final int AT_ONCE = 32;

    private Durable() {}

    /// Puts every file in `folders` on the disk.
    static void force(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.forEach(files::add);
            }
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> turns = new ArrayList<>();
            for (Path file : files) {
                turns.add(pool.submit(() -> force(file)));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The disk did not take a file of the ledger.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while the ledger was being written.", e);
        }
    }

    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
