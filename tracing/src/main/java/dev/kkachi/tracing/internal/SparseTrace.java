package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;

/// Follows taint by walking the accounts that hold some, and nobody else: the next transfer of all of them is taken
/// from the top of a heap. What a case costs depends on the case, not on the ledger.
///
/// An account enters the walk when taint reaches it and leaves it when its taint is gone. A transfer between two
/// walked accounts is the next of both; it happens once.
///
/// A step here costs about [#SWEPT_PER_STEP] times what a transfer costs that is swept over. The estimate which
/// engine is cheaper is therefore the density of the taint: when in a stretch of the ledger more than one transfer in
/// so many had to be walked, the sweep takes over from there, with the same books.
final class SparseTrace {
    /// How many transfers are swept over in the time of one step.
    static final int SWEPT_PER_STEP = 16;

    /// How many steps are looked at together.
    static final int STRETCH = 1 << 16;

    /// After how many steps the next ones are fetched.
    private static final int FETCHED_EVERY = 16;

    /// Takes the sum of what is read ahead, which means nothing, so that the reading is not optimised away.
    long fetched;

    private final Flow flow;
    private final TransferLog log;
    private final int stretch;
    private final Frontier frontier = new Frontier();
    private final long[] entries;
    private int entry;

    private SparseTrace(Flow flow, int stretch) {
        this.flow = flow;
        this.log = flow.log();
        this.stretch = stretch;
        this.entries = flow.entries();
    }

    /// Follows `flow` until nothing is left, or until it lies so dense in `stretch` steps that a sweep is cheaper.
    ///
    /// @return the transfer from which the rest is to be swept; the number of transfers if nothing is left
    static long run(Flow flow, int stretch) {
        return new SparseTrace(flow, stretch).run();
    }

    private long run() {
        for (int seed : flow.seeds().accounts()) {
            enter(seed, 0);
        }
        long stretchStart = next();
        for (int steps = 1; next() < log.edges(); steps++) {
            long edge = next();
            if (steps % stretch == 0) {
                if (edge - stretchStart < (long) SWEPT_PER_STEP * stretch) {
                    return edge;
                }
                stretchStart = edge;
            }
            if (steps % FETCHED_EVERY == 0) {
                fetched += frontier.fetch(log);
            }
            step(edge);
        }
        return log.edges();
    }

    /// Returns the next transfer in which a walked account has a part, or with which taint comes in.
    private long next() {
        long walked = frontier.isEmpty() ? log.edges() : frontier.edge();
        return entry < entries.length ? Math.min(walked, entries[entry]) : walked;
    }

    private void step(long edge) {
        if (entry < entries.length && entries[entry] == edge) {
            entry++;
        }
        int opened = flow.step(edge);
        while (!frontier.isEmpty() && frontier.edge() == edge) {
            advance(edge);
        }
        if (opened >= 0) {
            enter(opened, log.seek(opened, edge + 1));
        }
    }

    /// Moves the account on top to its next transfer, past both ends of one to itself.
    private void advance(long edge) {
        int account = frontier.account();
        if (!flow.follows(account)) {
            frontier.remove();
            return;
        }
        long incidences = log.incidences(account);
        long next = frontier.incidence() + 1;
        while (next < incidences && log.incidence(account, next) >>> 1 == edge) {
            next++;
        }
        if (next == incidences) {
            frontier.remove();
        } else {
            frontier.replace(log.incidence(account, next) >>> 1, account, next);
        }
    }

    private void enter(int account, long incidence) {
        if (incidence < log.incidences(account)) {
            frontier.add(log.incidence(account, incidence) >>> 1, account, incidence);
        }
    }
}
