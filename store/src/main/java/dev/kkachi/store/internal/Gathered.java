package dev.kkachi.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Rows that wait to be written together, statement by statement. One statement that writes many rows may
/// not change a row twice, so that of rows which take one another's place only the last is kept.
final class Gathered {
    private final Map<String, Map<Object, @Nullable Object[]>> statements = new LinkedHashMap<>();

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /// Adds a row that is like no other; one that is there already breaks a rule of the database.
    void add(String sql, @Nullable Object[] row) {
        put(sql, new Object(), row);
    }

    /// Adds a row, in place of one whose first `key` values are the same.
    void replace(String sql, int key, @Nullable Object[] row) {
        put(sql, Arrays.asList(Arrays.copyOf(row, key)), row);
    }

    private void put(String sql, Object key, @Nullable Object[] row) {
        statements.computeIfAbsent(sql, unknown -> new LinkedHashMap<>()).put(key, row);
    }

    /// Adds everything of `other`, in place of what it takes the place of, and empties it.
    void take(Gathered other) {
        other.statements.forEach((sql, rows) -> rows.forEach((key, row) -> put(sql, key, row)));
        other.clear();
    }

    void clear() {
        statements.clear();
    }

    /// Empties it, and hands over each statement with its rows.
    void empty(BiConsumer<String, Collection<@Nullable Object[]>> to) {
        List<Map.Entry<String, Map<Object, @Nullable Object[]>>> all = new ArrayList<>(statements.entrySet());
        statements.clear();
        all.forEach(each -> to.accept(each.getKey(), each.getValue().values()));
    }
}
