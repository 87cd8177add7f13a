package dev.kkachi.server;

import java.util.Set;

/// Who is calling, as far as it was proved.
public sealed interface Caller {
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
            return permission == Permission.PUBLIC || granted.contains(permission);
        }

        @Override
        public String logId() {
            return "-";
        }
    }

    /// A program with a key.
    ///
    /// @param keyId the id of the key, which is no secret
    /// @param tenant whose data it may see
    /// @param actsFor the id of the person for whom it acts: nobody approves by key what they proposed
    /// @param granted the scopes of the key
    record Key(String keyId, String tenant, String actsFor, Set<Permission> granted) implements Caller {
        public Key {
            granted = Set.copyOf(granted);
        }

        @Override
        public boolean may(Permission permission) {
            return permission == Permission.PUBLIC
                    || permission == Permission.SIGNED_IN
                    || granted.contains(permission);
        }

        @Override
        public String logId() {
            return "key:" + keyId;
        }
    }

    /// A person who has signed in.
    ///
    /// @param sessionId the public id of the session, not its secret
    /// @param tenant whose data they may see
    /// @param person the id of the person
    /// @param granted what their roles allow
    record Session(String sessionId, String tenant, String person, Set<Permission> granted) implements Caller {
        public Session {
            granted = Set.copyOf(granted);
        }

        @Override
        public boolean may(Permission permission) {
            return permission == Permission.PUBLIC
                    || permission == Permission.SIGNED_IN
                    || granted.contains(permission);
        }

        @Override
        public String logId() {
            return "session:" + sessionId;
        }
    }

    /// Somebody whose proof is wrong or has run out. They are told so and are not taken for nobody in particular.
    ///
    /// @param why what they are told
    record Unproved(String why) implements Caller {
        @Override
        public boolean may(Permission permission) {
            return permission == Permission.PUBLIC;
        }

        @Override
        public String logId() {
            return "unproved";
        }
    }
}
