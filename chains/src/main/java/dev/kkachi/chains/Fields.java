package dev.kkachi.chains;

import dev.kkachi.files.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of one row by the names of its columns as [ColumnName] writes them, from whatever kind of file.
interface Fields {
    /// Returns the line, or the record's number where the file has no lines.
    long line();

    /// Finds what stands in `column`: the empty text if nothing does, `null` if there is no such column.
    @Nullable String find(String column);

    /// Returns the texts of a column that holds several, in order.
    List<String> list(String column);

    /// Returns the first of `columns` that holds something, otherwise the empty text.
    default String text(String... columns) {
        for (String column : columns) {
            String text = find(column);
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// The row of a table with a header.
    ///
    /// @param line its line
    /// @param columns the place of each column
    /// @param cells its cells
    record OfCsv(long line, Map<String, Integer> columns, List<String> cells) implements Fields {
        @Override
        public @Nullable String find(String column) {
            Integer place = columns.get(column);
            return place == null || place >= cells.size()
                    ? null
                    : cells.get(place).strip();
        }

        @Override
        public List<String> list(String column) {
            String cell = text(column).replaceAll("[\\[\\]'\"]", "");
            return cell.isEmpty() ? List.of() : List.of(cell.strip().split("[,|\\s]+"));
        }
    }

    /// An object of a file of objects.
    ///
    /// @param line its line or number
    /// @param object the object
    /// @param members its members by their column's name
    record OfJson(long line, Json.Obj object, Map<String, Json> members) implements Fields {
        /// Returns the fields of `object`.
        static OfJson of(long line, Json.Obj object) {
            Map<String, Json> members = new HashMap<>();
            object.members().forEach((name, value) -> members.putIfAbsent(ColumnName.of(name), value));
            return new OfJson(line, object, members);
        }

        @Override
        public @Nullable String find(String column) {
            Json member = members.get(column);
            return member == null ? null : member.asText().strip();
        }

        @Override
        public List<String> list(String column) {
            return switch (members.get(column)) {
                case Json.Arr arr -> arr.elements().stream().map(Json::asText).toList();
                case Json.Text(String value)
                when !value.isBlank() -> List.of(value.strip().split("[,|\\s]+"));
                case Json.Num num -> List.of(num.literal());
                case null, default -> List.of();
            };
        }
    }
}
