package dev.kkachi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.files.JsonBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Route HELLO = Route.get(
            "/hello/{who}",
            Entry.OPEN,
            request -> Reply.json(new JsonBytes()
                    .object()
                    .name("hello")
                    .value(request.segment("who"))
                    .end()));
    private static final Route PAGE =
            Route.get("/page", Entry.OPEN, request -> Reply.html("<script nonce=" + request.nonce() + "></script>"));
    private static final Route ECHO = Route.post(
            "/echo", Entry.OPEN, RouteLimits.JSON, request -> Reply.json(new JsonBytes().value(request.json())));
    private static final Route LONG = Route.get("/long", Entry.OPEN, request -> Reply.text("long ".repeat(200)));
    private static final Route BROKEN = Route.get("/broken", Entry.OPEN, request -> {
        throw new IllegalStateException("KIM, Secret lives in Main Street");
    });
    private static final Route LOST = Route.get("/lost", Entry.OPEN, request -> {
        throw new StoreUnavailable("The store cannot be read (terminating connection).");
    });
    private static final Route CASE = Route.get("/case", Entry.with(Permission.CASE_READ), request -> Reply.empty(204));

    @Test
    void aDatabaseThatIsGoneIsNoDefectOfOurs() {
        try (Running server = Running.of(LOST)) {
            HttpResponse<String> answer = server.get("/lost");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "retry-after")).isEqualTo("5");
            assertThat(answer.body()).contains("/unavailable").doesNotContain("terminating");
        }
    }

    @Test
    void aRouteAnswersWithItsExactTypeAndTheTraceOfTheCaller() {
        try (Running server = Running.of(HELLO)) {
            HttpResponse<String> answer = server.get(
                    "/hello/a%2Fb+c", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"hello\":\"a/b+c\"}");
            assertThat(header(answer, "content-type")).isEqualTo("application/json");
            assertThat(header(answer, "traceparent"))
                    .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                    .doesNotContain("b7ad6b7169203331");
        }
    }

    @Test
    void aTraceThatIsMalformedIsReplaced() {
        try (Running server = Running.of(HELLO)) {
            for (String bad : List.of("x", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01", "00-<script>-1-01")) {
                HttpResponse<String> answer = server.get("/hello/x", "traceparent", bad);

                assertThat(header(answer, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
                assertThat(header(answer, "traceparent")).doesNotContain("0".repeat(32));
            }
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatProtectBrowsers() {
        try (Running server = Running.of(HELLO)) {
            for (String path : List.of("/hello/x", "/nothing", "/hello")) {
                HttpResponse<String> answer = server.get(path);

                assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
                assertThat(header(answer, "referrer-policy")).isEqualTo("no-referrer");
                assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
                assertThat(header(answer, "cross-origin-resource-policy")).isEqualTo("same-origin");
                assertThat(header(answer, "content-security-policy")).startsWith("default-src 'none'");
                assertThat(header(answer, "cache-control")).isEqualTo("no-store");
                assertThat(header(answer, "strict-transport-security")).isEmpty();
            }
        }
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        ServerOptions behind = ServerOptions.local(0).withPublicOrigin("https://kkachi.example");
        try (Running server = Running.with(behind, HELLO)) {
            assertThat(header(server.get("/hello/x"), "strict-transport-security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void whatARequestSaysOfProxiesIsNotBelieved() {
        Route told = Route.get("/told", Entry.OPEN, request -> Reply.text(request.peer() + " " + request.origin()));
        String[] forged = {
            "x-forwarded-for",
            "8.8.8.8",
            "x-forwarded-proto",
            "https",
            "x-forwarded-host",
            "evil.example",
            "forwarded",
            "for=8.8.8.8;proto=https;host=evil.example"
        };
        try (Running plain = Running.of(told);
                Running behind =
                        Running.with(ServerOptions.local(0).withPublicOrigin("https://kkachi.example"), told)) {
            assertThat(plain.get("/told", forged).body()).isEqualTo("127.0.0.1 " + plain.address());
            assertThat(behind.get("/told", forged).body()).isEqualTo("127.0.0.1 https://kkachi.example");
        }
    }

    @Test
    void aProxyThatTheOperatorNamesIsBelievedAndItsCallersHaveARateEach() {
        Route told = Route.get("/told", Entry.OPEN, request -> Reply.text(request.peer()));
        ServerOptions behind = ServerOptions.local(0)
                .withProxies(Proxies.of(List.of("127.0.0.1")))
                .withRate(0.001);
        String[] one = {"x-forwarded-for", "6.6.6.6, 203.0.113.9"};
        String[] other = {"x-forwarded-for", "203.0.113.10"};
        try (Running server = Running.with(behind, told)) {
            assertThat(server.get("/told", one).body()).isEqualTo("203.0.113.9");
            assertThat(server.get("/told", one).statusCode()).isEqualTo(429);
            assertThat(server.get("/told", other).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPageHasANonceOfItsOwnAndNothingUnsafe() {
        try (Running server = Running.of(PAGE)) {
            HttpResponse<String> first = server.get("/page");
            HttpResponse<String> second = server.get("/page");

            String policy = header(first, "content-security-policy");
            String nonce = first.body().replaceAll(".*nonce=(.*?)>.*", "$1");
            assertThat(nonce).hasSizeGreaterThanOrEqualTo(22);
            assertThat(policy)
                    .contains("script-src 'nonce-" + nonce + "'", "base-uri 'none'", "object-src 'none'")
                    .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
            assertThat(second.body()).isNotEqualTo(first.body());
        }
    }

    @Test
    void whatIsNotThereIsAProblemWithATrace() {
        try (Running server = Running.of(HELLO)) {
            HttpResponse<String> answer = server.get("/nothing");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
            assertThat(answer.body())
                    .contains("\"type\":\"https://kkachi.dev/problems/not-found\"")
                    .contains("\"title\":\"Not Found\",\"status\":404")
                    .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
        }
    }

    @Test
    void anotherMethodIsToldWhichAreAllowed() {
        try (Running server = Running.of(HELLO)) {
            HttpResponse<String> answer = server.send("DELETE", "/hello/x", "");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void headIsGetWithoutItsBody() {
        try (Running server = Running.of(HELLO)) {
            HttpResponse<String> answer = server.send("HEAD", "/hello/x", "");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "content-length")).isEqualTo("13");
        }
    }

    @Test
    void anAddressOfMoreThan60000BytesIsRefused() {
        try (Running server = Running.of(HELLO)) {
            HttpResponse<String> fits = server.get("/hello/x?" + "a".repeat(59_000));
            HttpResponse<String> isTooLong = server.get("/hello/x?" + "a".repeat(61_000));

            assertThat(fits.statusCode()).isEqualTo(200);
            assertThat(isTooLong.statusCode()).isEqualTo(414);
            assertThat(isTooLong.body()).isEqualTo("{\"detail\":\"Request URI too long\"}");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        try (Running server = Running.of(ECHO)) {
            HttpResponse<String> sent = server.post("/echo", "{\"a\":\"" + "b".repeat(RouteLimits.BODY_BYTES) + "\"}");
            String announced = server.raw(
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", 5);

            assertThat(sent.statusCode()).isEqualTo(413);
            assertThat(announced).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        try (Running server = Running.of(ECHO)) {
            HttpResponse<String> xml = server.post("/echo", "<a/>", "content-type", "application/xml");
            HttpResponse<String> json = server.post("/echo", "{}", "content-type", "Application/JSON; charset=utf-8");

            assertThat(xml.statusCode()).isEqualTo(415);
            assertThat(json.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void jsonThatIsHostileIsRefused() {
        try (Running server = Running.of(ECHO)) {
            List<String> hostile = List.of(
                    "{\"a\":1,\"a\":2}", "[".repeat(5000), "{\"a\":", "[]", "{\"a\":NaN}", "{} {}", "{\"a\":'b'}");
            for (String body : hostile) {
                HttpResponse<String> answer = server.post("/echo", body);

                assertThat(answer.statusCode()).as(body).isEqualTo(422);
            }
        }
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() throws IOException {
        try (Running server = Running.of(ECHO)) {
            String answer = server.raw(
                    "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\n{\"\u00ff\"}", 5);

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void longAnswersArePackedForWhoTakesThat() throws IOException, InterruptedException {
        try (Running server = Running.of(LONG, HELLO);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/long"))
                    .header("accept-encoding", "br, gzip")
                    .build();
            HttpResponse<byte[]> packed = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<String> plain = server.get("/long");
            HttpResponse<String> refused = server.get("/long", "accept-encoding", "gzip;q=0");
            HttpResponse<String> small = server.get("/hello/x", "accept-encoding", "gzip");

            assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .asString()
                    .isEqualTo("long ".repeat(200));
            assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
            assertThat(refused.headers().firstValue("content-encoding")).isEmpty();
            assertThat(small.headers().firstValue("content-encoding")).isEmpty();
            assertThat(header(plain, "vary")).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    void aFailureTellsNothingButItsTrace() {
        try (Running server = Running.of(BROKEN)) {
            HttpResponse<String> answer = server.get("/broken");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("KIM", "Main Street", "IllegalState", "dev.kkachi.server");
            String trace = answer.body().replaceAll(".*\"traceId\":\"(.*?)\".*", "$1");
            assertThat(server.log())
                    .contains(trace, "IllegalStateException", "GateTest")
                    .doesNotContain("KIM", "Main Street");
        }
    }

    @Test
    void nobodyWritesALineOfTheLog() {
        Running server = Running.of(HELLO);
        try (server) {
            server.get("/hello/x%0A%7B%22level%22:%22error%22%7D?name=KIM%0Aforged", "user-agent", "forged KIM");
        }
        // a line is written behind its answer: it is there for certain when the server has stopped

        assertThat(server.log().lines()).hasSize(1);
        assertThat(server.log()).contains("\"route\":\"/hello/{who}\"").doesNotContain("forged", "KIM", "error");
    }

    @Test
    void aServerThatIsNotReadySaysSoAndLogsNoError() {
        Route readyz = Route.get(
                "/readyz", Entry.OPEN, request -> Reply.problem(Problem.of(503, "not-ready", "No list is loaded.")));
        Route other = Route.get("/other", Entry.OPEN, request -> Reply.problem(Problem.of(503, "away", "Away.")));
        Running server = Running.of(readyz, other);
        try (server) {
            server.get("/readyz");
            server.get("/other");
        }

        assertThat(server.log().lines().filter(line -> line.contains("/readyz")))
                .allMatch(line -> line.contains("info"));
        assertThat(server.log().lines().filter(line -> line.contains("/other")))
                .allMatch(line -> line.contains("error"));
        assertThat(server.log().lines()).hasSize(2);
    }

    @Test
    void whoHasNotSignedInIsAskedToAndWhoMayNotIsRefused() {
        Callers callers = People.callers();
        try (Running server = Running.with(ServerOptions.local(0), callers, CASE)) {
            HttpResponse<String> nobody = server.get("/case");

            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(header(nobody, "www-authenticate")).isEqualTo("Bearer");
            assertThat(server.get("/case", "authorization", "Bearer forged").statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/case", "authorization", "Bearer " + People.SCREENER)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.get("/case", "authorization", "ApiKey " + People.READER)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        try (Running server = Running.with(ServerOptions.local(0).withRate(1), HELLO)) {
            server.get("/hello/x");
            server.get("/hello/x");
            HttpResponse<String> third = server.get("/hello/x");

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(header(third, "retry-after"))).isBetween(1, 2);
        }
    }

    @Test
    void otherOriginsReadNothingUnlessTheOperatorSaysSo() {
        Route open =
                new Route("GET", "/open", Entry.OPEN, RouteLimits.NO_BODY.openToOrigins(), request -> Reply.text("x"));
        ServerOptions exact = ServerOptions.local(0).withOrigins(Set.of("https://ours.example"));
        try (Running closed = Running.of(open);
                Running allowed = Running.with(exact, open, HELLO)) {
            String name = "access-control-allow-origin";

            assertThat(header(closed.get("/open", "origin", "https://ours.example"), name))
                    .isEmpty();
            assertThat(header(allowed.get("/open", "origin", "https://ours.example"), name))
                    .isEqualTo("https://ours.example");
            assertThat(header(allowed.get("/open", "origin", "https://ours.example.evil"), name))
                    .isEmpty();
            assertThat(header(allowed.get("/open", "origin", "null"), name)).isEmpty();
            assertThat(header(allowed.get("/hello/x", "origin", "https://ours.example"), name))
                    .isEmpty();
        }
    }

    @Test
    void aServerThatStopsLetsOpenRequestsEnd() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Route slow = Route.get("/slow", Entry.OPEN, request -> {
            started.countDown();
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reply.text("whole");
        });
        Running server = Running.of(slow);
        AtomicReference<String> answer = new AtomicReference<>("");
        Thread asking =
                Thread.ofVirtual().start(() -> answer.set(server.get("/slow").body()));
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();

        server.stop();
        asking.join();

        assertThat(answer.get()).isEqualTo("whole");
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
