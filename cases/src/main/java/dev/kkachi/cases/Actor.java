package dev.kkachi.cases;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import java.util.Set;

/// The person who acts, and what they may do. A key of the API always acts for a person: whoever
/// proposed a decision cannot approve it with a key of theirs either.
///
/// @param tenant whose cases they work on
/// @param id the account of the person
/// @param displayName how the person is shown
/// @param permissions what they may do
/// @param queues the queues they may see, all of them where this is empty
/// @param via how they came in
public record Actor(
        TenantId tenant, Id id, String displayName, Set<Permission> permissions, Set<String> queues, Via via) {
    public Actor {
        permissions = Set.copyOf(permissions);
        queues = Set.copyOf(queues);
    }

    /// The account of a person, as the room that keeps accounts calls it.
    ///
    /// @param value never empty
    public record Id(String value) implements Comparable<Id> {
        public Id {
            if (value.isBlank()) {
                throw new IllegalArgumentException("An account's id is empty.");
            }
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// How somebody came in.
    public sealed interface Via {
        /// Returns it in a word for the audit log.
        default String word() {
            return switch (this) {
                case Session session -> "session";
                case Key key -> "key " + key.keyId();
                case Shell shell -> "shell";
            };
        }

        /// Signed in with a browser.
        record Session() implements Via {}

        /// With a key of the API that belongs to the person.
        ///
        /// @param keyId the public part of the key
        record Key(String keyId) implements Via {}

        /// At the command line of the machine that holds the cases.
        record Shell() implements Via {}
    }

    /// Says whether they hold `permission`.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// Says whether they may see the queue `queue`.
    public boolean sees(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
