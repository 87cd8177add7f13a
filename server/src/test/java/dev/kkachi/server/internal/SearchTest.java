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

/// `GET /search/{dataset}`, `/entities/{id}` and what is adjacent, as their clients know them.
class SearchTest {
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

    private static Json.Obj search(String query) {
        HttpResponse<String> answer = api.get("/search/" + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(200);
        return Matching.json(answer);
    }

    private static int status(String path) {
        return api.get(path).statusCode();
    }

    @Test
    void wordsAreSearchedInNamesAndTextAndAllMustBeThere() {
        assertThat(Matching.ids(search("default?q=haneul"))).containsExactlyInAnyOrder("inv-haneul", "inv-ship");
        assertThat(Matching.ids(search("default?q=haneul+trading"))).containsExactly("inv-haneul");
        assertThat(Matching.ids(search("default?q=haneul+nobody"))).isEmpty();
        assertThat(Matching.ids(search("default?q=haneul+OR+repetitsky"))).hasSize(3);
        assertThat(Matching.ids(search("default?q=%ED%99%8D%EA%B8%B8%EB%8F%99")))
                .containsExactly("inv-han");
        assertThat(Matching.ids(search("default?q=RN-778899"))).containsExactly("inv-haneul");
    }

    @Test
    void anAnswerHasItsPartsAndTotals() {
        Json.Obj answer = search("default?q=haneul&limit=1&offset=1");

        assertThat(answer.members().keySet()).containsExactly("results", "facets", "total", "limit", "offset");
        assertThat(Matching.objects(answer, "results")).hasSize(1);
        assertThat(Matching.in(answer, "total").text("value")).isEqualTo("2");
        assertThat(Matching.in(answer, "total").text("relation")).isEqualTo("eq");
        assertThat(answer.text("limit") + answer.text("offset")).isEqualTo("11");
    }

    @Test
    void withoutWordsEverythingOfTheSchemaIsThere() {
        assertThat(Matching.ids(search("default"))).hasSize(5);
        assertThat(Matching.ids(search("default?schema=Person"))).containsExactlyInAnyOrder("inv-han", "inv-petr");
        assertThat(Matching.ids(search("default?schema=LegalEntity"))).hasSize(3);
        assertThat(Matching.ids(search("default?schema=LegalEntity&exclude_schema=Person")))
                .containsExactly("inv-haneul");
        assertThat(Matching.ids(search("default?limit=0"))).isEmpty();
    }

    @Test
    void aQueryThatCannotBeReadIsRefusedUnlessItIsSimple() {
        assertThat(status("/search/default?q=invalid/query")).isEqualTo(400);
        assertThat(status("/search/default?q=invalid/query&simple=true")).isEqualTo(200);
        assertThat(status("/search/default?q=%22open&simple=true")).isEqualTo(200);
    }

    @Test
    void wordsMayBeSpeltALittleDifferently() {
        assertThat(Matching.ids(search("default?q=repetitskj"))).isEmpty();
        assertThat(Matching.ids(search("default?q=repetitskj&fuzzy=true"))).containsExactly("inv-petr");
    }

    @Test
    void entitiesAreFilteredByFields() {
        assertThat(Matching.ids(search("default?countries=ru"))).containsExactly("inv-petr");
        assertThat(Matching.ids(search("default?topics=sanction&topics=role.pep")))
                .hasSize(3);
        assertThat(Matching.ids(search("default?topics=sanction&topics=role.pep&filter_op=AND")))
                .isEmpty();
        assertThat(Matching.ids(search("default?datasets=inv_people"))).hasSize(2);
        assertThat(Matching.ids(search("default?filter=properties.birthDate:1985")))
                .containsExactly("inv-petr");
        assertThat(Matching.ids(search("default?filter=properties.birthDate:1985-07-08")))
                .containsExactly("inv-petr");
        assertThat(Matching.ids(search("default?changed_since=2026-01-01T00:00")))
                .containsExactly("inv-han");
        assertThat(Matching.ids(search("inv_firms?q=haneul"))).hasSize(2);
        assertThat(Matching.ids(search("inv_people?q=haneul"))).isEmpty();
        assertThat(Matching.ids(search("default?q=haneul&include_dataset=inv_firms&exclude_dataset=inv_firms")))
                .isEmpty();
    }

    @Test
    void facetsCountWhatWasFound() {
        Json.Obj facets = Matching.in(search("default?q=haneul+OR+repetitsky"), "facets");

        assertThat(facets.members().keySet()).containsExactly("countries", "topics", "datasets");
        Json.Obj first =
                Matching.objects(Matching.in(facets, "countries"), "values").getFirst();
        assertThat(first.text("name") + first.text("label") + first.text("count"))
                .isEqualTo("kpNorth Korea2");
        assertThat(Matching.objects(Matching.in(facets, "datasets"), "values")
                        .getFirst()
                        .text("label"))
                .isEqualTo("Invented firms");
        assertThat(Matching.in(search("default?facets=schema&facets=genders"), "facets")
                        .members()
                        .keySet())
                .containsExactly("schema", "genders");
        assertThat(status("/search/default?facets=shoe_size")).isEqualTo(422);
    }

    @Test
    void entitiesAreSortedByFields() {
        assertThat(Matching.ids(search("default?schema=LegalEntity&sort=first_seen:desc")))
                .containsExactly("inv-petr", "inv-haneul", "inv-han");
        assertThat(Matching.ids(search("default?schema=LegalEntity&sort=first_seen:asc")))
                .containsExactly("inv-han", "inv-haneul", "inv-petr");
        assertThat(status("/search/default?sort=nothing:asc")).isEqualTo(400);
    }

    @Test
    void whatIsOutOfRangeOrUnknownIsRefused() {
        assertThat(status("/search/default?offset=9999")).isEqualTo(422);
        assertThat(status("/search/default?offset=9499")).isEqualTo(200);
        assertThat(status("/search/default?limit=10000")).isEqualTo(422);
        assertThat(status("/search/default?schema=Banana")).isEqualTo(400);
        assertThat(status("/search/nowhere")).isEqualTo(404);
        assertThat(status("/search/default?changed_since=soon")).isEqualTo(422);
        assertThat(status("/search/default?filter=nocolon")).isEqualTo(400);
    }

    @Test
    void anEntityIsNestedWithItsTiesAndTheirFarEnds() {
        Json.Obj han = Matching.json(api.get("/entities/inv-han"));

        Json.Obj owned = Matching.objects(Matching.in(han, "properties"), "ownershipOwner")
                .getFirst();
        assertThat(owned.text("schema")).isEqualTo("Ownership");
        assertThat(Matching.objects(Matching.in(owned, "properties"), "asset")
                        .getFirst()
                        .text("id"))
                .isEqualTo("inv-haneul");
        assertThat(Matching.in(owned, "properties").texts("owner")).containsExactly("inv-han");
        assertThat(Matching.objects(Matching.in(han, "properties"), "sanctions")
                        .getFirst()
                        .text("id"))
                .isEqualTo("inv-act");
        Json.Obj flat = Matching.json(api.get("/entities/inv-han?nested=false"));
        assertThat(Matching.in(flat, "properties").members().keySet()).doesNotContain("ownershipOwner", "sanctions");
    }

    @Test
    void anIdThatWasTakenInLeadsToTheEntityThatTookIt() throws IOException {
        String answer = api.server()
                .raw("GET /entities/old-han?nested=false HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 5);

        assertThat(answer).startsWith("HTTP/1.1 308").contains("/entities/inv-han?nested=false");
        assertThat(status("/entities/nobody")).isEqualTo(404);
    }

    @Test
    void whatIsAdjacentComesByPropertyWithTotals() {
        Json.Obj answer = Matching.json(api.get("/entities/inv-han/adjacent"));

        assertThat(answer.members().keySet()).containsExactly("entity", "adjacent");
        assertThat(Matching.in(answer, "entity").text("id")).isEqualTo("inv-han");
        Json.Obj owned = Matching.in(answer, "adjacent", "ownershipOwner");
        assertThat(owned.members().keySet()).containsExactly("results", "total", "limit", "offset");
        assertThat(Matching.ids(owned)).containsExactly("inv-own");
        assertThat(Matching.in(owned, "total").text("value")).isEqualTo("1");
        assertThat(owned.text("limit")).isEqualTo("10");
    }

    @Test
    void oneAdjacentPropertyIsPagedAndOthersAreNotThere() {
        Json.Obj owned = Matching.json(api.get("/entities/inv-haneul/adjacent/ownershipAsset?limit=5&offset=1"));

        assertThat(Matching.ids(owned)).isEmpty();
        assertThat(Matching.in(owned, "total").text("value")).isEqualTo("1");
        assertThat(owned.text("offset")).isEqualTo("1");
        assertThat(status("/entities/inv-han/adjacent/name")).isEqualTo(404);
        assertThat(status("/entities/inv-han/adjacent/nonsense")).isEqualTo(404);
        assertThat(status("/entities/inv-han/adjacent/associates")).isEqualTo(200);
        assertThat(status("/entities/nobody/adjacent")).isEqualTo(404);
    }

    @Test
    void theCatalogTellsVersionsAndIsNotSentTwice() {
        HttpResponse<String> answer = api.get("/catalog");
        String etag = answer.headers().firstValue("etag").orElse("");
        Json.Obj catalog = Matching.json(answer);

        Json.Obj invented = Matching.objects(catalog, "datasets").getFirst();
        assertThat(invented.members().keySet())
                .contains("name", "title", "version", "index_version", "index_current", "load", "children", "tags");
        assertThat(invented.text("index_version")).isEqualTo("20261101");
        assertThat(invented.text("index_current")).isEqualTo("true");
        assertThat(invented.texts("children")).containsExactly("inv_people", "inv_firms");
        assertThat(catalog.texts("current")).containsExactly("invented");
        assertThat(catalog.text("index_stale")).isEqualTo("false");
        assertThat(answer.headers().firstValue("cache-control")).contains("public, max-age=300");
        HttpResponse<String> again = api.server().get("/catalog", "if-none-match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get("/manifest").body()).isEqualTo(answer.body());
    }

    @Test
    void theAlgorithmsAreNamedAndDescribed() {
        Json.Obj answer = Matching.json(api.get("/algorithms"));

        assertThat(answer.text("best")).isEqualTo("logic-v2");
        assertThat(answer.text("default")).isEqualTo("logic-v2");
        assertThat(Matching.objects(answer, "algorithms"))
                .allMatch(one -> one.members().keySet().containsAll(List.of("name", "description", "features", "docs")))
                .extracting(one -> one.text("name"))
                .contains("logic-v1", "logic-v2", "name-based");
    }

    @Test
    void anUpdateNeedsItsToken() {
        assertThat(status("/updatez")).isEqualTo(405);
        assertThat(api.server().post("/updatez", "").statusCode()).isEqualTo(403);
        assertThat(api.server().post("/updatez?token=wrong", "").statusCode()).isEqualTo(403);
        assertThat(api.server().post("/updatez?token=token-1&sync=true", "").statusCode())
                .isEqualTo(200);
        assertThat(api.updates()).isEqualTo(1);
    }

    @Test
    void healthIsToldInTheWordsThatClientsExpect() {
        for (String path : List.of("/healthz", "/readyz", "/livez")) {
            assertThat(api.get(path).body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void aTableIsReconciled() {
        Json.Obj manifest = Matching.json(api.get("/reconcile/default?countries=ru"));
        Json.Obj answer = Matching.json(api.server()
                .post(
                        "/reconcile/default",
                        "queries=%7B%22q0%22%3A%7B%22query%22%3A%22Petr+Repetitski%22%2C%22type%22%3A%22Person%22%7D%7D",
                        "content-type",
                        "application/x-www-form-urlencoded"));

        assertThat(manifest.texts("versions")).containsExactly("0.2");
        assertThat(manifest.text("batchSize")).isEqualTo("3");
        assertThat(Matching.in(manifest, "suggest", "entity").text("service_url"))
                .isEqualTo(api.server().address() + "/reconcile/default");
        assertThat(Matching.in(manifest, "suggest", "entity").text("service_path"))
                .endsWith("?countries=ru");
        Json.Obj first = Matching.objects(Matching.in(answer, "q0"), "result").getFirst();
        assertThat(first.members().keySet()).containsExactly("id", "name", "type", "score", "match");
        assertThat(first.text("id")).isEqualTo("inv-petr");
        assertThat(first.text("match")).isEqualTo("true");
    }

    @Test
    void aTableIsExtended() {
        Json.Obj answer = Matching.json(api.get("/reconcile/default?extend="
                + "%7B%22ids%22%3A%5B%22inv-han%22%2C%22nobody%22%5D%2C%22properties%22%3A%5B"
                + "%7B%22id%22%3A%22name%22%2C%22settings%22%3A%7B%22limit%22%3A1%7D%7D%5D%7D"));

        assertThat(Matching.objects(Matching.in(answer, "rows", "inv-han"), "name"))
                .hasSize(1);
        assertThat(Matching.objects(Matching.in(answer, "rows", "nobody"), "name"))
                .isEmpty();
        assertThat(Matching.objects(
                        Matching.json(api.get("/reconcile/default/extend/property?type=Person&limit=2")), "properties"))
                .hasSize(2);
    }

    @Test
    void namesTypesAndPropertiesAreSuggestedByTheirBeginning() {
        assertThat(suggested("entity?prefix=hane")).contains("inv-haneul");
        assertThat(suggested("entity?prefix=")).isEmpty();
        assertThat(suggested("type?prefix=pers")).containsExactly("Person");
        assertThat(suggested("property?prefix=birthD")).containsExactly("birthDate");
        assertThat(suggested("property?prefix=")).isEmpty();
    }

    private static List<String> suggested(String what) {
        Json.Obj answer = Matching.json(api.get("/reconcile/default/suggest/" + what));
        return Matching.objects(answer, "result").stream()
                .map(one -> one.text("id"))
                .toList();
    }
}
