package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Adds to a segment the columns of its [AccountIndex]: counts the incidences of every account, then lays each where it
/// belongs in one pass over the transfers, with the balance at every checkpoint on the way.
///
/// Takes 40 bytes of heap for every account of the chain while it works.
final class IndexBuilder {
    private final Segment segment;
    private final Arena arena;
    private final int[] next;
    private final Balances balances;
    private final List<ColumnStamp> stamps = new ArrayList<>();
    private final MemorySegment incidences;
    private final MemorySegment checkpoints;
    private final MemorySegment checkpointsHigh;
    private boolean wide;

    private IndexBuilder(Segment segment, int accounts, Arena arena) throws IOException {
        this.segment = segment;
        this.arena = arena;
        next = new int[accounts];
        balances = new Balances(accounts);
        long count = 2L * segment.size();
        long marks = (count + AccountIndex.STRIDE - 1) / AccountIndex.STRIDE;
        incidences = create(AccountIndex.INCIDENCES, count * Integer.BYTES);
        checkpoints = create(AccountIndex.CHECKPOINTS, marks * Long.BYTES);
        checkpointsHigh = create(AccountIndex.CHECKPOINTS_HIGH, marks * Long.BYTES);
    }

    /// Adds the index to the segment in `folder`, whose chain has `accounts` accounts, and states it in its head.
    static SegmentHead build(Path folder, int accounts) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Segment segment = Segment.open(folder, arena);
            return new IndexBuilder(segment, accounts, arena).build();
        }
    }

    private SegmentHead build() throws IOException {
        count();
        layAccounts();
        layIncidences();
        layNeeds();
        stamp(AccountIndex.INCIDENCES, incidences);
        stamp(AccountIndex.CHECKPOINTS, checkpoints);
        if (wide) {
            stamp(AccountIndex.CHECKPOINTS_HIGH, checkpointsHigh);
        } else {
            Files.delete(segment.folder().resolve(AccountIndex.CHECKPOINTS_HIGH));
            empty(AccountIndex.CHECKPOINTS_HIGH);
        }
        SegmentHead head = segment.head().withColumns(stamps);
        head.write(segment.folder());
        return head;
    }

    private MemorySegment create(String name, long bytes) throws IOException {
        return MappedFile.create(segment.folder().resolve(name), bytes, arena);
    }

    private void stamp(String name, MemorySegment column) {
        stamps.add(ColumnWriter.stamp(name, column));
    }

    private void empty(String name) throws IOException {
        try (ColumnWriter column = ColumnWriter.create(segment.folder(), name)) {
            stamps.add(column.finish());
        }
    }

    private void count() {
        for (int transfer = 0; transfer < segment.size(); transfer++) {
            next[segment.from(transfer)]++;
            next[segment.to(transfer)]++;
        }
    }

    private void layAccounts() throws IOException {
        try (ColumnWriter accounts = ColumnWriter.create(segment.folder(), AccountIndex.ACCOUNTS);
                ColumnWriter starts = ColumnWriter.create(segment.folder(), AccountIndex.STARTS)) {
            int start = 0;
            for (int account = 0; account < next.length; account++) {
                int count = next[account];
                if (count != 0) {
                    accounts.putInt(account);
                    starts.putInt(start);
                }
                next[account] = start;
                start += count;
            }
            starts.putInt(start);
            stamps.add(accounts.finish());
            stamps.add(starts.finish());
        }
    }

    private void layIncidences() {
        for (int transfer = 0; transfer < segment.size(); transfer++) {
            long high = segment.high(transfer);
            long low = segment.low(transfer);
            int from = segment.from(transfer);
            lay(from, transfer << 1 | 1);
            balances.pay(from, high, low);
            int to = segment.to(transfer);
            lay(to, transfer << 1);
            balances.receive(to, high, low);
        }
    }

    private void lay(int account, int incidence) {
        long at = Integer.toUnsignedLong(next[account]++);
        incidences.setAtIndex(Segment.INT, at, incidence);
        if (at % AccountIndex.STRIDE == 0) {
            checkpoints.setAtIndex(Segment.LONG, at / AccountIndex.STRIDE, balances.low(account));
            checkpointsHigh.setAtIndex(Segment.LONG, at / AccountIndex.STRIDE, balances.high(account));
        }
    }

    /// Writes what each account must have held, and adds it to the account's checkpoints, which counted from zero.
    private void layNeeds() throws IOException {
        wide = balances.isWide();
        try (ColumnWriter needed = ColumnWriter.create(segment.folder(), AccountIndex.NEEDED);
                ColumnWriter neededHigh = ColumnWriter.create(segment.folder(), AccountIndex.NEEDED_HIGH)) {
            long start = 0;
            for (int account = 0; account < next.length; account++) {
                long end = Integer.toUnsignedLong(next[account]);
                if (end > start) {
                    long low = balances.neededLow(account);
                    long high = balances.neededHigh(account);
                    needed.putLong(low);
                    if (wide) {
                        neededHigh.putLong(high);
                    }
                    raise(start, end, high, low);
                }
                start = end;
            }
            stamps.add(needed.finish());
            stamps.add(neededHigh.finish());
        }
    }

    private void raise(long start, long end, long high, long low) {
        long stride = AccountIndex.STRIDE;
        for (long mark = (start + stride - 1) / stride; mark * stride < end; mark++) {
            long sum = checkpoints.getAtIndex(Segment.LONG, mark) + low;
            long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
            checkpoints.setAtIndex(Segment.LONG, mark, sum);
            long upper = checkpointsHigh.getAtIndex(Segment.LONG, mark) + high + carry;
            checkpointsHigh.setAtIndex(Segment.LONG, mark, upper);
            wide |= upper != 0;
        }
    }
}
