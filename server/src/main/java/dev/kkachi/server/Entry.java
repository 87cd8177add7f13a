package dev.kkachi.server;

import dev.kkachi.access.Permission;

/// Whom a route lets in. Every route says so; there is no other way to be served.
public sealed interface Entry {
    /// Anybody: health, the pages that lead to a sign-in, assets.
    Entry OPEN = new Open();

    /// Anybody who has signed in, by session or by key.
    Entry SIGNED_IN = new SignedIn();

    /// Anybody.
    record Open() implements Entry {}

    /// Anybody who has signed in.
    record SignedIn() implements Entry {}

    /// Whoever holds a permission.
    ///
    /// @param permission which one
    record Held(Permission permission) implements Entry {}

    /// Returns the entry for whoever holds `permission`.
    static Entry with(Permission permission) {
        return new Held(permission);
    }
}
