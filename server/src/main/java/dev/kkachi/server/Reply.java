package dev.kkachi.server;

import dev.kkachi.files.JsonBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a handler answers. The gate adds what every answer has.
///
/// @param status the HTTP status
/// @param contentType the exact media type; empty where there is no body
/// @param headers more headers
/// @param body the body
public record Reply(int status, String contentType, Map<String, String> headers, Body body) {
    /// The media type of JSON.
    public static final String JSON = "application/json";

    /// The media type of pages.
    public static final String HTML = "text/html; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// What is sent behind the headers.
    public sealed interface Body {
        /// Nothing.
        record Empty() implements Body {}

        /// JSON that is whole.
        record Text(JsonBytes json) implements Body {}

        /// A page or any other text.
        record Printed(String text) implements Body {}

        /// Bytes from elsewhere, such as an asset.
        record Stored(Bytes bytes) implements Body {}

        /// What is written while it comes to be, such as a stream of events.
        record Flow(Writer writer) implements Body {}

        /// A problem; the gate knows its trace.
        record Failed(Problem problem) implements Body {}
    }

    /// Bytes that nobody changes.
    public static final class Bytes {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /// Takes over `bytes`, which nobody may change from now on.
        public static Bytes of(byte[] bytes) {
            return new Bytes(bytes);
        }

        /// Returns the bytes, which are not to be changed.
        public byte[] bytes() {
            return bytes;
        }
    }

    /// Writes a body.
    @FunctionalInterface
    public interface Writer {
        /// Writes all of it to `out`.
        ///
        /// @throws IOException if the client is gone
        void write(OutputStream out) throws IOException;
    }

    /// Returns 200 with `json`.
    public static Reply json(JsonBytes json) {
        return new Reply(200, JSON, Map.of(), new Body.Text(json));
    }

    /// Returns 200 with a page.
    public static Reply html(String page) {
        return new Reply(200, HTML, Map.of(), new Body.Printed(page));
    }

    /// Returns 200 with plain text.
    public static Reply text(String text) {
        return new Reply(200, "text/plain; charset=utf-8", Map.of(), new Body.Printed(text));
    }

    /// Returns 200 with bytes of `contentType`.
    public static Reply stored(String contentType, byte[] bytes) {
        return new Reply(200, contentType, Map.of(), new Body.Stored(Bytes.of(bytes)));
    }

    /// Returns 200 with what `writer` writes.
    public static Reply flow(String contentType, Writer writer) {
        return new Reply(200, contentType, Map.of(), new Body.Flow(writer));
    }

    /// Returns `problem`.
    public static Reply problem(Problem problem) {
        return new Reply(problem.status(), "application/problem+json", Map.of(), new Body.Failed(problem));
    }

    /// Returns `status` without a body.
    public static Reply empty(int status) {
        return new Reply(status, "", Map.of(), new Body.Empty());
    }

    /// Returns a redirection to `location`, which must be a path of ours.
    public static Reply redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /// Returns this answer with another status.
    public Reply withStatus(int other) {
        return new Reply(other, contentType, headers, body);
    }

    /// Returns this answer with one more header; a value that could break out of its line is refused.
    public Reply with(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) == 0x7f) {
                throw new IllegalArgumentException("The header " + name + " must be one line of text.");
            }
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, more, body);
    }

    /// Returns the body as bytes, where it is whole.
    public byte[] bytes(String traceId) {
        return switch (body) {
            case Body.Empty ignored -> new byte[0];
            case Body.Text(JsonBytes json) -> json.toBytes();
            case Body.Printed(String text) -> text.getBytes(StandardCharsets.UTF_8);
            case Body.Stored(Bytes stored) -> stored.bytes();
            case Body.Failed(Problem problem) -> {
                JsonBytes out = new JsonBytes();
                problem.write(out, traceId);
                yield out.toBytes();
            }
            case Body.Flow ignored -> throw new IllegalStateException("A flow is never whole.");
        };
    }
}
