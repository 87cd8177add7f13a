package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.LedgerSettings;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Adds to a segment the columns of its [AccountIndex]: counts the incidences of every account, then lays each where it
/// belongs, with the balance at every checkpoint on the way.
///
/// Accounts are taken range by range, several ranges side by side, and each range goes over all transfers: so memory is
/// bounded however long the segment is, what is written at random places stays in memory, and files are written from
/// their first byte to their last. Takes four bytes of heap for every account of the segment, and as much for a range
/// as its settings allow.
final class IndexBuilder {
    /// How many incidences, 4 bytes each, a range may have for each row that an import holds: an account has about 36
    /// bytes, so that a range takes less than two thirds of the memory of the rows.
    private static final int INCIDENCES_A_ROW = 8;

    private static final int AT_ONCE = 2;

    private final Segment segment;
    private final AccountNumbers numbers;
    private final int[] counts;
    private final IndexColumns columns;
    private final LedgerSettings settings;

    private IndexBuilder(Segment segment, AccountNumbers numbers, IndexColumns columns, LedgerSettings settings) {
        this.segment = segment;
        this.numbers = numbers;
        this.columns = columns;
        this.settings = settings;
        counts = new int[numbers.size()];
    }

    /// Adds the index to the segment in `folder`, whose chain has `accounts` accounts, and states it in its head.
    static SegmentHead build(Path folder, int accounts, LedgerSettings settings) throws IOException {
        try (Arena arena = Arena.ofShared();
                IndexColumns columns = IndexColumns.create(folder)) {
            Segment segment = Segment.open(folder, arena);
            new IndexBuilder(segment, AccountNumbers.of(segment, accounts), columns, settings).build();
            SegmentHead head = segment.head().withColumns(columns.finish());
            head.write(folder);
            return head;
        }
    }

    private void build() throws IOException {
        count();
        Deque<Future<IndexedRange>> working = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (IndexRange range : ranges()) {
                if (working.size() == AT_ONCE) {
                    columns.append(SegmentFlush.result(working.remove()));
                }
                working.add(workers.submit(() -> IndexedRange.of(range, segment, numbers, counts)));
            }
            while (!working.isEmpty()) {
                columns.append(SegmentFlush.result(working.remove()));
            }
        }
    }

    private void count() {
        for (int transfer = 0; transfer < segment.size(); transfer++) {
            counts[numbers.of(segment.from(transfer))]++;
            counts[numbers.of(segment.to(transfer))]++;
        }
    }

    private List<IndexRange> ranges() {
        long incidencesMax = (long) INCIDENCES_A_ROW * settings.rowsInMemory();
        List<IndexRange> ranges = new ArrayList<>();
        int first = 0;
        long start = 0;
        long end = 0;
        for (int number = 0; number < counts.length; number++) {
            long incidences = end + Integer.toUnsignedLong(counts[number]) - start;
            boolean isFull = incidences > incidencesMax || number - first == settings.rowsInMemory();
            if (isFull && number > first) {
                ranges.add(new IndexRange(first, number, start));
                first = number;
                start = end;
            }
            end += Integer.toUnsignedLong(counts[number]);
        }
        ranges.add(new IndexRange(first, counts.length, start));
        return ranges;
    }
}
