package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Role;
import dev.kkachi.files.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes into the system and what leaves it over the API.
class ApiFileTest {
    private static final String ARRIVALS = """
            {"run": "nightly-7", "cases": [{"case_id": "%s", "kind": "PERSON",
              "subjects": [{"kind": "PERSON", "id": "p900"}], "headline": "A person is a listed party",
              "probability": 0.7, "weight_bits": 9.5, "findings": [{
                "subject": {"kind": "PERSON", "id": "p900"}, "indicator": "LST-01", "category": "list",
                "weight_bits": 9.5, "summary": "%s", "published_source": "OFAC",
                "evidence": [{"claim": "The name is the entry's.",
                  "source": {"list": "ofac_sdn", "edition": "2026-11-01", "entry": "%s"}}]}]}]}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ApiTown town;
    private String min;

    @BeforeEach
    void open() {
        town = new ApiTown(folder);
        min = town.key("min", Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private HttpResponse<String> arrive(String id, String summary, String entry) {
        return town.post(min, "/api/v1/findings", ARRIVALS.formatted(id, summary, entry));
    }

    @Test
    void newEvidenceJoinsTheOpenCaseAndTheSameFindingIsKeptOnce() {
        long silent = town.town.place.bell().rings();
        HttpResponse<String> first = arrive("n-1", "It matches.", "12345");
        long rung = town.town.place.bell().rings();
        HttpResponse<String> again = arrive("n-1", "It matches.", "12345");
        HttpResponse<String> more = arrive("n-2", "It matches again.", "999");

        assertThat(first.body()).contains("\"opened\":1");
        assertThat(rung).isGreaterThan(silent);
        assertThat(again.body()).contains("\"repeated\":1", "\"opened\":0");
        assertThat(more.body()).contains("\"joined\":1");
        assertThat(town.get(min, "/api/v1/cases/n-1").body())
                .contains("It matches again.", "ofac_sdn 2026-11-01 entry 999");
        assertThat(town.get(min, "/api/v1/cases/n-2").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsCalledByANameIsFoundByItWhereverItMayBeSeen() {
        String named = ARRIVALS.replaceFirst(
                "\"headline\"",
                "\"names\": [{\"subject\": {\"kind\": \"PERSON\", \"id\": \"p900\"}, \"name\": \"Ann Bee\"}], "
                        + "\"headline\"");

        town.post(min, "/api/v1/findings", named.formatted("n-1", "It matches.", "12345"));

        String reader = town.key("rea", Role.READ_ONLY);
        assertThat(town.get(min, "/api/v1/cases?q=ann%20bee").body()).contains("n-1");
        assertThat(town.get(reader, "/api/v1/cases?q=ann%20bee").body()).contains("\"cases\":[]");
    }

    @Test
    void arrivalsThatBreakARuleAreTakenInNotAtAll() {
        HttpResponse<String> misspelt = arrive("-bad-", "It matches.", "1");
        HttpResponse<String> unsourced = arrive("n-3", "It matches.", "");
        HttpResponse<String> analyst = town.post(
                town.key("ara", Role.ANALYST), "/api/v1/findings", ARRIVALS.formatted("n-4", "It matches.", "1"));

        assertThat(misspelt.statusCode()).isEqualTo(422);
        assertThat(misspelt.body()).contains("/cases/0");
        assertThat(unsourced.statusCode()).isEqualTo(422);
        assertThat(analyst.statusCode()).isEqualTo(403);
        assertThat(town.get(min, "/api/v1/cases").body()).contains("\"cases\":[]");
    }

    @Test
    void whatIsPersonalIsHiddenUntilSomebodyWhoMayAsksForIt() {
        arrive("n-1", "It writes from ann.bee@example.org.", "12345");
        String reader = town.key("rea", Role.READ_ONLY);

        String hidden = town.get(min, "/api/v1/cases/n-1").body();
        HttpResponse<String> shown = town.get(min, "/api/v1/cases/n-1?reveal=true");
        HttpResponse<String> refused = town.get(reader, "/api/v1/cases/n-1?reveal=true");

        assertThat(hidden).doesNotContain("ann.bee@example.org");
        assertThat(shown.body()).contains("ann.bee@example.org", "viewed");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(town.get(reader, "/api/v1/cases/n-1").body()).doesNotContain("ann.bee@example.org");
        assertThat(town.get(min, "/api/v1/audit/leaves").body()).contains("revealed");
    }

    @Test
    void allOfAPersonLeavesAsAFileAndIsErasedAndTheAuditLogStillProves() {
        arrive("n-1", "It matches.", "12345");

        HttpResponse<String> file = town.post(min, "/api/v1/persons/p900/export", "{}");
        HttpResponse<String> undecided = town.post(min, "/api/v1/persons/p900/erase", "{\"reason\":\"They asked.\"}");
        town.post(min, "/api/v1/cases/n-1/open", 1, "{}");
        HttpResponse<String> decided = town.post(
                min,
                "/api/v1/cases/n-1/propose",
                2,
                "{\"outcome\":\"FALSE_POSITIVE\",\"reason_code\":\"other-person\",\"text\":\"Another birth date.\"}");
        HttpResponse<String> erased = town.post(min, "/api/v1/persons/p900/erase", "{\"reason\":\"They asked.\"}");
        Json.Obj verdict = ApiTown.json(town.post(min, "/api/v1/audit/verify", ""));

        assertThat(file.body()).contains("It matches.");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(erased.body()).contains("\"cases\":[\"n-1\"]");
        assertThat(town.get(min, "/api/v1/cases/n-1").statusCode()).isEqualTo(404);
        assertThat(verdict.text("whole")).isEqualTo("true");
    }

    @Test
    void everyLeafOfTheAuditLogIsReadAndProvedOneByOne() {
        arrive("n-1", "It matches.", "12345");
        String key = town.key("aud", Role.AUDITOR);

        HttpResponse<String> page = town.get(key, "/api/v1/audit/leaves?limit=1");
        Json.Obj proof = ApiTown.json(town.get(key, "/api/v1/audit/leaves/0"));
        Json.Obj checkpoint = ApiTown.json(town.get(key, "/api/v1/audit/checkpoint"));

        assertThat(page.headers().firstValue("Link").orElse("")).contains("from=1");
        assertThat(page.body()).contains("key_made");
        assertThat(proof.text("verified")).isEqualTo("true");
        assertThat(checkpoint.text("root")).isEqualTo(proof.text("root"));
        assertThat(town.get(key, "/api/v1/audit/leaves/99").statusCode()).isEqualTo(404);
        assertThat(town.get(town.key("ara", Role.ANALYST), "/api/v1/audit/leaves")
                        .statusCode())
                .isEqualTo(403);
    }
}
