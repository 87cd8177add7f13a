package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;

/// Reads what all accounts open with.
final class Openings {
    private static final int ACCOUNTS = 4096;

    private Openings() {}

    /// Takes the opening balance of an account.
    @FunctionalInterface
    interface Taker {
        void take(int account, long opening);
    }

    /// Hands the opening balances of all accounts of `log` to `taker`.
    ///
    /// @return whether each fits a long; the rest is not handed on if one does not
    static boolean each(TransferLog log, Taker taker) {
        long[] openings = new long[ACCOUNTS];
        for (int first = 0; first < log.nodes(); first += ACCOUNTS) {
            int count = Math.min(ACCOUNTS, log.nodes() - first);
            log.readOpenings(first, count, openings);
            for (int i = 0; i < count; i++) {
                if (openings[i] < 0) {
                    return false;
                }
                taker.take(first + i, openings[i]);
            }
        }
        return true;
    }
}
