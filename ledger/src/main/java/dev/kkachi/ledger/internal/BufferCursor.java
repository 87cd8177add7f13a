package dev.kkachi.ledger.internal;

import java.util.stream.IntStream;

/// Goes over rows that were just read.
final class BufferCursor implements RowCursor {
    /// By the digits that are to be added.
    private static final Scale[] SCALES = IntStream.range(0, Byte.MAX_VALUE + 1)
            .mapToObj(digits -> Scale.from(0, digits))
            .toArray(Scale[]::new);

    private final RowBuffer rows;
    private final int[] order;
    private final int decimals;
    private int at = -1;
    private int row;

    /// @param decimals the digits after the point that amounts are told in
    BufferCursor(RowBuffer rows, int decimals) {
        this.rows = rows;
        this.decimals = decimals;
        this.order = rows.sorted();
    }

    int size() {
        return order.length;
    }

    /// Returns the second of the first row; there must be one.
    int firstSecond() {
        return rows.seconds[order[0]];
    }

    @Override
    public boolean next() {
        at++;
        if (at >= order.length) {
            return false;
        }
        row = order[at];
        return true;
    }

    @Override
    public int from() {
        return rows.from[row];
    }

    @Override
    public int to() {
        return rows.to[row];
    }

    @Override
    public long high() {
        return scale().high(rows.high(row), rows.low[row]);
    }

    @Override
    public long low() {
        return scale().low(rows.high(row), rows.low[row]);
    }

    private Scale scale() {
        return SCALES[rows.decimals[row] < 0 ? 0 : Math.max(0, decimals - rows.decimals[row])];
    }

    @Override
    public int seconds() {
        return rows.seconds[row];
    }

    @Override
    public int block() {
        return rows.block[row];
    }

    @Override
    public int place() {
        return rows.index[row];
    }

    @Override
    public int part() {
        return rows.part[row];
    }

    @Override
    public void hash(byte[] key) {
        System.arraycopy(rows.hash, row * TransactionKey.BYTES, key, 0, TransactionKey.BYTES);
    }

    @Override
    public long line() {
        return rows.line[row];
    }
}
