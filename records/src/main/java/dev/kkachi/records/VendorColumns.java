package dev.kkachi.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a rule of a form makes of a row: our columns, and where in the row the value of each stands. All
/// that does not depend on the row is settled once, for exports have millions of them.
final class VendorColumns {
    private static final Set<String> TIMES =
            Set.of("time", "createdat", "appliedat", "startdate", "enddate", "claimedfrom", "claimedto");
    private static final Set<String> JOINS =
            Set.of("personid", "email", "login", "deviceid", "account", "wallet", "payee");

    private final VendorRule rule;
    private final RowHeader header;
    private final List<Column> columns;
    private final List<String> needed;

    private VendorColumns(VendorRule rule, List<Column> columns) {
        this.rule = rule;
        this.columns = List.copyOf(columns);
        header = RowHeader.of(
                columns.stream().map(Column::name).toList(),
                columns.stream().map(column -> column.value().printed()).toList());
        needed = needed(rule.kind());
    }

    /// How the value of a column is printed.
    private enum Sort {
        TIME,
        AMOUNT,
        TEXT
    }

    /// @param isJoin whether it may say whose the row is
    private record Column(String name, VendorValue value, Sort sort, boolean isJoin) {
        static Column of(String name, VendorValue value) {
            Sort other = name.equals("amount") ? Sort.AMOUNT : Sort.TEXT;
            return new Column(name, value, TIMES.contains(name) ? Sort.TIME : other, JOINS.contains(name));
        }

        String read(VendorRow row) {
            String printed = value.of(row);
            if (printed.isEmpty()) {
                return "";
            }
            return switch (sort) {
                case TIME -> time(printed);
                case AMOUNT -> VendorAmount.plain(printed);
                case TEXT -> printed;
            };
        }

        private static String time(String printed) {
            if (PlainMoment.find(printed) != null) {
                return printed;
            }
            String iso = VendorMoment.iso(printed);
            return RowFields.instant(iso) == null ? "" : iso;
        }
    }

    /// Returns the columns that `rule` fills.
    ///
    /// @param values where the values of columns stand, unless the rule says otherwise
    static VendorColumns of(VendorRule rule, Map<String, VendorValue> values) {
        Map<String, VendorValue> all = new LinkedHashMap<>(values);
        all.putAll(rule.values());
        all.remove("event");
        List<Column> columns = new ArrayList<>();
        all.forEach((name, value) -> columns.add(Column.of(name, value)));
        return new VendorColumns(rule, columns);
    }

    VendorRule rule() {
        return rule;
    }

    /// Says whether a row can only be read by whoever knows where it stands.
    boolean areByPlace() {
        return columns.stream().anyMatch(column -> column.value().isByPlace());
    }

    /// Returns what `row` is in our own form; `label` is what its event is called.
    Translation translate(VendorRow row, String label) {
        RecordKind kind = rule.kind();
        if (kind == null) {
            return new Translation.Other(label);
        }
        String[] cells = new String[columns.size()];
        boolean isJoined = kind == RecordKind.PEOPLE;
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            cells[i] = column.read(row);
            isJoined |= column.isJoin() && !cells[i].isEmpty();
        }
        if (!isJoined) {
            return new Translation.Other(label + " without a person");
        }
        for (String name : needed) {
            int place = header.place(name);
            if (place < 0 || cells[place].isEmpty()) {
                return new Translation.Other(label + " without " + name);
            }
        }
        return new Translation.Ours(kind, row.fields(header, Arrays.asList(cells)));
    }

    /// Returns what a row must say beside whose it is: what an export leaves out is counted, and is no
    /// mistake.
    private static List<String> needed(@Nullable RecordKind kind) {
        return switch (kind) {
            case SIGN_INS, SIGN_INS_BY_EMAIL -> List.of("time", "ip");
            case ACTIVITY, ACTIVITY_BY_EMAIL -> List.of("time");
            case DEVICES -> List.of("time", "deviceid");
            case PAYOUTS -> List.of("time", "amount");
            case PEOPLE -> List.of("fullname", "login");
            case EMPLOYERS -> List.of("name");
            case SHIPMENTS, INTERVIEWS -> List.of("time");
            case DOCUMENTS, ACCOUNTS, TRANSFERS, TAGS -> List.of();
            case null -> List.of();
        };
    }
}
