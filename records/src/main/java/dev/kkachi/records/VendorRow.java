package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.model.SourceRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    /// The largest events of real logs have some hundred values.
    private static final int LAID_MAX = 20_000;
    private static final int JOINED_CHARS_MAX = 10_000;
    private static final Set<String> NAMES = Set.of("name", "key");
    private static final Set<String> VALUES =
            Set.of("value", "boolvalue", "intvalue", "multivalue", "multiintvalue", "valuestring");

    /// A row of a table or of a file that is read line by line; of a block only the block knows where its
    /// lines stand.
    private sealed interface Place {
        record Known(SourceRef.FileLine source) implements Place {}

        record InBlock(RowBlock block, long line) implements Place {}
    }

    private final Place place;
    private final Json.Obj object;
    /// The row that this one is a part of.
    private final @Nullable VendorRow whole;

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int laid;

    private VendorRow(Place place, Json.Obj object, @Nullable VendorRow whole) {
        this.place = place;
        this.object = object;
        this.whole = whole;
    }

    /// Returns an object as a row.
    static VendorRow of(SourceRef.FileLine source, Json.Obj object) {
        return of(new Place.Known(source), object);
    }

    /// Returns an object on a line of `block` as a row.
    static VendorRow of(RowBlock block, long line, Json.Obj object) {
        return of(new Place.InBlock(block, line), object);
    }

    private static VendorRow of(Place place, Json.Obj object) {
        VendorRow row = new VendorRow(place, object, null);
        row.lay("", object);
        return row;
    }

    /// Returns a row of a table, whose columns may be called by paths.
    static VendorRow of(SourceRef.FileLine source, List<String> columns, List<String> cells) {
        VendorRow row = new VendorRow(new Place.Known(source), new Json.Obj(Map.of()), null);
        for (int i = 0; i < cells.size(); i++) {
            String name = HeaderName.of(columns.get(i));
            row.names.add(name);
            row.values.putIfAbsent(name, cells.get(i).strip());
        }
        return row;
    }

    /// Returns where it stands; of a row of a block, once that is known.
    SourceRef.FileLine source() {
        return switch (place) {
            case Place.Known known -> known.source();
            case Place.InBlock in -> in.block().place(in.line());
        };
    }

    /// Returns a row of ours that stands where this one does.
    RowFields fields(RowHeader header, List<String> cells) {
        return switch (place) {
            case Place.Known known -> new RowFields(known.source(), header, cells);
            case Place.InBlock in -> new RowFields(in.block(), in.line(), header, cells);
        };
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
        String own = values.get(path);
        if (own != null) {
            return own;
        }
        return whole == null ? "" : whole.text(path);
    }

    /// Says whether there was more in the row than is laid out: lists in lists are laid out several
    /// times, and somebody might nest them to keep us busy.
    boolean isTooLarge() {
        return laid >= LAID_MAX || (whole != null && whole.isTooLarge());
    }

    /// Says whether the row has `path`, be it only as an object, a list, or empty.
    boolean has(String path) {
        return names.contains(path) || (whole != null && whole.has(path));
    }

    /// Hands on a row for each object in the list at `path`: it says what the element says, under
    /// `prefix`, and what this one says besides. An object that stands there alone is the only element.
    /// Returns how many there were.
    long split(List<String> path, String prefix, Consumer<VendorRow> rows) {
        Json found = object;
        for (String step : path) {
            found = found instanceof Json.Obj parent ? member(parent, step) : null;
        }
        long count = 0;
        for (Json element : elements(found)) {
            if (element instanceof Json.Obj part) {
                VendorRow row = new VendorRow(place, part, this);
                row.names.add(prefix);
                row.lay(prefix, part);
                rows.accept(row);
                count++;
            }
        }
        return count;
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
        if (laid >= LAID_MAX) {
            return;
        }
        laid++;
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
            values.merge(name, text, VendorRow::joined);
        }
    }

    private static String joined(String first, String second) {
        return first.equals(second) || first.length() > JOINED_CHARS_MAX ? first : first + ";" + second;
    }
}
