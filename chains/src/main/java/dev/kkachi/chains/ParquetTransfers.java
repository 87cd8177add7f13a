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
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    private final List<ParquetColumn> columns = new ArrayList<>();
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

    private ParquetTransfers(FileSchema schema, ColumnReaders readers, Intake into) {
        this.into = into;
        this.chain = into.chain();
        contract = column(schema, readers, "tokenaddress");
        from = column(schema, readers, "fromaddress", "from");
        to = column(schema, readers, "toaddress", "to");
        value = column(schema, readers, "value");
        hash = column(schema, readers, "transactionhash", "txhash");
        log = column(schema, readers, "logindex");
        time = find(schema, readers, "blocktimestamp");
        block = find(schema, readers, "blocknumber", "blockid");
        place = find(schema, readers, "transactionindex");
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

    private @Nullable ParquetColumn find(FileSchema schema, ColumnReaders readers, String... names) {
        for (String name : names) {
            ColumnSchema found = find(schema, name);
            if (found != null) {
                ParquetColumn column = new ParquetColumn(found, readers.getColumnReader(found.name()));
                columns.add(column);
                return column;
            }
        }
        return null;
    }

    private ParquetColumn column(FileSchema schema, ColumnReaders readers, String... names) {
        return Objects.requireNonNull(find(schema, readers, names));
    }

    /// Hands every row to `into`.
    static void read(ParquetFileReader reader, Intake into) {
        FileSchema schema = reader.getFileSchema();
        try (ColumnReaders readers = reader.buildColumnReaders(ColumnProjection.columns(wanted(schema)))
                .batchSize(BATCH_ROWS)
                .build()) {
            ParquetTransfers transfers = new ParquetTransfers(schema, readers, into);
            long record = 0;
            while (readers.nextBatch()) {
                transfers.columns.forEach(ParquetColumn::load);
                for (int row = 0; row < readers.getRecordCount(); row++) {
                    transfers.take(row, ++record);
                }
            }
        }
    }

    private static String[] wanted(FileSchema schema) {
        return List.of(
                        "tokenaddress",
                        "fromaddress",
                        "from",
                        "toaddress",
                        "to",
                        "value",
                        "transactionhash",
                        "txhash",
                        "logindex",
                        "blocktimestamp",
                        "blocknumber",
                        "blockid",
                        "transactionindex")
                .stream()
                .map(name -> find(schema, name))
                .filter(Objects::nonNull)
                .map(ColumnSchema::name)
                .toArray(String[]::new);
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
                throw Refused.because(value.name(), whole.toString(), "An amount has at most 128 bits.");
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
