package dev.kkachi.chains;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The token transfers of [EtlTransfers] where they stand in Parquet, column by column: no text is made of any cell.
final class ParquetTransfers {
    private static final Set<PhysicalType> WHOLE = Set.of(PhysicalType.INT32, PhysicalType.INT64);
    private static final int BATCH_ROWS = 8192;
    /// From here on a double says a whole number only roughly.
    private static final BigInteger ROUGH = BigInteger.ONE.shiftLeft(53);

    private static final int AMOUNT_BITS_MAX = 128;

    private final Intake into;
    private final Chain chain;
    private long records;
    private final Map<String, ParquetColumn> columns = new LinkedHashMap<>();
    private final Seen<Token> tokens = new Seen<>();
    private final ParquetColumn contract;
    private final ParquetColumn from;
    private final ParquetColumn to;
    private final ParquetColumn value;
    private final ParquetColumn hash;
    private final ParquetColumn log;
    private final @Nullable ParquetColumn time;
    private final @Nullable ParquetColumn block;
    private final @Nullable ParquetColumn place;

    private ParquetTransfers(FileSchema schema, Intake into) {
        this.into = into;
        this.chain = into.chain();
        contract = column(schema, "tokenaddress");
        from = column(schema, "fromaddress", "from");
        to = column(schema, "toaddress", "to");
        value = column(schema, "value");
        hash = column(schema, "transactionhash", "txhash");
        log = column(schema, "logindex");
        time = optional(schema, "blocktimestamp");
        block = optional(schema, "blocknumber", "blockid");
        place = optional(schema, "transactionindex");
    }

    /// Says whether the columns of a file of token transfers are of types that are read here.
    static boolean fits(FileSchema schema) {
        return schema.isFlatSchema()
                && List.of("tokenaddress", "fromaddress", "from", "toaddress", "to", "transactionhash", "txhash")
                        .stream()
                        .allMatch(name -> is(schema, name, Set.of(PhysicalType.BYTE_ARRAY)))
                && is(schema, "value", Set.of(PhysicalType.BYTE_ARRAY, PhysicalType.INT64, PhysicalType.DOUBLE))
                && is(schema, "blocktimestamp", Set.of(PhysicalType.BYTE_ARRAY, PhysicalType.INT64))
                && List.of("logindex", "blocknumber", "blockid", "transactionindex").stream()
                        .allMatch(name -> is(schema, name, WHOLE));
    }

    private static boolean is(FileSchema schema, String name, Set<PhysicalType> types) {
        ColumnSchema column = find(schema, name);
        return column == null
                || (types.contains(column.type()) && !(column.logicalType() instanceof LogicalType.DecimalType));
    }

    private static @Nullable ColumnSchema find(FileSchema schema, String name) {
        return schema.getColumns().stream()
                .filter(column -> ColumnName.of(column.name()).equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ParquetColumn optional(FileSchema schema, String... names) {
        for (String name : names) {
            ColumnSchema found = find(schema, name);
            if (found != null) {
                ParquetColumn column = new ParquetColumn(found);
                columns.put(found.name(), column);
                return column;
            }
        }
        return null;
    }

    private ParquetColumn column(FileSchema schema, String... names) {
        return Objects.requireNonNull(optional(schema, names));
    }

    /// Hands every row of `file`, which `reader` reads, to `into`.
    static void read(ParquetFileReader reader, Path file, Intake into) throws IOException {
        ParquetTransfers transfers = new ParquetTransfers(reader.getFileSchema(), into);
        ParquetGroups groups = ParquetGroups.of(reader, file, List.copyOf(transfers.columns.keySet()));
        if (groups == null) {
            transfers.readBatches(reader);
        } else {
            groups.read(transfers::take);
        }
    }

    /// Reads what [ParquetPages] does not know.
    private void readBatches(ParquetFileReader reader) {
        String[] names = columns.keySet().toArray(String[]::new);
        try (ColumnReaders readers = reader.buildColumnReaders(ColumnProjection.columns(names))
                .batchSize(BATCH_ROWS)
                .build()) {
            while (readers.nextBatch()) {
                columns.forEach((name, column) -> column.load(readers.getColumnReader(name)));
                take(readers.getRecordCount());
            }
        }
    }

    private void take(List<ParquetCells> cells, int rows) {
        int next = 0;
        for (ParquetColumn column : columns.values()) {
            column.load(cells.get(next++));
        }
        take(rows);
    }

    private void take(int rows) {
        for (int row = 0; row < rows; row++) {
            take(row, ++records);
        }
    }

    private void take(int row, long record) {
        try {
            Token token = token(row);
            TransferRow out = into.start(token, record)
                    .part(Kind.LOG, number(log, row))
                    .time(time == null || time.isNull(row) ? TransferRow.BY_BLOCK : time.seconds(row))
                    .block(
                            block == null || block.isNull(row) ? TransferRow.NOT_GIVEN : block.whole(row),
                            place == null || place.isNull(row) ? TransferRow.NOT_GIVEN : place.small(row));
            hash.set(out.transaction(), row);
            from.set(out.from(), row);
            to.set(out.to(), row);
            amount(out, row, record, token);
            into.move();
        } catch (Refused e) {
            into.refuse(record, e);
        }
    }

    private static int number(ParquetColumn column, int row) throws Refused {
        if (column.isNull(row)) {
            throw Refused.because(column.name(), "", "A token's transfer has the number of its log.");
        }
        return column.small(row);
    }

    private void amount(TransferRow out, int row, long record, Token token) throws Refused {
        if (value.isNull(row)) {
            throw Refused.because(value.name(), "", "An amount is not empty.");
        }
        if (value.isText()) {
            ExactAmount exact = into.exact();
            String broken = exact.read(value.bytes(), value.start(row), value.length(row));
            broken = broken.isEmpty() && exact.decimals() > 0 ? "An amount in base units is a whole number." : broken;
            if (!broken.isEmpty()) {
                throw Refused.because(value.name(), text(value, row), broken);
            }
            out.amount(exact.high(), exact.low(), token.decimals());
        } else if (value.isDouble()) {
            BigInteger whole = value.wholeDouble(row);
            if (whole.bitLength() > AMOUNT_BITS_MAX) {
                throw Refused.because(value.name(), whole.toString(), ExactAmount.TOO_LARGE);
            }
            if (whole.compareTo(ROUGH) > 0) {
                into.remarkOnce(
                        record,
                        Refused.because(
                                value.name(),
                                "",
                                "The file has its amounts as doubles: of those above"
                                        + " 2^53 the last digits are lost at its source."));
            }
            out.amount(whole.shiftRight(Long.SIZE).longValue(), whole.longValue(), token.decimals());
        } else {
            out.amount(0, value.whole(row), token.decimals());
        }
        if (token.decimals() >= 0) {
            out.decimalsKnown();
        }
    }

    private Token token(int row) throws Refused {
        if (contract.isNull(row) || contract.length(row) == 0) {
            throw Refused.because(contract.name(), "", "A token's address is not empty.");
        }
        int start = contract.start(row);
        int end = start + contract.length(row);
        Token token = tokens.find(contract.bytes(), start, end);
        if (token == null) {
            token = into.token(chain, text(contract, row));
            tokens.put(contract.bytes(), start, end, token);
        }
        return token;
    }

    private static String text(ParquetColumn column, int row) {
        return new String(column.bytes(), column.start(row), column.length(row), StandardCharsets.UTF_8);
    }
}
