package dev.kkachi.server;

import dev.kkachi.access.Access;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import java.util.Set;

/// Who is calling, as far as it was proved.
public sealed interface Caller {
    /// Says whether `entry` lets the caller in.
    default boolean passes(Entry entry) {
        return switch (entry) {
            case Entry.Open ignored -> true;
            case Entry.SignedIn ignored -> this instanceof Key || this instanceof Session;
            case Entry.Held(Permission permission) -> may(permission);
        };
    }

    /// Says whether the caller has `permission`.
    boolean may(Permission permission);

    /// Returns an id that may stand in a log: never a name, an address or a secret.
    String logId();

    /// Nobody in particular.
    ///
    /// @param granted what is open to everybody in this installation
    record Anonymous(Set<Permission> granted) implements Caller {
        public Anonymous {
            granted = Set.copyOf(granted);
        }

        @Override
        public boolean may(Permission permission) {
            return granted.contains(permission);
        }

        @Override
        public String logId() {
            return "-";
        }
    }

    /// A program with a key, which acts for a person.
    ///
    /// @param holder the key, its owner and what it may do now
    record Key(Keys.Holder holder) implements Caller {
        @Override
        public boolean may(Permission permission) {
            return holder.permissions().contains(permission);
        }

        @Override
        public String logId() {
            return "key:" + holder.key().id();
        }
    }

    /// A person who has signed in.
    ///
    /// @param present who, and in which session
    record Session(Access.Present present) implements Caller {
        @Override
        public boolean may(Permission permission) {
            return present.account().permissions().contains(permission);
        }

        @Override
        public String logId() {
            return "session:" + present.session().handle();
        }
    }

    /// Somebody whose proof is wrong or has run out. They are told so and are not taken for nobody in
    /// particular.
    ///
    /// @param why what they are told
    record Unproved(String why) implements Caller {
        @Override
        public boolean may(Permission permission) {
            return false;
        }

        @Override
        public String logId() {
            return "unproved";
        }
    }
}
