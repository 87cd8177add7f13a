package dev.kkachi.server;

import java.util.Set;

/// Tells who is calling. Asked once for every request, before anything is done for it.
@FunctionalInterface
public interface Callers {
    /// Returns who is proved by `credentials`; never fails for want of proof.
    Caller resolve(Credentials credentials);

    /// Returns the callers of an installation that has no people yet: everybody is anonymous and may do what `granted`
    /// says, and whoever shows a proof is refused, because nobody can check it.
    static Callers anonymous(Set<Permission> granted) {
        Caller anybody = new Caller.Anonymous(granted);
        return credentials -> anybody;
    }
}
