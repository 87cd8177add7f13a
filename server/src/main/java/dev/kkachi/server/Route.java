package dev.kkachi.server;

import java.util.List;
import java.util.regex.Pattern;

/// One thing that can be asked of the server. There is no way to serve anything else, so that nothing
/// is served that does not say who may ask for it.
///
/// @param method the HTTP method, such as `GET`; what answers `GET` answers `HEAD` too
/// @param path the path, such as `/entities/{id}/adjacent`; a part in braces stands for one segment of
///     the path, and `{name+}` in the end for all that are left
/// @param entry whom it lets in
/// @param limits what a request may cost
/// @param handler who answers
/// @param about what the description of the API says of it
public record Route(String method, String path, Entry entry, RouteLimits limits, Handler handler, About about) {
    private static final Pattern PATH = Pattern.compile("/|(/([A-Za-z0-9._~-]+|\\{[a-z_]+\\}))*(/\\{[a-z_]+\\+\\})?/?");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    public Route {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("The method " + method + " of " + path + " is none of " + METHODS + ".");
        }
        if (path.isEmpty() || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is no path with parts in braces.");
        }
    }

    /// Makes a route of which the description says no more than its path.
    public Route(String method, String path, Entry entry, RouteLimits limits, Handler handler) {
        this(method, path, entry, limits, handler, About.NONE);
    }

    /// Returns the same route, described by `other`.
    public Route with(About other) {
        return new Route(method, path, entry, limits, handler, other);
    }

    /// Returns the same route, answered by `other`.
    public Route with(Handler other) {
        return new Route(method, path, entry, limits, other, about);
    }

    /// Returns a route that only reads and takes no body.
    public static Route get(String path, Entry entry, Handler handler) {
        return new Route("GET", path, entry, RouteLimits.NO_BODY, handler);
    }

    /// Returns a route that only reads, at a price.
    public static Route get(String path, Entry entry, RouteLimits limits, Handler handler) {
        return new Route("GET", path, entry, limits, handler);
    }

    /// Returns a route that takes a body.
    public static Route post(String path, Entry entry, RouteLimits limits, Handler handler) {
        return new Route("POST", path, entry, limits, handler);
    }
}
