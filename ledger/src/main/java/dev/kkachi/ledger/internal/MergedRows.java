package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Brings rows of several sources into one order and lets each transfer through once: the first that has its
/// transaction and part. The sources are few, and stand in the order in which they were read.
final class MergedRows {
    private final List<RowCursor> heads = new ArrayList<>();
    private final SecondIds seen = new SecondIds();
    private final Contradictions contradictions;
    private long repeated;

    private MergedRows(List<RowCursor> sources, Contradictions contradictions) {
        this.contradictions = contradictions;
        for (RowCursor source : sources) {
            if (source.next()) {
                heads.add(source);
            }
        }
    }

    /// @param contradictions takes the rows that say of a transfer what one that came before does not say
    static MergedRows of(List<RowCursor> sources, Contradictions contradictions) {
        return new MergedRows(sources, contradictions);
    }

    boolean hasNext() {
        return !heads.isEmpty();
    }

    /// Writes rows to `writer` until there are no more, or the segment is full.
    void writeTo(SegmentWriter writer) throws IOException {
        byte[] hash = new byte[TransactionKey.BYTES];
        while (!heads.isEmpty() && !writer.isFull()) {
            int first = first();
            RowCursor row = heads.get(first);
            if (seen.isOf(row.seconds()) || !row.writeBefore(otherSecond(first), writer)) {
                row.hash(hash);
                switch (seen.add(row, hash)) {
                    case NEW -> writer.add(row, hash);
                    case REPEATED -> repeated++;
                    case CONTRADICTION -> contradictions.add(row, hash);
                }
            }
            if (!row.next()) {
                heads.remove(first);
            }
        }
    }

    /// Returns the first second of which another source than `heads[but]` has a row.
    private int otherSecond(int but) {
        int first = -1; // the last second there is
        for (int i = 0; i < heads.size(); i++) {
            if (i != but && Integer.compareUnsigned(heads.get(i).seconds(), first) < 0) {
                first = heads.get(i).seconds();
            }
        }
        return first;
    }

    /// Returns how many rows came again as they were.
    long repeated() {
        return repeated;
    }

    private int first() {
        int first = 0;
        for (int i = 1; i < heads.size(); i++) {
            if (compare(heads.get(i), heads.get(first)) < 0) {
                first = i;
            }
        }
        return first;
    }

    private static int compare(RowCursor a, RowCursor b) {
        int order = Integer.compareUnsigned(a.seconds(), b.seconds());
        order = order != 0 ? order : Integer.compare(a.block(), b.block());
        order = order != 0 ? order : Integer.compare(a.place(), b.place());
        boolean placed = order == 0 && a.place() >= 0;
        return placed ? Integer.compareUnsigned(a.part(), b.part()) : order;
    }
}
