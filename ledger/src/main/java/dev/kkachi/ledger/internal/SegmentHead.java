package dev.kkachi.ledger.internal;

import dev.kkachi.model.Units;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a segment's folder says of itself, in the file `segment`; it is written last, so that a segment without it was
/// never finished.
///
/// @param transfers how many transfers it has
/// @param transactions how many transactions they are parts of
/// @param decimals the digits after the point that its amounts are counted in, -1 for base units of unknown size
/// @param firstSecond when the first happened, in unsigned seconds since 1970
/// @param lastSecond when the last happened
/// @param sum what its amounts add up to
/// @param columns its columns
record SegmentHead(
        long transfers,
        long transactions,
        int decimals,
        int firstSecond,
        int lastSecond,
        Units sum,
        List<ColumnStamp> columns) {
    private static final String TITLE = "kkachi ledger segment 1";
    private static final String TOTAL = "total";

    SegmentHead {
        columns = List.copyOf(columns);
    }

    SegmentHead withColumns(List<ColumnStamp> more) {
        List<ColumnStamp> all = new ArrayList<>(columns);
        all.addAll(more);
        return new SegmentHead(transfers, transactions, decimals, firstSecond, lastSecond, sum, all);
    }

    long bytes() {
        return columns.stream().mapToLong(ColumnStamp::bytes).sum();
    }

    long bytes(Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(column.name()))
                .mapToLong(ColumnStamp::bytes)
                .sum();
    }

    boolean has(String column) {
        return columns.stream().anyMatch(stamp -> stamp.name().equals(column));
    }

    ColumnStamp column(Path folder, String name) {
        return ColumnStamp.find(columns, folder, name);
    }

    void write(Path folder) throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("transfers", String.valueOf(transfers));
        said.put("transactions", String.valueOf(transactions));
        said.put("decimals", String.valueOf(decimals));
        said.put("first", Integer.toUnsignedString(firstSecond));
        said.put("last", Integer.toUnsignedString(lastSecond));
        said.put(TOTAL, sum.toString());
        new SegmentText(said, columns).write(folder, TITLE);
    }

    static SegmentHead read(Path folder) throws IOException {
        SegmentText text = SegmentText.read(folder, TITLE);
        return new SegmentHead(
                text.number("transfers", 0),
                text.number("transactions", 0),
                (int) text.number("decimals", -1),
                (int) text.number("first", 0),
                (int) text.number("last", 0),
                Units.of(new BigInteger(text.said().getOrDefault(TOTAL, "0"))),
                text.columns());
    }
}
