package dev.kkachi.server;

import dev.kkachi.access.Access;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import java.util.Set;

/// Tells who is calling. Asked once for every request, before anything is done for it.
@FunctionalInterface
public interface Callers {
    /// Returns who is proved by `credentials`; never fails for want of proof.
    Caller resolve(Credentials credentials);

    /// The cookie that holds the secret of a session. Its prefix makes browsers insist on `Secure`, on
    /// the path `/` and on this very host.
    String COOKIE = "__Host-kkachi";

    /// Returns the callers of an installation without people: everybody is anonymous and may do what
    /// `granted` says.
    static Callers anonymous(Set<Permission> granted) {
        Caller anybody = new Caller.Anonymous(granted);
        return credentials -> anybody;
    }

    /// Returns the callers of an installation with people. Whoever brings a key that does not count is
    /// refused; a session that has ended is nobody in particular, who may sign in again.
    ///
    /// @param granted what is open to everybody
    static Callers of(Access access, Keys keys, Set<Permission> granted) {
        Caller anybody = new Caller.Anonymous(granted);
        return credentials -> {
            String given = credentials.authorization();
            if (!given.isEmpty()) {
                return byKey(keys, given);
            }
            String cookie = credentials.cookie(COOKIE);
            Access.Present present = cookie.isEmpty() ? null : access.findPresent(cookie);
            return present == null ? anybody : new Caller.Session(present);
        };
    }

    private static Caller byKey(Keys keys, String authorization) {
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? "" : authorization.substring(0, space);
        if (!scheme.equalsIgnoreCase("Bearer") && !scheme.equalsIgnoreCase("ApiKey")) {
            return new Caller.Unproved("The rule is 'Authorization: Bearer KEY' or 'Authorization: ApiKey KEY'.");
        }
        Keys.Holder holder = keys.findHolder(authorization.substring(space + 1).strip());
        return holder == null
                ? new Caller.Unproved("The key is not known, was taken back or has run out.")
                : new Caller.Key(holder);
    }
}
