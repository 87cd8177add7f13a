package dev.kkachi.records;

import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;

/// The rows of a block of lines. Blocks are read at once and before anybody knows how many lines the ones
/// before have.
final class RowBlock {
    private static final int ROWS_EXPECTED = 1_024;

    private final String file;
    private final List<BlockRow> rows = new ArrayList<>(ROWS_EXPECTED);
    private long firstLine;
    private long lines;

    RowBlock(String file) {
        this.file = file;
    }

    List<BlockRow> rows() {
        return rows;
    }

    /// Returns how many lines the block has.
    long lines() {
        return lines;
    }

    void setLines(long count) {
        lines = count;
    }

    /// Says on which line of the file the block begins.
    void beginAt(long line) {
        firstLine = line;
    }

    /// Returns the place of the line `line` of the block, counted from 0.
    SourceRef.FileLine place(long line) {
        return new SourceRef.FileLine(file, firstLine + line);
    }
}
