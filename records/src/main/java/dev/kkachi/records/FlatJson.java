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

    private FlatJson() {}

    /// Hands an object to `sink` as a row of `columns`, or as one that is rejected.
    static void hand(long line, Json.Obj object, List<String> columns, TableSink sink) {
        Map<String, String> cells = find(object);
        if (cells == null) {
            sink.rejected(new PartyRow.Rejected(line, "", "", RULE));
            return;
        }
        sink.row(
                line,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    /// Finds the cells by their columns' names, `null` if a list of objects is among them.
    static @Nullable Map<String, String> find(Json.Obj object) {
        Map<String, String> cells = new LinkedHashMap<>();
        return lay("", object, cells) ? cells : null;
    }

    private static boolean lay(String before, Json.Obj object, Map<String, String> cells) {
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String name = before + member.getKey();
            boolean laid = switch (member.getValue()) {
                case Json.Obj inner -> lay(name + ".", inner, cells);
                case Json.Arr list -> lay(name, list, cells);
                case Json plain -> {
                    cells.put(name, plain.asText());
                    yield true;
                }
            };
            if (!laid) {
                return false;
            }
        }
        return true;
    }

    private static boolean lay(String name, Json.Arr list, Map<String, String> cells) {
        List<String> texts = new ArrayList<>();
        for (Json element : list.elements()) {
            if (element instanceof Json.Obj || element instanceof Json.Arr) {
                return false;
            }
            texts.add(element.asText());
        }
        cells.put(name, String.join("; ", texts));
        return true;
    }
}
