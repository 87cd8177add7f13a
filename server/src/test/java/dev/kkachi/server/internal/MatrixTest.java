package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.access.Secret;
import dev.kkachi.access.Session;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Route;
import dev.kkachi.server.Routes;
import dev.kkachi.server.Server;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.ServerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every route, asked by everybody: by each role in its own tenant and in another, with a key and in a
/// session, by a key of no use and by nobody. What a route declares is what happens.
class MatrixTest {
    /// What only somebody of the first tenant can know.
    private static final List<String> OURS =
            List.of("c-a36c85ddcf", "c-b9be297b91", "p100229", "AnyDesk", "Two persons seem", "wh-");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String path(Route route) {
        return route.path()
                .replace("/cases/{id}", "/cases/c-a36c85ddcf")
                .replace("/persons/{id}", "/persons/p100229")
                .replace("{leaf}", "0")
                .replaceAll("\\{[a-z_]+\\+?}", "x");
    }

    private record Asked(HttpClient client, String address) {
        HttpResponse<String> ask(Route route, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path(route)));
            String body = route.limits().bodyBytesMax() > 0 && !route.method().equals("GET") ? "{}" : "";
            String type = route.limits().contentTypes().stream().findFirst().orElse("application/json");
            request.headers("Content-Type", type, "If-Match", "\"999\"");
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpRequest.BodyPublisher publisher =
                    body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
            try {
                return client.send(
                        request.method(route.method(), publisher).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(route.method() + " " + route.path(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// Routes that never end, or that need no asking twice.
    private static boolean isAsked(Route route) {
        return !route.path().endsWith("/events");
    }

    @Test
    void everyRoleMayDoInItsTenantWhatTheRouteSaysAndInOthersNothing() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            town.town.fill();
            Asked asked = new Asked(client, town.address());
            List<String> wrong = new ArrayList<>();
            for (Role role : Role.values()) {
                for (String tenant : List.of("home", "other")) {
                    Account account = town.person(role.name() + "x", tenant, Grant.everywhere(role));
                    String key = town.key(account);
                    for (Route route : town.routes) {
                        if (isAsked(route)) {
                            HttpResponse<String> answer = asked.ask(route, "Authorization", "Bearer " + key);
                            judge(route, role.permissions(), answer, role + " of " + tenant, wrong);
                            if (tenant.equals("other")) {
                                isForeign(route, answer, role, wrong);
                            }
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }
    }

    private static void judge(
            Route route, Set<Permission> held, HttpResponse<String> answer, String who, List<String> wrong) {
        boolean may = switch (route.entry()) {
            case Entry.Open ignored -> true;
            case Entry.SignedIn ignored -> true;
            case Entry.Held(Permission needed) -> held.contains(needed);
        };
        boolean refused = answer.statusCode() == 403 && answer.body().contains("/not-allowed");
        if (may == refused || answer.statusCode() == 401 || answer.statusCode() >= 500) {
            wrong.add(
                    who + " " + route.method() + " " + route.path() + " " + answer.statusCode() + " " + answer.body());
        }
    }

    /// What is named in the path is the other tenant's: it must be as if there were nothing.
    private static void isForeign(Route route, HttpResponse<String> answer, Role role, List<String> wrong) {
        String body = answer.body();
        boolean tells = OURS.stream().anyMatch(each -> !path(route).contains(each) && body.contains(each));
        boolean found = route.path().contains("/cases/{id}") && answer.statusCode() < 300;
        if (tells || found) {
            wrong.add("foreign " + role + " " + route.method() + " " + route.path() + " " + answer.statusCode() + " "
                    + body);
        }
    }

    @Test
    void nobodyAndAKeyOfNoUseAreTurnedAwayEverywhere() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            Asked asked = new Asked(client, town.address());
            for (Route route : town.routes) {
                assertThat(asked.ask(route).statusCode()).as(route.path()).isEqualTo(401);
                assertThat(asked.ask(route, "Authorization", "Bearer kkachi_x").statusCode())
                        .as(route.path())
                        .isEqualTo(401);
                assertThat(asked.ask(route, "Cookie", Callers.COOKIE + "=x").statusCode())
                        .as(route.path())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aSessionThatSendsNoTokenChangesNothingAnywhere() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            town.town.fill();
            String cookie = session(town, town.person("all", "home", every()));
            Asked asked = new Asked(client, town.address());
            for (Route route : town.routes) {
                if (!route.method().equals("GET")) {
                    HttpResponse<String> answer = asked.ask(route, "Cookie", cookie);
                    assertThat(answer.statusCode()).as(route.path()).isEqualTo(403);
                    assertThat(answer.body()).as(route.path()).contains("form-token");
                }
            }
        }
    }

    /// Every form of every page, sent by a page of another site with the cookie of everybody's rights.
    @Test
    void aFormOfAnotherSiteChangesNothingAnywhere() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient();
                Server server = pages(town)) {
            town.town.fill();
            String cookie = session(town, town.person("all", "home", every()));
            Asked asked = new Asked(client, server.address());
            for (Route route : PageRoutes.of(town.town.place)) {
                if (!route.method().equals("GET")) {
                    HttpResponse<String> answer = asked.ask(route, "Cookie", cookie, "Sec-Fetch-Site", "cross-site");
                    boolean isFile = route.path().endsWith("/files"); // its parts are read first, and these are none
                    assertThat(answer.statusCode()).as(route.path()).isEqualTo(isFile ? 400 : 403);
                    assertThat(isFile || answer.body().contains("other-site"))
                            .as(route.path())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theLogOfTheServerTellsNoNameNoSecretAndNoAddress() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            town.town.fill();
            String key = town.key(town.person("ada", "home", every()));
            Asked asked = new Asked(client, town.address());
            for (Route route : town.routes) {
                if (isAsked(route)) {
                    asked.ask(route, "Authorization", "Bearer " + key);
                    asked.ask(route, "Authorization", "Bearer " + key + "x");
                }
            }
            String log = town.town.log.toString(java.nio.charset.StandardCharsets.UTF_8);

            assertThat(log).contains("/api/v1/cases/{id}");
            assertThat(log).doesNotContain(key, "kkachi_", "ada@", "c-a36c85ddcf", "p100229");
        }
    }

    /// The pages: the same, with a session.
    @Test
    void everyPageLetsInWhomItDeclares() throws IOException {
        try (ApiTown town = new ApiTown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            town.town.fill();
            List<Route> pages = PageRoutes.of(town.town.place);
            List<String> wrong = new ArrayList<>();
            try (Server server = pages(town)) {
                Asked asked = new Asked(client, server.address());
                for (Role role : Role.values()) {
                    String cookie = session(town, town.person(role.name() + "p", "other", Grant.everywhere(role)));
                    for (Route route : pages) {
                        if (route.method().equals("GET") && isAsked(route)) {
                            HttpResponse<String> answer = asked.ask(route, "Cookie", cookie, "Accept", "text/html");
                            judge(route, role.permissions(), answer, role.name(), wrong);
                            isForeign(route, answer, role, wrong);
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }
    }

    private static Server pages(ApiTown town) {
        Server.Needs needs = new Server.Needs(
                Callers.of(
                        town.town.place.door().access(), town.town.place.door().keys(), Set.of()),
                new Metrics(),
                ServerLog.to(new PrintStream(OutputStream.nullOutputStream()), town.town.place.clock(), false),
                new Random(7));
        return Server.start(ServerOptions.local(0).withRate(0), Routes.of(PageRoutes.of(town.town.place)), needs);
    }

    private static Grant[] every() {
        return java.util.Arrays.stream(Role.values()).map(Grant::everywhere).toArray(Grant[]::new);
    }

    private static String session(ApiTown town, Account account) {
        String secret = "s" + account.id().value();
        Instant now = Instant.now();
        town.town.people.put(new Session(Secret.hash(secret), account.id(), "test", now, now, now));
        return Callers.COOKIE + "=" + secret;
    }
}
