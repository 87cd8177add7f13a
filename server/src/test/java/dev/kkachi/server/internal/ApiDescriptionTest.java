package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Role;
import dev.kkachi.files.Json;
import dev.kkachi.server.About;
import dev.kkachi.server.Route;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the description of the API against what is served.
class ApiDescriptionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void noRouteIsWithoutItsWordsItsFormsAndItsPermission() {
        try (ApiTown town = new ApiTown(folder)) {
            for (Route route : town.routes) {
                About about = route.about();
                assertThat(about.isSaid()).as(route.path()).isTrue();
                assertThat(about.answers()).as(route.path()).isNotEmpty();
                assertThat(route.limits().bodyBytesMax() > 0
                                && route.limits().contentTypes().contains("application/json"))
                        .as(route.path() + " takes JSON")
                        .isEqualTo(!about.takes().equals(About.NOTHING));
            }
        }
    }

    @Test
    void theDescriptionNamesEveryRouteAndLeavesNoReferenceOpen() {
        try (ApiTown town = new ApiTown(folder)) {
            HttpResponse<String> response = town.send("GET", "/openapi.json", "");
            Json.Obj described = ApiTown.json(response);
            TreeSet<String> referred = new TreeSet<>();
            references(described, referred);

            assertThat(Matching.in(described, "paths").members().keySet())
                    .containsAll(town.routes.stream().map(Route::path).toList());
            assertThat(Matching.in(described, "components", "schemas").members().keySet())
                    .containsExactlyInAnyOrderElementsOf(referred);
            assertThat(Matching.in(described, "paths", "/api/v1/cases/{id}/propose", "post", "requestBody")
                            .members())
                    .containsKeys("content", "required");
            assertThat(response.body()).contains("\"name\":\"If-Match\",\"in\":\"header\",\"required\":true");
        }
    }

    private static void references(Json json, Set<String> found) {
        if (json instanceof Json.Obj object) {
            String reference = object.text("$ref");
            if (!reference.isEmpty()) {
                found.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
            object.members().values().forEach(each -> references(each, found));
        } else if (json instanceof Json.Arr(List<Json> elements)) {
            elements.forEach(each -> references(each, found));
        }
    }

    @Test
    void everyTextOfEveryBodyIsHeldToItsLength() {
        try (ApiTown town = new ApiTown(folder)) {
            town.town.fill();
            String key = town.key("all", Role.APPROVER, Role.ADMINISTRATOR);
            List<String> taken = new ArrayList<>();
            for (Route route : town.routes) {
                for (var field : route.about().takes().fields()) {
                    if (field.kind() instanceof dev.kkachi.server.Shape.Kind.Text(int min, int max)) {
                        String body = "{\"" + field.name() + "\":\"" + "x".repeat(max + 1) + "\"}";
                        String path = route.path().replace("{id}", "c-a36c85ddcf");
                        HttpResponse<String> answer = town.post(key, path, 1, body);
                        boolean told =
                                answer.statusCode() == 422 && answer.body().contains("/" + field.name());
                        taken.addAll(told ? List.of() : List.of(path + " " + field.name() + " " + answer.body()));
                    }
                }
            }

            assertThat(taken).isEmpty();
        }
    }
}
