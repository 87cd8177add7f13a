package dev.kkachi.cli.internal;

import dev.kkachi.workers.Field;
import dev.kkachi.workers.Indicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Indicators in the form that was asked for.
final class IndicatorForm {
    private static final int DIGITS = 2;

    private IndicatorForm() {}

    static void render(Format format, Collection<Indicator> rows, Utf8Buffer out) {
        switch (format) {
            case TABLE -> table(rows, out);
            case CSV -> {
                out.text("id,name,category,status,bits,group,needs\n");
                rows.forEach(row -> csv(row, out));
            }
            case JSONL -> rows.forEach(row -> json(row, out).ascii('\n'));
            case JSON -> {
                String separator = "[";
                for (Indicator row : rows) {
                    json(row, out.text(separator));
                    separator = ",\n";
                }
                out.text(rows.isEmpty() ? "[]\n" : "]\n");
            }
        }
    }

    private static void table(Collection<Indicator> rows, Utf8Buffer out) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("ID", "BITS", "CATEGORY", "NAME"));
        for (Indicator row : rows) {
            String bits = row.status() == Indicator.Status.SCORE ? bits(row.bits()) : status(row);
            cells.add(List.of(row.id(), bits, row.category(), row.name()));
        }
        Columns.table(cells, out);
    }

    static String bits(double bits) {
        return new Utf8Buffer().number(bits, DIGITS).toString();
    }

    private static String status(Indicator row) {
        return row.status().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> needs(Indicator row) {
        return row.needs().stream().map(Field::key).sorted().toList();
    }

    private static void csv(Indicator row, Utf8Buffer out) {
        out.csvCell(row.id()).ascii(',').csvCell(row.name()).ascii(',').csvCell(row.category());
        out.text("," + status(row) + ",").number(row.bits(), DIGITS).ascii(',').csvCell(row.group());
        out.ascii(',').csvCell(String.join(";", needs(row))).ascii('\n');
    }

    private static Utf8Buffer json(Indicator row, Utf8Buffer out) {
        out.text("{\"id\":").jsonString(row.id()).text(",\"name\":").jsonString(row.name());
        out.text(",\"category\":")
                .jsonString(row.category())
                .text(",\"status\":")
                .jsonString(status(row));
        out.text(",\"bits\":")
                .number(row.bits(), DIGITS)
                .text(",\"bits_from\":")
                .jsonString(row.bitsFrom());
        out.text(",\"group\":").jsonString(row.group()).text(",\"needs\":").jsonStrings(needs(row));
        out.text(",\"predicate\":").jsonString(row.predicate()).text(",\"thresholds\":{");
        String separator = "";
        for (var threshold : row.thresholds().entrySet()) {
            out.text(separator).jsonString(threshold.getKey()).ascii(':').number(threshold.getValue(), DIGITS);
            separator = ",";
        }
        out.text("},\"sources\":")
                .jsonStrings(row.sources())
                .text(",\"innocent\":")
                .jsonStrings(row.innocent());
        out.text(",\"clears\":").jsonStrings(row.clears()).text(",\"checks\":").jsonStrings(row.checks());
        return out.ascii('}');
    }
}
