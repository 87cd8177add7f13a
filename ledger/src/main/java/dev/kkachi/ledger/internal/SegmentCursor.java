package dev.kkachi.ledger.internal;

import java.io.IOException;

/// Goes over the rows of a segment.
final class SegmentCursor implements RowCursor {
    /// Fewer rows are not worth it.
    private static final int RUN_MIN = 64;

    private final Segment segment;
    private final Scale scale;
    private int at = -1;

    /// @param decimals the digits after the point that amounts are told in
    SegmentCursor(Segment segment, int decimals) {
        this.segment = segment;
        this.scale = Scale.from(segment.head().decimals(), decimals);
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
        return scale.high(segment.high(at), segment.low(at));
    }

    @Override
    public long low() {
        return scale.isOne() ? segment.low(at) : scale.low(segment.high(at), segment.low(at));
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
    public boolean writeBefore(int second, SegmentWriter writer) throws IOException {
        int end = scale.isOne() ? Math.min(segment.firstAt(at, second), at + writer.room()) : at;
        if (end - at < RUN_MIN || (end < segment.size() && segment.seconds(end) == segment.seconds(end - 1))) {
            return false;
        }
        writer.append(segment, at, end);
        at = end - 1;
        return true;
    }

    @Override
    public long line() {
        return segment.line(at);
    }
}
