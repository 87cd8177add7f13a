package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Role;
import dev.kkachi.entities.Entities;
import dev.kkachi.entities.Manifest;
import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.FileDownload;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job that is screened as `/match` screens, from the body that is sent to the results that are
/// fetched.
class RealJobTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> faults = new ArrayList<>();

    private Entities entities() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("e.json"), Matching.ENTITIES, StandardCharsets.UTF_8);
        Path manifest =
                Files.writeString(folder.resolve("m.yml"), "datasets: [{name: invented, path: e.json, version: '1'}]");
        Entities entities = Entities.open(folder.resolve("entities"));
        entities.update(Manifest.read(manifest), FileDownload.of(DownloadLimits.STANDARD, ProxySelector.of(null)));
        return entities;
    }

    private static String run(ApiTown town, String key, String body) {
        HttpResponse<String> asked =
                town.post(key, "/api/v1/jobs/screen", body, "Content-Type", "application/x-ndjson");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        town.jobs.run();
        return "/api/v1/jobs/" + ApiTown.json(asked).text("id");
    }

    @Test
    void subjectsAreFoundOnTheListsAndWhoIsOnNoneIsNot() throws IOException, InterruptedException {
        try (Entities entities = entities();
                ApiTown town = new ApiTown(folder, MatchingRoutes.screener(entities, () -> List.copyOf(faults)))) {
            String ara = town.key("ara", Role.ANALYST);

            String job = run(town, ara, """
                    {"id": "a", "schema": "Person", "properties": {"name": ["홍길동"], "birthDate": ["1971-02-03"]}}
                    {"id": "b", "schema": "Person", "properties": {"name": ["Marta Nobody"]}}
                    {"id": "c", "schema": "Spaceship", "properties": {"name": ["Han Gil-dong"]}}
                    not json
                    {"id": "d", "schema": "Company", "properties": {"name": ["Haneul Trading Corporation"]}}
                    """);

            String state = town.get(ara, job).body();
            List<String> results =
                    town.get(ara, job + "/results").body().lines().toList();
            List<String> errors = town.get(ara, job + "/errors").body().lines().toList();
            assertThat(state).contains("\"state\":\"DONE\"", "\"screened\":3", "\"matched\":2", "\"rejected\":2");
            assertThat(results).hasSize(3);
            assertThat(results.get(0)).contains("\"id\":\"a\"", "inv-han", "\"match\":true");
            assertThat(results.get(1)).contains("\"id\":\"b\"").doesNotContain("\"match\":true");
            assertThat(results.get(2)).contains("\"id\":\"d\"", "inv-haneul", "\"match\":true");
            assertThat(errors).hasSize(2);
            assertThat(errors.get(0)).contains("\"line\":3", "/schema", "Spaceship");
            assertThat(errors.get(1)).contains("\"line\":4");
        }
    }

    @Test
    void wherePeopleCannotBeScreenedTheJobFailsAndNobodyIsClear() throws IOException, InterruptedException {
        try (Entities entities = entities();
                ApiTown town = new ApiTown(folder, MatchingRoutes.screener(entities, () -> List.copyOf(faults)))) {
            String ara = town.key("ara", Role.ANALYST);
            faults.add("The list x is too old.");

            String job = run(town, ara, "{\"schema\": \"Person\", \"properties\": {\"name\": [\"Han Gil-dong\"]}}\n");

            assertThat(town.get(ara, job).body()).contains("\"state\":\"FAILED\"", "too old");
            assertThat(town.get(ara, job + "/results").statusCode()).isEqualTo(409);
        }
    }
}
