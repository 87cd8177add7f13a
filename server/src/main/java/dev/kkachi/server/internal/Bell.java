package dev.kkachi.server.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Is rung whenever a case changes, and heard by everybody who waits.
public final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    public Bell() {}

    /// Rings it.
    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it was rung more often than `heard`, or until `limit` is over.
    ///
    /// @return how often it was rung by now
    public long await(long heard, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (rings <= heard && left > 0) {
                left = rung.awaitNanos(left);
            }
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /// Returns how often it was rung.
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }
}
