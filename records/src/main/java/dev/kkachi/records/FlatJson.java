package dev.kkachi.records;

import dev.kkachi.files.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays an object out as the cells of a row: a member of a member is `address.city`, a list of texts is one
/// cell with semicolons. A list of objects has no place in a row.
final class FlatJson {
    private static final String RULE =
            "a list of objects cannot be a cell; the rule is texts, numbers, lists of these, and objects of these";

    private static final int SHOWN_MAX = 60;

    private FlatJson() {}

    /// What has no place in a row.
    private record Misfit(String column, Json value) {}

    /// Hands an object to `sink` as a row of `columns`, or as one that is rejected.
    static void hand(long line, Json.Obj object, List<String> columns, TableSink sink) {
        Map<String, String> cells = new LinkedHashMap<>();
        Misfit misfit = lay("", object, cells);
        if (misfit != null) {
            sink.rejected(new PartyRow.Rejected(line, misfit.column(), beginning(misfit.value()), RULE));
            return;
        }
        sink.row(
                line,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    /// Finds the cells by their columns' names, `null` if a list of objects is among them.
    static @Nullable Map<String, String> find(Json.Obj object) {
        Map<String, String> cells = new LinkedHashMap<>();
        return lay("", object, cells) == null ? cells : null;
    }

    private static @Nullable Misfit lay(String before, Json.Obj object, Map<String, String> cells) {
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String name = before + member.getKey();
            Misfit misfit = switch (member.getValue()) {
                case Json.Obj inner -> lay(name + ".", inner, cells);
                case Json.Arr list -> lay(name, list, cells);
                case Json plain -> {
                    cells.put(name, plain.asText());
                    yield null;
                }
            };
            if (misfit != null) {
                return misfit;
            }
        }
        return null;
    }

    private static @Nullable Misfit lay(String name, Json.Arr list, Map<String, String> cells) {
        List<String> texts = new ArrayList<>();
        for (Json element : list.elements()) {
            if (element instanceof Json.Obj || element instanceof Json.Arr) {
                return new Misfit(name, list);
            }
            texts.add(element.asText());
        }
        cells.put(name, String.join("; ", texts));
        return null;
    }

    /// Returns the beginning of a value as it would be written, enough to find it by.
    private static String beginning(Json value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        if (text.length() <= SHOWN_MAX) {
            return text.toString();
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN_MAX))) + "...";
    }

    private static void write(Json value, StringBuilder into) {
        switch (value) {
            case Json.Obj object -> {
                into.append('{');
                String separator = "";
                for (Map.Entry<String, Json> member : object.members().entrySet()) {
                    into.append(separator).append('"').append(member.getKey()).append("\": ");
                    write(member.getValue(), into);
                    separator = ", ";
                }
                into.append('}');
            }
            case Json.Arr list -> {
                into.append('[');
                String separator = "";
                for (Json element : list.elements()) {
                    into.append(separator);
                    write(element, into);
                    separator = ", ";
                }
                into.append(']');
            }
            case Json.Text text -> into.append('"').append(text.value()).append('"');
            case Json.Num number -> into.append(number.literal());
            case Json.Bool bool -> into.append(bool.value());
            case Json.Nil ignored -> into.append("null");
        }
    }
}
