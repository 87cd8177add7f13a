package dev.kkachi.ledger.spi;

import dev.kkachi.model.Chain;
import java.time.Instant;

/// Takes what an importer reads, row by row, in the order of its file.
public interface LedgerSink {
    /// Takes a movement between accounts. The row belongs to the caller, who fills it again.
    void add(TransferRow row);

    /// Takes a transaction of Bitcoin's kind, from `line` of its file.
    void add(OutputTransaction transaction, long line);

    /// Takes when a block was made, for rows that name only their block.
    void add(Chain chain, long block, Instant time);

    /// Takes what a source says about a token.
    void add(Token token);

    /// Takes what somebody says about an address.
    void add(Tag tag);

    /// Takes a day's price.
    void add(DayPrice price);

    /// Takes a swap or a bridge that a log tells of.
    void add(Conversion conversion);

    /// Takes note of a row that cannot be read.
    void reject(Rejection rejection);

    /// Takes note of a row with which nothing is wrong and that moves nothing, such as a failed transaction: `rule`
    /// says why. A sink that does not tell the two apart counts it among the rejected.
    default void leaveOut(Rejection row) {
        reject(row);
    }

    /// Takes note of something that was taken although not all is right with it, such as an address with blanks around
    /// it. A sink that does not tell the two apart counts it among the rejected.
    default void remark(Rejection row) {
        reject(row);
    }
}
