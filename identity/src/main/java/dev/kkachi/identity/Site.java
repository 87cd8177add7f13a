package dev.kkachi.identity;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where our pages lie, as a browser sees it.
///
/// @param origin such as `https://kkachi.example`
/// @param host its host
public record Site(String origin, String host) {
    /// Returns the site of an origin, or nothing where browsers would keep no passkey for it: they want
    /// a name and TLS, or this machine as `localhost`.
    public static @Nullable Site ofPasskeys(String origin) {
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean named = host.chars().anyMatch(c -> c >= 'a' && c <= 'z') && !host.startsWith("[");
        boolean safe = "https".equals(uri.getScheme()) || host.equals("localhost");
        return named && safe ? new Site(origin, host) : null;
    }
}
