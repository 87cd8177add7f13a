package dev.kkachi.ledger.internal;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The transactions of one block in their order: by their places. Where a source does not say these, they keep the
/// order in which they were read, but that an output is made before it is spent.
final class BlockOrder {
    /// A transaction of one of the sources.
    record Row(OutputRows rows, int transaction) {
        int place() {
            int place = rows.segment().place(transaction);
            return place < 0 ? Integer.MAX_VALUE : place;
        }
    }

    private final Map<ByteBuffer, Row> byHash = new HashMap<>();
    private final Map<Row, Boolean> taken = new HashMap<>();
    private final List<Row> ordered = new ArrayList<>();

    private BlockOrder() {}

    /// Returns `rows` in order.
    static List<Row> of(List<Row> rows) {
        List<Row> byPlace = new ArrayList<>(rows);
        byPlace.sort(Comparator.comparingInt(Row::place));
        boolean allSaid = byPlace.isEmpty() || byPlace.getLast().place() < Integer.MAX_VALUE;
        return allSaid ? byPlace : new BlockOrder().makersFirst(byPlace);
    }

    private List<Row> makersFirst(List<Row> rows) {
        for (Row row : rows) {
            byte[] key = new byte[TransactionKey.BYTES];
            row.rows.segment().hash(row.transaction, key);
            byHash.put(ByteBuffer.wrap(key), row);
        }
        rows.forEach(this::take);
        return ordered;
    }

    /// Takes those that `wanted` spends from, then itself. One that is met again while it waits spends from itself, as
    /// only an invented one can, and is not waited for.
    private void take(Row wanted) {
        Deque<Row> waiting = new ArrayDeque<>();
        waiting.push(wanted);
        while (!waiting.isEmpty()) {
            Row row = waiting.peek();
            if (taken.putIfAbsent(row, false) == null) {
                makers(row).forEach(waiting::push);
            } else if (Boolean.FALSE.equals(taken.put(waiting.pop(), true))) {
                ordered.add(row);
            }
        }
    }

    private List<Row> makers(Row row) {
        OutputSegment segment = row.rows.segment();
        List<Row> makers = new ArrayList<>();
        SpentOutput spent = new SpentOutput();
        for (int i = 0; i < segment.inputs(row.transaction); i++) {
            row.rows.spent(segment.firstInput(row.transaction) + i, spent);
            Row maker = byHash.get(ByteBuffer.wrap(spent.transaction().clone()));
            if (maker != null && !taken.containsKey(maker)) {
                makers.add(maker);
            }
        }
        return makers;
    }
}
