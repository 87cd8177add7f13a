package dev.kkachi.ledger.spi;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import org.jspecify.annotations.Nullable;

/// One movement of value between two accounts, as an importer read it. An importer makes one such row and fills it
/// anew for each line; a sink copies what it wants to keep.
///
/// Texts stay as they were printed, amounts stay in the digits that they were printed in: to make an account of an
/// address and base units of an amount is the ledger's work.
public final class TransferRow {
    /// The time of a row whose source gives the block's number only; the ledger knows the block's time, or refuses the
    /// row.
    public static final long BY_BLOCK = Long.MIN_VALUE;

    /// A block or a transaction's place in it that the source does not give.
    public static final int NOT_GIVEN = -1;

    /// The decimals of an amount that is stated in base units of an asset whose decimals the source does not give.
    public static final int BASE_UNITS = -1;

    /// The bits that all amounts of an asset may have together, in its smallest units: two less than a balance, so
    /// that none leaves its range whoever pays whom.
    public static final int AMOUNT_BITS = Units.BITS - 2;

    private final Slice transaction = new Slice();
    private final Slice from = new Slice();
    private final Slice to = new Slice();
    private @Nullable Asset asset;
    private long line;
    private Kind kind = Kind.VALUE;
    private int number;
    private long seconds;
    private long block;
    private int transactionIndex;
    private long high;
    private long low;
    private int decimals;
    private boolean exactDecimals;

    /// Makes a row that nothing is known of yet.
    public TransferRow() {}

    /// Starts a new row, which came from `line` of its file, about `moved`.
    public TransferRow start(Asset moved, long sourceLine) {
        asset = moved;
        line = sourceLine;
        block = NOT_GIVEN;
        transactionIndex = NOT_GIVEN;
        return this;
    }

    /// Says which part of its transaction it is.
    public TransferRow part(Kind part, int partNumber) {
        kind = part;
        number = partNumber;
        return this;
    }

    /// Says when it happened, in seconds since 1970, or [#BY_BLOCK].
    public TransferRow time(long secondsOfEpoch) {
        seconds = secondsOfEpoch;
        return this;
    }

    /// Says in which block it stands and at which place in it; each may be [#NOT_GIVEN].
    public TransferRow block(long blockNumber, int placeInBlock) {
        block = blockNumber;
        transactionIndex = placeInBlock;
        return this;
    }

    /// Says how much moved: a number without sign, and how many of its digits stand after the point, or
    /// [#BASE_UNITS]. The digits are those of this row alone; see [#decimalsKnown]. A row whose asset would leave
    /// [#AMOUNT_BITS] is rejected.
    public TransferRow amount(long upperBits, long lowerBits, int digitsAfterPoint) {
        high = upperBits;
        low = lowerBits;
        decimals = digitsAfterPoint;
        exactDecimals = false;
        return this;
    }

    /// Says that the decimals of [#amount] are the asset's own, so that the amount is in its base units.
    public TransferRow decimalsKnown() {
        exactDecimals = true;
        return this;
    }

    /// Returns the transaction's hash, to be set and read.
    public Slice transaction() {
        return transaction;
    }

    /// Returns the address that paid, to be set and read.
    public Slice from() {
        return from;
    }

    /// Returns the address that was paid, to be set and read.
    public Slice to() {
        return to;
    }

    /// Returns what moved.
    public Asset asset() {
        if (asset == null) {
            throw new IllegalStateException("A row was handed on before it was started.");
        }
        return asset;
    }

    /// Returns the line, or the record's number where the file has no lines.
    public long line() {
        return line;
    }

    /// Returns which kind of part of the transaction it is.
    public Kind kind() {
        return kind;
    }

    /// Returns the part's number.
    public int number() {
        return number;
    }

    /// Returns the time in seconds since 1970, or [#BY_BLOCK].
    public long seconds() {
        return seconds;
    }

    /// Returns the block's number, or [#NOT_GIVEN].
    public long block() {
        return block;
    }

    /// Returns the transaction's place in its block, or [#NOT_GIVEN].
    public int transactionIndex() {
        return transactionIndex;
    }

    /// Returns the upper 64 bits of the amount.
    public long high() {
        return high;
    }

    /// Returns the lower 64 bits of the amount.
    public long low() {
        return low;
    }

    /// Returns how many digits of the amount stand after the point, or [#BASE_UNITS].
    public int decimals() {
        return decimals;
    }

    /// Says whether [#decimals] are the asset's own.
    public boolean isDecimalsKnown() {
        return exactDecimals;
    }
}
