package dev.kkachi.cases;

import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The person who acts, and what they may do. A key of the API always acts for a person: whoever
/// proposed a decision cannot approve it with a key of theirs either.
///
/// @param tenant whose cases they work on
/// @param id the account of the person
/// @param displayName how the person is shown
/// @param permissions what they may do in every queue, and beside the cases
/// @param inQueues what they may do in single queues beside that
/// @param via how they came in
public record Actor(
        TenantId tenant,
        Id id,
        String displayName,
        Set<Permission> permissions,
        Map<String, Set<Permission>> inQueues,
        Via via) {
    public Actor {
        permissions = Set.copyOf(permissions);
        inQueues = inQueues.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /// Returns whom an account is: what its roles allow, each in its queue, as far as `scopes` reach.
    ///
    /// @param scopes what a key may do, or everything
    public static Actor of(Account account, Set<Permission> scopes, Via via) {
        Map<String, Set<Permission>> held = new HashMap<>();
        for (Grant grant : account.grants()) {
            Set<Permission> within = EnumSet.noneOf(Permission.class);
            within.addAll(grant.role().permissions());
            within.retainAll(scopes);
            held.computeIfAbsent(grant.queue(), queue -> EnumSet.noneOf(Permission.class))
                    .addAll(within);
        }
        Set<Permission> everywhere = held.remove(Grant.EVERY_QUEUE);
        return new Actor(
                account.tenant(),
                new Id(account.id().value()),
                account.name(),
                everywhere == null ? Set.of() : everywhere,
                held,
                via);
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

    /// Says whether they hold `permission` in every queue, and beside the cases.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// Says whether they hold `permission` in `queue`.
    public boolean may(Permission permission, String queue) {
        return may(permission) || inQueues.getOrDefault(queue, Set.of()).contains(permission);
    }

    /// Says whether they hold `permission` in some queue.
    public boolean maySomewhere(Permission permission) {
        return may(permission) || inQueues.values().stream().anyMatch(held -> held.contains(permission));
    }

    /// Says whether they hold `permission` in every queue that they see.
    public boolean mayWhereverTheySee(Permission permission) {
        return may(permission)
                || (maySomewhere(permission)
                        && !may(Permission.CASE_READ)
                        && queues().stream().allMatch(queue -> may(permission, queue)));
    }

    /// Returns the queues that they may see, nothing where it is all of them.
    public Set<String> queues() {
        return queuesWith(Permission.CASE_READ);
    }

    /// Returns the queues in which they hold `permission`, nothing where it is all of them.
    public Set<String> queuesWith(Permission permission) {
        return may(permission)
                ? Set.of()
                : inQueues.keySet().stream()
                        .filter(queue -> may(permission, queue))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Says whether they may see the queue `queue`.
    public boolean sees(String queue) {
        return may(Permission.CASE_READ, queue);
    }
}
