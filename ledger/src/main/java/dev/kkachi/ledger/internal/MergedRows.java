package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Brings rows of several sources into one order and lets each transfer through once: the first that has its
/// transaction and part. The sources are few, and stand in the order in which they were read.
final class MergedRows {
    private final List<RowCursor> heads = new ArrayList<>();
    private final SecondIds seen = new SecondIds();
    private final Losses losses;
    private long repeated;

    /// Told of rows that contradict one that was taken before.
    interface Losses {
        /// A row has the transaction and part of one that is stored, and another amount, payer or payee.
        void contradicts(RowCursor row, byte[] hash);
    }

    private MergedRows(List<RowCursor> sources, Losses losses) {
        this.losses = losses;
        for (RowCursor source : sources) {
            if (source.next()) {
                heads.add(source);
            }
        }
    }

    static MergedRows of(List<RowCursor> sources, Losses losses) {
        return new MergedRows(sources, losses);
    }

    boolean hasNext() {
        return !heads.isEmpty();
    }

    /// Writes rows to `writer` until there are no more, or the segment is full.
    void writeTo(SegmentWriter writer) throws IOException {
        byte[] hash = new byte[TransactionKey.BYTES];
        while (!heads.isEmpty() && !writer.isFull()) {
            RowCursor row = heads.get(first());
            row.hash(hash);
            switch (seen.add(row, hash)) {
                case NEW -> writer.add(row, hash);
                case REPEATED -> repeated++;
                case CONTRADICTION -> losses.contradicts(row, hash);
            }
            if (!row.next()) {
                heads.remove(row);
            }
        }
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
