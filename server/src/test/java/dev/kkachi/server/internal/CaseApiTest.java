package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.Secret;
import dev.kkachi.access.Session;
import dev.kkachi.cases.Actor;
import dev.kkachi.files.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseApiTest {
    private static final String RING = "/api/v1/cases/c-a36c85ddcf";
    private static final String PERSON = "/api/v1/cases/c-b9be297b91";
    private static final String VERDICT = """
            {"outcome": "TRUE_MATCH", "reason_code": "one-operator", "text": "They share all.",
             "would_clear": "Two people on one call."}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ApiTown town;
    private String ara;
    private String min;

    @BeforeEach
    void open() {
        town = new ApiTown(folder);
        town.town.fill();
        ara = town.key("ara", Role.ANALYST);
        min = town.key("min", Role.APPROVER, Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theQueueIsPagedByACursorThatTheLinkRepeats() {
        HttpResponse<String> first = town.get(ara, "/api/v1/cases?limit=1&sort=LIKELIEST");
        String link = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> second = town.get(ara, link.substring(1, link.indexOf('>')));

        assertThat(ids(first)).containsExactly("c-a36c85ddcf");
        assertThat(link).endsWith("; rel=\"next\"").contains("sort=LIKELIEST");
        assertThat(ids(second)).containsExactly("c-b9be297b91");
    }

    @Test
    void theQueueIsFilteredAndAQuestionThatCannotBeAskedIsRefused() {
        assertThat(ids(town.get(ara, "/api/v1/cases?kind=RING"))).containsExactly("c-a36c85ddcf");
        assertThat(ids(town.get(ara, "/api/v1/cases?q=AnyDesk"))).containsExactly("c-b9be297b91");
        assertThat(ids(town.get(ara, "/api/v1/cases?assignee=me"))).isEmpty();
        assertThat(ids(town.get(ara, "/api/v1/cases?state=OPEN&state=NEW"))).hasSize(2);
        assertThat(ids(town.get(ara, "/api/v1/cases?probability_min=0.9"))).containsExactly("c-a36c85ddcf");

        for (String wrong : List.of("limit=0", "limit=x", "sort=NAME", "kind=CAT", "name=x", "sleeping=maybe")) {
            HttpResponse<String> refused = town.get(ara, "/api/v1/cases?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(ApiTown.code(refused)).isEqualTo("invalid-query");
        }
        assertThat(ApiTown.code(town.get(ara, "/api/v1/cases?cursor=abc"))).isEqualTo("bad-cursor");
    }

    @Test
    void aCaseThatIsKnownAlreadyIsNotSentAgain() {
        HttpResponse<String> first = town.get(ara, RING);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(ApiTown.json(first).find("findings")).isInstanceOf(Json.Arr.class);
        assertThat(town.get(ara, RING, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void aCommandWantsTheVersionThatItsSenderSaw() {
        HttpResponse<String> none = town.post(ara, RING + "/notes", "{\"text\":\"Called.\"}");
        HttpResponse<String> old = town.post(ara, RING + "/notes", 99, "{\"text\":\"Called.\"}");
        HttpResponse<String> right = town.post(ara, RING + "/notes", 1, "{\"text\":\"Called.\"}");

        assertThat(none.statusCode()).isEqualTo(428);
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(old.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(town.get(ara, RING).body()).contains("Called.");
    }

    @Test
    void everythingThatIsDoneAtADeskIsDone() {
        String day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString();

        assertThat(done(ara, "assign", "{\"assignee\":\"me\"}")).containsPattern("\"assignee\":\"u-[0-9a-f]+\"");
        assertThat(done(ara, "prioritise", "{\"priority\":\"URGENT\"}")).contains("\"priority\":\"URGENT\"");
        assertThat(done(ara, "snooze", "{\"until\":\"" + day + "\"}")).contains("\"snoozed_until\":\"" + day);
        assertThat(done(ara, "snooze", "{}")).doesNotContain("snoozed_until");
        assertThat(done(ara, "move", "{\"queue\":\"rings\"}")).contains("\"queue\":\"rings\"");
        assertThat(done(ara, "open", "{}")).contains("\"state\":\"OPEN\"");
        assertThat(done(ara, "await", "{\"text\":\"Asked both.\"}")).contains("\"state\":\"AWAITING_INFO\"");
        assertThat(done(ara, "answers", "{\"text\":\"It is my brother.\"}")).contains("\"leaf\":");
        assertThat(done(min, "hold", "{\"reason\":\"A court asked.\"}")).contains("\"legal_hold\":\"A court asked.\"");
        assertThat(done(min, "release", "{}")).doesNotContain("legal_hold");
        assertThat(done(ara, "merge", "{\"into\":\"c-b9be297b91\",\"reason\":\"The same.\"}"))
                .contains("\"merged_into\":\"c-b9be297b91\"");
        assertThat(done(ara, "unmerge", "{\"reason\":\"It is not.\"}")).doesNotContain("merged_into");
        assertThat(town.get(ara, RING).body()).contains("It is my brother.");
    }

    /// Whoever is to have a case must be able to work it.
    @Test
    void aCaseLiesOnlyWithWhoMayWorkItThere() {
        Account oda = town.person("oda", "home", new Grant(Role.ANALYST, "payments"));
        Account reader = town.person("rea", "home", Grant.everywhere(Role.READ_ONLY));
        Account gone =
                town.person("gon", "home", Grant.everywhere(Role.ANALYST)).withActive(false);
        town.town.people.put(gone);
        Account foreign = town.person("zoe", "other", Grant.everywhere(Role.ANALYST));
        Account bea = town.person("bea", "home", Grant.everywhere(Role.ANALYST));

        for (String who : List.of(
                "nobody-here",
                oda.id().value(),
                reader.id().value(),
                gone.id().value(),
                foreign.id().value())) {
            HttpResponse<String> refused = town.post(ara, RING + "/assign", 1, "{\"assignee\":\"" + who + "\"}");
            assertThat(refused.statusCode()).as(who).isEqualTo(422);
            assertThat(ApiTown.code(refused)).isEqualTo("unknown-assignee");
        }
        HttpResponse<String> bulk = town.post(
                ara,
                "/api/v1/cases/bulk",
                "{\"action\":\"ASSIGN\",\"assignee\":\"" + oda.id()
                        + "\",\"preview\":true,\"cases\":[{\"id\":\"c-a36c85ddcf\",\"version\":1}]}");

        assertThat(bulk.body()).contains("unknown-assignee");
        assertThat(done(ara, "assign", "{\"assignee\":\"" + bea.id() + "\"}"))
                .contains(bea.id().value());
        done(ara, "move", "{\"queue\":\"payments\"}");
        assertThat(done(ara, "assign", "{\"assignee\":\"" + oda.id() + "\"}"))
                .contains(oda.id().value());
        assertThat(done(ara, "move", "{\"queue\":\"rings\"}")).doesNotContain("\"assignee\"");
    }

    private String done(String key, String what, String body) {
        HttpResponse<String> response = town.post(key, RING + "/" + what, town.version(min, "c-a36c85ddcf"), body);
        assertThat(response.statusCode()).as(what + " " + response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void whoeverProposedCannotApproveNotEvenWithAKey() {
        String both = town.key("kim", Role.APPROVER);
        done(both, "open", "{}");
        assertThat(done(both, "propose", VERDICT)).contains("\"state\":\"PROPOSED\"");

        HttpResponse<String> own = town.post(both, RING + "/approve", 3, "{}");
        HttpResponse<String> analyst = town.post(ara, RING + "/approve", 3, "{}");
        HttpResponse<String> other = town.post(min, RING + "/approve", 3, "{\"remark\":\"I agree.\"}");

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(ApiTown.code(own)).isEqualTo("own-proposal");
        assertThat(analyst.statusCode()).isEqualTo(403);
        assertThat(ApiTown.code(analyst)).isEqualTo("not-allowed");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).contains("\"state\":\"CLOSED\"", "\"outcome\":\"TRUE_MATCH\"");
        assertThat(done(ara, "reopen", "{\"reason\":\"They appealed.\"}")).contains("\"state\":\"OPEN\"");
    }

    @Test
    void aProposalIsRefusedByAnotherPersonAndTheCaseIsOpenAgain() {
        done(ara, "open", "{}");
        done(ara, "propose", VERDICT);

        assertThat(done(min, "refuse", "{\"remark\":\"Not enough.\"}")).contains("\"state\":\"OPEN\"");
    }

    @Test
    void anAttachmentIsHashedAndComesBackAsAFileOnly() {
        HttpResponse<String> added = town.post(
                ara,
                RING + "/attachments?name=..%2F..%2Fx%22.html",
                "<script>alert(1)</script>",
                "If-Match",
                "\"1\"",
                "Content-Type",
                "text/html");
        Json.Obj one = Matching.objects(ApiTown.json(town.get(ara, RING)), "attachments")
                .getFirst();
        HttpResponse<String> back = town.get(ara, RING + "/attachments/" + one.text("id"));

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(one.text("sha256")).isEqualTo(dev.kkachi.files.Sha256.hex("<script>alert(1)</script>", 32));
        assertThat(back.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(back.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(back.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"x_.html\"; filename*=UTF-8''x%22.html");
        assertThat(back.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(town.get(ara, PERSON + "/attachments/" + one.text("id")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyFillsTheDiskWithAttachments() {
        Actor.Id who = new Actor.Id(
                town.person("ara", "home", Grant.everywhere(Role.ANALYST)).id().value());
        town.town.place.work().uploads().take(who, UploadQuota.BYTES_A_DAY - 3, Instant.now());

        HttpResponse<String> refused = town.post(
                ara, RING + "/attachments?name=x.txt", "four", "If-Match", "\"1\"", "Content-Type", "text/plain");
        HttpResponse<String> byAnother = town.post(
                min, RING + "/attachments?name=x.txt", "four", "If-Match", "\"1\"", "Content-Type", "text/plain");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("quota-exceeded");
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(byAnother.statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatBreaksItsFormIsToldWhere() {
        HttpResponse<String> refused = town.post(
                ara, RING + "/propose", 1, "{\"outcome\":\"GUILTY\",\"text\":\"\",\"clears_until\":\"soon\",\"x\":1}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "/outcome",
                        "/reason_code",
                        "/text",
                        "/clears_until",
                        "/x",
                        "\"invalid-body\"".replace("\"", ""));
        assertThat(town.post(ara, RING + "/notes", 1, "{\"text\":\"a\",\"text\":\"b\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(town.post(ara, RING + "/notes", "x=1", "Content-Type", "text/plain", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(415);
        assertThat(town.version(ara, "c-a36c85ddcf")).isEqualTo(1);
    }

    @Test
    void theNextCaseIsGivenOnce() {
        HttpResponse<String> first = town.post(ara, "/api/v1/cases/next", "{}");
        HttpResponse<String> second = town.post(min, "/api/v1/cases/next", "{}");
        HttpResponse<String> third =
                town.send("POST", "/api/v1/cases/next", "", "Authorization", "Bearer " + town.key("kim", Role.ANALYST));

        assertThat(first.body()).contains("c-a36c85ddcf");
        assertThat(second.body()).contains("c-b9be297b91");
        assertThat(third.statusCode()).isEqualTo(204);
    }

    @Test
    void somebodyOfOneQueueSeesNothingOfOthersAndActsInTheirs() {
        String rings = town.key(town.person("rin", "home", new Grant(Role.ANALYST, "rings")));
        done(ara, "move", "{\"queue\":\"rings\"}");

        assertThat(ids(town.get(rings, "/api/v1/cases"))).containsExactly("c-a36c85ddcf");
        assertThat(town.get(rings, PERSON).statusCode()).isEqualTo(404);
        assertThat(town.post(rings, PERSON + "/notes", 1, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(town.post(rings, RING + "/notes", 2, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionWritesOnlyWithTheTokenOfItsPages() {
        Account account = town.person("sol", "home", Grant.everywhere(Role.ANALYST));
        String secret = "s".repeat(43);
        Instant now = town.town.place.clock().instant();
        town.town.people.put(new Session(Secret.hash(secret), account.id(), "test", now, now, now));
        Access.Present present = town.town.place.door().access().findPresent(secret);
        String[] headers = {
            "Cookie",
            "__Host-kkachi=" + secret,
            "Content-Type",
            "application/json",
            "If-Match",
            "\"1\"",
            "X-Form-Token",
            ""
        };

        HttpResponse<String> bare = town.send("POST", RING + "/open", "{}", headers);
        headers[7] = Secret.formToken(secret);
        HttpResponse<String> right = town.send("POST", RING + "/open", "{}", headers);
        headers[4] = "Sec-Fetch-Site";
        headers[5] = "cross-site";
        HttpResponse<String> other = town.send("POST", RING + "/open", "{}", headers);

        assertThat(present).isNotNull();
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(ApiTown.code(bare)).isEqualTo("form-token");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(ApiTown.code(other)).isEqualTo("other-site");
    }

    private static List<String> ids(HttpResponse<String> page) {
        return Matching.objects(ApiTown.json(page), "cases").stream()
                .map(each -> each.text("id"))
                .toList();
    }
}
