package dev.kkachi.cli.internal;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `--map` and `--ignore` say about columns: `field=column` calls a column what it holds, and
/// `kind:column` says how it is compared.
final class LinkFields {
    private static final String UNDERSTOOD = "";
    private static final SequencedMap<String, ColumnKind> KINDS = new LinkedHashMap<>();

    /// Fields whose kind follows from their name, and those of an address, which are recognised by it.
    private static final SequencedMap<String, String> FIELDS = new LinkedHashMap<>();

    static {
        KINDS.put("name", ColumnKind.NAME);
        KINDS.put("person", ColumnKind.PERSON);
        KINDS.put("word", ColumnKind.WORD);
        KINDS.put("text", ColumnKind.TEXT);
        KINDS.put("date", ColumnKind.DATE);
        KINDS.put("number", ColumnKind.NUMBER);
        KINDS.put("exact", ColumnKind.IDENTIFIER);
        KINDS.put("identifier", ColumnKind.IDENTIFIER);
        KINDS.put("phone", ColumnKind.PHONE);
        KINDS.put("email", ColumnKind.EMAIL);
        fields("name", "given_name", "middle_name", "surname");
        fields("person", "full_name");
        fields("date", "date_of_birth");
        fields("phone", "phone");
        fields("email", "email");
        fields("exact", "id_number", "passport_number", "account", "wallet", "device", "ip");
        fields(UNDERSTOOD, "address", "street", "street_number", "city", "suburb", "postcode", "state", "country");
    }

    private static void fields(String kind, String... names) {
        Stream.of(names).forEach(name -> FIELDS.put(name, kind));
    }

    private final Map<String, String> called = new HashMap<>();
    private final Map<String, ColumnKind> kinds = new HashMap<>();

    /// Reads what was written.
    ///
    /// @param columns the names of all columns, as the files print them
    static LinkFields of(@Nullable String map, @Nullable String ignore, List<String> columns) {
        LinkFields fields = new LinkFields();
        parts(map).forEach(part -> fields.map(part, columns));
        for (String column : parts(ignore)) {
            fields.kinds.put(known(column, columns), ColumnKind.IGNORED);
        }
        return fields;
    }

    private static List<String> parts(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(",", -1)).map(String::strip).toList();
    }

    private void map(String part, List<String> columns) {
        int equals = part.indexOf('=');
        int colon = part.indexOf(':');
        int at = equals < 0 ? colon : equals;
        if (at < 0) {
            throw bad("'" + part + "' is no part of --map; the rule is field=column or kind:column.");
        }
        String word = part.substring(0, at).strip();
        String column = known(part.substring(at + 1).strip(), columns);
        if (equals < 0) {
            state(column, kind(word));
            return;
        }
        String kind = FIELDS.get(word);
        if (kind == null) {
            throw bad("'" + word + "' is no field; the rule is one of " + String.join(", ", FIELDS.keySet())
                    + ".\nMaybe write kind:column, where kind is one of " + String.join(", ", KINDS.keySet()) + ".");
        }
        boolean taken = called.containsValue(word) || (columns.contains(word) && !word.equals(column));
        if (taken) {
            throw bad("Two columns would be called '" + word + "'; the rule is one column a field.");
        }
        called.put(column, word);
        if (!kind.equals(UNDERSTOOD)) {
            state(word, kind(kind));
        }
    }

    private void state(String column, ColumnKind kind) {
        if (kinds.putIfAbsent(column, kind) != null) {
            throw bad("'" + column + "' is mapped twice; the rule is one kind a column.");
        }
    }

    private static ColumnKind kind(String word) {
        ColumnKind kind = KINDS.get(word);
        if (kind == null) {
            throw bad("'" + word + "' is no kind; the rule is one of " + String.join(", ", KINDS.keySet()) + ".");
        }
        return kind;
    }

    /// Returns `column` if a file has it.
    static String known(String column, List<String> columns) {
        if (!columns.contains(column)) {
            throw bad("There is no column '" + column + "'; there are " + String.join(", ", columns) + ".");
        }
        return column;
    }

    /// Returns what `columns` are called from now on.
    List<String> names(List<String> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(called.getOrDefault(column, column)));
        return names;
    }

    /// Returns the kinds that were stated, by what the columns are called.
    Map<String, ColumnKind> kinds() {
        return kinds;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
