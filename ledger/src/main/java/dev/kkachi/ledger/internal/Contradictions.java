package dev.kkachi.ledger.internal;

import java.util.ArrayList;
import java.util.List;

/// The rows that contradict one that was taken before: how many, and the first of them.
final class Contradictions {
    /// @param transfer its transaction and part, as evidence names them
    /// @param place of the source's line, as [ImportRun] counts it
    record Row(String transfer, long place) {}

    private final List<Row> first = new ArrayList<>();
    private long count;

    void add(RowCursor row, byte[] hash) {
        count++;
        if (first.size() < ImportRun.REJECTED_MAX) {
            first.add(new Row(TransactionKey.unpack(hash, "") + "_" + Part.render(row.part()), row.line()));
        }
    }

    long count() {
        return count;
    }

    List<Row> first() {
        return first;
    }
}
