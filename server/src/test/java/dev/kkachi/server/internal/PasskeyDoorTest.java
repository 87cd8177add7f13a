package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Account;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Role;
import dev.kkachi.access.Secret;
import dev.kkachi.access.Session;
import dev.kkachi.files.Json;
import dev.kkachi.server.Callers;
import dev.kkachi.testkit.Keyring;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passkeys through the routes: whom they let in, what they prove, and what is written down.
class PasskeyDoorTest {
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

    private Keyring keyring(Account owner) {
        Keyring keyring = new Keyring();
        keyring.host = "localhost";
        keyring.origin = town.town.address().replace("127.0.0.1", "localhost");
        keyring.handle = owner.id().value();
        return keyring;
    }

    /// Opens a browser in which somebody has typed their password just now, and adds a passkey there.
    private Browser adding(String login, Keyring keyring) {
        Browser browser = named(login);
        HttpResponse<String> added = add(browser, keyring, Secret.formToken(browser.session()));
        assertThat(added.body()).contains("said=passkey");
        keyring.counter++;
        return browser;
    }

    private Browser named(String login) {
        Browser browser = town.named();
        browser.cookies.put(Callers.COOKIE, town.session(login));
        return browser;
    }

    private static HttpResponse<String> add(Browser browser, Keyring keyring, String token) {
        String form = "{\"form\":\"" + token + "\"";
        String challenge = challenge(browser.json("/account/passkeys/ask", form + "}"));
        return browser.json(
                "/account/passkeys", form + ",\"name\":\"Laptop\",\"credential\":" + keyring.create(challenge) + "}");
    }

    private static String challenge(HttpResponse<String> answer) {
        return ((Json.Obj) Json.parse(answer.body())).text("challenge");
    }

    private static HttpResponse<String> use(Browser browser, Keyring keyring, String path) {
        String challenge = challenge(browser.json(path + "/ask", "{}"));
        return browser.json(path, "{\"credential\":" + keyring.sign(challenge) + ",\"next\":\"/lists\"}");
    }

    private static HttpResponse<String> enter(Browser browser, Keyring keyring) {
        return use(browser, keyring, "/login/passkey");
    }

    private void age(Browser browser) {
        Session old = town.present(browser).session();
        town.town.people.put(new Session(
                old.tokenHash(),
                old.account(),
                old.client(),
                old.createdAt(),
                old.seenAt(),
                old.provedAt().minus(Duration.ofMinutes(11))));
    }

    @Test
    void aPasskeyOpensANewSessionAndTheOldOneEnds() {
        Account min = town.person("min", Role.ANALYST);
        Keyring keyring = keyring(min);
        Browser browser = adding("min", keyring);
        String before = browser.session();

        HttpResponse<String> entered = enter(browser, keyring);

        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.body()).contains("\"/lists\"");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(town.door().access().findPresent(before)).isNull();
        assertThat(town.isProved(browser)).isTrue();
    }

    @Test
    void aPasskeyProvesAgainWhoItsOwnerIsAndNobodyElse() {
        Account min = town.person("min", Role.ANALYST);
        Account mal = town.person("mal", Role.ANALYST);
        Keyring keyring = keyring(min);
        Browser browser = adding("min", keyring);
        Browser other = named("mal");
        age(browser);
        age(other);
        boolean before = town.isProved(browser);

        HttpResponse<String> foreign = use(other, keyring, "/step-up/passkey");
        String leaf = town.lastLeaf("sign_in_failed");
        HttpResponse<String> own = use(browser, keyring, "/step-up/passkey");

        assertThat(before).isFalse();
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(town.isProved(other)).isFalse();
        assertThat(leaf).contains("passkey other", mal.id().value());
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(town.isProved(browser)).isTrue();
    }

    @Test
    void aClosedAccountIsNotOpenedByItsPasskey() {
        Account min = town.person("min", Role.ANALYST);
        Account adm = town.person("adm", Role.ADMINISTRATOR);
        Keyring keyring = keyring(min);
        adding("min", keyring);
        town.door().accounts().allow(adm, min, false);
        Browser browser = town.named();

        HttpResponse<String> closed = enter(browser, keyring);
        String leaf = town.lastLeaf("sign_in_failed");
        town.door().accounts().allow(adm, min, true);
        keyring.counter++;
        HttpResponse<String> opened = enter(browser, keyring);

        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(leaf).contains("passkey", min.id().value());
        assertThat(opened.statusCode()).isEqualTo(200);
    }

    @Test
    void aCopyStandsInTheAuditLogOfItsOwner() {
        Account min = town.person("min", Role.ANALYST);
        Keyring keyring = keyring(min);
        adding("min", keyring);
        enter(town.named(), keyring);

        HttpResponse<String> copied = enter(town.named(), keyring);

        assertThat(copied.statusCode()).isEqualTo(422);
        assertThat(town.lastLeaf("sign_in_failed"))
                .contains("passkey copied", min.id().value());
    }

    @Test
    void addingAndRemovingNeedTheTokenOfTheFormAndAFreshProof() {
        Account min = town.person("min", Role.ANALYST);
        Keyring keyring = keyring(min);
        Browser browser = named("min");
        String token = Secret.formToken(browser.session());

        HttpResponse<String> unasked = browser.json("/account/passkeys/ask", "{\"form\":\"x\"}");
        String offered = challenge(browser.json("/account/passkeys/ask", "{\"form\":\"" + token + "\"}"));
        String made = ",\"name\":\"Laptop\",\"credential\":" + keyring.create(offered) + "}";
        HttpResponse<String> untold = browser.json("/account/passkeys", "{\"form\":\"x\"" + made);
        age(browser);
        HttpResponse<String> unproved = browser.json("/account/passkeys", "{\"form\":\"" + token + "\"" + made);
        List<Passkey> none = town.town.people.listPasskeys(min.id());
        Browser proved = adding("min", keyring);
        age(proved);
        HttpResponse<String> kept = proved.post("/account/passkeys/" + keyring.id() + "/remove");
        HttpResponse<String> strange = named("min").post("/account/passkeys/%00/remove");

        assertThat(unasked.statusCode()).isEqualTo(403);
        assertThat(untold.statusCode()).isEqualTo(403);
        assertThat(unproved.statusCode()).isEqualTo(403);
        assertThat(unproved.body()).contains("/step-up?next=");
        assertThat(none).isEmpty();
        assertThat(Browser.location(kept)).startsWith("/step-up");
        assertThat(Browser.location(strange)).isEqualTo("/account?said=last");
        assertThat(town.town.people.listPasskeys(min.id())).hasSize(1);
    }

    @Test
    void whenAPasskeyIsRemovedWhatItOpenedEnds() {
        Account min = town.person("min", Role.ANALYST);
        Keyring keyring = keyring(min);
        Browser browser = adding("min", keyring);
        Browser stolen = town.named();
        enter(stolen, keyring);
        boolean before = stolen.isIn();

        HttpResponse<String> removed = browser.post("/account/passkeys/" + keyring.id() + "/remove");

        assertThat(before).isTrue();
        assertThat(Browser.location(removed)).isEqualTo("/account?said=changed");
        assertThat(stolen.isIn()).isFalse();
        assertThat(browser.isIn()).isTrue();
    }
}
