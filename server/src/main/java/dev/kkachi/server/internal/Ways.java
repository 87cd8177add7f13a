package dev.kkachi.server.internal;

import dev.kkachi.access.Identities;
import dev.kkachi.identity.OpenId;
import dev.kkachi.identity.Passkeys;
import dev.kkachi.identity.Site;
import dev.kkachi.server.Request;
import org.jspecify.annotations.Nullable;

/// The ways through the door beside a password.
///
/// @param identities knows who people are elsewhere
/// @param service signs people in; absent where the operator named none
/// @param passkeys knows their authenticators
public record Ways(Identities identities, @Nullable OpenId service, Passkeys passkeys) {
    /// The cookie by which a browser is known that is on its way to be signed in. It goes along when
    /// another site sends the browser back to us, and opens nothing by itself.
    static final String COOKIE = "__Host-kkachi-way";

    /// What a request costs that anybody can send and that makes us remember something or ask a service.
    static final int OPEN_TOKENS = 50;

    private static final int AGE_SECONDS = 600;

    /// Returns the site for which a browser would keep passkeys, or nothing.
    @Nullable Site site(Request request) {
        return Site.ofPasskeys(request.origin());
    }

    /// Returns what the button calls the service; empty where there is none.
    String serviceName() {
        return service == null ? "" : service.name();
    }

    /// Returns the mark of a browser that is shown the page of a link.
    Seen seen(Request request) {
        return Seen.of(request, passkeys.stranger());
    }

    /// Returns the line that gives a browser its secret.
    static String cookie(String secret) {
        return COOKIE + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + AGE_SECONDS;
    }
}
