package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.HookSecret;
import dev.kkachi.exchange.Webhooks;
import dev.kkachi.files.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks from the API to a receiver that checks what it gets.
class HookTest {
    private record Heard(String id, long seconds, String signature, String body) {}

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 204;
    private volatile Runnable meanwhile = () -> {};
    private HttpServer receiver;
    private ApiTown town;
    private String min;
    private String ara;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.createContext("/", this::hear);
        receiver.start();
        town = new ApiTown(folder);
        town.town.fill();
        min = town.key("min", Role.ADMINISTRATOR);
        ara = town.key("ara", Role.ANALYST);
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        town.close();
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        meanwhile.run();
        boolean isBad = exchange.getRequestURI().getPath().equals("/bad");
        exchange.sendResponseHeaders(isBad ? 503 : status, -1);
        exchange.close();
    }

    private Json.Obj make(String types) {
        int port = receiver.getAddress().getPort();
        String body = """
            {"url": "http://127.0.0.1:%d/hook", "types": [%s]}\
            """.formatted(port, types);
        HttpResponse<String> made = town.post(min, "/api/v1/webhooks", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ApiTown.json(made);
    }

    private static String id(Json.Obj made) {
        return Matching.in(made, "webhook").text("id");
    }

    private String log(String id) {
        return town.get(min, "/api/v1/webhooks/" + id + "/deliveries").body();
    }

    @Test
    void whatHappensIsToldSignedAndOnceAsACloudEvent() {
        Json.Obj made = make("\"dev.kkachi.case.noted.v1\"");
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"Secret words.\"}");

        int tried = town.webhooks.run();
        int again = town.webhooks.run();

        assertThat(tried).isEqualTo(1);
        assertThat(again).isZero();
        Heard one = heard.getFirst();
        Json.Obj event = (Json.Obj) Json.parse(one.body());
        assertThat(event.text("specversion")).isEqualTo("1.0");
        assertThat(event.text("type")).isEqualTo("dev.kkachi.case.noted.v1");
        assertThat(event.text("id")).isEqualTo(one.id());
        assertThat(event.text("subject")).isEqualTo("cases/c-a36c85ddcf");
        assertThat(one.body()).doesNotContain("Secret words");
        assertThat(one.signature())
                .isEqualTo(HookSecret.sign(
                        made.text("secret"), new HookSecret.Message(one.id(), one.seconds(), one.body())));
        assertThat(log(id(made))).contains("\"state\":\"DELIVERED\"", "\"status\":204", "\"attempts\":1");
    }

    @Test
    void eventsAreKeptForThirtyDaysAndUntilEveryWebhookWasTold() {
        make("\"dev.kkachi.case.noted.v1\"");
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");
        long young = town.webhooks.tidy();
        town.later = Webhooks.EVENTS_KEPT.plusMinutes(1);

        long untold = town.webhooks.tidy();
        town.webhooks.run();
        long told = town.webhooks.tidy();

        assertThat(young).isZero();
        assertThat(untold).isPositive();
        assertThat(told).isPositive();
        assertThat(town.town.place.work().trail().events(new TenantId("home"), -1, 10))
                .isEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatDoesNotArriveIsTriedAgainEverMoreSeldomAndThenGivenUp() {
        String id = id(make("\"dev.kkachi.case.noted.v1\""));
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");
        status = 503;

        town.webhooks.run();
        town.webhooks.run();
        int tooEarly = heard.size();
        String waiting = log(id);
        for (int hours = 1; hours <= 20; hours++) {
            town.later = Duration.ofHours(25L * hours);
            town.webhooks.run();
        }
        String dead = log(id);
        status = 204;
        String number = Matching.objects((Json.Obj) Json.parse(dead), "deliveries")
                .getFirst()
                .text("number");
        HttpResponse<String> replayed =
                town.post(min, "/api/v1/webhooks/" + id + "/deliveries/" + number + "/again", "{}");
        town.webhooks.run();

        assertThat(tooEarly).isEqualTo(1);
        assertThat(waiting).contains("\"state\":\"WAITING\"", "The answer is 503.");
        assertThat(dead).contains("\"state\":\"DEAD\"", "\"attempts\":10");
        assertThat(heard.stream().map(Heard::id).distinct()).hasSize(1);
        assertThat(replayed.statusCode()).isEqualTo(202);
        assertThat(log(id)).contains("\"state\":\"DELIVERED\"");
    }

    @Test
    void whoeverTakesNothingKeepsNobodyElseWaiting() {
        String bad = "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort()
                + "/bad\",\"types\":[\"dev.kkachi.case.noted.v1\"]}";
        String badId = id(ApiTown.json(town.post(min, "/api/v1/webhooks", bad)));
        String goodId = id(make("\"dev.kkachi.case.noted.v1\""));
        for (int version = 1; version <= 3; version++) {
            town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", version, "{\"text\":\"x\"}");
        }

        int tried = town.webhooks.run();
        int again = town.webhooks.run();

        assertThat(tried).isEqualTo(1 + 3);
        assertThat(again).isZero();
        assertThat(log(badId).split("\"state\":\"WAITING\"", -1)).hasSize(1 + 3);
        assertThat(log(goodId).split("\"state\":\"DELIVERED\"", -1)).hasSize(1 + 3);
    }

    @Test
    void whoeverIsGoneForGoodIsToldNothingMoreUntilRenewed() {
        Json.Obj made = make("\"*\"");
        status = 410;
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");
        town.webhooks.run();
        String stopped = town.get(min, "/api/v1/webhooks/" + id(made)).body();

        HttpResponse<String> renewed = town.post(min, "/api/v1/webhooks/" + id(made) + "/renew", "{}");

        assertThat(stopped).contains("\"active\":false", "gone for good");
        assertThat(renewed.body()).contains("\"active\":true").doesNotContain(made.text("secret"));
    }

    @Test
    void whoeverRenewsWhileAnEventIsOnItsWayKeepsTheSecretThatTheyWereShown() {
        String id = id(make("\"dev.kkachi.case.noted.v1\""));
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");
        List<String> secrets = Collections.synchronizedList(new ArrayList<>());
        status = 410;
        meanwhile = () -> secrets.add(ApiTown.json(town.post(min, "/api/v1/webhooks/" + id + "/renew", "{}"))
                .text("secret"));
        town.webhooks.run();
        meanwhile = () -> {};
        status = 204;
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 2, "{\"text\":\"y\"}");

        town.webhooks.run();

        Heard last = heard.getLast();
        assertThat(heard).hasSize(2);
        assertThat(last.signature())
                .isEqualTo(HookSecret.sign(
                        secrets.getFirst(), new HookSecret.Message(last.id(), last.seconds(), last.body())));
    }

    /// A webhook that wants everything hears of its own making first: whoever made it sees that it works.
    @Test
    void theFirstThatAWebhookHearsIsThatItWasMade() {
        Json.Obj made = make("\"*\"");

        town.webhooks.run();

        Json.Obj event = (Json.Obj) Json.parse(heard.getFirst().body());
        assertThat(heard).hasSize(1);
        assertThat(event.text("type")).isEqualTo("dev.kkachi.access.webhook_made.v1");
        assertThat(event.text("subject")).startsWith("accounts/u-");
        assertThat(Matching.in(event, "data").text("detail")).isEqualTo(id(made));
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        String body = "{\"url\":\"" + url + "\"}";
        HttpResponse<String> first = town.post(min, "/api/v1/webhooks", body, "Idempotency-Key", "h-1");
        HttpResponse<String> again = town.post(min, "/api/v1/webhooks", body, "Idempotency-Key", "h-1");
        String list = town.get(min, "/api/v1/webhooks").body();

        assertThat(first.body()).contains("whsec_");
        assertThat(again.body()).contains("(was shown once)").doesNotContain("whsec_");
        assertThat(list).doesNotContain("secret");
        assertThat(town.town.log.toString(StandardCharsets.UTF_8)).doesNotContain("whsec_");
    }

    @Test
    void anAddressOfOursIsRefusedAndSoIsWhoeverMayNotSetIt() {
        for (String url : List.of("http://example.org/", "https://example.org:22/", "file:///etc/passwd", "x")) {
            HttpResponse<String> refused = town.post(min, "/api/v1/webhooks", "{\"url\":\"" + url + "\"}");
            assertThat(refused.statusCode()).as(url).isEqualTo(422);
            assertThat(refused.body()).contains("/url");
        }
        String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.ADMINISTRATOR)));
        String id = id(make("\"*\""));

        assertThat(town.post(ara, "/api/v1/webhooks", "{\"url\":\"https://a.example/\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(town.get(foreign, "/api/v1/webhooks/" + id).statusCode()).isEqualTo(404);
        assertThat(town.get(foreign, "/api/v1/webhooks").body()).contains("[]");
        assertThat(town.send("DELETE", "/api/v1/webhooks/" + id, "", "Authorization", "Bearer " + foreign)
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.send("DELETE", "/api/v1/webhooks/" + id, "", "Authorization", "Bearer " + min)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyHearsOfAnotherTenant() {
        String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.ADMINISTRATOR)));
        town.post(
                foreign,
                "/api/v1/webhooks",
                "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort() + "/\"}");
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");

        town.webhooks.run();

        assertThat(heard).extracting(Heard::body).allMatch(body -> body.contains("\"source\":\"/tenants/other\""));
        assertThat(heard).extracting(Heard::body).noneMatch(body -> body.contains("dev.kkachi.case."));
    }
}
