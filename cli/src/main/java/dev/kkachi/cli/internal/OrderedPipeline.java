package dev.kkachi.cli.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads on the calling thread, computes on several others and hands the results over on the calling thread, in the
/// order of reading. At most a few batches a thread are under way, so memory does not grow with the input.
final class OrderedPipeline {
    private static final int BATCHES_PER_THREAD = 4;

    private OrderedPipeline() {}

    /// Where batches come from.
    @FunctionalInterface
    interface Source<T> {
        /// Returns the next batch, or `null` after the last.
        @Nullable T next() throws IOException;
    }

    /// Where results go.
    @FunctionalInterface
    interface Sink<R> {
        /// Takes the next result.
        void accept(R result) throws IOException;
    }

    /// Moves everything from `source` through `work`, on `threads` threads, to `sink`.
    static <T, R> void run(Source<T> source, Function<T, R> work, Sink<R> sink, int threads)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedPipeline::worker);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            T batch = source.next();
            while (batch != null) {
                T taken = batch;
                underWay.add(pool.submit(() -> work.apply(taken)));
                handOver(underWay, sink, threads * BATCHES_PER_THREAD);
                batch = source.next();
            }
            handOver(underWay, sink, 0);
        } finally {
            pool.shutdownNow();
        }
    }

    /// Hands over what is ready at the front, and waits only while more than `most` batches are under way.
    private static <R> void handOver(Deque<Future<R>> underWay, Sink<R> sink, int most)
            throws IOException, InterruptedException {
        while (!underWay.isEmpty()
                && (underWay.size() > most || underWay.getFirst().isDone())) {
            sink.accept(result(underWay.removeFirst()));
        }
    }

    private static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException defect -> throw defect;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "kkachi-worker");
        thread.setDaemon(true);
        return thread;
    }
}
