package dev.kkachi.server;

/// What a caller must be allowed before a route answers it. Every route names one.
public enum Permission {
    /// Anybody may call: health, the pages that lead to a login, assets.
    PUBLIC(""),
    /// Anybody who has signed in, by session or by key.
    SIGNED_IN(""),
    SCREEN("screen:read"),
    CASE_READ("case:read"),
    CASE_WORK("case:work"),
    CASE_DECIDE("case:decide"),
    CASE_APPROVE("case:approve"),
    AUDIT_READ("audit:read"),
    /// Lists, monitoring and everything that is about the installation and not about people.
    OPERATE("system:operate"),
    /// People, roles, keys and policy.
    ADMINISTER("system:administer");

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /// Returns the scope by which keys and tokens name the permission; empty where none is needed.
    public String scope() {
        return scope;
    }
}
