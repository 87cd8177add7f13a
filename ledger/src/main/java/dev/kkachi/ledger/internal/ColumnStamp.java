package dev.kkachi.ledger.internal;

import dev.kkachi.model.KkachiException;
import java.nio.file.Path;
import java.util.List;

/// What a column's file must be: its name, its length and its CRC-32C.
record ColumnStamp(String name, long bytes, long sum) {
    String render() {
        return "column " + name + " " + bytes + " " + Long.toHexString(sum);
    }

    static ColumnStamp parse(String[] words) {
        return new ColumnStamp(words[1], Long.parseLong(words[2]), Long.parseLong(words[3], 16));
    }

    /// Returns the stamp of the column `name` of the segment in `folder`.
    ///
    /// @throws KkachiException if it has no such column
    static ColumnStamp find(List<ColumnStamp> columns, Path folder, String name) {
        return columns.stream()
                .filter(stamp -> stamp.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StampedText.damaged(folder, "it has no column " + name, null));
    }
}
