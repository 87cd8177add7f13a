package dev.kkachi.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/// A web server on this machine that answers as it is told, also badly: it cuts files short, falls silent, redirects
/// in circles. It writes down what it was asked.
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private LoopbackServer(HttpServer server) {
        this.server = server;
    }

    /// What the server does with one request.
    public sealed interface Answer {
        /// Serves `text` as a good server does: only if it has changed, and only the part that is asked for.
        record Whole(String text, String etag) implements Answer {}

        /// Serves `text` packed by gzip.
        record Packed(String text, String etag) implements Answer {}

        /// Serves `text` without saying how long it is or which state of it this is.
        record Unmarked(String text) implements Answer {}

        /// Announces all of `text` and breaks off after `bytes` bytes.
        record Cut(String text, String etag, int bytes) implements Answer {}

        /// Sends the beginning of `text` and then nothing any more, without hanging up.
        record Silence(String text, String etag, int bytes) implements Answer {}

        /// Answers with a status and an error page.
        record Status(int code) implements Answer {}

        /// Answers what was sent, as `speak` says.
        record Reply(Function<String, Answer> speak) implements Answer {}

        /// Sends the client elsewhere.
        record Redirect(String location) implements Answer {}
    }

    /// Starts a server.
    public static LoopbackServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackServer server = new LoopbackServer(http);
            http.setExecutor(server.threads);
            http.createContext("/", server::serve);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the address of `path`, which begins with `/`.
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// Sets the answers to the next requests for `path`; the last one is given for ever after.
    public void answer(String path, Answer... next) {
        answers.put(path, new ArrayDeque<>(Arrays.asList(next)));
    }

    /// Returns what was asked, each request on one line with the headers that matter.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(line(exchange));
            Deque<Answer> next = answers.get(exchange.getRequestURI().getPath());
            Answer answer =
                    next == null ? new Answer.Status(404) : next.size() > 1 ? next.removeFirst() : next.getFirst();
            give(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(HttpExchange exchange) {
        StringBuilder line = new StringBuilder(exchange.getRequestURI().toString());
        for (String header : List.of("If-None-Match", "If-Modified-Since", "Range", "If-Range", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            line.append(value == null ? "" : " " + header + ": " + value);
        }
        return line.toString();
    }

    private void give(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (answer) {
            case Answer.Whole(String text, String etag) -> whole(exchange, bytes(text), etag);
            case Answer.Packed(String text, String etag) -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                whole(exchange, packed(text), etag);
            }
            case Answer.Unmarked(String text) -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(bytes(text));
            }
            case Answer.Cut(String text, String etag, int bytes) -> begin(exchange, bytes(text), etag, bytes);
            case Answer.Silence(String text, String etag, int bytes) -> {
                begin(exchange, bytes(text), etag, bytes);
                end.await();
            }
            case Answer.Status(int code) -> {
                byte[] page = bytes("<html><body>error " + code + "</body></html>");
                exchange.sendResponseHeaders(code, page.length);
                exchange.getResponseBody().write(page);
            }
            case Answer.Reply(Function<String, Answer> speak) -> {
                byte[] sent = exchange.getRequestBody().readAllBytes();
                give(exchange, speak.apply(new String(sent, StandardCharsets.UTF_8)));
            }
            case Answer.Redirect(String location) -> {
                exchange.getResponseHeaders().set("Location", location);
                exchange.sendResponseHeaders(302, -1);
            }
        }
    }

    private static void whole(HttpExchange exchange, byte[] content, String etag) throws IOException {
        exchange.getResponseHeaders().set("ETag", etag);
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            String part = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
            exchange.getResponseHeaders().set("Content-Range", part);
            exchange.sendResponseHeaders(206, content.length - from);
            exchange.getResponseBody().write(content, from, content.length - from);
        } else {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static void begin(HttpExchange exchange, byte[] content, String etag, int bytes) throws IOException {
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, bytes);
        exchange.getResponseBody().flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
