package dev.kkachi.chains;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.schema.ColumnSchema;
import dev.kkachi.ledger.spi.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// One column of a Parquet file, some rows at a time, its cells read where they lie.
final class ParquetColumn {
    private static final double LONGS = 0x1p63;

    private final String name;
    private final PhysicalType type;
    private final long unitsASecond;
    private ParquetCells cells = new ParquetCells();

    ParquetColumn(ColumnSchema schema) {
        this.name = schema.name();
        this.type = schema.type();
        this.unitsASecond = unitsASecond(schema.logicalType());
    }

    private static long unitsASecond(@Nullable LogicalType type) {
        return type instanceof LogicalType.TimestampType timestamp
                ? switch (timestamp.unit()) {
                    case MILLIS -> 1_000;
                    case MICROS -> 1_000_000;
                    case NANOS -> 1_000_000_000;
                }
                : 1;
    }

    /// Goes to the cells of the batch that `reader` stands at.
    void load(ColumnReader reader) {
        cells.take(reader, type);
    }

    /// Goes to other cells.
    void load(ParquetCells others) {
        cells = others;
    }

    String name() {
        return name;
    }

    boolean isNull(int row) {
        return cells.isNull(row);
    }

    boolean isText() {
        return type == PhysicalType.BYTE_ARRAY;
    }

    boolean isDouble() {
        return type == PhysicalType.DOUBLE;
    }

    byte[] bytes() {
        return cells.bytes;
    }

    int start(int row) {
        return cells.starts[row];
    }

    int length(int row) {
        return cells.ends[row] - cells.starts[row];
    }

    /// Points `slice` to the cell of `row`.
    void set(Slice slice, int row) throws Refused {
        if (isNull(row) || length(row) == 0) {
            throw Refused.because(name, "", "A " + name + " is not empty.");
        }
        slice.set(cells.bytes, cells.starts[row], length(row));
    }

    /// Returns the number in `row`.
    long whole(int row) throws Refused {
        long number = cells.longs[row];
        if (number < 0) {
            throw Refused.because(name, Long.toString(number), "A number is not negative.");
        }
        return number;
    }

    /// Returns the number in `row`, which fits an int.
    int small(int row) throws Refused {
        long number = whole(row);
        if (number > Integer.MAX_VALUE) {
            throw Refused.because(name, Long.toString(number), "A number is at most " + Integer.MAX_VALUE + ".");
        }
        return (int) number;
    }

    /// Returns the time in `row` in seconds since 1970.
    long seconds(int row) throws Refused {
        if (!isText()) {
            return whole(row) / unitsASecond;
        }
        long seconds = PrintedTime.seconds(cells.bytes, start(row), length(row));
        if (seconds == PrintedTime.NONE) {
            throw Refused.because(name, "", PrintedTime.RULE);
        }
        return seconds;
    }

    /// Returns the whole number in `row` that a double stands for.
    BigInteger wholeDouble(int row) throws Refused {
        double number = Double.longBitsToDouble(cells.longs[row]);
        if (!(number >= 0) || number != Math.rint(number) || number == Double.POSITIVE_INFINITY) {
            throw Refused.because(
                    name, Double.toString(number), "An amount in base units is a whole number, not negative.");
        }
        return number < LONGS ? BigInteger.valueOf((long) number) : new BigDecimal(number).toBigIntegerExact();
    }
}
