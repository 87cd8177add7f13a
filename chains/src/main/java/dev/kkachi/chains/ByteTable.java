package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.ledger.spi.Slice;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// A large table that is read as bytes, row by row, without making a text of any cell: a million rows a second.
///
/// Each subclass is one table; a row is read in [#row], where what is wrong with it is thrown.
abstract class ByteTable {
    private static final String CUT = "The last line of a file ends with a line break; maybe it is cut.";

    private final ByteRows rows;
    private final Intake into;
    private final Map<String, Integer> columns = new HashMap<>();
    private final String[] names;

    /// Reads the header, which `rows` begins with.
    ByteTable(ByteRows rows, Intake into) throws IOException {
        this.rows = rows;
        this.into = into;
        int count = rows.next() ? rows.cells() : 0;
        if (!rows.broken().isEmpty()) {
            throw new IOException(into.file() + ": the header cannot be read. " + rows.broken());
        }
        names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = rows.text(i).strip();
            columns.putIfAbsent(ColumnName.of(names[i]), i);
        }
    }

    /// Makes a reader of a table.
    @FunctionalInterface
    interface Opening {
        /// Reads the header of `rows`.
        ByteTable open(ByteRows rows, Intake into) throws IOException;
    }

    /// Returns the way to read files of the table that `opening` opens.
    static ChainFormat.Body body(Opening opening) {
        return (BoundedArchive file, Intake into) -> {
            try (ByteRows rows = ByteRows.open(file.content())) {
                opening.open(rows, into).readAll();
            }
        };
    }

    private void readAll() throws IOException {
        while (rows.next()) {
            try {
                if (!rows.broken().isEmpty()) {
                    throw Refused.because("", rows.quote(), rows.broken());
                }
                if (rows.cells() != names.length) {
                    throw Refused.because(
                            "",
                            rows.quote(),
                            "A row has as many cells as the header, " + names.length + ", not " + rows.cells() + ".");
                }
                row();
                if (rows.endsTorn()) {
                    into.remark(rows.line(), Refused.because("", rows.quote(), CUT));
                }
            } catch (Refused e) {
                into.refuse(rows.line(), e);
            }
        }
    }

    /// Reads the row that [#rows] is at.
    abstract void row() throws Refused;

    /// Returns the rows.
    final ByteRows rows() {
        return rows;
    }

    /// Returns where the rows go.
    final Intake into() {
        return into;
    }

    /// Returns the place of the first of `wanted` that is a column, -1 if none is.
    final int column(String... wanted) {
        for (String name : wanted) {
            Integer place = columns.get(name);
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /// Returns the place of the first of `wanted` that is a column.
    ///
    /// @throws IOException if none is: the header that the file was recognised by ends otherwise here
    final int required(String... wanted) throws IOException {
        int place = column(wanted);
        if (place < 0) {
            throw new IOException(into.file() + ": the header has no column " + wanted[0]
                    + ". Maybe its lines end with a carriage return alone.");
        }
        return place;
    }

    /// Sets `slice` to the cell in `column`, which is not empty.
    final void set(Slice slice, int column) throws Refused {
        int from = rows.from(column);
        int length = rows.to(column) - from;
        if (length == 0) {
            throw Refused.because(names[column], "", "A " + names[column] + " is not empty.");
        }
        slice.set(rows.bytes(), from, length);
    }

    /// Says whether the cell in `column` is empty or the column absent.
    final boolean isEmpty(int column) {
        return column < 0 || rows.from(column) == rows.to(column);
    }

    /// Returns the whole number in `column`, `otherwise` if there is none.
    final long whole(int column, long otherwise) throws Refused {
        if (isEmpty(column)) {
            return otherwise;
        }
        byte[] bytes = rows.bytes();
        int from = rows.from(column);
        int to = rows.to(column);
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 18) {
                throw broken(column, "A number is whole, not negative and has at most 18 digits.");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Returns the whole number in `column`, which fits an int.
    final int small(int column, int otherwise) throws Refused {
        long number = whole(column, otherwise);
        if (number > Integer.MAX_VALUE) {
            throw broken(column, "A number is at most " + Integer.MAX_VALUE + ".");
        }
        return (int) number;
    }

    /// Returns the time in `column`.
    final long seconds(int column) throws Refused {
        int from = rows.from(column);
        long seconds = PrintedTime.seconds(rows.bytes(), from, rows.to(column) - from);
        if (seconds == PrintedTime.NONE) {
            throw broken(column, PrintedTime.RULE);
        }
        return seconds;
    }

    /// Reads the amount in `column`.
    final ExactAmount amount(int column) throws Refused {
        int from = rows.from(column);
        ExactAmount amount = into.exact();
        String broken = amount.read(rows.bytes(), from, rows.to(column) - from);
        if (!broken.isEmpty()) {
            throw broken(column, broken);
        }
        return amount;
    }

    /// Returns the refusal of the row because of `column`.
    final Refused broken(int column, String rule) {
        return Refused.because(names[column], rows.text(column), rule);
    }
}
