package dev.kkachi.cli.internal;

import java.util.concurrent.CountDownLatch;

/// Keeps a server up until the process is told to end, and keeps the process until the server is down.
final class UntilStopped implements AutoCloseable {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Lets the process wait for [#close] from now on, when it is told to end.
    void begin() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        stopped.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the process is told to end.
    void await() throws InterruptedException {
        stopped.await();
    }

    /// Lets the process end.
    @Override
    public void close() {
        closed.countDown();
    }
}
