package dev.kkachi.identity;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that signs people in with OpenID Connect, as the operator names it.
///
/// @param name what the button calls it
/// @param address its issuer, exactly as its tokens state it
/// @param clientId what it calls this installation
/// @param clientSecret what it gave this installation to prove itself; absent for a public client
/// @param loopback whether it runs on this machine, without TLS: for tests and trials
public record Issuer(
        String name,
        String address,
        String clientId,
        @Nullable String clientSecret,
        boolean loopback) {
    private static final int NAME_MAX = 60;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    public Issuer {
        if (name.isBlank() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of a sign-in service has 1 to " + NAME_MAX + " characters.");
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("The sign-in service " + address + " needs a client id.");
        }
        URI uri = parsed(address);
        if (uri == null || uri.getRawQuery() != null || !isReachable(uri, loopback)) {
            throw new IllegalArgumentException("The issuer '" + address + "' cannot be used; the rule is https://host"
                    + " without user, query or fragment.\nMaybe it runs on this machine for a trial: then say so.");
        }
    }

    /// Says whether the service may send us to `uri`: over TLS, or on this machine where the operator
    /// said so.
    boolean allows(String uri) {
        URI parsed = parsed(uri);
        return parsed != null && isReachable(parsed, loopback);
    }

    private static boolean isReachable(URI uri, boolean loopback) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        boolean trial = loopback && "http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
        return trial || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static @Nullable URI parsed(String uri) {
        try {
            return URI.create(uri);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Names no secret.
    @Override
    public String toString() {
        return name + " (" + address + ")";
    }
}
