package dev.kkachi.chains;

import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import dev.kkachi.files.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Any table in Parquet, record by record, as the JSON that its fields would be elsewhere.
final class ParquetRecords {
    /// In which AWS has bitcoins as doubles, where bitcoin-etl has whole satoshis.
    private static final Set<String> COINS = Set.of("value", "input_value", "output_value", "fee");

    private static final int COIN_DECIMALS = 8;

    private final boolean isOfCoins;

    private ParquetRecords(Table table) {
        isOfCoins = OutputTables.ALL.contains(table);
    }

    /// Hands every record to `table`.
    static void read(ParquetFileReader reader, Table table, Intake into) {
        ParquetRecords records = new ParquetRecords(table);
        try (RowReader rows = reader.rowReader()) {
            long record = 0;
            while (rows.hasNext()) {
                rows.next();
                into.take(Fields.OfJson.of(++record, records.object(rows)), table);
            }
        }
    }

    private Json.Obj object(StructAccessor struct) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < struct.getFieldCount(); i++) {
            String name = struct.getFieldName(i);
            members.put(name, value(name, struct.isNull(i) ? null : struct.getValue(i)));
        }
        return new Json.Obj(members);
    }

    private Json value(String name, @Nullable Object value) {
        return switch (value) {
            case null -> new Json.Nil();
            case Boolean truth -> new Json.Bool(truth);
            case Double number -> number(name, number);
            case Float number -> number(name, number.doubleValue());
            case Integer number -> new Json.Num(number.toString());
            case Long number -> new Json.Num(number.toString());
            case BigDecimal number -> new Json.Num(number.stripTrailingZeros().toPlainString());
            case Instant time -> new Json.Num(Long.toString(time.getEpochSecond()));
            case LocalDateTime time -> new Json.Num(Long.toString(time.toEpochSecond(ZoneOffset.UTC)));
            case byte[] bytes -> new Json.Text(text(bytes));
            case PqStruct inner -> object(inner);
            case PqList list -> list(name, list);
            default -> new Json.Text(value.toString());
        };
    }

    private Json.Arr list(String name, PqList list) {
        List<Json> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(value(name, list.isNull(i) ? null : list.get(i)));
        }
        return new Json.Arr(elements);
    }

    private Json number(String name, double number) {
        if (!Double.isFinite(number)) {
            return new Json.Text(Double.toString(number));
        }
        BigDecimal exact = new BigDecimal(number);
        boolean isCoins = isOfCoins && COINS.contains(name);
        BigDecimal meant = isCoins ? exact.movePointRight(COIN_DECIMALS).setScale(0, RoundingMode.HALF_EVEN) : exact;
        return new Json.Num(meant.stripTrailingZeros().toPlainString());
    }

    /// Writers of old leave out that a column is text.
    private static String text(byte[] bytes) {
        for (byte letter : bytes) {
            if (letter < ' ' || letter > '~') {
                return "0x" + HexFormat.of().formatHex(bytes);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
