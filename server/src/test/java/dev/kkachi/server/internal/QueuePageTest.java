package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queue as an address that somebody kept, or made up.
class QueuePageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPageThatBeginsWhereNoQuestionEndedBeginsAnew() throws IOException, JOSEException {
        try (PilotTown pilots = new PilotTown(folder)) {
            pilots.person("ana", Role.ANALYST);
            Browser ana = pilots.browser("ana");

            HttpResponse<String> answer = ana.get("/queue?view=all&cursor=bm9uZQ");
            HttpResponse<String> after = ana.get(Browser.location(answer));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Browser.location(answer)).startsWith("/queue?").doesNotContain("cursor");
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(pilots.town.log.toString(StandardCharsets.UTF_8)).doesNotContain("\"error\"");
        }
    }
}
