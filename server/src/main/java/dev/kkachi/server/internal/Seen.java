package dev.kkachi.server.internal;

import dev.kkachi.access.Secret;
import dev.kkachi.server.Request;

/// Shows that a browser has seen the page of a link before it goes on from there. The page gives it
/// something random to keep, and its button carries a mark that is made of that and of the link: an
/// address that somebody else sends to the browser carries none that fits.
///
/// @param kept what the browser keeps
record Seen(String kept) {
    private static final String COOKIE = "__Host-kkachi-seen";
    private static final String SECRET = "[A-Za-z0-9_-]{32}";
    private static final int AGE_SECONDS = 600;

    /// Returns what the browser of `request` keeps already, or else `fresh`.
    static Seen of(Request request, String fresh) {
        String kept = request.cookie(COOKIE);
        return new Seen(isSecret(kept) ? kept : fresh);
    }

    /// Says whether `request` comes from the page of the link of `secret`.
    static boolean isShown(Request request, String secret, String mark) {
        String kept = request.cookie(COOKIE);
        return isSecret(kept) && Secret.isSame(new Seen(kept).mark(secret), mark);
    }

    /// Says whether something could be the secret of a link at all.
    static boolean isSecret(String text) {
        return text.matches(SECRET);
    }

    /// Returns what the button of the page of `secret` carries.
    String mark(String secret) {
        return Secret.hash("seen " + kept + " " + secret);
    }

    /// Returns the line that gives it to the browser.
    String line() {
        return COOKIE + "=" + kept + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + AGE_SECONDS;
    }
}
