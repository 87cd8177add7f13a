package dev.kkachi.files;

import java.util.List;

/// What stands in one row of a CSV file: its cells, or the reason why it cannot be read.
public sealed interface CsvRow {
    /// Returns the line on which the row starts, counted from 1; a cell that holds line breaks makes a row span
    /// several.
    long line();

    /// A row that could be read.
    ///
    /// @param line the line on which it starts
    /// @param cells what stands between the delimiters, without the quotes
    record Cells(long line, List<String> cells) implements CsvRow {
        public Cells {
            cells = List.copyOf(cells);
        }

        /// Returns how many cells there are.
        public int size() {
            return cells.size();
        }

        /// Returns the cell at `index`, counted from 0.
        public String get(int index) {
            return cells.get(index);
        }
    }

    /// A row that could not be read. Reading goes on after it.
    ///
    /// @param line the line on which it starts
    /// @param place where in the row the trouble is
    /// @param value the beginning of the row, with unreadable bytes replaced
    /// @param reason what is wrong and which rule it breaks
    record Broken(long line, Place place, String value, String reason) implements CsvRow {}

    /// A place inside a row.
    ///
    /// @param cell the cell, counted from 1
    /// @param byteInRow the byte, counted from 1 at the start of the row
    record Place(int cell, long byteInRow) {}
}
