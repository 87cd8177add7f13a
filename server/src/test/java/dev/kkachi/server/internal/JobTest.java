package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.exchange.Job;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.exchange.Webhooks;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.JsonLine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many subjects in one body.
class JobTest {
    private static final String SCREEN = "/api/v1/jobs/screen";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AtomicInteger seen = new AtomicInteger();
    private ApiTown town;
    private String ara;

    @BeforeEach
    void open() {
        town = new ApiTown(folder, this::screen);
        ara = town.key("ara", Role.ANALYST);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Jobs.Screened screen(JsonLine.Parsed line) {
        seen.incrementAndGet();
        String name = line.object().text("name");
        if (name.isEmpty()) {
            throw new Jobs.Rejected("/name", line.object().text("nam"), "The rule is a name.");
        }
        if (name.equals("stale")) {
            throw new Jobs.Unusable("A list is too old.");
        }
        if (name.equals("crash")) {
            throw new IllegalStateException("as if the process had been killed");
        }
        JsonBytes out = new JsonBytes()
                .object()
                .name("line")
                .value(line.line())
                .name("name")
                .value(name)
                .end();
        return new Jobs.Screened(out, name.startsWith("K"));
    }

    private HttpResponse<String> send(String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/x-ndjson"), Stream.of(headers))
                .toArray(String[]::new);
        return town.post(ara, SCREEN, body, all);
    }

    private static String id(HttpResponse<String> job) {
        return ApiTown.json(job).text("id");
    }

    private HttpResponse<String> job(HttpResponse<String> sent, String what) {
        return town.get(ara, "/api/v1/jobs/" + id(sent) + what);
    }

    @Test
    void whatIsReadIsScreenedAndWhatIsNotIsNamedWithLineFieldValueAndRule() {
        HttpResponse<String> sent = send("""
                {"name": "Kim"}
                {"nam": "Lee"}

                not json
                {"name": "Park"}
                """);
        HttpResponse<String> early = job(sent, "/results");
        town.jobs.run();

        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(sent.headers().firstValue("Location")).hasValue("/api/v1/jobs/" + id(sent));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(job(sent, "").body())
                .contains("\"state\":\"DONE\"", "\"lines\":4", "\"screened\":2", "\"matched\":1", "\"rejected\":2");
        assertThat(job(sent, "/results").body())
                .isEqualTo("{\"line\":1,\"name\":\"Kim\"}\n{\"line\":5,\"name\":\"Park\"}\n");
        assertThat(job(sent, "/errors").body())
                .startsWith("{\"line\":2,\"field\":\"/name\",\"value\":\"Lee\",\"rule\":\"The rule is a name.\"}\n"
                        + "{\"line\":4,\"field\":\"\",\"value\":\"not json\",\"rule\":\"not JSON: ");
    }

    @Test
    void wherePeopleCannotBeScreenedNobodyIsSaidToBeClear() {
        HttpResponse<String> sent = send("{\"name\":\"Kim\"}\n{\"name\":\"stale\"}\n{\"name\":\"Park\"}\n");
        town.jobs.run();

        assertThat(job(sent, "").body()).contains("\"state\":\"FAILED\"", "A list is too old.");
        assertThat(job(sent, "/results").statusCode()).isEqualTo(409);
    }

    @Test
    void aJobThatWasStoppedBeginsAnewAndOneThatStopsTheServerAlwaysIsGivenUp() {
        HttpResponse<String> sent = send("{\"name\":\"Kim\"}\n{\"name\":\"crash\"}\n");
        int stops = 0;
        for (int i = 0; i < 3; i++) {
            try {
                restarted().run();
            } catch (IllegalStateException e) {
                stops++;
            }
        }
        Jobs last = restarted();
        last.run();
        Job job = last.list(new dev.kkachi.access.TenantId("home")).getFirst();

        assertThat(stops).isEqualTo(3);
        assertThat(seen).hasValue(6);
        assertThat(job.id()).isEqualTo(id(sent));
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.why()).contains("3 times");
    }

    private Jobs restarted() {
        return Jobs.open(
                town.town.folder.resolve("jobs"),
                this::screen,
                Jobs.Limits.standard(),
                new Webhooks.Chance(Instant::now, new SecureRandom()));
    }

    @Test
    void aBodyThatIsTooLargeLeavesNothingBehind() throws IOException {
        String line = "{\"name\":\"" + "x".repeat(100) + "\"}\n";
        HttpResponse<String> declared = send(line.repeat(60));
        String head = "POST " + SCREEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ara
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
        String chunked = raw(head + chunk.repeat(60) + "0\r\n\r\n");

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked).startsWith("HTTP/1.1 413");
        assertThat(town.get(ara, "/api/v1/jobs").body()).isEqualTo("{\"jobs\":[]}");
        try (Stream<Path> left = Files.walk(town.town.folder.resolve("jobs"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private String raw(String request) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), town.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    @Test
    void theSameBodyWithTheSameKeyIsOneJob() {
        HttpResponse<String> first = send("{\"name\":\"Kim\"}\n", "Idempotency-Key", "j-1");
        HttpResponse<String> again = send("{\"name\":\"Kim\"}\n", "Idempotency-Key", "j-1");
        HttpResponse<String> other = send("{\"name\":\"Lee\"}\n", "Idempotency-Key", "j-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Matching.objects(ApiTown.json(town.get(ara, "/api/v1/jobs")), "jobs"))
                .hasSize(1);
    }

    @Test
    void jobsHaveAnEndInNumberAndInTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(send("{\"name\":\"Kim\"}\n").statusCode()).isEqualTo(202);
        }
        HttpResponse<String> fourth = send("{\"name\":\"Kim\"}\n");
        while (town.jobs.run()) {
            assertThat(seen.get()).isLessThan(10);
        }
        town.later = Duration.ofDays(8);
        town.jobs.tidy();

        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(town.get(ara, "/api/v1/jobs").body()).isEqualTo("{\"jobs\":[]}");
    }

    @Test
    void nobodySeesTheJobsOfAnotherTenant() {
        HttpResponse<String> sent = send("{\"name\":\"Kim\"}\n");
        town.jobs.run();
        String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.ANALYST)));

        assertThat(town.get(foreign, "/api/v1/jobs").body()).isEqualTo("{\"jobs\":[]}");
        for (String what : new String[] {"", "/results", "/errors"}) {
            assertThat(town.get(foreign, "/api/v1/jobs/" + id(sent) + what).statusCode())
                    .isEqualTo(404);
        }
        assertThat(town.get(ara, "/api/v1/jobs/..%2F..%2Fx").statusCode()).isEqualTo(404);
    }
}
