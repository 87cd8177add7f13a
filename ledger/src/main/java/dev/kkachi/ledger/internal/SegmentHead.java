package dev.kkachi.ledger.internal;

import dev.kkachi.model.Units;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final String FILE = "segment";
    private static final String TITLE = "kkachi ledger segment 1";
    private static final String COLUMN = "column";
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
        return columns.stream()
                .filter(stamp -> stamp.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StampedText.damaged(folder, "it has no column " + name, null));
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "transfers " + transfers,
                "transactions " + transactions,
                "decimals " + decimals,
                "first " + Integer.toUnsignedString(firstSecond),
                "last " + Integer.toUnsignedString(lastSecond),
                TOTAL + " " + sum));
        columns.forEach(column -> lines.add(column.render()));
        StampedText.write(folder.resolve(FILE), TITLE, lines);
    }

    static SegmentHead read(Path folder) throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        List<ColumnStamp> columns = new ArrayList<>();
        Units sum = Units.ZERO;
        for (String line : StampedText.read(folder.resolve(FILE), TITLE)) {
            String[] words = line.split(" ", -1);
            if (words[0].equals(COLUMN)) {
                columns.add(ColumnStamp.parse(words));
            } else if (words[0].equals(TOTAL)) {
                sum = Units.of(new BigInteger(words[1]));
            } else {
                numbers.put(words[0], Long.parseLong(words[1]));
            }
        }
        return new SegmentHead(
                numbers.getOrDefault("transfers", 0L),
                numbers.getOrDefault("transactions", 0L),
                numbers.getOrDefault("decimals", -1L).intValue(),
                numbers.getOrDefault("first", 0L).intValue(),
                numbers.getOrDefault("last", 0L).intValue(),
                sum,
                columns);
    }
}
