package dev.kkachi.ledger.internal;

/// Goes over rows that were just read.
final class BufferCursor implements RowCursor {
    private final RowBuffer rows;
    private final int[] order;
    private int at = -1;
    private int row;

    BufferCursor(RowBuffer rows) {
        this.rows = rows;
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
        return rows.high(row);
    }

    @Override
    public long low() {
        return rows.low[row];
    }

    @Override
    public int decimals() {
        return rows.decimals[row];
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
