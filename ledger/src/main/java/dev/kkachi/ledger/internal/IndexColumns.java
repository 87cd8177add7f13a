package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the columns of an [AccountIndex], one range of accounts after the other.
final class IndexColumns implements AutoCloseable {
    private final Path folder;
    private final Map<String, ColumnWriter> columns = new LinkedHashMap<>();
    private final ColumnWriter accounts;
    private final ColumnWriter starts;
    private final ColumnWriter incidences;
    private final ColumnWriter needed;
    private final ColumnWriter neededHigh;
    private final ColumnWriter checkpoints;
    private final ColumnWriter checkpointsHigh;
    private long end;
    private long upperBits;

    private IndexColumns(Path folder) throws IOException {
        this.folder = folder;
        accounts = column(AccountIndex.ACCOUNTS);
        starts = column(AccountIndex.STARTS);
        incidences = column(AccountIndex.INCIDENCES);
        needed = column(AccountIndex.NEEDED);
        neededHigh = column(AccountIndex.NEEDED_HIGH);
        checkpoints = column(AccountIndex.CHECKPOINTS);
        checkpointsHigh = column(AccountIndex.CHECKPOINTS_HIGH);
    }

    /// Starts the columns of the segment in `folder`.
    static IndexColumns create(Path folder) throws IOException {
        return new IndexColumns(folder);
    }

    private ColumnWriter column(String name) throws IOException {
        ColumnWriter column = ColumnWriter.create(folder, name);
        columns.put(name, column);
        return column;
    }

    /// Appends the accounts of `range` that have a transfer.
    void append(IndexedRange range) throws IOException {
        for (int place = 0; place < range.size(); place++) {
            if (range.end(place) > range.start(place)) {
                accounts.putInt(range.account(place));
                starts.putInt((int) (range.base() + range.start(place)));
                needed.putLong(range.balances().neededLow(place));
                putHigh(neededHigh, range.balances().neededHigh(place));
            }
        }
        for (int incidence : range.incidences()) {
            incidences.putInt(incidence);
        }
        for (int mark = 0; mark < range.checkpoints().length; mark++) {
            checkpoints.putLong(range.checkpoints()[mark]);
            putHigh(checkpointsHigh, range.checkpointsHigh()[mark]);
        }
        end = range.base() + range.incidences().length;
    }

    private void putHigh(ColumnWriter column, long bits) throws IOException {
        upperBits |= bits;
        column.putLong(bits);
    }

    /// Ends all columns and says what they are. Those of upper bits stay empty where there are none.
    List<ColumnStamp> finish() throws IOException {
        starts.putInt((int) end);
        List<ColumnStamp> stamps = new ArrayList<>();
        for (Map.Entry<String, ColumnWriter> column : columns.entrySet()) {
            boolean isHigh = column.getValue() == neededHigh || column.getValue() == checkpointsHigh;
            stamps.add(
                    isHigh && upperBits == 0
                            ? empty(column.getKey())
                            : column.getValue().finish());
        }
        return stamps;
    }

    private ColumnStamp empty(String name) throws IOException {
        Files.delete(folder.resolve(name));
        try (ColumnWriter column = ColumnWriter.create(folder, name)) {
            return column.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (ColumnWriter column : columns.values()) {
            column.close();
        }
    }
}
