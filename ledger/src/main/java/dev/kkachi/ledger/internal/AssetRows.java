package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The rows of one asset that an import holds in memory, the digits that its amounts have so far, and what they add up
/// to. A bound on the sum of an asset's amounts bounds every balance, whoever pays whom and in whatever order.
final class AssetRows {
    /// An approximate sum suffices: what the range has beyond the bound is far more than what rounding takes.
    private static final double SUM_MAX = Math.scalb(1.0, TransferRow.AMOUNT_BITS);

    private static final double HIGH = Math.scalb(1.0, Long.SIZE);

    private static final double[] POWERS =
            IntStream.range(0, 40).mapToDouble(digits -> Math.pow(10, digits)).toArray();

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\p{L}\\p{N}.$+_-]");
    private static final int TICKER_MAX = 40;

    private final int laidDecimals;
    private final boolean isUneven;
    private RowBuffer rows = new RowBuffer();
    private RowBuffer spare = new RowBuffer();
    private AssetState state;
    private double sum;

    private AssetRows(AssetState state, List<SegmentHead> heads) {
        this.state = state;
        laidDecimals = heads.isEmpty() ? state.decimals() : heads.getFirst().decimals();
        isUneven = heads.stream().anyMatch(head -> head.decimals() != laidDecimals);
        for (SegmentHead head : heads) {
            sum += amount(head.sum().high(), head.sum().low()) * factor(head.decimals(), state.decimals());
        }
    }

    /// Returns those of an asset of which nothing is stored.
    static AssetRows of(AssetState state) {
        return new AssetRows(state, List.of());
    }

    /// Returns those of an asset whose segments lie in `folder`.
    static AssetRows open(Path folder, AssetState state) throws IOException {
        List<SegmentHead> heads = new ArrayList<>();
        for (String segment : state.segments()) {
            heads.add(SegmentHead.read(folder.resolve(segment)));
        }
        AssetRows rows = new AssetRows(state, heads);
        for (String segment : state.pending()) {
            SegmentHead head = SegmentHead.read(folder.resolve(segment));
            rows.sum += amount(head.sum().high(), head.sum().low()) * factor(head.decimals(), state.decimals());
        }
        return rows;
    }

    /// Says whether there is something to be laid in order: rows, or amounts in other digits than the asset's.
    boolean mustBeLaid() {
        boolean isCoarser = isUneven || laidDecimals != state.decimals();
        return rows.size() > 0
                || !state.pending().isEmpty()
                || (isCoarser && !state.segments().isEmpty());
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
    ///
    /// @return what is wrong with the decimals
    Broken learn(Token token) {
        String ticker = UNPRINTABLE.matcher(token.ticker()).replaceAll("");
        if (!ticker.isEmpty()) {
            state = state.withTicker(ticker.substring(0, Math.min(ticker.length(), TICKER_MAX)));
        }
        if (!state.exact() && token.decimals() >= state.decimals()) {
            AssetState stateBefore = state;
            double sumBefore = sum;
            decimals(token.decimals(), true);
            if (sum >= SUM_MAX) {
                state = stateBefore;
                sum = sumBefore;
                return new Broken("decimals", String.valueOf(token.decimals()), sumRule());
            }
        }
        return Broken.NOTHING;
    }

    /// Counts amounts in `digits` digits from now on.
    private void decimals(int digits, boolean own) {
        sum *= factor(state.decimals(), digits);
        state = state.withDecimals(digits, own);
    }

    /// Returns what takes amounts of `given` digits to `wanted`; base units of unknown size stay.
    private static double factor(int given, int wanted) {
        int digits = given < 0 ? 0 : Math.max(0, wanted - given);
        return digits < POWERS.length ? POWERS[digits] : Math.pow(10, digits);
    }

    private static double amount(long high, long low) {
        return unsigned(high) * HIGH + unsigned(low);
    }

    private static double unsigned(long bits) {
        return (bits >>> 1) * 2.0 + (bits & 1);
    }

    private static String sumRule() {
        return "The amounts of an asset add up to less than 2^" + TransferRow.AMOUNT_BITS + " of its smallest units.";
    }

    /// Takes a row whose accounts and time were found.
    ///
    /// @return what is wrong with it
    Broken add(TransferRow row, Read read) {
        AssetState stateBefore = state;
        double sumBefore = sum;
        Broken broken = brokenAmount(row);
        broken = broken.isNothing() ? hold(row, read) : broken;
        if (!broken.isNothing()) {
            state = stateBefore;
            sum = sumBefore;
        }
        return broken;
    }

    private Broken hold(TransferRow row, Read read) {
        if (row.number() < 0 || row.number() > Part.NUMBER_MAX) {
            return new Broken(
                    "number",
                    String.valueOf(row.number()),
                    "The number of a log, trace or output is between 0 and " + Part.NUMBER_MAX + ".");
        }
        int at = rows.add();
        String rule = TransactionKey.pack(row.transaction(), rows.hash, at * TransactionKey.BYTES);
        if (!rule.isEmpty()) {
            rows.dropLast();
            return new Broken("transaction", row.transaction().toString(), rule);
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
        return Broken.NOTHING;
    }

    /// What was found out about a row.
    record Read(int from, int to, int second, long line) {}

    /// Brings the digits of the asset's amounts and those of the row together, and adds the row to their sum.
    private Broken brokenAmount(TransferRow row) {
        String rule = brokenDigits(row);
        sum += amount(row.high(), row.low()) * factor(row.decimals(), state.decimals());
        if (rule.isEmpty() && sum >= SUM_MAX) {
            rule = sumRule();
        }
        return rule.isEmpty() ? Broken.NOTHING : new Broken("amount", printed(row), rule);
    }

    private static String printed(TransferRow row) {
        BigInteger digits = new BigInteger(Long.toUnsignedString(row.high()))
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(row.low())));
        return new BigDecimal(digits, Math.max(0, row.decimals())).toPlainString();
    }

    /// Amounts in base units are taken as they are; printed ones can be told in base units once the asset's decimals
    /// are known, else the finest of them rule.
    private String brokenDigits(TransferRow row) {
        int digits = row.decimals();
        boolean inBaseUnits = digits == TransferRow.BASE_UNITS;
        if (isNew() && !state.exact()) {
            decimals(digits, row.isDecimalsKnown());
        } else if (inBaseUnits && state.decimals() >= 0 && !state.exact()) {
            return "Amounts in base units need the asset's decimals. Maybe import its list of tokens first.";
        } else if (!inBaseUnits && state.decimals() < 0 && !row.isDecimalsKnown()) {
            return "The asset's other amounts are in base units. Maybe import its list of tokens first.";
        } else if (row.isDecimalsKnown() && !state.exact()) {
            decimals(Math.max(digits, state.decimals()), digits >= state.decimals());
        } else if (!inBaseUnits && digits > state.decimals()) {
            if (state.exact()) {
                return "The asset has " + state.decimals() + " decimals and the amount has " + digits + ".";
            }
            decimals(digits, false);
        }
        return "";
    }

    private boolean isNew() {
        return state.segments().isEmpty() && state.pending().isEmpty() && rows.size() == 0;
    }
}
