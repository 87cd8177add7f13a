package dev.kkachi.store.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the jobs of one transaction need not ask again: nobody else writes meanwhile. What a job changes
/// is known to the next ones only if the job was kept.
final class Memory {
    private static final Object GONE = new Object();

    private final Map<String, Object> kept = new HashMap<>();
    private final Map<String, Object> staged = new HashMap<>();

    /// Finds what is remembered under a name, or `null`.
    <T> @Nullable T find(Class<T> type, String name) {
        Object value = staged.getOrDefault(name, kept.get(name));
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /// Remembers something for the job that is at work.
    void put(String name, Object value) {
        staged.put(name, value);
    }

    /// Forgets something for the job that is at work.
    void remove(String name) {
        staged.put(name, GONE);
    }

    /// Keeps what the job knew for the next ones.
    void keep() {
        kept.putAll(staged);
        staged.clear();
    }

    /// Forgets what the job knew.
    void drop() {
        staged.clear();
    }

    /// Forgets everything: another transaction begins.
    void clear() {
        kept.clear();
        staged.clear();
    }
}
