package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of one row of a foreign export by their paths. A path is the letters and digits of all
/// names on the way, in small letters, so that `actor.alternateId`, `actor.alternate_id` and
/// `ACTOR_ALTERNATEID` are one, whether an exporter nests its objects or lays them flat.
///
/// Of a list of objects the path without a number gives what all elements say, parted by semicolons, `0`
/// the first one, and an element's own `type` those of that type: `target.0.id`, `target.User.id`. A list
/// of names and values is read as if it were an object.
final class VendorRow {
    private static final int ELEMENTS_MAX = 64;
    private static final int TYPE_CHARS_MAX = 40;
    private static final Set<String> NAMES = Set.of("name", "key");
    private static final Set<String> VALUES =
            Set.of("value", "boolvalue", "intvalue", "multivalue", "multiintvalue", "valuestring");

    private final SourceRef.FileLine source;
    private final Json.Obj object;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private VendorRow(SourceRef.FileLine source, Json.Obj object) {
        this.source = source;
        this.object = object;
    }

    /// Returns an object as a row.
    static VendorRow of(SourceRef.FileLine source, Json.Obj object) {
        VendorRow row = new VendorRow(source, object);
        row.lay("", object);
        return row;
    }

    /// Returns a row of a table, whose columns may be called by paths.
    static VendorRow of(SourceRef.FileLine source, List<String> columns, List<String> cells) {
        VendorRow row = new VendorRow(source, new Json.Obj(Map.of()));
        for (int i = 0; i < cells.size(); i++) {
            String name = HeaderName.of(columns.get(i));
            row.names.add(name);
            row.values.putIfAbsent(name, cells.get(i).strip());
        }
        return row;
    }

    SourceRef.FileLine source() {
        return source;
    }

    /// Returns the names of the columns, of an object those of its members.
    Set<String> columns() {
        if (object.members().isEmpty()) {
            return Collections.unmodifiableSet(names);
        }
        return object.members().keySet().stream().map(HeaderName::of).collect(Collectors.toUnmodifiableSet());
    }

    /// Returns what stands at `path`, empty if nothing does.
    String text(String path) {
        return values.getOrDefault(path, "");
    }

    /// Says whether the row has `path`, be it only as an object, a list, or empty.
    boolean has(String path) {
        return names.contains(path);
    }

    /// Returns a row for each object in the list at `path`: it says what the element says, under
    /// `prefix`, and what this one says besides. An object that stands there alone is the only element.
    List<VendorRow> split(List<String> path, String prefix) {
        Json found = object;
        for (String step : path) {
            found = found instanceof Json.Obj parent ? member(parent, step) : null;
        }
        List<VendorRow> rows = new ArrayList<>();
        for (Json element : elements(found)) {
            if (element instanceof Json.Obj part) {
                VendorRow row = new VendorRow(source, object);
                row.names.add(prefix);
                row.lay(prefix, part);
                values.forEach(row.values::putIfAbsent);
                row.names.addAll(names);
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Json> elements(@Nullable Json found) {
        if (found instanceof Json.Arr list) {
            return list.elements();
        }
        return found == null ? List.of() : List.of(found);
    }

    private static @Nullable Json member(Json.Obj parent, String step) {
        for (Map.Entry<String, Json> member : parent.members().entrySet()) {
            if (HeaderName.of(member.getKey()).equals(step)) {
                return member.getValue();
            }
        }
        return null;
    }

    private void lay(String before, Json.Obj part) {
        part.members().forEach((key, value) -> lay(before + HeaderName.of(key), value));
    }

    private void lay(String name, Json value) {
        names.add(name);
        switch (value) {
            case Json.Obj inner -> lay(name, inner);
            case Json.Arr list -> lay(name, list);
            case Json plain -> join(name, plain.asText());
        }
    }

    private void lay(String name, Json.Arr list) {
        for (int i = 0; i < list.elements().size() && i < ELEMENTS_MAX; i++) {
            switch (list.elements().get(i)) {
                case Json.Obj element -> element(name, element, i == 0);
                case Json.Arr inner -> lay(name, inner);
                case Json plain -> join(name, plain.asText());
            }
        }
    }

    private void element(String name, Json.Obj element, boolean isFirst) {
        String called = "";
        Json says = null;
        String type = "";
        for (Map.Entry<String, Json> member : element.members().entrySet()) {
            String key = HeaderName.of(member.getKey());
            called = NAMES.contains(key) ? HeaderName.of(member.getValue().asText()) : called;
            says = VALUES.contains(key) && !(member.getValue() instanceof Json.Nil) ? member.getValue() : says;
            type = key.equals("type") ? member.getValue().asText() : type;
        }
        if (!called.isEmpty() && says != null) {
            lay(name + called, says);
            return;
        }
        lay(name, element);
        if (isFirst) {
            lay(name + "0", element);
        }
        if (!type.isEmpty() && type.length() <= TYPE_CHARS_MAX) {
            lay(name + HeaderName.of(type), element);
        }
    }

    private void join(String name, String text) {
        if (!text.isEmpty()) {
            values.merge(name, text, (first, second) -> first.equals(second) ? first : first + ";" + second);
        }
    }
}
