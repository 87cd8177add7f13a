package dev.kkachi.server;

import dev.kkachi.access.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A server that runs for one test, and somebody who asks it.
public final class Running implements AutoCloseable {
    private final Server server;
    private final Metrics metrics = new Metrics();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(ServerOptions options, List<Route> routes, Callers callers) {
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        ServerLog serverLog = ServerLog.to(out, () -> Instant.parse("2026-11-20T10:00:00Z"), true);
        Server.Needs needs = new Server.Needs(callers, metrics, serverLog, new Random(7));
        server = Server.start(options, Routes.of(routes), needs);
    }

    public static Running of(Route... routes) {
        return with(ServerOptions.local(0).withRate(0), routes);
    }

    public static Running with(ServerOptions options, Route... routes) {
        return with(options, Callers.anonymous(Set.of(Permission.SCREEN)), routes);
    }

    public static Running with(ServerOptions options, Callers callers, Route... routes) {
        return new Running(options, List.of(routes), callers);
    }

    public Metrics metrics() {
        return metrics;
    }

    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    public int port() {
        return server.port();
    }

    public String address() {
        return server.address();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.BodyPublisher publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends `bytes` as they are and returns all that comes back until the server closes or `seconds`
    /// have passed.
    public String raw(String bytes, int seconds) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(seconds * 1000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(got);
            } catch (SocketTimeoutException e) {
                got.writeBytes(" (and left open)".getBytes(StandardCharsets.UTF_8));
            }
            return got.toString(StandardCharsets.UTF_8);
        }
    }

    /// Stops the server and leaves who asks it alone.
    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
