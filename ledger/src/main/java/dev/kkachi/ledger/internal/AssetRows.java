package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Units;
import java.util.regex.Pattern;

/// The rows of one asset that an import holds in memory, and the digits that its amounts have so far.
final class AssetRows {
    /// Ten less than a balance may have, so that it takes a thousand of the greatest amounts to leave the range.
    private static final int AMOUNT_BITS = Units.BITS - 10;

    private static final long HIGH_MAX = (1L << (AMOUNT_BITS - Long.SIZE)) - 1;

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\p{L}\\p{N}.$+_-]");
    private static final int TICKER_MAX = 40;

    private RowBuffer rows = new RowBuffer();
    private RowBuffer spare = new RowBuffer();
    private AssetState state;

    AssetRows(AssetState state) {
        this.state = state;
    }

    AssetState state() {
        return state;
    }

    void state(AssetState changed) {
        state = changed;
    }

    RowBuffer rows() {
        return rows;
    }

    /// Returns the rows that are held, and holds none from now on. [#giveBack] may bring the buffer back.
    RowBuffer take() {
        RowBuffer full = rows;
        rows = spare;
        spare = new RowBuffer();
        return full;
    }

    /// Takes back a buffer whose rows are written.
    void giveBack(RowBuffer written) {
        written.clear();
        spare = written;
    }

    /// Takes note of the asset's own decimals and of what it calls itself.
    void learn(Token token) {
        String ticker = UNPRINTABLE.matcher(token.ticker()).replaceAll("");
        if (!ticker.isEmpty()) {
            state = state.withTicker(ticker.substring(0, Math.min(ticker.length(), TICKER_MAX)));
        }
        if (!state.exact() && token.decimals() >= state.decimals()) {
            state = state.withDecimals(token.decimals(), true);
        }
    }

    /// Takes a row whose accounts and time were found.
    ///
    /// @return the rule that its amount or transaction breaks, empty if none
    String add(TransferRow row, Read read) {
        String broken = brokenAmount(row);
        if (!broken.isEmpty()) {
            return broken;
        }
        if (row.number() < 0 || row.number() > Part.NUMBER_MAX) {
            return "The number of a log, trace or output is between 0 and " + Part.NUMBER_MAX + ".";
        }
        int at = rows.add();
        broken = TransactionKey.pack(row.transaction(), rows.hash, at * TransactionKey.BYTES);
        if (!broken.isEmpty()) {
            rows.dropLast();
            return broken;
        }
        rows.from[at] = read.from;
        rows.to[at] = read.to;
        rows.setHigh(at, row.high());
        rows.low[at] = row.low();
        rows.decimals[at] = (byte) row.decimals();
        rows.seconds[at] = read.second;
        rows.block[at] = (int) Math.min(row.block(), Integer.MAX_VALUE);
        rows.index[at] = row.transactionIndex();
        rows.part[at] = Part.pack(row.kind(), row.number());
        rows.line[at] = read.line;
        return "";
    }

    /// What was found out about a row.
    record Read(int from, int to, int second, long line) {}

    /// Brings the digits of the asset's amounts and those of the row together. Amounts in base units are taken as they
    /// are; printed ones can be told in base units once the asset's decimals are known, else the
    /// finest of them rule.
    private String brokenAmount(TransferRow row) {
        if (Long.compareUnsigned(row.high(), HIGH_MAX) > 0) {
            return "An amount has at most " + AMOUNT_BITS + " bits.";
        }
        int digits = row.decimals();
        boolean inBaseUnits = digits == TransferRow.BASE_UNITS;
        if (isNew() && !state.exact()) {
            state = state.withDecimals(digits, row.isDecimalsKnown());
        } else if (inBaseUnits && state.decimals() >= 0 && !state.exact()) {
            return "Amounts in base units need the asset's decimals. Maybe import its list of tokens first.";
        } else if (!inBaseUnits && state.decimals() < 0 && !row.isDecimalsKnown()) {
            return "The asset's other amounts are in base units. Maybe import its list of tokens first.";
        } else if (row.isDecimalsKnown() && !state.exact()) {
            state = state.withDecimals(Math.max(digits, state.decimals()), digits >= state.decimals());
        } else if (!inBaseUnits && digits > state.decimals()) {
            if (state.exact()) {
                return "The asset has " + state.decimals() + " decimals and the amount has " + digits + ".";
            }
            state = state.withDecimals(digits, false);
        }
        return "";
    }

    private boolean isNew() {
        return state.segments().isEmpty() && state.pending().isEmpty() && rows.size() == 0;
    }
}
