package dev.kkachi.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ends the reading of bodies that come too slowly, whether nothing comes or a byte now and then: one
/// thread looks at all of them and interrupts whoever waits too long, which closes the connection.
final class Patience implements AutoCloseable {
    private static final long SWEEP_MILLIS = 250;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final Thread sweeper;

    Patience() {
        sweeper = Thread.ofPlatform().daemon().name("kkachi-patience").start(this::sweep);
    }

    /// One body that is being read.
    static final class Wait {
        private final Thread reader = Thread.currentThread();
        private final long deadline;
        private final AtomicBoolean settled = new AtomicBoolean();

        private Wait(long deadline) {
            this.deadline = deadline;
        }
    }

    /// Begins to watch this thread.
    ///
    /// @param deadline the reading of [System#nanoTime] at which patience ends
    Wait begin(long deadline) {
        Wait wait = new Wait(deadline);
        waits.add(wait);
        return wait;
    }

    /// Ends the watch. Returns whether patience ended before.
    boolean end(Wait wait) {
        waits.remove(wait);
        if (wait.settled.compareAndSet(false, true)) {
            return false;
        }
        Thread.interrupted(); // the mark was meant for the reading alone
        return true;
    }

    private void sweep() {
        try {
            while (true) {
                Thread.sleep(SWEEP_MILLIS);
                long now = System.nanoTime();
                for (Wait wait : waits) {
                    if (now - wait.deadline > 0 && wait.settled.compareAndSet(false, true)) {
                        wait.reader.interrupt();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sweeper.interrupt();
    }
}
