package dev.kkachi.ledger.internal;

import dev.kkachi.model.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the columns of a segment from its first row to its last. Its folder is whole only when [#finish] has
/// returned.
final class SegmentWriter implements AutoCloseable {
    private final Path folder;
    private final int decimals;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final ColumnWriter from;
    private final ColumnWriter to;
    private final ColumnWriter amount;
    private final ColumnWriter seconds;
    private final ColumnWriter part;
    private final ColumnWriter transaction;
    private final ColumnWriter hashes;
    private final ColumnWriter block;
    private final ColumnWriter place;
    private final ColumnWriter wideAt;
    private final ColumnWriter wideHigh;
    private final @Nullable ColumnWriter line;
    private final byte[] lastHash = new byte[TransactionKey.BYTES];
    private int transfers;
    private int transactions;
    private long sumHigh;
    private long sumLow;
    private int firstSecond;
    private int lastSecond;

    private SegmentWriter(Path folder, int decimals, boolean keepsLines) throws IOException {
        this.folder = folder;
        this.decimals = decimals;
        Files.createDirectories(folder);
        from = column(Segment.FROM);
        to = column(Segment.TO);
        amount = column(Segment.AMOUNT);
        seconds = column(Segment.SECONDS);
        part = column(Segment.PART);
        transaction = column(Segment.TRANSACTION);
        hashes = column(Segment.HASH);
        block = column(Segment.BLOCK);
        place = column(Segment.PLACE);
        wideAt = column(Segment.WIDE_AT);
        wideHigh = column(Segment.WIDE_HIGH);
        line = keepsLines ? column(Segment.LINE) : null;
    }

    /// Starts a segment in `folder` whose amounts have `decimals` digits after the point.
    ///
    /// @param keepsLines whether each row's line is kept, until the import is done
    static SegmentWriter create(Path folder, int decimals, boolean keepsLines) throws IOException {
        return new SegmentWriter(folder, decimals, keepsLines);
    }

    private ColumnWriter column(String name) throws IOException {
        ColumnWriter column = ColumnWriter.create(folder, name);
        columns.add(column);
        return column;
    }

    int size() {
        return transfers;
    }

    /// Returns how many rows more it takes.
    int room() {
        return Segment.TRANSFERS_MAX - transfers;
    }

    boolean isFull() {
        return transfers == Segment.TRANSFERS_MAX;
    }

    /// Appends the row that `row` stands at, whose transaction's hash is `hash`.
    void add(RowCursor row, byte[] hash) throws IOException {
        if (transfers == 0) {
            firstSecond = row.seconds();
        }
        if (transfers == 0 || lastSecond != row.seconds() || !Arrays.equals(hash, lastHash)) {
            addTransaction(row, hash);
        }
        lastSecond = row.seconds();
        from.putInt(row.from());
        to.putInt(row.to());
        addAmount(row);
        seconds.putInt(row.seconds());
        part.putInt(row.part());
        transaction.putInt(transactions - 1);
        if (line != null) {
            line.putLong(row.line());
        }
        transfers++;
    }

    /// Appends the rows `start` to `end` of `other`, which has the same decimals, as they are. The first of them begins
    /// another second than the last row here was of.
    void append(Segment other, int start, int end) throws IOException {
        int transactionBase = transactions - other.transaction(start);
        if (transfers == 0) {
            firstSecond = other.seconds(start);
        }
        other.copy(Segment.FROM, start, end, from);
        other.copy(Segment.TO, start, end, to);
        other.copy(Segment.AMOUNT, start, end, amount);
        other.copy(Segment.SECONDS, start, end, seconds);
        other.copy(Segment.PART, start, end, part);
        for (int row = start; row < end; row++) {
            transaction.putInt(other.transaction(row) + transactionBase);
            count(0, other.low(row));
        }
        appendTransactions(other, other.transaction(start), other.transaction(end - 1) + 1);
        other.eachWide(start, end, (row, high) -> {
            wideAt.putInt(row - start + transfers);
            wideHigh.putLong(high);
            count(high, 0);
        });
        transfers += end - start;
        lastSecond = other.seconds(end - 1);
        other.hash(other.transaction(end - 1), lastHash);
    }

    private void appendTransactions(Segment other, int start, int end) throws IOException {
        other.copy(Segment.HASH, start, end, hashes);
        other.copy(Segment.BLOCK, start, end, block);
        other.copy(Segment.PLACE, start, end, place);
        transactions += end - start;
    }

    private void addTransaction(RowCursor row, byte[] hash) throws IOException {
        System.arraycopy(hash, 0, lastHash, 0, hash.length);
        hashes.put(hash, 0, hash.length);
        block.putInt(row.block());
        place.putInt(row.place());
        transactions++;
    }

    private void addAmount(RowCursor row) throws IOException {
        long low = row.low();
        long high = row.high();
        amount.putLong(low);
        count(high, low);
        if (high != 0) {
            wideAt.putInt(transfers);
            wideHigh.putLong(high);
        }
    }

    /// Counts an amount, or a part of it, in the sum.
    private void count(long high, long low) {
        sumLow += low;
        sumHigh += high + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
    }

    /// Puts the segment on the disk.
    SegmentHead finish() throws IOException {
        List<ColumnStamp> stamps = new ArrayList<>();
        for (ColumnWriter column : columns) {
            stamps.add(column.finish());
        }
        Units sum = new Units(sumHigh, sumLow);
        SegmentHead head = new SegmentHead(transfers, transactions, decimals, firstSecond, lastSecond, sum, stamps);
        head.write(folder);
        return head;
    }

    @Override
    public void close() throws IOException {
        for (ColumnWriter column : columns) {
            column.close();
        }
    }
}
