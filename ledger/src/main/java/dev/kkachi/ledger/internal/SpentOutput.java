package dev.kkachi.ledger.internal;

import java.util.Arrays;

/// What an input says of the output that it spends. Made once and filled anew for each input.
final class SpentOutput {
    /// The account or the value of an output of which nobody said it.
    static final int UNKNOWN = -1;

    private final byte[] transaction = new byte[TransactionKey.BYTES];
    private int output;
    private int account;
    private long value;

    /// Returns the key of the transaction that made it, to be filled and read.
    byte[] transaction() {
        return transaction;
    }

    /// Says which output of the transaction it is, whose and how much.
    void set(int number, int owner, long units) {
        output = number;
        account = owner;
        value = units;
    }

    int output() {
        return output;
    }

    int account() {
        return account;
    }

    long value() {
        return value;
    }

    /// Says whether `other` is the same output of the same transaction.
    boolean names(SpentOutput other) {
        return output == other.output && Arrays.equals(transaction, other.transaction);
    }

    /// Says whether its source told how much it is.
    boolean isKnown() {
        return value >= 0;
    }
}
