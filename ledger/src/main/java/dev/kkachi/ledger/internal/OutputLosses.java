package dev.kkachi.ledger.internal;

/// Told of what an import cannot take of a transaction.
interface OutputLosses {
    /// The transaction with the hash `key`, which came from `line` (0 where that is not known), breaks `rule`.
    void lose(long line, byte[] key, String rule);
}
