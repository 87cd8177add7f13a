package dev.kkachi.access;

import java.util.List;
import java.util.stream.Collectors;

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

    /// The longest name of a queue.
    public static final int QUEUE_CHARS_MAX = 60;

    /// Returns the role in every queue.
    public static Grant everywhere(Role role) {
        return new Grant(role, EVERY_QUEUE);
    }

    /// Returns them in words, such as `Analyst, Approver in payments`.
    public static String words(List<Grant> grants) {
        return grants.stream().map(Grant::words).collect(Collectors.joining(", "));
    }

    /// Returns it in words, such as `Approver in payments`.
    public String words() {
        return queue.equals(EVERY_QUEUE) ? role.title() : role.title() + " in " + queue;
    }

    /// Says whether it counts in a queue.
    public boolean covers(String other) {
        return queue.equals(EVERY_QUEUE) || queue.equals(other);
    }
}
