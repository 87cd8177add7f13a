package dev.kkachi.server;

import dev.kkachi.files.Json;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request that has passed the gate: who calls is known, may call, and the body is within its
/// limits.
public final class Request {
    private static final int PARAMETERS_MAX = 2000;

    private final Incoming incoming;
    private final Route route;
    private final Map<String, String> segments;
    private final Caller caller;
    private final byte[] body;
    private @Nullable Map<String, List<String>> parameters;

    Request(Incoming incoming, Routes.Found.Here here, Caller caller, byte[] body) {
        this.incoming = incoming;
        this.route = here.route();
        this.segments = here.values();
        this.caller = caller;
        this.body = body;
    }

    /// Returns the route that answers.
    public Route route() {
        return route;
    }

    /// Returns the HTTP method.
    public String method() {
        return incoming.method();
    }

    /// Returns the path as it was asked for, percent-encoded.
    public String path() {
        return incoming.path();
    }

    /// Returns the query string as it was sent, without its question mark.
    public String query() {
        return incoming.query();
    }

    /// Returns who calls.
    public Caller caller() {
        return caller;
    }

    /// Returns the id under which the request can be found in the log.
    public String traceId() {
        return incoming.trace().traceId();
    }

    /// Returns the nonce that scripts and styles of a page must carry; the same for the whole request.
    public String nonce() {
        return incoming.nonce();
    }

    /// Returns the address of the peer.
    public String peer() {
        return incoming.peer();
    }

    /// Returns the scheme and host under which the client reached the server, such as
    /// `http://127.0.0.1:8080`.
    public String origin() {
        return incoming.origin();
    }

    /// Returns the segment of the path that stands for `{name}`, decoded.
    public String segment(String name) {
        String raw = segments.get(name);
        if (raw == null) {
            throw new IllegalStateException("The path " + route.path() + " has no {" + name + "}.");
        }
        return decoded(raw.replace("+", "%2B"), "path");
    }

    /// Returns the value of the header `name`; empty where there is none.
    public String header(String name) {
        return incoming.header(name);
    }

    /// Returns the value of the cookie `name`; empty where there is none.
    public String cookie(String name) {
        return incoming.cookie(name);
    }

    /// Finds the last value of the query parameter `name`, or `null`.
    public @Nullable String find(String name) {
        List<String> values = list(name);
        return values.isEmpty() ? null : values.getLast();
    }

    /// Returns the values of the query parameter `name`, in order.
    public List<String> list(String name) {
        return parameters().getOrDefault(name, List.of());
    }

    /// Returns all query parameters, in order.
    public Map<String, List<String>> parameters() {
        if (parameters == null) {
            parameters = fields(incoming.query());
        }
        return parameters;
    }

    /// Returns the body.
    public byte[] body() {
        return body;
    }

    /// Returns the body as it comes, where the route says that its handler reads it itself.
    ///
    /// @throws Refusal if it is larger than the route allows, here or while it is read
    public InputStream stream() {
        return incoming.stream(route.limits().bodyBytesMax());
    }

    /// Returns the fields of a body that is a form.
    public Map<String, List<String>> form() {
        return fields(text());
    }

    /// Returns the body as text.
    ///
    /// @throws Refusal if it is not UTF-8
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(Problem.of(400, "not-utf-8", "The body is not UTF-8."));
        }
    }

    /// Returns the JSON object that is the body.
    ///
    /// @throws Refusal if it is none
    public Json.Obj json() {
        try {
            if (Json.parse(text()) instanceof Json.Obj obj) {
                return obj;
            }
        } catch (Json.Malformed e) {
            throw Refusal.of(new Problem(
                    422,
                    "malformed-json",
                    "The body is not JSON: " + e.getMessage() + " (character " + e.column() + ").",
                    List.of(new Problem.Fault("", String.valueOf(e.getMessage())))));
        }
        throw Refusal.of(Problem.of(422, "not-an-object", "The body must be a JSON object."));
    }

    /// Says whether the client has the state `etag` already.
    public boolean has(String etag) {
        String known = header("If-None-Match");
        for (String each : known.split(",", -1)) {
            String one = each.strip();
            if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> fields(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (encoded.isEmpty()) {
            return fields;
        }
        String[] parts = encoded.split("&", PARAMETERS_MAX + 1);
        if (parts.length > PARAMETERS_MAX) {
            throw Refusal.of(Problem.of(
                    400, "too-many-parameters", "More than " + PARAMETERS_MAX + " parameters cannot be asked for."));
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            fields.computeIfAbsent(decoded(name, "query"), key -> new ArrayList<>())
                    .add(decoded(value, "query"));
        }
        return fields;
    }

    private static String decoded(String encoded, String where) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Problem.of(
                    400, "malformed-encoding", "The " + where + " is not percent-encoded as RFC 3986 wants it."));
        }
    }
}
