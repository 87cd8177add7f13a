package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.Courier;
import dev.kkachi.exchange.HookSecret;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.exchange.Webhooks;
import dev.kkachi.exchange.spi.Resolver;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.Sha256;
import dev.kkachi.server.About;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Route;
import dev.kkachi.server.Routes;
import dev.kkachi.server.Server;
import dev.kkachi.server.ServerLog;
import dev.kkachi.server.ServerOptions;
import dev.kkachi.server.Shape;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// A town with an API. Whatever the API answers is held against what its description says.
final class ApiTown implements AutoCloseable {
    final Town town;
    final List<Route> routes;
    final Webhooks webhooks;
    final Jobs jobs;
    private final Courier courier;
    private final Server server;
    /// How much later it is here than elsewhere.
    volatile Duration later = Duration.ZERO;
    private final HttpClient client = HttpClient.newHttpClient();

    ApiTown(Path folder) {
        this(folder, ApiTown::nobody);
    }

    ApiTown(Path folder, Jobs.Screener screener) {
        this(new Town(folder), screener);
    }

    private static Jobs.Screened nobody(JsonLine.Parsed line) {
        throw new Jobs.Unusable("No list is loaded for " + line.line() + ".");
    }

    ApiTown(Town town, Jobs.Screener screener) {
        this.town = town;
        Webhooks.Shelves shelves = new Webhooks.Shelves(town.store.exchange(), town.store);
        Courier.Rules rules = Courier.Rules.standard(Set.of("127.0.0.1"));
        this.courier = new Courier(Resolver.system(), rules);
        Webhooks.Chance chance = new Webhooks.Chance(() -> Instant.now().plus(later), new SecureRandom());
        this.webhooks = new Webhooks(shelves, courier, new HookSecret(new byte[] {7}), chance);
        Repeats repeats = new Repeats(town.store.exchange(), () -> Instant.now().plus(later));
        this.jobs =
                Jobs.open(town.folder.resolve("jobs"), screener, new Jobs.Limits(4096, 3, Duration.ofDays(7)), chance);
        this.routes = ApiRoutes.of(town.place, new Exchange(repeats, webhooks, jobs));
        List<Route> all = new ArrayList<>(routes);
        all.add(OpenApiRoute.of(routes));
        all.add(McpRoute.of(new McpTools(town.place, screener)));
        Callers callers =
                Callers.of(town.place.door().access(), town.place.door().keys(), Set.of());
        ServerLog log = ServerLog.to(new PrintStream(town.log, true, StandardCharsets.UTF_8), town.place.clock(), true);
        server = Server.start(
                new ServerOptions("127.0.0.1", 0, Set.of(), 0, Duration.ofSeconds(10), Duration.ofMillis(300)),
                Routes.of(all),
                new Server.Needs(callers, new Metrics(), log, new Random(7)));
    }

    /// Makes somebody who works for `tenant`.
    Account person(String name, String tenant, Grant... grants) {
        Account account = new Account(
                new AccountId("u-" + Sha256.hex(name + tenant, 8)),
                new TenantId(tenant),
                name + "@" + tenant + ".example",
                name,
                List.of(grants),
                Account.Credentials.ofPassword("none"),
                true,
                Instant.parse("2026-11-20T10:00:00Z"));
        town.people.put(account);
        return account;
    }

    /// Returns the key of somebody with `roles` everywhere in the tenant `home`.
    String key(String name, Role... roles) {
        return key(person(
                name,
                "home",
                java.util.Arrays.stream(roles).map(Grant::everywhere).toArray(Grant[]::new)));
    }

    /// Returns a key that may do all that its owner may.
    String key(Account owner) {
        Keys keys = town.place.door().keys();
        return keys.make(owner, "test", EnumSet.allOf(Permission.class), Duration.ofDays(1))
                .secret();
    }

    String address() {
        return server.address();
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String key, String path, String... headers) {
        return send("GET", path, "", with(key, headers));
    }

    HttpResponse<String> post(String key, String path, String body, String... headers) {
        return send("POST", path, body, with(key, headers));
    }

    /// Does something to a case that was seen at `version`.
    HttpResponse<String> post(String key, String path, long version, String body) {
        return post(key, path, body, "If-Match", "\"" + version + "\"");
    }

    private static String[] with(String key, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + key));
        if (!List.of(headers).contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest.BodyPublisher publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response =
                    client.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
            check(method, path, response);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Fails where an answer is not what the description says.
    private void check(String method, String path, HttpResponse<String> response) {
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (status >= 400) {
            assertThat(type).as(path + " " + response.body()).isEqualTo("application/problem+json");
            return;
        }
        Route route = find(method, path.contains("?") ? path.substring(0, path.indexOf('?')) : path);
        if (route == null) {
            return;
        }
        About about = route.about();
        if (type.startsWith("text/event-stream") || type.startsWith("application/x-ndjson")) {
            return;
        }
        Shape shape = Objects.requireNonNull(about.answers().get(status), () -> path + " answers " + status);
        if (!shape.equals(About.NOTHING)) {
            assertThat(shape.faults(json(response))).as(path).isEmpty();
        }
    }

    private @org.jspecify.annotations.Nullable Route find(String method, String path) {
        String[] segments = path.split("/", -1);
        Route best = null;
        for (Route route : routes) {
            String[] parts = route.path().split("/", -1);
            boolean fits = route.method().equals(method) && parts.length == segments.length;
            for (int i = 0; fits && i < parts.length; i++) {
                fits = parts[i].startsWith("{") || parts[i].equals(segments[i]);
            }
            best = fits && (best == null || best.path().contains("{")) ? route : best;
        }
        return best;
    }

    static Json.Obj json(HttpResponse<String> response) {
        return (Json.Obj) Json.parse(response.body());
    }

    /// Returns the version of the case `id`, as the API tells it.
    long version(String key, String id) {
        HttpResponse<String> response = get(key, CaseApi.PATH + "/" + id);
        String etag = response.headers().firstValue("ETag").orElseThrow();
        return Long.parseLong(etag.replace("\"", ""));
    }

    /// Returns the code of a problem.
    static String code(HttpResponse<String> response) {
        String type = json(response).text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        client.shutdownNow();
        courier.close();
        server.close();
        town.close();
    }
}
