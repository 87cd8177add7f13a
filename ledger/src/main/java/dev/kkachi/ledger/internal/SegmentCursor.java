package dev.kkachi.ledger.internal;

/// Goes over the rows of a segment.
final class SegmentCursor implements RowCursor {
    private final Segment segment;
    private int at = -1;

    SegmentCursor(Segment segment) {
        this.segment = segment;
    }

    @Override
    public boolean next() {
        at++;
        return at < segment.size();
    }

    @Override
    public int from() {
        return segment.from(at);
    }

    @Override
    public int to() {
        return segment.to(at);
    }

    @Override
    public long high() {
        return segment.high(at);
    }

    @Override
    public long low() {
        return segment.low(at);
    }

    @Override
    public int decimals() {
        return segment.head().decimals();
    }

    @Override
    public int seconds() {
        return segment.seconds(at);
    }

    @Override
    public int block() {
        return segment.block(segment.transaction(at));
    }

    @Override
    public int place() {
        return segment.place(segment.transaction(at));
    }

    @Override
    public int part() {
        return segment.part(at);
    }

    @Override
    public void hash(byte[] key) {
        segment.hash(segment.transaction(at), key);
    }

    @Override
    public long line() {
        return segment.line(at);
    }
}
