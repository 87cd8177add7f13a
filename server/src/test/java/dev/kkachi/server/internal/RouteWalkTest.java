package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.entities.Entities;
import dev.kkachi.files.Json;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Route;
import dev.kkachi.server.Running;
import dev.kkachi.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks everything that is served.
class RouteWalkTest {
    private static final Set<String> OPEN = Set.of("/livez", "/healthz", "/readyz", "/openapi.json", "/updatez");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<Route> routes(Entities entities) {
        MatchingRoutes.Needs needs = new MatchingRoutes.Needs(entities, List::of, null, () -> {});
        List<Route> routes = new ArrayList<>(MatchingRoutes.of(needs));
        routes.addAll(HealthRoutes.of(List::of, new Metrics()));
        routes.add(OpenApiRoute.of(routes));
        return routes;
    }

    @Test
    void whatIsOpenToEverybodyIsKnownByNameAndAllElseIsShut() throws IOException {
        try (Entities entities = Entities.open(folder)) {
            List<Route> routes = routes(entities);
            try (Running server = Running.with(
                    ServerOptions.local(0).withRate(0), Callers.anonymous(Set.of()), routes.toArray(Route[]::new))) {
                for (Route route : routes) {
                    boolean isOpen = OPEN.contains(route.path());
                    String path = route.path().replaceAll("[{}]", "");
                    int status = server.send(route.method(), path, "").statusCode();

                    assertThat(route.entry().equals(Entry.OPEN))
                            .as(route.path())
                            .isEqualTo(isOpen);
                    assertThat(status == 401).as(route.path() + " " + status).isEqualTo(!isOpen);
                }
            }
        }
    }

    @Test
    void nothingThatReadsTakesABody() throws IOException {
        try (Entities entities = Entities.open(folder)) {
            assertThat(routes(entities))
                    .filteredOn(route -> route.method().equals("GET"))
                    .allMatch(route -> route.limits().bodyBytesMax() == 0);
        }
    }

    @Test
    void theDescriptionTellsOfEveryRouteAndOfNoOther() throws IOException {
        try (Entities entities = Entities.open(folder)) {
            List<Route> routes = routes(entities);
            try (Running server = Running.with(ServerOptions.local(0).withRate(0), routes.toArray(Route[]::new))) {
                Json.Obj described = Matching.json(server.get("/openapi.json"));

                assertThat(described.text("openapi")).isEqualTo("3.1.0");
                assertThat(Matching.in(described, "paths").members().keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                routes.stream().map(Route::path).distinct().toList());
                assertThat(Matching.in(described, "paths", "/match/{dataset}", "post")
                                .members()
                                .keySet())
                        .containsExactly("operationId", "requestBody", "responses", "security");
            }
        }
    }
}
