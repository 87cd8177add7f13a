package dev.kkachi.server;

import dev.kkachi.files.JsonBytes;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Sends answers, each with the headers that keep a browser from doing what nobody asked it to.
final class Outgoing {
    static final Reply TOO_LONG = new Reply(
            414,
            Reply.JSON,
            Map.of(),
            new Reply.Body.Text(new JsonBytes()
                    .object()
                    .name("detail")
                    .value("Request URI too long")
                    .end()));

    private static final int GZIP_BYTES_MIN = 500;
    private static final int GZIP_BUFFER_BYTES = 1 << 12;

    /// What a page may do, behind the nonce of its scripts and styles.
    private static final String PAGE_POLICY = "default-src 'none'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " require-trusted-types-for 'script'; trusted-types htmx kkachi;";

    private static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"));
    private static final Header OWN_ORIGIN = HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin");
    private static final Header ANY_ORIGIN = HeaderValues.createCached("Cross-Origin-Resource-Policy", "cross-origin");
    private static final Header NO_PAGE =
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final Header NOT_STORED = HeaderValues.createCached("Cache-Control", "no-store");
    private static final Header HSTS =
            HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    private static final Header JSON = HeaderValues.createCached("Content-Type", Reply.JSON);
    private static final Header GZIP = HeaderValues.createCached("Content-Encoding", "gzip");
    private static final Header CLOSE = HeaderValues.createCached("Connection", "close");
    private static final Header VARY_ENCODING = HeaderValues.createCached("Vary", "Accept-Encoding");

    private final Set<String> origins;

    Outgoing(ServerOptions options) {
        this.origins = options.origins();
    }

    void send(Reply reply, Incoming incoming, ServerResponse response, boolean open) throws IOException {
        head(reply, incoming, response);
        boolean shared = open && share(incoming, response);
        response.header(shared ? ANY_ORIGIN : OWN_ORIGIN);
        if (reply.body() instanceof Reply.Body.Flow && incoming.method().equals("HEAD")) {
            response.send();
            return;
        }
        if (reply.body() instanceof Reply.Body.Flow(Reply.Writer writer)) {
            try (OutputStream out = response.outputStream()) {
                writer.write(out);
            }
            return;
        }
        byte[] body = reply.bytes(incoming.trace().traceId());
        if (body.length >= GZIP_BYTES_MIN && isPackable(reply)) {
            response.header(VARY_ENCODING);
            if (takesGzip(incoming)) {
                response.header(GZIP);
                body = packed(body);
            }
        }
        if (incoming.method().equals("HEAD")) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    private static void head(Reply reply, Incoming incoming, ServerResponse response) {
        response.status(Status.create(reply.status()));
        ALWAYS.forEach(response::header);
        if (incoming.isSecure()) {
            response.header(HSTS);
        }
        if (reply.contentType().startsWith("text/html")) {
            String nonce = incoming.nonce();
            response.header(
                    "Content-Security-Policy",
                    PAGE_POLICY + " script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce + "'");
        } else {
            response.header(NO_PAGE);
        }
        if (reply.contentType().equals(Reply.JSON)) {
            response.header(JSON);
        } else if (!reply.contentType().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, reply.contentType());
        }
        if (!reply.headers().containsKey("Cache-Control")) {
            response.header(NOT_STORED);
        }
        reply.headers().forEach(response::header);
        if (reply.status() == 408 || incoming.closes()) {
            response.header(CLOSE);
        }
        response.header("traceparent", incoming.trace().render());
    }

    /// Allows a page of another origin to read the answer, where the operator said so.
    private boolean share(Incoming incoming, ServerResponse response) {
        if (origins.isEmpty()) {
            return false;
        }
        String origin = incoming.header(HeaderNames.ORIGIN);
        if (origins.contains("*")) {
            response.header("Access-Control-Allow-Origin", "*");
            return true;
        }
        response.header("Vary", "Origin");
        if (!origin.isEmpty() && origins.contains(origin)) {
            response.header("Access-Control-Allow-Origin", origin);
            return true;
        }
        return false;
    }

    private static boolean isPackable(Reply reply) {
        return reply.contentType().startsWith("text/") || reply.contentType().contains("json");
    }

    private static boolean takesGzip(Incoming incoming) {
        for (String part : incoming.header(HeaderNames.ACCEPT_ENCODING)
                .toLowerCase(Locale.ROOT)
                .split(",", -1)) {
            String one = part.strip();
            if (one.startsWith("gzip")) {
                return !one.replace(" ", "").endsWith(";q=0");
            }
        }
        return false;
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new Fast(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, GZIP_BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
