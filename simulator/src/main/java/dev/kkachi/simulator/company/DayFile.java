package dev.kkachi.simulator.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.WriteAside;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/// A file of rows that are put in the order of time day by day, so that a log of years never lies in
/// memory. Writes bytes, makes no strings.
final class DayFile implements AutoCloseable {
    private static final int ROW_BITS = 24;
    private static final int ROWS_MAX = 1 << ROW_BITS;
    private static final int SPARE_BYTES = 1 << 12;
    private static final long DAY = 86_400;

    private final WriteAside file;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long[] keys = new long[1 << 10];
    private int[] starts = new int[1 << 10];
    private int rows;
    private long written;
    private long dateOf = Long.MIN_VALUE;
    private byte[] date = new byte[0];

    private DayFile(WriteAside file) {
        this.file = file;
    }

    static DayFile open(Path target) throws IOException {
        return new DayFile(WriteAside.open(target));
    }

    /// Begins a table with a line that names its columns.
    static DayFile table(Path target, String header) throws IOException {
        DayFile file = open(target);
        file.file.out().write((header + "\n").getBytes(UTF_8));
        return file;
    }

    /// Begins a row that belongs to `second`.
    DayFile row(long second) {
        if (rows == ROWS_MAX) {
            throw new IllegalStateException("A day has more than " + ROWS_MAX + " rows.");
        }
        if (rows == keys.length) {
            keys = Arrays.copyOf(keys, rows * 2);
            starts = Arrays.copyOf(starts, rows * 2);
        }
        keys[rows] = second << ROW_BITS | rows;
        starts[rows++] = length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /// Appends text as it is.
    DayFile text(String text) {
        int chars = text.length();
        room(chars * 3);
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = text.substring(i).getBytes(UTF_8);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                return this;
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    /// Appends text as it stands within a string of JSON.
    DayFile json(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('"') < 0
                ? text(text)
                : text(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /// Appends a cell of a table, quoted where it must be, and nothing after it.
    DayFile cell(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text(text)
                : text("\"").text(text.replace("\"", "\"\"")).text("\"");
    }

    /// Appends a number.
    DayFile number(long number) {
        room(24);
        if (number < 0) {
            bytes[length++] = '-';
        }
        long left = Math.abs(number);
        int begin = length;
        do {
            bytes[length++] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        for (int i = begin, j = length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        return this;
    }

    /// Appends an address as `10.0.0.1`.
    DayFile address(int address) {
        return number(address >>> 24)
                .text(".")
                .number(address >>> 16 & 255)
                .text(".")
                .number(address >>> 8 & 255)
                .text(".")
                .number(address & 255);
    }

    /// Appends a time as `2024-03-04T05:06:07Z`.
    DayFile time(long second) {
        long day = Math.floorDiv(second, DAY);
        if (day != dateOf) {
            dateOf = day;
            date = LocalDate.ofEpochDay(day).toString().getBytes(UTF_8);
        }
        room(SPARE_BYTES);
        System.arraycopy(date, 0, bytes, length, date.length);
        length += date.length;
        bytes[length++] = 'T';
        int within = (int) (second - day * DAY);
        two(within / 3600);
        bytes[length++] = ':';
        two(within / 60 % 60);
        bytes[length++] = ':';
        two(within % 60);
        bytes[length++] = 'Z';
        return this;
    }

    private void two(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }

    /// Ends the row.
    void end() {
        room(1);
        bytes[length++] = '\n';
    }

    /// Writes the rows since the last flush, in the order of time; rows of one second keep their order.
    void flush() throws IOException {
        Arrays.sort(keys, 0, rows);
        for (int i = 0; i < rows; i++) {
            int row = (int) (keys[i] & ROWS_MAX - 1);
            int end = row + 1 < rows ? starts[row + 1] : length;
            file.out().write(bytes, starts[row], end - starts[row]);
        }
        written += rows;
        rows = 0;
        length = 0;
    }

    /// Returns how many rows were written.
    long written() {
        return written;
    }

    /// Puts the file in its place.
    void commit() throws IOException {
        flush();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
