package dev.kkachi.access;

/// A role within one queue of cases, or within all of them.
///
/// @param role what they do
/// @param queue the queue, or `*`
public record Grant(Role role, String queue) {
    /// Stands for every queue.
    public static final String EVERY_QUEUE = "*";

    public Grant {
        if (queue.isBlank()) {
            throw new IllegalArgumentException("A grant names a queue.\nMaybe '*' was meant, which is every queue.");
        }
    }

    /// Returns the role in every queue.
    public static Grant everywhere(Role role) {
        return new Grant(role, EVERY_QUEUE);
    }

    /// Says whether it counts in a queue.
    public boolean covers(String other) {
        return queue.equals(EVERY_QUEUE) || queue.equals(other);
    }
}
