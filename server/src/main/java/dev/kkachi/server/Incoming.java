package dev.kkachi.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request as it came from the network.
final class Incoming implements Credentials {
    private static final int NONCE_BYTES = 16;
    private static final int READ_BYTES = 1 << 13;
    private static final int DIGITS_MAX = 10;
    private static final byte[] NOTHING = {};

    private final ServerRequest request;
    private final Chance chance;
    private final String publicOrigin;
    private final String peer;
    private final String method;
    private final String path;
    private final String query;
    private final Trace trace;
    private @Nullable String nonce;

    /// @param options say which address browsers ask, and who is believed of where it comes from
    Incoming(ServerRequest request, Chance chance, ServerOptions options) {
        this.request = request;
        this.publicOrigin = options.publicOrigin();
        String connected = request.remotePeer().host();
        this.peer = options.proxies().caller(connected == null ? "" : connected, header(HeaderNames.X_FORWARDED_FOR));
        this.chance = chance;
        this.method = request.prologue().method().text();
        this.path = request.prologue().uriPath().rawPath();
        this.query = request.prologue().query().rawValue();
        this.trace = Trace.continued(header("traceparent"), chance);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    Trace trace() {
        return trace;
    }

    int targetLength() {
        return path.length() + (query.isEmpty() ? 0 : query.length() + 1);
    }

    String nonce() {
        String known = nonce;
        if (known == null) {
            known = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.secret(NONCE_BYTES));
            nonce = known;
        }
        return known;
    }

    boolean hasNonce() {
        return nonce != null;
    }

    String header(String name) {
        return header(HeaderNames.create(name));
    }

    String header(HeaderName name) {
        return request.headers().contains(name)
                ? String.join(", ", request.headers().get(name).allValues())
                : "";
    }

    /// Says whether the client wants the connection closed behind the answer.
    boolean closes() {
        return request.headers().contains(HeaderNames.CONNECTION)
                && header(HeaderNames.CONNECTION).toLowerCase(Locale.ROOT).contains("close");
    }

    boolean isSecure() {
        return publicOrigin.isEmpty() ? request.isSecure() : publicOrigin.startsWith("https:");
    }

    /// Returns the address that the browser asks. What a request says of it is nothing that could be
    /// believed: the operator says it, or the host counts that was asked for.
    String origin() {
        if (!publicOrigin.isEmpty()) {
            return publicOrigin;
        }
        String host = header(HeaderNames.HOST);
        return (request.isSecure() ? "https://" : "http://") + (host.isEmpty() ? request.authority() : host);
    }

    @Override
    public String authorization() {
        return header(HeaderNames.AUTHORIZATION);
    }

    @Override
    public String cookie(String name) {
        if (!request.headers().contains(HeaderNames.COOKIE)) {
            return "";
        }
        Header cookies = request.headers().get(HeaderNames.COOKIE);
        for (String line : cookies.allValues()) {
            for (String pair : line.split(";", -1)) {
                String one = pair.strip();
                if (one.startsWith(name + "=")) {
                    return one.substring(name.length() + 1);
                }
            }
        }
        return "";
    }

    @Override
    public String peer() {
        return peer;
    }

    /// Reads the body.
    ///
    /// @param most how many bytes it may have
    /// @param deadline the reading of [System#nanoTime] at which patience ends
    /// @throws Refusal if it is larger, comes too slowly or ends too soon
    byte[] body(int most, long deadline, Patience patience) {
        if (!request.content().hasEntity()) {
            return NOTHING;
        }
        String declared = header(HeaderNames.CONTENT_LENGTH);
        if (!declared.isEmpty() && (declared.length() > DIGITS_MAX || Long.parseLong(declared) > most)) {
            throw tooLarge(most);
        }
        byte[] bytes = new byte[declared.isEmpty() ? READ_BYTES : Integer.parseInt(declared)];
        Patience.Wait wait = patience.begin(deadline);
        try {
            bytes = read(bytes, most, !declared.isEmpty());
        } catch (IOException | RuntimeException e) {
            if (patience.end(wait)) {
                throw tooSlow();
            }
            throw e instanceof Refusal refusal ? refusal : cutOff();
        }
        if (patience.end(wait)) {
            throw tooSlow();
        }
        return bytes;
    }

    /// Returns the body as it comes, of at most `most` bytes.
    ///
    /// @throws Refusal if it is said to be larger; reading on throws the same where it is, or ends too soon
    InputStream stream(int most) {
        String declared = header(HeaderNames.CONTENT_LENGTH);
        if (!declared.isEmpty() && (declared.length() > DIGITS_MAX || Long.parseLong(declared) > most)) {
            throw tooLarge(most);
        }
        if (!request.content().hasEntity()) {
            return InputStream.nullInputStream();
        }
        return new FilterInputStream(request.content().inputStream()) {
            private long read;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int more = arrived(bytes, offset, length);
                read += Math.max(0, more);
                if (read > most) {
                    throw tooLarge(most);
                }
                return more;
            }

            private int arrived(byte[] bytes, int offset, int length) {
                try {
                    return super.read(bytes, offset, length);
                } catch (IOException | RuntimeException e) {
                    throw cutOff();
                }
            }
        };
    }

    private byte[] read(byte[] first, int most, boolean whole) throws IOException {
        byte[] bytes = first;
        int size = 0;
        try (InputStream in = request.content().inputStream()) {
            while (true) {
                if (size == bytes.length && !whole) {
                    bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, most + 1));
                }
                int read = size == bytes.length ? -1 : in.read(bytes, size, bytes.length - size);
                if (read < 0) {
                    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
                }
                size += read;
                if (size > most) {
                    throw tooLarge(most);
                }
            }
        }
    }

    /// Whoever leaves in the middle is no defect of ours.
    private static Refusal cutOff() {
        return Refusal.of(Problem.of(400, "body-cut-off", "The body ended before it was whole."));
    }

    private static Refusal tooSlow() {
        return Refusal.of(Problem.of(408, "too-slow", "The body came too slowly."));
    }

    private static Refusal tooLarge(int most) {
        String rule = most == 0 ? "This path takes no body." : "The body may have at most " + most + " bytes.";
        return Refusal.of(Problem.of(413, "body-too-large", rule));
    }
}
