package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullStoreTest {
    @TempDir
    private Path folder;

    @Test
    void onAFullDiskCasesAreReadAndWhatWouldChangeThemIsUnavailable() {
        try (ApiTown town = new ApiTown(folder)) {
            town.town.fill();
            String ara = town.key("ara", Role.ANALYST);
            town.town.disk.fill();

            HttpResponse<String> queue = town.get(ara, "/api/v1/cases");
            HttpResponse<String> one = town.get(ara, "/api/v1/cases/c-a36c85ddcf");
            HttpResponse<String> note = town.post(ara, "/api/v1/cases/c-a36c85ddcf/notes", 1, "{\"text\":\"Called.\"}");

            assertThat(queue.statusCode()).isEqualTo(200);
            assertThat(one.statusCode()).isEqualTo(200);
            assertThat(one.body()).contains("they share a wallet");
            assertThat(note.statusCode()).isEqualTo(503);
            assertThat(note.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(town.get(ara, "/api/v1/cases/c-a36c85ddcf").body()).doesNotContain("Called.");
        }
    }
}
