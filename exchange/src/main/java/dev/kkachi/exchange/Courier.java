package dev.kkachi.exchange;

import dev.kkachi.exchange.spi.Resolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Carries a body to an address that somebody outside named, and must not be made to knock at our own
/// doors with it (server-side request forgery).
///
/// A name is resolved once; every address that it has must be one of the public Internet; and the
/// connection goes to the very address that was looked at, so that a name server that answers otherwise
/// the second time (DNS rebinding) changes nothing. The certificate is still that of the name. Nothing
/// is redirected, and an answer has ten seconds and a million bytes.
public final class Courier implements AutoCloseable {
    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final int HEAD_BYTES_MAX = 16 << 10;
    private static final int ANSWER_BYTES_MAX = 1 << 20;

    private final Resolver resolver;
    private final Rules rules;
    private final ScheduledExecutorService clock;

    /// What a courier may do.
    ///
    /// @param testHosts hosts of tests: they may be reached without TLS, on any port and any address
    /// @param patience how long an attempt may take
    /// @param sockets makes connections of TLS
    public record Rules(Set<String> testHosts, Duration patience, SSLSocketFactory sockets) {
        public Rules {
            testHosts = Set.copyOf(testHosts);
        }

        /// Returns the rules of an installation.
        public static Rules standard(Set<String> testHosts) {
            return new Rules(testHosts, Duration.ofSeconds(10), (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
    }

    /// What became of an attempt.
    ///
    /// @param status what was answered, 0 where nothing was
    /// @param error why it did not arrive, empty where it did
    public record Outcome(int status, String error) {
        /// Says whether the other side took it.
        public boolean isTaken() {
            return error.isEmpty();
        }
    }

    /// @param resolver knows the addresses of hosts
    /// @param rules what is allowed
    public Courier(Resolver resolver, Rules rules) {
        this.resolver = resolver;
        this.rules = rules;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kkachi-courier").factory());
    }

    /// Returns why `url` cannot be told anything, or `null`. It is looked at before it is kept and again
    /// at every attempt.
    public @Nullable String refusal(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return "The address cannot be read; the rule is https://host/path.";
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "The address has no host, or a user or a fragment; the rule is https://host/path.";
        }
        if (rules.testHosts.contains(host)) {
            return null;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return "The address has the scheme " + uri.getScheme() + "; the rule is https.";
        }
        if (!PORTS.contains(port(uri))) {
            return "The address has the port " + port(uri) + "; the rule is 443 or 8443.";
        }
        return null;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /// Sends `body` as JSON with `headers` to `url`.
    public Outcome post(String url, Map<String, String> headers, String body) {
        String refusal = refusal(url);
        if (refusal != null) {
            return new Outcome(0, refusal);
        }
        URI uri = URI.create(url);
        try {
            InetAddress address = address(uri.getHost());
            return exchange(uri, address, request(uri, headers, body));
        } catch (UnknownHostException e) {
            return new Outcome(0, "The host has no address.");
        } catch (Forbidden e) {
            return new Outcome(0, String.valueOf(e.getMessage()));
        } catch (InterruptedIOException e) {
            return new Outcome(0, "No answer came within " + rules.patience.toMillis() + " ms.");
        } catch (IOException e) {
            return new Outcome(0, "The connection failed: " + e.getClass().getSimpleName() + ".");
        }
    }

    /// The address is one at which we do not knock.
    private static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message);
        }
    }

    /// Returns the address to connect to. If only one of several is not public, the name is not to be
    /// trusted at all.
    private InetAddress address(String host) throws IOException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses = resolver.resolve(bare);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (InetAddress each : addresses) {
            if (!rules.testHosts.contains(host) && !AddressRules.isPublic(each)) {
                throw new Forbidden("The host has an address that is not one of the public Internet.");
            }
        }
        return InetAddress.getByAddress(host, addresses.getFirst().getAddress());
    }

    private static byte[] request(URI uri, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        StringBuilder head =
                new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\nHost: ");
        head.append(uri.getHost()).append(port).append("\r\nContent-Length: ").append(content.length);
        head.append("\r\nConnection: close\r\n");
        headers.forEach((name, value) -> {
            if (value.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("The header " + name + " must be one line of text.");
            }
            head.append(name).append(": ").append(value).append("\r\n");
        });
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    private Outcome exchange(URI uri, InetAddress address, byte[] request) throws IOException {
        int millis = (int) rules.patience.toMillis();
        try (Socket plain = new Socket()) {
            boolean[] late = {false};
            ScheduledFuture<?> alarm = clock.schedule(() -> hangUp(plain, late), millis, TimeUnit.MILLISECONDS);
            try {
                plain.connect(new InetSocketAddress(address, port(uri)), millis);
                plain.setSoTimeout(millis);
                Socket socket = "https".equalsIgnoreCase(uri.getScheme()) ? secured(plain, uri) : plain;
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                return answer(socket.getInputStream());
            } catch (IOException e) {
                throw late[0] ? new InterruptedIOException() : e;
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private static void hangUp(Socket socket, boolean[] late) {
        try {
            late[0] = true;
            socket.close();
        } catch (IOException e) {
            late[0] = true; // it is closed either way
        }
    }

    /// Speaks TLS with whoever is at the other end, who must prove to be the host of the address.
    private Socket secured(Socket plain, URI uri) throws IOException {
        SSLSocket socket = (SSLSocket) rules.sockets.createSocket(plain, uri.getHost(), port(uri), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (uri.getHost().chars().anyMatch(Character::isLetter)
                && !uri.getHost().startsWith("[")) {
            parameters.setServerNames(List.of(new SNIHostName(uri.getHost())));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static Outcome answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || head.length() >= HEAD_BYTES_MAX) {
                return new Outcome(0, "The answer is not HTTP.");
            }
            head.append((char) next);
        }
        String first = head.substring(0, head.indexOf("\r\n"));
        if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            return new Outcome(0, "The answer is not HTTP.");
        }
        int status = Integer.parseInt(first.substring(9, 12));
        if (isTooLong(in, length(head.toString()))) {
            return new Outcome(status, "The answer has more than " + ANSWER_BYTES_MAX + " bytes.");
        }
        if (status >= 300 && status < 400) {
            return new Outcome(status, "The answer sends us elsewhere, where we do not go.");
        }
        return status < 300 ? new Outcome(status, "") : new Outcome(status, "The answer is " + status + ".");
    }

    private static long length(String head) {
        for (String line : head.toLowerCase(Locale.ROOT).split("\r\n", -1)) {
            if (line.matches("content-length: *\\d{1,15}")) {
                return Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return Long.MAX_VALUE;
    }

    /// Reads the body, which tells us nothing, as far as it goes.
    private static boolean isTooLong(InputStream in, long length) throws IOException {
        byte[] block = new byte[8192];
        long read = 0;
        while (read < length) {
            int more = in.read(block);
            if (more < 0) {
                return false;
            }
            read += more;
            if (read > ANSWER_BYTES_MAX) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
