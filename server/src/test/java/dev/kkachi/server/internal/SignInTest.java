package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.Totp;
import dev.kkachi.server.Route;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in over an issuer, through the routes, as a browser would.
class SignInTest {
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

    @Test
    void whoIsTiedIsInWithANewSessionAndWhoIsNotIsToldWhomToAsk() {
        town.person("min", Role.ANALYST);
        Browser foreign = town.browser();
        HttpResponse<String> stranger = foreign.walk(town.pilot, "/oidc/start?next=/lists");
        Browser min = town.tied("min");
        String tied = min.session();

        HttpResponse<String> again = min.walk(town.pilot, "/oidc/start?next=/lists");

        assertThat(town.browser().get("/login").body()).contains("Sign in with Pilots", "/oidc/start?next=");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("Ask an administrator for a link");
        assertThat(Browser.location(again)).isEqualTo("/lists");
        assertThat(Browser.header(again, "Set-Cookie"))
                .startsWith("__Host-kkachi=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Lax;")
                .doesNotContain("Domain");
        assertThat(min.session()).isNotEqualTo(tied);
        assertThat(min.get("/account").body()).contains("Pilots can sign you in");
        assertThat(town.door().access().findPresent(tied)).isNull();
        assertThat(town.leaves())
                .anyMatch(leaf -> leaf.contains("identity_linked"))
                .anyMatch(leaf -> leaf.contains("signed_in"));
    }

    @Test
    void whoWasLetInWithoutBeingAskedHasProvedNothing() {
        town.person("min", Role.ANALYST);
        town.tied("min");
        town.pilot.ago = Duration.ofHours(2);
        Browser unattended = town.browser();

        unattended.walk(town.pilot, "/oidc/start?next=/account");
        boolean silent = town.isProved(unattended);
        HttpResponse<String> grave = unattended.post("/account/identity");
        town.pilot.ago = Duration.ofMinutes(-3);
        unattended.walk(town.pilot, "/oidc/start?next=/account");

        assertThat(silent).isFalse();
        assertThat(Browser.location(grave)).startsWith("/step-up");
        assertThat(town.present(unattended).session().provedAt())
                .as("a clock that goes before ours")
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void whoHasAnAuthenticatorShowsItsCodeUnlessTheIssuerAskedForSeveralFactors() {
        Account min = town.person("min", Role.APPROVER);
        town.tied("min");
        String secret = town.authenticator(min);
        Browser browser = town.browser();

        HttpResponse<String> asked = browser.walk(town.pilot, "/oidc/start?next=/lists");
        boolean halfway = browser.isIn();
        HttpResponse<String> wrong = browser.post("/oidc/code", "code", "000000", "next", "/lists");
        String code = Totp.code(secret, Totp.step(Instant.now()), Totp.DIGITS);
        HttpResponse<String> right = browser.post("/oidc/code", "code", code, "next", "/lists");
        Browser later = town.browser();
        HttpResponse<String> again = later.post("/oidc/code", "code", code, "next", "/lists");
        town.pilot.factors = List.of("pwd", "mfa");
        HttpResponse<String> strong = later.walk(town.pilot, "/oidc/start?next=/lists");

        assertThat(asked.body()).contains("One more step", "action=\"/oidc/code\"");
        assertThat(halfway).isFalse();
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Browser.location(right)).isEqualTo("/lists");
        assertThat(browser.isIn()).isTrue();
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(Browser.location(strong)).isEqualTo("/lists");
        assertThat(later.isIn()).isTrue();
    }

    @Test
    void whereThereIsAnAuthenticatorTheIssuerAloneProvesNothingAgain() {
        Account min = town.person("min", Role.APPROVER);
        Browser browser = town.tied("min");
        boolean offered = browser.get("/step-up?next=/account").body().contains("Show it at Pilots");
        town.authenticator(min);
        String secret = browser.session();

        HttpResponse<String> page = browser.get("/step-up?next=/account");
        HttpResponse<String> weak = browser.walk(town.pilot, "/oidc/prove?next=/account");
        boolean unchanged = browser.session().equals(secret);
        String leaf = town.lastLeaf("sign_in_failed");
        town.pilot.factors = List.of("otp", "mfa");
        HttpResponse<String> strong = browser.walk(town.pilot, "/oidc/prove?next=/account");

        assertThat(offered).isTrue();
        assertThat(page.body()).doesNotContain("Show it at Pilots");
        assertThat(weak.statusCode()).isEqualTo(403);
        assertThat(weak.body()).contains("The code of your authenticator is wanted");
        assertThat(unchanged).isTrue();
        assertThat(leaf).contains("identity code", min.id().value());
        assertThat(Browser.location(strong)).isEqualTo("/account");
    }

    @Test
    void whatIsRefusedStandsInTheAuditLogOfWhomeverItConcernsWithItsReason() {
        Account min = town.person("min", Role.ANALYST);
        Browser browser = town.tied("min");
        int before = town.leaves().size();

        town.browser().walk(town.pilot, "/oidc/start");
        int after = town.leaves().size();
        town.pilot.subject = "nobody here";
        town.browser().walk(town.pilot, "/oidc/start");
        int ofNobody = town.leaves().size();
        browser.get("/oidc/callback?code=x&state=made-up");
        String mixed = town.lastLeaf("sign_in_failed");
        browser.walk(town.pilot, "/oidc/prove?next=/account");
        String other = town.lastLeaf("sign_in_failed");
        town.pilot.close();
        browser.get(town.pilot.back(Browser.location(browser.get("/oidc/start"))));
        String away = town.lastLeaf("sign_in_failed");

        assertThat(after).isEqualTo(before + 1);
        assertThat(ofNobody).as("an unknown identity has no tenant").isEqualTo(after);
        assertThat(mixed).contains("identity state", min.id().value());
        assertThat(other).contains("identity other", min.id().value());
        assertThat(away).contains("identity unavailable: ", min.id().value());
    }

