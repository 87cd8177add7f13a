package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where an administrator says what others may do, and in which queues.
class RolesPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PilotTown town;

    @SuppressWarnings("NullAway.Init")
    private Account min;

    @SuppressWarnings("NullAway.Init")
    private Account adm;

    @BeforeEach
    void open() throws IOException, JOSEException {
        town = new PilotTown(folder);
        min = town.person("min", Role.ANALYST);
        adm = town.person("adm", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String page() {
        return "/people/" + min.id();
    }

    private List<Grant> held(Account account) {
        return Objects.requireNonNull(town.door().accounts().find(TenantId.HOME, account.id()))
                .grants();
    }

    @Test
    void aRoleIsGivenForOneQueueAndCountsAtOnceWhereSomebodyIsSignedIn() {
        Browser theirs = town.browser("min");
        Browser mine = town.browser("adm");
        int before = theirs.get("/people").statusCode();
        String shown = mine.get(page()).body();

        HttpResponse<String> given = mine.post(
                page() + "/roles",
                "seen",
                "Analyst",
                "role",
                "APPROVER",
                "queues-APPROVER",
                " payments \n\nscreening\npayments",
                "role",
                "ADMINISTRATOR",
                "queues-ADMINISTRATOR",
                "payments");

        assertThat(before).isEqualTo(403);
        assertThat(shown).contains("Roles of min", "Queues there are: standard.", "Now: Analyst.");
        assertThat(Browser.location(given)).isEqualTo(page() + "?said=given");
        assertThat(held(min))
                .containsExactly(
                        new Grant(Role.APPROVER, "payments"),
                        new Grant(Role.APPROVER, "screening"),
                        Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(theirs.get("/people").statusCode()).isEqualTo(200);
        assertThat(town.lastLeaf("roles_changed"))
                .contains(adm.id().value(), min.id() + ": Approver in payments, Approver in screening, Administrator");
        assertThat(mine.get(page()).body()).contains("payments\nscreening</textarea>");
    }

    @Test
    void nobodyChangesTheirOwnRolesOrWhatSomebodyElseHasChangedSince() {
        Browser mine = town.browser("adm");

        HttpResponse<String> own =
                mine.post("/people/" + adm.id() + "/roles", "seen", "Administrator", "role", "READ_ONLY");
        HttpResponse<String> late = mine.post(page() + "/roles", "seen", "Approver", "role", "READ_ONLY");
        HttpResponse<String> none = mine.post(page() + "/roles", "seen", "Analyst");
        HttpResponse<String> unknown = mine.get("/people/u-0000000000000000");

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(mine.get("/people/" + adm.id()).body()).contains("Nobody changes their own roles");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Browser.location(none)).endsWith("said=roles");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(held(adm)).containsExactly(Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(held(min)).containsExactly(Grant.everywhere(Role.ANALYST));
    }

    @Test
    void whoHasNotProvedLatelyWhoTheyAreDoesItAfterwards() {
        Browser mine = town.tied("adm");
        town.pilot.ago = Duration.ofHours(1);
        Browser stale = town.browser();
        stale.walk(town.pilot, "/oidc/start");

        HttpResponse<String> answer = stale.post(page() + "/roles", "seen", "Analyst", "role", "READ_ONLY");

        assertThat(mine.isIn()).isTrue();
        assertThat(Browser.location(answer)).startsWith("/step-up?next=");
        assertThat(held(min)).containsExactly(Grant.everywhere(Role.ANALYST));
    }

    @Test
    void somebodyIsInvitedForOneQueue() {
        Browser mine = town.browser("adm");

        HttpResponse<String> invited = mine.post(
                "/people/invite",
                "login",
                "oda",
                "role",
                "ANALYST",
                "queues-ANALYST",
                "payments",
                "queues-AUDITOR",
                "x");

        assertThat(invited.body()).contains("/join/");
        assertThat(town.lastLeaf("invited")).contains("Analyst in payments").doesNotContain("Auditor");
    }
}
