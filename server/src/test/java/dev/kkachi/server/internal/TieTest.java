package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links that tie an account to who its owner is at the issuer, and what others could do with them.
class TieTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PilotTown town;

    @BeforeEach
    void open() throws IOException, JOSEException {
        town = new PilotTown(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Account.@Nullable Identity identity(Account account) {
        return Objects.requireNonNull(town.town.people.findAccount(account.id()))
                .credentials()
                .identity();
    }

    private String offered(String administrator, Account account) {
        return "/tie/" + town.identities().offer(town.present(town.browser(administrator)), account);
    }

    @Test
    void aLinkShowsWhoseAccountItIsAndCountsOnce() {
        Account min = town.person("min", Role.ANALYST);
        town.person("adm", Role.ADMINISTRATOR);
        String link = offered("adm", min);
        Browser browser = town.browser();

        HttpResponse<String> page = browser.get(link);
        HttpResponse<String> tied = browser.walk(town.pilot, Browser.button(page));

        assertThat(page.body()).contains("Go on to Pilots", "<b>min</b>");
        assertThat(Browser.location(tied)).isEqualTo("/account?said=tied");
        assertThat(identity(min)).isEqualTo(new Account.Identity(town.pilot.address(), "pilot-1"));
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void nobodyIsTiedWhoWasNotShownTheAccountFirst() {
        Account min = town.person("min", Role.ANALYST);
        town.person("adm", Role.ADMINISTRATOR);
        String link = offered("adm", min);
        Browser maker = town.browser();
        Browser lured = town.browser();
        String button = Browser.button(maker.get(link));
        String bare = "/oidc/start?tie=" + PilotTown.last(link);

        HttpResponse<String> byLink = lured.get(bare);
        HttpResponse<String> byButton = lured.get(button);
        lured.get(link);
        HttpResponse<String> afterThePage = lured.get(button);

        assertThat(Browser.location(byLink)).isEqualTo(link);
        assertThat(Browser.location(byButton)).isEqualTo(link);
        assertThat(Browser.location(afterThePage)).isEqualTo(link);
        assertThat(Browser.location(maker.get(button))).startsWith(town.pilot.address());
    }

    @Test
    void aLinkThatSomebodyMadeForThemselvesCountsInTheirSessionOnly() {
        town.person("mal", Role.ANALYST);
        Browser mal = town.browser("mal");
        String link = Browser.location(mal.post("/account/identity"));
        Browser lured = town.browser();
        Browser twin = town.browser("mal");

        HttpResponse<String> shown = lured.get(link);
        HttpResponse<String> started = lured.get("/oidc/start?tie=" + PilotTown.last(link));

        assertThat(link).startsWith("/tie/");
        assertThat(shown.statusCode()).isEqualTo(410);
        assertThat(started.statusCode()).isEqualTo(410);
        assertThat(twin.get(link).statusCode()).isEqualTo(410);
        assertThat(mal.get(link).body()).contains("<b>mal</b>");
    }

    @Test
    void whatIsNoLinkIsNotCarriedToTheIssuer() {
        String long64 = "x".repeat(50_000);

        for (String none : List.of("x", "A".repeat(32), long64)) {
            assertThat(town.browser().get("/oidc/start?tie=" + none).statusCode())
                    .isEqualTo(410);
            assertThat(town.browser().get("/oidc/start?join=" + none).statusCode())
                    .isEqualTo(410);
        }
    }

    @Test
    void oneIdentityIsOneAccountsAndOneAccountHasOne() {
        Account min = town.person("min", Role.ANALYST);
        Account ara = town.person("ara", Role.APPROVER);
        town.tied("min");

        Browser second = town.browser("ara");
        HttpResponse<String> taken = second.walkFrom(town.pilot, Browser.location(second.post("/account/identity")));
        town.pilot.subject = "pilot-2";
        Browser first = town.browser("min");
        HttpResponse<String> another = first.walkFrom(town.pilot, Browser.location(first.post("/account/identity")));

        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("Another account here belongs to who you are");
        assertThat(identity(ara)).isNull();
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(identity(min)).isEqualTo(new Account.Identity(town.pilot.address(), "pilot-1"));
    }

    @Test
    void anAdministratorMakesTheLinkAndNobodyElse() {
        Account min = town.person("min", Role.ANALYST);
        town.person("adm", Role.ADMINISTRATOR);

        HttpResponse<String> refused = town.browser("min").post("/people/" + min.id() + "/tie");
        HttpResponse<String> made = town.browser("adm").post("/people/" + min.id() + "/tie");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(made.body()).contains(town.town.address() + "/tie/");
    }

    @Test
    void nobodyMakesALinkForSomebodyOfAnotherTenant() {
        town.person("adm", Role.ADMINISTRATOR);
        Account zoe = new Account(
                new AccountId("u-00000000000000ff"),
                new TenantId("other"),
                "zoe",
                "Zoe",
                List.of(Grant.everywhere(Role.ANALYST)),
                Account.Credentials.ofPassword("x"),
                true,
                Instant.EPOCH);
        town.town.people.put(zoe);

        HttpResponse<String> made = town.browser("adm").post("/people/" + zoe.id() + "/tie");

        assertThat(made.statusCode()).isEqualTo(404);
        assertThat(made.body()).doesNotContain("/tie/");
    }

    @Test
    void anAdministratorsLinkEndsWhatIsOpenAndSaysInTheAuditLogWhoMadeIt() {
        Account min = town.person("min", Role.APPROVER);
        Account adm = town.person("adm", Role.ADMINISTRATOR);
        Browser old = town.browser("min");

        town.browser().walkFrom(town.pilot, offered("adm", min));

        assertThat(old.isIn()).isFalse();
        assertThat(town.leaves())
                .anyMatch(leaf -> leaf.contains("link_made")
                        && leaf.contains(adm.id().value())
                        && leaf.contains(min.id().value()))
                .anyMatch(leaf -> leaf.contains("identity_linked")
                        && leaf.contains("by " + adm.id())
                        && leaf.contains(min.id().value())
                        && !leaf.contains("pilot-1"));
    }

    @Test
    void theLastWayInIsNotUntiedAndAnotherIs() {
        Account adm = town.person("adm", Role.ADMINISTRATOR);
        Account min = town.person("min", Role.ANALYST);
        Browser untying = town.tied("min");
        Browser open = town.browser();
        open.walk(town.pilot, "/oidc/start");
        boolean wasOpen = open.isIn();
        town.pilot.subject = "pilot-2";
        String link = town.door().accounts().invite(adm, "oda", List.of(Grant.everywhere(Role.AUDITOR)));
        Browser oda = town.browser();
        oda.walkFrom(town.pilot, "/join/" + link);

        HttpResponse<String> last = oda.post("/account/identity/remove");
        HttpResponse<String> untied = untying.post("/account/identity/remove");
        town.pilot.subject = "pilot-1";
        Browser gone = town.browser();
        HttpResponse<String> after = gone.walk(town.pilot, "/oidc/start");

        assertThat(Browser.location(last)).isEqualTo("/account?said=last");
        assertThat(Browser.location(untied)).isEqualTo("/account?said=changed");
        assertThat(identity(min)).isNull();
        assertThat(after.statusCode()).isEqualTo(403);
        assertThat(wasOpen).isTrue();
        assertThat(open.isIn()).isFalse();
        assertThat(untying.isIn()).isTrue();
    }

    @Test
    void whoWasTiedByAnotherReadsWhoseLinkItWas() {
        Account min = town.person("min", Role.APPROVER);
        town.person("adm", Role.ADMINISTRATOR);
        town.browser().walkFrom(town.pilot, offered("adm", min));

        String page = town.browser("min").get("/account").body();
        town.pilot.subject = "pilot-2";
        String own = town.tied("adm").get("/account").body();

        assertThat(page).contains("Pilots can sign you in", "over a link of adm;");
        assertThat(own).contains("by yourself;");
    }
}
