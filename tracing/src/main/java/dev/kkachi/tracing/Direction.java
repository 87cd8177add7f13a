package dev.kkachi.tracing;

/// Which way the money is followed.
public enum Direction {
    /// Where it went.
    FORWARD,
    /// Where it came from: the same policies on the ledger read from its end, payers and payees exchanged.
    BACKWARD
}
