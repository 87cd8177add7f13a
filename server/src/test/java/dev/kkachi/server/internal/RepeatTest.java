package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.AccountId;
import dev.kkachi.access.Role;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.exchange.KeptAnswer;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.Sha256;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that come again with one `Idempotency-Key`.
class RepeatTest {
    private static final String NOTES = "/api/v1/cases/c-a36c85ddcf/notes";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

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
        town.close();
    }

    private HttpResponse<String> note(String key, String words) {
        return town.post(ara, NOTES, "{\"text\":\"" + words + "\"}", "If-Match", "\"1\"", "Idempotency-Key", key);
    }

    private int notes() {
        Json notes = ApiTown.json(town.get(ara, "/api/v1/cases/c-a36c85ddcf")).find("notes");
        return ((Json.Arr) Objects.requireNonNull(notes)).elements().size();
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTheSame() {
        HttpResponse<String> first = note("k-1", "Called.");
        HttpResponse<String> second = note("k-1", "Called.");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        note("k-1", "Called.");

        HttpResponse<String> other = note("k-1", "Wrote.");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiTown.code(other)).isEqualTo("key-reused");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToWhoeverChoseIt() {
        String min = town.key("min", Role.APPROVER);
        note("k-1", "Called.");

        HttpResponse<String> others =
                town.post(min, NOTES, "{\"text\":\"Mine.\"}", "If-Match", "\"2\"", "Idempotency-Key", "k-1");

        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aRefusalIsRepeatedTooAndAnOldAnswerIsForgotten() {
        HttpResponse<String> refused =
                town.post(ara, NOTES, "{\"text\":\"x\"}", "If-Match", "\"9\"", "Idempotency-Key", "k-2");
        HttpResponse<String> again =
                town.post(ara, NOTES, "{\"text\":\"x\"}", "If-Match", "\"9\"", "Idempotency-Key", "k-2");
        note("k-1", "Called.");
        town.later = Duration.ofHours(25);
        HttpResponse<String> later = note("k-1", "Called.");

        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(later.statusCode()).isEqualTo(412);
    }

    @Test
    void aRestartForgetsNothing() {
        HttpResponse<String> first = note("k-1", "Called.");
        ApiTown second = new ApiTown(town.town, line -> new Jobs.Screened(new JsonBytes(), false));

        HttpResponse<String> again =
                second.post(ara, NOTES, "{\"text\":\"Called.\"}", "If-Match", "\"1\"", "Idempotency-Key", "k-1");

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void whatWasBegunWhenTheServerStoppedIsNotDoneTwiceUnasked() {
        AccountId who = new AccountId("u-" + Sha256.hex("ara" + "home", 8));
        String text = "POST\n" + NOTES + "\n\n\"1\"\napplication/json\n{\"text\":\"Called.\"}";
        KeptAnswer.Id id = new KeptAnswer.Id(new dev.kkachi.access.TenantId("home"), who.value(), "k-1");
        town.town.store.exchange().begin(new KeptAnswer(id, Sha256.hex(text, 32), Instant.now(), 0, "", Map.of(), ""));

        HttpResponse<String> soon = note("k-1", "Called.");
        town.later = Repeats.PATIENCE;
        HttpResponse<String> answer = note("k-1", "Called.");

        assertThat(soon.statusCode()).isEqualTo(409);
        assertThat(ApiTown.code(soon)).isEqualTo("key-in-flight");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(ApiTown.code(answer)).isEqualTo("outcome-unknown");
        assertThat(notes()).isZero();
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> note("k-1", "Called.").statusCode()))
                .toList();
        List<Integer> statuses = all.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 409).contains(200);
        assertThat(notes()).isEqualTo(1);
    }
}
