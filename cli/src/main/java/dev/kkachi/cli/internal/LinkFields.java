package dev.kkachi.cli.internal;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
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

    private final List<List<String>> files;

    private LinkFields(List<List<String>> files) {
        this.files = files;
    }

    /// Reads what was written.
    ///
    /// @param files the names of each file's columns, as it prints them
    static LinkFields of(@Nullable String map, @Nullable String ignore, List<List<String>> files) {
        LinkFields fields = new LinkFields(files);
        List<String> columns = files.stream().flatMap(List::stream).distinct().toList();
        parts(map).forEach(part -> fields.map(part, columns));
        fields.refuseTwoOfOneFile();
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
        boolean isFirst = !called.containsValue(word);
        if (called.putIfAbsent(column, word) != null) {
            throw bad("'" + column + "' is mapped twice; the rule is one field a column.");
        }
        if (!kind.equals(UNDERSTOOD) && isFirst) {
            state(word, kind(kind));
        }
    }

    /// Columns of different files may be called one thing, those of one file may not.
    private void refuseTwoOfOneFile() {
        for (List<String> file : files) {
            List<String> names = names(file);
            for (String field : called.values()) {
                int first = names.indexOf(field);
                int last = names.lastIndexOf(field);
                if (first != last) {
                    throw bad("Two columns of one file, " + file.get(first) + " and " + file.get(last)
                            + ", would be called '" + field + "'; the rule is one column of a file a field.");
                }
            }
        }
    }

    /// Calls columns one thing that are called differently in different files, where their names tell what they hold
    /// and no file has two of such.
    ///
    /// @param sides what is brought together: the columns of each file, as they are printed, and of a register
    /// @return what was brought together, as parts of a sentence
    List<String> bringTogether(List<List<String>> sides, @Nullable List<String> register) {
        List<String> said = new ArrayList<>();
        for (String field : ColumnSynonyms.all()) {
            List<List<String>> own = sides.stream()
                    .map(side -> side.stream()
                            .filter(column -> field.equals(field(column)))
                            .toList())
                    .filter(of -> !of.isEmpty())
                    .toList();
            List<String> kept = register == null
                    ? List.of()
                    : register.stream()
                            .filter(column -> field.equals(ColumnSynonyms.find(column)))
                            .toList();
            Set<String> printed = new LinkedHashSet<>();
            own.forEach(printed::addAll);
            Set<String> names = new LinkedHashSet<>(kept);
            printed.forEach(column -> names.add(called.getOrDefault(column, column)));
            if (names.size() > 1
                    && !printed.isEmpty()
                    && kept.size() < 2
                    && own.stream().allMatch(of -> of.size() == 1)) {
                String name = kept.isEmpty() ? field : kept.getFirst();
                printed.forEach(column -> called.put(column, name));
                printed.addAll(kept);
                said.add(String.join(" and ", printed) + " as " + name);
            }
        }
        return said;
    }

    /// Returns what a column holds as far as its name tells, nothing if somebody said how it is to be compared.
    private @Nullable String field(String column) {
        String name = called.getOrDefault(column, column);
        boolean isSaid = called.containsValue(name);
        return isSaid ? name : kinds.containsKey(column) ? null : ColumnSynonyms.find(column);
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
        return columns.stream()
                .map(column -> called.getOrDefault(column, column))
                .toList();
    }

    /// Returns the kinds that were stated, by what the columns are called.
    Map<String, ColumnKind> kinds() {
        return kinds;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
