package dev.kkachi.access;

/// One thing that somebody may do; what a route declares and what the scope of a key names.
public enum Permission {
    /// See cases, persons and what they rest on.
    CASE_READ("case:read"),
    /// Assign, annotate, snooze, merge.
    CASE_WORK("case:work"),
    /// Propose how a case ends.
    CASE_DECIDE("case:decide"),
    /// Approve or refuse what somebody else proposed.
    CASE_APPROVE("case:approve"),
    /// Take a case out of the system.
    CASE_EXPORT("case:export"),
    /// Bring findings in.
    CASE_INGEST("case:ingest"),
    /// See personal data that is masked otherwise.
    PERSONAL_REVEAL("personal:reveal"),
    /// Screen names and wallets.
    SCREEN("screen:read"),
    /// Read and verify the audit log.
    AUDIT_READ("audit:read"),
    /// Change lists, policy and retention, hold and erase.
    SETTINGS_WRITE("settings:write"),
    /// Invite people, give roles, end sessions of others.
    USERS_WRITE("users:write"),
    /// Make keys of one's own.
    KEYS_WRITE("keys:write");

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /// Returns the name that keys and documents use.
    public String scope() {
        return scope;
    }

    /// Returns the permission of a scope, such as `case:read`.
    public static Permission ofScope(String scope) {
        for (Permission permission : values()) {
            if (permission.scope.equals(scope)) {
                return permission;
            }
        }
        throw new IllegalArgumentException("'" + scope + "' is no scope.\nMaybe case:read was meant.");
    }
}
