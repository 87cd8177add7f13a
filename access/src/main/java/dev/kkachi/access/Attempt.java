package dev.kkachi.access;

import java.util.Locale;

/// What somebody typed to sign in, and from where.
///
/// @param login the name
/// @param password the password
/// @param code the authenticator's code or a recovery code; empty at first
/// @param client how the browser calls itself
/// @param address where the request came from, for the limit of failures only
public record Attempt(String login, String password, String code, String client, String address) {
    public Attempt {
        login = login.strip().toLowerCase(Locale.ROOT);
        code = code.strip();
    }

    /// Makes what somebody brings who has no password to type.
    ///
    /// @param code the authenticator's code; empty at first
    public static Attempt ofCode(String code, String client, String address) {
        return new Attempt("", "", code, client, address);
    }

    /// Returns the same under another name.
    Attempt of(String other) {
        return new Attempt(other, password, code, client, address);
    }
}
