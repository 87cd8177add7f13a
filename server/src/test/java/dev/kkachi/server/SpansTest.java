package dev.kkachi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kkachi.access.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What a collector is told, by a collector that keeps what it hears.
class SpansTest {
    private static final Route GREET = Route.get(
            "/greet/{who}",
            Entry.OPEN,
            request -> Reply.text(
                    Spans.within("commit", () -> request.segment("who").isEmpty() ? "nobody" : "hello")));

    private static final class Collector implements AutoCloseable {
        private final HttpServer server;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                heard.add(new String(body, StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String endpoint() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static HttpResponse<String> ask(Spans spans, String path) throws IOException, InterruptedException {
        ServerLog log = ServerLog.to(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), () -> Instant.EPOCH, false);
        Server.Needs needs = new Server.Needs(
                Callers.anonymous(Set.of(Permission.SCREEN)), new Metrics(), log, new Random(7), spans);
        try (Server server = Server.start(ServerOptions.local(0), Routes.of(List.of(GREET)), needs);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCollectorHearsOfARequestOfItsPartsAndOfNobody() throws IOException, InterruptedException {
        try (Collector collector = new Collector()) {
            HttpResponse<String> answer = ask(
                    Spans.to(collector.endpoint(), () -> Instant.parse("2026-03-02T08:00:00Z")), "/greet/KIM?q=Chol");

            String ours = answer.headers().firstValue("traceparent").orElse("").substring(36, 52);
            String told = String.join("", collector.heard);
            assertThat(told)
                    .contains("GET /greet/{who}", "commit", "kkachi", "http.route")
                    .contains(bytes("0af7651916cd43dd8448eb211c80319c"), bytes("b7ad6b7169203331"), bytes(ours))
                    .doesNotContain("KIM", "Chol", "127.0.0.1");
        }
    }

    @Test
    void withoutACollectorNobodyIsToldAndThePartsAreDoneAllTheSame() throws IOException, InterruptedException {
        try (Collector collector = new Collector()) {
            HttpResponse<String> answer = ask(Spans.none(), "/greet/KIM");

            assertThat(answer.body()).isEqualTo("hello");
            assertThat(collector.heard).isEmpty();
        }
    }

    @Test
    void aCollectorThatIsAwayKeepsNobodyWaiting() throws IOException, InterruptedException {
        Collector away = new Collector();
        away.close();

        HttpResponse<String> answer = ask(Spans.to(away.endpoint(), () -> Instant.EPOCH), "/greet/KIM");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
