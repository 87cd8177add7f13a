package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.spi.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. What waits while it commits is done together in its next transaction,
/// each job behind a savepoint of its own, so that a job that fails takes nothing of the others with
/// it. Everybody is answered only when the commit has returned: what was answered is on the disk.
///
/// A disk takes about as long for one job as for a hundred, so that many clients are served by few
/// commits. Where a statement fails because of the disk, nobody can say what is left of the
/// transaction: all of it is rolled back, and everybody in it is told so.
final class GroupWriter implements AutoCloseable {
    private static final int JOBS_MAX = 256;
    private static final int WAITING_MAX = 10_000;
    private static final long MOMENT_NANOS = 400_000;
    private static final String BROKEN = "A statement broke a rule of the database.";
    private static final String UNDONE = "Nothing was written. Maybe the disk is full or read-only.";

    private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Dialect dialect;
    private final WriteSteps steps;
    private final Thread thread;
    private volatile boolean closed;
    private int together;
    private @Nullable Sql sql;

    private GroupWriter(Dialect dialect, WriteSteps steps) {
        this.dialect = dialect;
        this.steps = steps;
        this.thread = Thread.ofPlatform().name("kkachi-writer").daemon().unstarted(this::run);
    }

    static GroupWriter start(Dialect dialect, WriteSteps steps) {
        GroupWriter writer = new GroupWriter(dialect, steps);
        writer.thread.start();
        return writer;
    }

    /// The case that a job will read.
    ///
    /// @param tenant whose
    /// @param id which
    record About(TenantId tenant, CaseId id) {}

    /// Something to be done, and who waits for it.
    private static final class Job<T extends @Nullable Object> {
        final Function<Sql, T> work;
        final boolean isRehearsal;
        final @Nullable About about;
        final CompletableFuture<T> answer = new CompletableFuture<>();

        @Nullable Runnable tell;

        Job(Function<Sql, T> work, boolean isRehearsal, @Nullable About about) {
            this.work = work;
            this.isRehearsal = isRehearsal;
            this.about = about;
        }

        /// Does the work; the answer is told later.
        void perform(Sql sql) {
            T result = work.apply(sql);
            tell = () -> answer.complete(result);
        }

        void failed(RuntimeException e) {
            tell = () -> answer.completeExceptionally(e);
        }
    }

    /// Does `work` and returns when it is durable; with `isRehearsal` everything is taken back.
    <T extends @Nullable Object> T perform(Function<Sql, T> work, boolean isRehearsal) {
        return perform(new Job<>(work, isRehearsal, null));
    }

    /// Does `work`, which is about a case, and returns when it is durable.
    <T extends @Nullable Object> T perform(Function<Sql, T> work, About about) {
        return perform(new Job<>(work, false, about));
    }

    private <T extends @Nullable Object> T perform(Job<T> job) {
        try {
            if (closed) {
                throw new StoreUnavailable("The store is closed.");
            }
            waiting.put(job);
            if (closed && waiting.remove(job)) {
                throw new StoreUnavailable("The store is closed.");
            }
            return job.answer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("The store was interrupted.", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        List<Job<?>> jobs = new ArrayList<>();
        while (!closed) {
            try {
                jobs.clear();
                jobs.add(waiting.take());
                gather(jobs);
                transact(jobs);
            } catch (InterruptedException e) {
                break;
            }
        }
        jobs.clear();
        waiting.drainTo(jobs);
        jobs.forEach(job -> job.answer.completeExceptionally(new StoreUnavailable("The store is closed.")));
    }

    /// Whoever was answered asks again soon after. Where several were, the first of them is not worth a commit
    /// alone: the others are waited for, a moment that is short beside a commit.
    private void gather(List<Job<?>> jobs) throws InterruptedException {
        long end = System.nanoTime() + MOMENT_NANOS;
        waiting.drainTo(jobs, JOBS_MAX - jobs.size());
        while (jobs.size() < together) {
            Job<?> next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            jobs.add(next);
            waiting.drainTo(jobs, JOBS_MAX - jobs.size());
        }
        together = jobs.size();
    }

    private void transact(List<Job<?>> jobs) {
        try {
            Sql open = connected();
            open.memory().clear();
            dialect.beginWriting().forEach(open::steer);
            foresee(open, jobs);
            for (Job<?> job : jobs) {
                perform(open, job, jobs.size() == 1);
            }
            open.settle();
            open.steer("COMMIT");
            jobs.forEach(GroupWriter::tell);
        } catch (SqlFailure | SQLException e) {
            undo();
            if (e instanceof SqlFailure failure && failure.isOurs() && dialect.gathers()) {
                oneByOne(jobs, failure);
                return;
            }
            StoreUnavailable unavailable = new StoreUnavailable(UNDONE + " (" + e.getMessage() + ")", e);
            jobs.forEach(job -> job.answer.completeExceptionally(unavailable));
        } catch (RuntimeException | Error e) {
            undo();
            jobs.forEach(job -> job.answer.completeExceptionally(new IllegalStateException("A defect of ours.", e)));
        }
    }

    /// Where what was gathered broke a rule of the database, nobody knows whose it was: each job is done in
    /// a transaction of its own, and the one at fault is told.
    private void oneByOne(List<Job<?>> jobs, SqlFailure failure) {
        if (jobs.size() == 1) {
            jobs.getFirst().answer.completeExceptionally(new IllegalStateException(BROKEN, failure));
            return;
        }
        jobs.forEach(job -> transact(List.of(job)));
    }

    /// Reads the cases at once that the jobs are about, and the ends of their audit logs.
    private void foresee(Sql sql, List<Job<?>> jobs) {
        if (!dialect.gathers()) {
            return;
        }
        Map<TenantId, Set<CaseId>> about = new LinkedHashMap<>();
        for (Job<?> job : jobs) {
            if (job.about != null) {
                about.computeIfAbsent(job.about.tenant(), key -> new LinkedHashSet<>())
                        .add(job.about.id());
            }
        }
        about.forEach((tenant, ids) -> {
            SqlDesk.foresee(sql, tenant, ids);
            SqlAudit.foresee(sql, tenant);
        });
        sql.memory().keep();
    }

    private static void tell(Job<?> job) {
        if (job.tell != null) {
            job.tell.run();
        }
    }

    private void perform(Sql sql, Job<?> job, boolean alone) {
        sql.beginJob();
        boolean keep = false;
        try {
            job.perform(sql);
            keep = !job.isRehearsal;
        } catch (SqlFailure e) {
            if (!e.isOurs() || (dialect.gathers() && !alone)) {
                throw e;
            }
            job.failed(new IllegalStateException(BROKEN, e));
        } catch (RuntimeException e) {
            job.failed(e);
        }
        sql.endJob(keep);
    }

    private Sql connected() throws SQLException {
        Sql open = sql;
        if (open == null) {
            open = new Sql(dialect.openWriter(), steps, dialect.gathers());
            sql = open;
        }
        return open;
    }

    /// Gives the connection up: closing it rolls back what is left, and the next transaction opens
    /// another.
    private void undo() {
        Sql open = sql;
        sql = null;
        if (open == null) {
            return;
        }
        try (open) {
            open.steer("ROLLBACK");
        } catch (SqlFailure e) {
            // SQLite has rolled back by itself, or the connection is gone: closing it is all that is left to do
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Sql open = sql;
        if (open != null) {
            open.close();
        }
    }
}
