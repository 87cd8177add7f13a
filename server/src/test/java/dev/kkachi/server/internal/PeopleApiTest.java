package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.files.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People, keys, views and many cases at once, over the API.
class PeopleApiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ApiTown town;

    @SuppressWarnings("NullAway.Init")
    private String root;

    @SuppressWarnings("NullAway.Init")
    private String ara;

    @BeforeEach
    void open() {
        town = new ApiTown(folder);
        town.town.fill();
        root = town.key("root", Role.ADMINISTRATOR);
        ara = town.key("ara", Role.ANALYST);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void somebodyIsInvitedChangedAndClosedAndTheAuditLogTellsIt() {
        Account min = town.person("min", "home", Grant.everywhere(Role.ANALYST));
        String path = "/api/v1/accounts/" + min.id();

        HttpResponse<String> invited = town.post(
                root, "/api/v1/accounts/invite", "{\"login\":\"oda@h.example\",\"roles\":[{\"role\":\"AUDITOR\"}]}");
        HttpResponse<String> changed =
                town.post(root, path + "/roles", "{\"roles\":[{\"role\":\"APPROVER\",\"queue\":\"screening\"}]}");
        HttpResponse<String> none = town.post(root, path + "/roles", "{\"roles\":[]}");
        HttpResponse<String> closed = town.post(root, path + "/close", "{}");

        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(ApiTown.json(invited).text("path")).startsWith("/join/");
        assertThat(changed.body()).contains("{\"role\":\"APPROVER\",\"queue\":\"screening\"}");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("\"active\":false");
        assertThat(town.get(root, "/api/v1/accounts").body()).contains("\"login\":\"min@home.example\"");
        assertThat(town.get(root, "/api/v1/audit/leaves?limit=200").body())
                .contains("roles_changed", "invited", "closed")
                .doesNotContain("oda@h.example");
    }

    /// What is of the whole organisation is nobody's for one queue.
    @Test
    void nobodyAdministersOneQueueOnly() {
        Account bea = town.person("bea", "home", Grant.everywhere(Role.ANALYST));
        String path = "/api/v1/accounts/" + bea.id().value() + "/roles";

        HttpResponse<String> refused =
                town.post(root, path, "{\"roles\":[{\"role\":\"ADMINISTRATOR\",\"queue\":\"screening\"}]}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/roles");
    }

    @Test
    void nobodyChangesThemselvesOrSomebodyOfAnotherTenant() {
        Account other = town.person("zoe", "other", Grant.everywhere(Role.ANALYST));
        Account self = town.person("root", "home", Grant.everywhere(Role.ADMINISTRATOR));

        HttpResponse<String> own =
                town.post(root, "/api/v1/accounts/" + self.id() + "/roles", "{\"roles\":[{\"role\":\"APPROVER\"}]}");
        HttpResponse<String> foreign = town.post(root, "/api/v1/accounts/" + other.id() + "/close", "{}");

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(ApiTown.code(own)).isEqualTo("own-account");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyMakesNoneThatMayMoreThanItself() {
        Account owner = town.person("kim", "home", Grant.everywhere(Role.ANALYST));
        String narrow = town.town
                .place
                .door()
                .keys()
                .make(owner, "narrow", Set.of(Permission.KEYS_WRITE, Permission.SCREEN), Duration.ofDays(1))
                .secret();
        String body = "{\"name\":\"n\",\"scopes\":[\"%s\"],\"days\":3}";

        HttpResponse<String> more = town.post(narrow, "/api/v1/keys", body.replace("%s", "case:read"));
        HttpResponse<String> made =
                town.post(narrow, "/api/v1/keys", body.replace("%s", "screen:read"), "Idempotency-Key", "k");
        HttpResponse<String> again =
                town.post(narrow, "/api/v1/keys", body.replace("%s", "screen:read"), "Idempotency-Key", "k");

        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(made.statusCode()).isEqualTo(201);
        String secret = ApiTown.json(made).text("secret");
        assertThat(secret).startsWith("kkachi_");
        assertThat(again.body()).doesNotContain(secret).contains("(was shown once)");
        String id = Matching.in(ApiTown.json(made), "key").text("id");
        assertThat(town.get(narrow, "/api/v1/keys").body()).contains(id).doesNotContain(secret);
        assertThat(town.send("DELETE", "/api/v1/keys/" + id, "", "Authorization", "Bearer " + narrow)
                        .statusCode())
                .isEqualTo(204);
        assertThat(town.get(secret, "/api/v1/keys").statusCode()).isEqualTo(401);
    }

    @Test
    void manyCasesAreChangedAtOnceOrOnlyLookedAt() {
        String cases = "\"cases\":[{\"id\":\"c-a36c85ddcf\",\"version\":1},{\"id\":\"c-b9be297b91\",\"version\":9},"
                + "{\"id\":\"c-0000000000\",\"version\":1}]";
        String path = "/api/v1/cases/bulk";

        HttpResponse<String> preview =
                town.post(ara, path, "{\"action\":\"ASSIGN\",\"assignee\":\"me\",\"preview\":true," + cases + "}");
        HttpResponse<String> done = town.post(ara, path, "{\"action\":\"ASSIGN\",\"assignee\":\"me\"," + cases + "}");
        HttpResponse<String> incomplete = town.post(ara, path, "{\"action\":\"MOVE\"," + cases + "}");

        assertThat(Matching.objects(ApiTown.json(preview), "results"))
                .extracting(each -> each.text("done"))
                .containsExactly("true", "true", "false");
        assertThat(Matching.objects(ApiTown.json(done), "results"))
                .extracting(each -> each.text("done") + " " + each.text("code"))
                .containsExactly("true ", "false version-changed", "false not-found");
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(town.get(ara, "/api/v1/cases?assignee=me").body())
                .contains("c-a36c85ddcf")
                .doesNotContain("c-b9be297b91");
    }

    @Test
    void aViewIsKeptWithItsQuestionAndRemovedByItsOwner() {
        HttpResponse<String> kept =
                town.post(ara, "/api/v1/views?kind=RING&sort=DUE&q=one+wallet", "{\"name\":\"Rings\",\"shared\":true}");
        HttpResponse<String> wrong = town.post(ara, "/api/v1/views?colour=red", "{\"name\":\"Red\"}");
        String bob = town.key("bob", Role.ANALYST);

        assertThat(ApiTown.json(kept).text("question")).contains("kind=RING", "sort=DUE", "q=one+wallet");
        assertThat(wrong.statusCode()).isEqualTo(400);
        Json.Obj seen = Matching.objects(ApiTown.json(town.get(bob, "/api/v1/views")), "views")
                .getFirst();
        assertThat(Matching.in(seen, "view").text("name")).isEqualTo("Rings");
        assertThat(town.send("DELETE", "/api/v1/views/Rings", "", "Authorization", "Bearer " + bob)
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.send("DELETE", "/api/v1/views/Rings", "", "Authorization", "Bearer " + ara)
                        .statusCode())
                .isEqualTo(204);
        assertThat(town.get(bob, "/api/v1/views").body()).doesNotContain("Rings");
    }

    @Test
    void whoeverMakesOrRemovesAWebhookIsInTheAuditLogAndTheAddressIsNot() {
        HttpResponse<String> made = town.post(root, "/api/v1/webhooks", "{\"url\":\"http://127.0.0.1:9/hook-of-kim\"}");
        String id = Matching.in(ApiTown.json(made), "webhook").text("id");
        town.post(root, "/api/v1/webhooks/" + id + "/renew", "{}");
        town.send("DELETE", "/api/v1/webhooks/" + id, "", "Authorization", "Bearer " + root);

        String leaves = town.get(root, "/api/v1/audit/leaves?limit=200").body();

        assertThat(leaves)
                .contains("webhook_made", "webhook_renewed", "webhook_removed", id)
                .doesNotContain("hook-of-kim");
    }
}
