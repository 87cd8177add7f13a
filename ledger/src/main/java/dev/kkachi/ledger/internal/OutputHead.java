package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the folder of a segment of outputs says of itself, in the file `segment`; it is written last, so that a segment
/// without it was never finished.
///
/// @param numbers how many there are of what, and the bounds of its blocks and seconds
/// @param columns its columns
record OutputHead(Map<String, Long> numbers, List<ColumnStamp> columns) {
    static final String TRANSACTIONS = "transactions";
    static final String OUTPUTS = "outputs";
    static final String INPUTS = "inputs";
    /// Inputs that spend an output of an earlier segment.
    static final String OUTER = "outer";
    /// Inputs that spend an output which the ledger does not have.
    static final String FOREIGN = "foreign";
    /// Of these, inputs of which nobody said how much they spend.
    static final String UNKNOWN = "unknown";
    static final String FIRST_BLOCK = "first-block";
    static final String LAST_BLOCK = "last-block";
    static final String FIRST_SECOND = "first";
    static final String LAST_SECOND = "last";

    private static final String TITLE = "kkachi ledger outputs 1";

    OutputHead {
        numbers = Map.copyOf(numbers);
        columns = List.copyOf(columns);
    }

    long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    long bytes() {
        return columns.stream().mapToLong(ColumnStamp::bytes).sum();
    }

    boolean has(String column) {
        return columns.stream().anyMatch(stamp -> stamp.name().equals(column));
    }

    ColumnStamp column(Path folder, String name) {
        return ColumnStamp.find(columns, folder, name);
    }

    void write(Path folder) throws IOException {
        Map<String, String> said = new TreeMap<>();
        numbers.forEach((name, number) -> said.put(name, String.valueOf(number)));
        new SegmentText(said, columns).write(folder, TITLE);
    }

    static OutputHead read(Path folder) throws IOException {
        SegmentText text = SegmentText.read(folder, TITLE);
        Map<String, Long> numbers = new HashMap<>();
        text.said().forEach((name, number) -> numbers.put(name, Long.parseLong(number)));
        return new OutputHead(numbers, text.columns());
    }
}
