package dev.kkachi.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/// A running server.
public final class Server implements AutoCloseable {
    /// Longer lines than this are not even read to be refused politely.
    private static final int PROLOGUE_BYTES_MAX = 1 << 17;
    private static final int HEADER_BYTES_MAX = 1 << 14;
    private static final int CONNECTIONS_MAX = 4096;
    private static final int BODY_BYTES_MAX = 64 << 20;

    /// How often connections are looked at on which nothing arrives.
    private static final Duration SWEEP = Duration.ofSeconds(1);

    /// Held here, since a logger that nobody holds forgets its level: what the web server says of its start
    /// would stand between the words that a newcomer reads.
    private static final Logger BELOW = Logger.getLogger("io.helidon");

    static {
        BELOW.setLevel(Level.WARNING);
    }

    private final WebServer web;
    private final Gate gate;
    private final String host;
    private final Spans spans;

    private Server(WebServer web, Gate gate, String host, Spans spans) {
        this.web = web;
        this.gate = gate;
        this.spans = spans;
        this.host = host;
    }

    /// What a server needs beside its routes.
    ///
    /// @param callers tells who calls
    /// @param metrics where it counts
    /// @param log where it writes
    /// @param random where secrets come from
    /// @param spans tells where time goes
    public record Needs(Callers callers, Metrics metrics, ServerLog log, RandomGenerator random, Spans spans) {
        /// Makes what a server needs of which no collector is told.
        public Needs(Callers callers, Metrics metrics, ServerLog log, RandomGenerator random) {
            this(callers, metrics, log, random, Spans.none());
        }
    }

    /// Starts to listen.
    ///
    /// @throws IllegalStateException if the port is taken
    public static Server start(ServerOptions options, Routes routes, Needs needs) {
        Gate.Surroundings around = new Gate.Surroundings(options, needs.callers, needs.metrics, needs.log, needs.spans);
        Gate gate = new Gate(routes, around, new Chance(needs.random));
        WebServerConfig.Builder builder = WebServer.builder()
                .host(options.host())
                .port(options.port())
                .shutdownHook(false)
                .shutdownGracePeriod(options.grace())
                .maxTcpConnections(CONNECTIONS_MAX)
                .maxPayloadSize(largestBody(routes))
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .idleConnectionTimeout(options.patience())
                .idleConnectionPeriod(SWEEP)
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(PROLOGUE_BYTES_MAX)
                        .maxHeadersSize(HEADER_BYTES_MAX)
                        .validatePath(false)
                        .build())
                .routing(routing -> routing.any(gate::pass));
        builder.directHandlers(handlers -> {
            for (EventType type : EventType.values()) {
                handlers.addHandler(type, (request, event, status, headers, message) -> direct(status.code()));
            }
        });
        WebServer web = builder.build().start();
        if (!web.isRunning() || web.port() <= 0) {
            gate.close();
            throw new IllegalStateException("it is taken, or the address is not this machine's");
        }
        return new Server(web, gate, options.host(), needs.spans);
    }

    /// Every route has a limit of its own; this one is for what belongs to none.
    private static long largestBody(Routes routes) {
        return routes.list().stream()
                .mapToLong(route -> route.limits().bodyBytesMax() + 1L)
                .reduce(BODY_BYTES_MAX, Math::max);
    }

    /// What is answered to a request that cannot even be read.
    private static DirectHandler.TransportResponse direct(int status) {
        String body = "{\"type\":\"" + Problem.TYPES + "unreadable\",\"title\":\"" + Problem.title(status)
                + "\",\"status\":" + status + ",\"detail\":\"The request cannot be read.\"}";
        return DirectHandler.TransportResponse.builder()
                .status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .keepAlive(false)
                .entity(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /// Returns the port that it listens on.
    public int port() {
        return web.port();
    }

    /// Returns its address, such as `http://127.0.0.1:8080`.
    public String address() {
        String printed = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + printed + ":" + port();
    }

    /// Takes no more requests, lets those end that are open, and stops.
    @Override
    public void close() {
        web.stop();
        gate.close();
        spans.close();
    }
}
