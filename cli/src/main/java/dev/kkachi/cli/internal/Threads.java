package dev.kkachi.cli.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/// Work on as many threads as were asked for.
final class Threads {
    private Threads() {}

    /// Does `work` on `threads` threads: its parallel streams use the pool in which they start.
    static <T> T within(int threads, Callable<T> work) throws InterruptedException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException mistake -> throw mistake;
                case Error broken -> throw broken;
                case null, default -> throw new IllegalStateException("The work ended without a result.", e);
            }
        }
    }
}
