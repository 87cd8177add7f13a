package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.access.Secret;
import dev.kkachi.access.Session;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Subject;
import dev.kkachi.server.Callers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EventApiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ApiTown town;
    private String ara;

    @BeforeEach
    void open() {
        town = new ApiTown(folder);
        town.town.fill();
        ara = town.key("ara", Role.ANALYST);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        town.close();
    }

    private HttpResponse<java.io.InputStream> listen(String key, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(town.address() + "/api/v1/events"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void whoAsksForTheHeadOnlyIsNotKept() throws IOException, InterruptedException {
        HttpRequest head = HttpRequest.newBuilder(URI.create(town.address() + "/api/v1/events"))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + ara)
                .HEAD()
                .build();

        HttpResponse<String> answer = client.send(head, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whoMissedEventsThatAreKeptNoLongerIsToldSo() throws IOException, InterruptedException {
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"x\"}");
        TenantId home = new TenantId("home");
        long last =
                town.town.place.work().trail().events(home, -1, 100).getLast().number();
        town.town.store.write(home, desk -> {
            desk.clearOutbox(last - 1);
            return desk;
        });

        HttpResponse<java.io.InputStream> gone = listen(ara, "Last-Event-ID", "0");
        HttpResponse<java.io.InputStream> there = listen(ara, "Last-Event-ID", Long.toString(last - 1));

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(there.statusCode()).isEqualTo(200);
    }

    @Test
    void aStreamEndsWhereTheRolesOfItsListenerChange() throws IOException, InterruptedException {
        BufferedReader in = reader(listen(ara, "Last-Event-ID", "-1"));
        Account root = town.person("root", "home", Grant.everywhere(Role.ADMINISTRATOR));
        Account owner = town.person("ara", "home", Grant.everywhere(Role.ANALYST));

        town.town.place.door().accounts().grant(root, owner, List.of(new Grant(Role.ANALYST, "payments")));
        town.town.fill();

        assertThat(in.lines().toList()).as("it ends by itself").startsWith(": listening");
    }

    @Test
    void whatAProgramWasAnsweredGoesWithThePersonWhomAPageForgets() {
        String key = town.key("root", Role.ADMINISTRATOR, Role.ANALYST);
        String path = "/api/v1/cases/c-b9be297b91/notes";
        String body = "{\"text\":\"Called p100321.\"}";
        town.post(key, path, body, "If-Match", "\"1\"", "Idempotency-Key", "once");
        HttpResponse<String> before = town.post(key, path, body, "If-Match", "\"1\"", "Idempotency-Key", "once");
        town.post(key, "/api/v1/cases/c-b9be297b91/propose", 2, """
                {"outcome": "INCONCLUSIVE", "reason_code": "left", "text": "The person left."}""");
        Actor actor = new Actor(
                new TenantId("home"),
                new Actor.Id("page"),
                "Page",
                EnumSet.allOf(Permission.class),
                Map.of(),
                new Actor.Via.Session());

        var erased = town.town
                .place
                .work()
                .cases()
                .erase(actor, new Casework.Erase(new Subject(Subject.Kind.PERSON, "p100321"), "They asked for it."));

        HttpResponse<String> after = town.post(key, path, body, "If-Match", "\"1\"", "Idempotency-Key", "once");
        assertThat(erased).isInstanceOf(Casework.Reply.Given.class);
        assertThat(before.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(after.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(after.statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramMayBringFindingsInWithoutBeingAnAdministrator() {
        String intake = town.key("feed", Role.INTAKE);

        HttpResponse<String> cases = town.get(intake, "/api/v1/cases");
        HttpResponse<String> people = town.get(intake, "/api/v1/webhooks");
        HttpResponse<String> brought = town.post(intake, "/api/v1/findings", "{}");

        assertThat(cases.statusCode()).isEqualTo(403);
        assertThat(people.statusCode()).isEqualTo(403);
        assertThat(brought.statusCode()).isEqualTo(422);
    }

    /// Returns the types of the next `count` events.
    private static List<String> types(BufferedReader in, int count) throws IOException {
        List<String> types = new ArrayList<>();
        while (types.size() < count) {
            String line = String.valueOf(in.readLine());
            if (line.startsWith("data:")) {
                types.add(line.replaceAll(".*\"type\":\"dev.kkachi.case.([a-z_]+).v1\".*", "$1"));
            }
        }
        return types;
    }

    private static BufferedReader reader(HttpResponse<java.io.InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatHappensIsHeardAsItHappens() throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> response = listen(ara);
        BufferedReader in = reader(response);
        in.readLine();
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/open", 1, "{}");
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 2, "{\"text\":\"Not to be heard.\"}");

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(types(in, 2)).containsExactly("started", "noted");
        in.close();
    }

    @Test
    void whoeverWasCutOffMissesNothing() throws IOException, InterruptedException {
        BufferedReader in = reader(listen(ara, "Last-Event-ID", "-1"));
        String all = String.join(" ", types(in, 2));
        in.close();
        BufferedReader later = reader(listen(ara, "Last-Event-ID", "0"));

        assertThat(all).isEqualTo("opened opened");
        assertThat(types(later, 1)).containsExactly("opened");
        later.close();
    }

    @Test
    void ofOtherTenantsAndOtherQueuesNothingIsHeard() throws IOException, InterruptedException {
        String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.ANALYST)));
        String rings = town.key(town.person("rin", "home", new Grant(Role.ANALYST, "rings")));
        town.post(ara, "/api/v1/cases/c-a36c85ddcf/move", 1, "{\"queue\":\"rings\"}");

        BufferedReader others = reader(listen(foreign, "Last-Event-ID", "-1"));
        BufferedReader mine = reader(listen(rings, "Last-Event-ID", "-1"));
        List<String> heard = types(mine, 2);

        assertThat(heard).containsExactly("opened", "moved");
        assertThat(others.readLine()).isEqualTo(": listening");
        Thread.sleep(1500);
        assertThat(others.readLine()).isEmpty();
        assertThat(others.ready()).isFalse();
        others.close();
        mine.close();
    }

    private BufferedReader page(String name, String tenant) throws IOException, InterruptedException {
        Instant now = Instant.now();
        Account account = town.person(name, tenant, Grant.everywhere(Role.ANALYST));
        town.town.people.put(new Session(Secret.hash(name), account.id(), "a browser", now, now, now));
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.town.address() + "/queue/events"))
                .header("Cookie", Callers.COOKIE + "=" + name)
                .build();
        return reader(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    /// Nobody rings the bell of this server for what another one did.
    @Test
    void aPageHearsWhatAnotherServerDidAndNothingOfAnotherTenant() throws IOException, InterruptedException {
        BufferedReader mine = page("ara-page", "home");
        BufferedReader others = page("zoe-page", "other");

        town.town.fillWithFour();

        String heard = "";
        while (!heard.startsWith("data:")) {
            heard = String.valueOf(mine.readLine());
        }
        assertThat(heard).contains("The queue has changed");
        assertThat(others.readLine()).isEqualTo(": listening");
        Thread.sleep(1500);
        assertThat(others.readLine()).isEmpty();
        assertThat(others.ready()).isFalse();
        mine.close();
        others.close();
    }

    @Test
    void aPageIsNotToldThatSomebodyLooked() throws IOException, InterruptedException {
        BufferedReader mine = page("ara-page", "home");
        mine.readLine();
        mine.readLine();

        town.get(ara, "/api/v1/cases/c-a36c85ddcf");

        Thread.sleep(1500);
        assertThat(mine.ready()).isFalse();
        mine.close();
    }

    @Test
    void aNumberThatIsNoneAndACallerWhoMayNotAreRefused() throws IOException, InterruptedException {
        String admin = town.key("min", Role.ADMINISTRATOR);

        assertThat(listen(ara, "Last-Event-ID", "x").statusCode()).isEqualTo(400);
        assertThat(listen(admin).statusCode()).isEqualTo(403);
    }
}