    @Test
    void theFirstAdministratorIsNobodyWhomTheIssuerKnows() {
        String secret = PilotTown.last(town.town.firstLink());
        Browser browser = town.browser();

        HttpResponse<String> page = browser.get("/join/" + secret);
        HttpResponse<String> started = browser.get("/oidc/start?join=" + secret);
        browser.cookies.put("__Host-kkachi-seen", "A".repeat(32));
        String made = new Seen("A".repeat(32)).mark(secret);
        HttpResponse<String> joined = browser.walk(town.pilot, "/oidc/start?join=" + secret + "&seen=" + made);

        assertThat(page.body()).doesNotContain("Pilots");
        assertThat(Browser.location(started)).isEqualTo("/join/" + secret);
        assertThat(joined.statusCode()).isEqualTo(410);
        assertThat(town.door().accounts().list(TenantId.HOME)).isEmpty();
    }

    @Test
    void anInvitationCanBeTakenAtTheIssuerAndCountsOnce() {
        Account root = town.person("adm", Role.ADMINISTRATOR);
        String link = town.door().accounts().invite(root, "oda@h.example", List.of(Grant.everywhere(Role.AUDITOR)));
        Browser browser = town.browser();
        Browser late = town.browser();

        HttpResponse<String> page = browser.get("/join/" + link);
        String lateAt = Browser.location(late.get(Browser.button(late.get("/join/" + link))));
        HttpResponse<String> joined = browser.walk(town.pilot, Browser.button(page));
        town.pilot.subject = "pilot-2";
        HttpResponse<String> second = late.get(town.pilot.back(lateAt));

        assertThat(page.body()).contains("Join with Pilots");
        assertThat(Browser.location(joined)).isEqualTo("/queue");
        assertThat(browser.get("/account").body()).contains("Pil Ot", "Auditor");
        assertThat(second.statusCode()).isEqualTo(410);
    }

    @Test
    void theIssuerCanProveAgainWhoSomebodyIsAndOnlyThem() {
        town.person("min", Role.ANALYST);
        town.tied("min");
        town.pilot.ago = Duration.ofHours(2);
        Browser min = town.browser();
        min.walk(town.pilot, "/oidc/start?next=/queue");
        String stale = min.session();
        boolean before = town.isProved(min);

        HttpResponse<String> silent = min.walk(town.pilot, "/oidc/prove?next=/account");
        boolean bySilence = town.isProved(min);
        town.pilot.ago = Duration.ZERO;
        HttpResponse<String> proved = min.walk(town.pilot, "/oidc/prove?next=/account");
        boolean after = town.isProved(min);
        town.pilot.subject = "somebody else";
        HttpResponse<String> other = min.walk(town.pilot, "/oidc/prove?next=/account");

        assertThat(before).isFalse();
        assertThat(silent.statusCode()).isEqualTo(403);
        assertThat(bySilence).isFalse();
        assertThat(Browser.location(proved)).isEqualTo("/account");
        assertThat(after).isTrue();
        assertThat(min.session()).isNotEqualTo(stale);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("You are somebody else at Pilots than here");
    }

    @Test
    void theStateOfAnotherBrowserOpensNothing() {
        town.person("min", Role.ANALYST);
        town.tied("min");
        Browser mine = town.browser();
        Browser theirs = town.browser();
        Browser none = town.browser();
        mine.get("/oidc/start");
        String away = Browser.location(theirs.get("/oidc/start"));
        int before = town.pilot.codes.get();

        HttpResponse<String> mixed = mine.get(town.pilot.back(away));
        HttpResponse<String> bare = none.get(town.pilot.back(away));
        int brought = town.pilot.codes.get();
        HttpResponse<String> right = theirs.get(town.pilot.back(away));

        assertThat(mixed.statusCode()).isEqualTo(403);
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(brought).as("no code of theirs is brought to the issuer").isEqualTo(before);
        assertThat(mine.isIn()).isFalse();
        assertThat(Browser.location(right)).isEqualTo("/queue");
        assertThat(theirs.isIn()).isTrue();
    }

    @Test
    void aClosedAccountIsNotOpenedByTheIssuer() {
        Account min = town.person("min", Role.ANALYST);
        Account adm = town.person("adm", Role.ADMINISTRATOR);
        town.tied("min");
        town.door().accounts().allow(adm, min, false);
        Browser browser = town.browser();

        HttpResponse<String> answer = browser.walk(town.pilot, "/oidc/start");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void whatAnybodyCanAskAndMakesUsRememberSomethingIsDear() {
        List<Route> routes = new ArrayList<>(IssuerRoutes.of(town.town.place));
        routes.addAll(PasskeyRoutes.of(town.town.place));

        assertThat(routes)
                .filteredOn(route -> route.limits().tokens() == Ways.OPEN_TOKENS)
                .extracting(Route::path)
                .containsExactly("/oidc/start", "/oidc/callback", "/login/passkey/ask", "/login/passkey");
    }

    @Test
    void whereTheIssuerIsAwayThePasswordIsStillThere() {
        town.pilot.close();

        HttpResponse<String> answer = town.browser().get("/oidc/start");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Pilots cannot be asked now", "name=\"password\"");
    }
}
