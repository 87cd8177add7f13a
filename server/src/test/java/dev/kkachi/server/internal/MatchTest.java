package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `POST /match/{dataset}` as its clients know it, each row of the contract a test.
class MatchTest {
    private static final String PETR = """
            {"schema":"Person","properties":{"name":["Petr Repetitski"]}}""";
    private static final String HAN = """
            {"schema":"Person","properties":{"name":["Hong Kil-tong"]}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Matching api;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        api = Matching.in(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        api.close();
    }

    @Test
    void aNameSpeltAnotherWayIsFoundAboveTheThreshold() {
        Json.Obj answer = api.one("default", PETR);

        Json.Obj first = Matching.objects(answer, "results").getFirst();
        assertThat(first.text("id")).isEqualTo("inv-petr");
        assertThat(Double.parseDouble(first.text("score"))).isGreaterThan(0.7);
        assertThat(first.text("match")).isEqualTo("true");
        assertThat(Matching.in(answer, "total").members().toString()).contains("1", "eq");
        assertThat(answer.text("status")).isEqualTo("200");
    }

    @Test
    void aKoreanNameIsFoundFromAnotherRomanisation() {
        assertThat(Matching.ids(api.one("default", HAN))).containsExactly("inv-han");
    }

    @Test
    void anEntityHasTheKeysAndTimesThatClientsExpect() {
        Json.Obj entity = Matching.objects(api.one("default", HAN), "results").getFirst();

        assertThat(entity.members().keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "caption",
                        "schema",
                        "properties",
                        "datasets",
                        "referents",
                        "target",
                        "first_seen",
                        "last_seen",
                        "last_change",
                        "score",
                        "match",
                        "explanations");
        assertThat(entity.text("first_seen")).isEqualTo("2025-01-02T00:00:00");
        assertThat(entity.text("last_seen")).isEqualTo("2026-11-01T04:05:06");
        assertThat(entity.texts("referents")).containsExactly("old-han");
        assertThat(entity.text("target")).isEqualTo("true");
    }

    @Test
    void everyFeatureIsExplainedWithBothSides() {
        Json.Obj answer = api.one("default", """
                {"schema":"Person","properties":{"name":["Hong Kil-tong"],"birthDate":["1971-02-03"]}}""");

        Json.Obj explanations = Matching.in(Matching.objects(answer, "results").getFirst(), "explanations");
        Json.Obj name = Matching.in(explanations, "name");
        assertThat(name.members().keySet()).containsExactly("detail", "score", "query", "candidate");
        assertThat(name.text("query")).isEqualTo("Hong Kil-tong");
        assertThat(name.text("candidate")).isNotEmpty();
        assertThat(Matching.in(explanations, "birth_date").text("candidate")).isEqualTo("1971-02-03");
    }

    @Test
    void theQueryIsEchoedCleaned() {
        Json.Obj answer = api.one("default", """
                {"id":"mine-7","schema":"Person","properties":{"name":"Petr Repetitski","country":["Russia"],\
                "passportNumber":[12345678],"birthDate":1985}}""");

        Json.Obj query = Matching.in(answer, "query");
        assertThat(query.text("id")).isEqualTo("mine-7");
        assertThat(query.text("schema")).isEqualTo("Person");
        assertThat(Matching.in(query, "properties").texts("country")).containsExactly("ru");
        assertThat(Matching.in(query, "properties").texts("passportNumber")).containsExactly("12345678");
        assertThat(Matching.in(query, "properties").texts("birthDate")).containsExactly("1985");
        assertThat(Matching.in(query, "properties").texts("name")).containsExactly("Petr Repetitski");
    }

    @Test
    void namesOfAlgorithmsAreTakenAndOthersRefused() {
        for (String name :
                List.of("best", "logic-v2", "logic-v1", "name-based", "name-qualified", "ofac", "regression-v1")) {
            assertThat(Matching.ids(api.one("default?algorithm=" + name, PETR))).contains("inv-petr");
        }
        assertThat(status("default?algorithm=neural-net", PETR)).isEqualTo(400);
    }

    @Test
    void theThresholdDecidesWhatIsAMatchAndTheCutoffWhatIsShown() {
        Json.Obj strict = api.one("default?threshold=0.999", PETR);
        Json.Obj cut = api.one("default?threshold=0.999&cutoff=0.998", PETR);

        assertThat(Matching.objects(strict, "results").getFirst().text("match")).isEqualTo("false");
        assertThat(Matching.in(strict, "total").text("value")).isEqualTo("0");
        assertThat(Matching.ids(cut)).isEmpty();
    }

    @Test
    void datasetsAreIncludedAndExcludedAndExcludingWins() {
        assertThat(Matching.ids(api.one("inv_people", PETR))).containsExactly("inv-petr");
        assertThat(Matching.ids(api.one("inv_firms", PETR))).isEmpty();
        assertThat(Matching.ids(api.one("default?include_dataset=inv_people", PETR)))
                .containsExactly("inv-petr");
        assertThat(Matching.ids(api.one("default?include_dataset=inv_firms", PETR)))
                .isEmpty();
        assertThat(Matching.ids(api.one("default?exclude_dataset=inv_people", PETR)))
                .isEmpty();
        assertThat(Matching.ids(api.one("default?include_dataset=inv_people&exclude_dataset=inv_people", PETR)))
                .isEmpty();
    }

    @Test
    void entitiesAreFilteredBySchemaTopicTimeAndId() {
        assertThat(Matching.ids(api.one("default?exclude_schema=Person", PETR))).isEmpty();
        assertThat(Matching.ids(api.one("default?topics=role.pep&topics=crime", PETR)))
                .containsExactly("inv-petr");
        assertThat(Matching.ids(api.one("default?topics=sanction", PETR))).isEmpty();
        assertThat(Matching.ids(api.one("default?changed_since=2026-01-01", PETR)))
                .isEmpty();
        assertThat(Matching.ids(api.one("default?changed_since=2026-01-01", HAN)))
                .containsExactly("inv-han");
        assertThat(Matching.ids(api.one("default?exclude_entity_ids=inv-han", HAN)))
                .isEmpty();
        assertThat(Matching.ids(api.one("default?exclude_entity_ids=old-han", HAN)))
                .isEmpty();
    }

    @Test
    void atMostFiftyIdsCanBeExcluded() {
        assertThat(status("default?" + "exclude_entity_ids=x&".repeat(50), HAN)).isEqualTo(200);
        assertThat(status("default?" + "exclude_entity_ids=x&".repeat(51), HAN)).isEqualTo(422);
    }

    @Test
    void identifiersAloneFind() {
        Json.Obj answer = api.one("default", """
                {"schema":"Vessel","properties":{"name":["Other Name"],"imoNumber":["9074729"]}}""");

        assertThat(Matching.ids(answer)).containsExactly("inv-ship");
    }

    @Test
    void aBatchIsAnsweredKeyByKeyAndTellsItsSize() {
        HttpResponse<String> answer =
                api.match("default?limit=3", "{\"queries\":{\"a\":" + HAN + ",\"b\":" + PETR + "}}");

        assertThat(answer.headers().firstValue("x-batch-size")).contains("2");
        assertThat(Matching.json(answer).text("limit")).isEqualTo("3");
        assertThat(Matching.ids(Matching.in(Matching.json(answer), "responses", "a")))
                .containsExactly("inv-han");
        assertThat(Matching.ids(Matching.in(Matching.json(answer), "responses", "b")))
                .containsExactly("inv-petr");
    }

    @Test
    void aBatchOfMoreThanAHundredIsRefused() {
        StringBuilder queries = new StringBuilder();
        for (int i = 0; i <= MatchRoute.BATCH_MAX; i++) {
            queries.append(i == 0 ? "" : ",")
                    .append("\"q")
                    .append(i)
                    .append("\":")
                    .append(HAN);
        }

        assertThat(api.match("default", "{\"queries\":{" + queries + "}}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBatchWithABadQueryIsRefusedAsAWhole() {
        String bad = """
                {"queries":{"good":%s,"bad":{"schema":"Banana","properties":{"name":["x"]}}}}""".replace("%s", HAN);

        assertThat(api.match("default", bad).statusCode()).isEqualTo(400);
    }

    @Test
    void aMissingSchemaIsUnprocessableAndTheAnswerTellsWhere() {
        HttpResponse<String> answer = api.match("default", "{\"queries\":{\"q\":{\"properties\":{}}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"type\":\"missing\"", "\"loc\":[\"body\",\"queries\",\"q\",\"schema\"]", "Field required");
    }

    @Test
    void whatCannotBeMatchedIsRefused() {
        assertThat(status("default", "{\"schema\":\"Banana\",\"properties\":{}}"))
                .isEqualTo(400);
        assertThat(status("default", "{\"schema\":\"Ownership\",\"properties\":{}}"))
                .isEqualTo(400);
        assertThat(status("nowhere", HAN)).isEqualTo(404);
        assertThat(api.match("default", "{}").statusCode()).isEqualTo(422);
        assertThat(api.match("default", "not json").statusCode()).isEqualTo(422);
        assertThat(status("default?limit=501", HAN)).isEqualTo(422);
        assertThat(status("default?limit=x", HAN)).isEqualTo(422);
        assertThat(status("default?threshold=2", HAN)).isEqualTo(422);
        assertThat(status("default?changed_since=yesterday", HAN)).isEqualTo(422);
    }

    @Test
    void weightsAndConfigurationAreChecked() {
        String body = "{\"queries\":{\"q\":" + HAN + "},";

        assertThat(api.match("default", body + "\"weights\":{\"name_match\":0.5}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.match("default", body + "\"weights\":{\"name_match\":\"much\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.match("default", body + "\"config\":{\"nm_number_mismatch\":0.3}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.match("default", body + "\"config\":{\"nm_unheard\":1}}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRequestWithoutAContentTypeIsTaken() {
        assertThat(api.match("default", "{\"queries\":{}}").statusCode()).isEqualTo(200);
        assertThat(api.server()
                        .post("/match/default", "{\"queries\":{}}", "content-type", "text/plain")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsClearedByListsThatCannotBeTrusted() {
        api.faults().add("The list inv_people was last loaded or checked 45 days ago.");
        try {
            HttpResponse<String> answer = api.match("default", "{\"queries\":{\"q\":" + HAN + "}}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(api.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(api.get("/livez").statusCode()).isEqualTo(200);
        } finally {
            api.faults().clear();
        }
    }

    @Test
    void theSameQuestionGetsTheSameBytes() {
        String body = "{\"queries\":{\"q\":" + HAN + "}}";

        assertThat(api.match("default", body).body())
                .isEqualTo(api.match("default", body).body());
    }

    private static int status(String parameters, String query) {
        return api.match(parameters, "{\"queries\":{\"q\":" + query + "}}").statusCode();
    }
}
