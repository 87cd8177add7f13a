package dev.kkachi.access;

import java.time.Duration;

/// What comes of an attempt to sign in, or to prove again who one is.
public sealed interface SignIn {
    /// They are in.
    ///
    /// @param account who
    /// @param sessionSecret what the browser keeps in its cookie
    record Welcome(Account account, String sessionSecret) implements SignIn {}

    /// The password is right; the authenticator's code is wanted beside it.
    record CodeWanted() implements SignIn {}

    /// Name, password or code is wrong, or the account is closed. Which one is not told.
    record Wrong() implements SignIn {}

    /// There were too many failures.
    ///
    /// @param pause how long to wait
    record TooMany(Duration pause) implements SignIn {}
}
