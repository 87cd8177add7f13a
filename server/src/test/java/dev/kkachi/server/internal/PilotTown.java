package dev.kkachi.server.internal;

import com.nimbusds.jose.JOSEException;
import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Attempt;
import dev.kkachi.access.Grant;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Identities;
import dev.kkachi.access.Role;
import dev.kkachi.access.SignIn;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.Totp;
import dev.kkachi.identity.Issuer;
import dev.kkachi.identity.OpenId;
import dev.kkachi.server.Callers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A town whose people can also sign in with the pilots, and their browsers.
final class PilotTown implements AutoCloseable {
    static final String PASSWORD = "seven quiet herons";

    final Pilot pilot;
    final Town town;
    private final List<Browser> browsers = new ArrayList<>();

    PilotTown(Path folder) throws IOException, JOSEException {
        pilot = new Pilot();
        Issuer issuer = new Issuer("Pilots", pilot.address(), "kkachi", null, true);
        town = new Town(
                folder, chance -> new OpenId(issuer, HttpClient.newHttpClient(), chance, new HeapAccessStore()));
    }

    Workplace.Door door() {
        return town.place.door();
    }

    Identities identities() {
        return Objects.requireNonNull(door().ways()).identities();
    }

    /// Makes an account; the first is there before it.
    Account person(String login, Role role) {
        Accounts accounts = door().accounts();
        List<Account> people = accounts.list(TenantId.HOME);
        Account first = people.isEmpty() ? root() : people.getFirst();
        String secret = accounts.invite(first, login, List.of(Grant.everywhere(role)));
        return ((Accounts.Joined.Made) accounts.join(secret, new Accounts.Joining("", login, PASSWORD))).account();
    }

    private Account root() {
        Accounts.Joining typed = new Accounts.Joining("root", "Root", PASSWORD);
        return ((Accounts.Joined.Made) door().accounts().join(last(town.firstLink()), typed)).account();
    }

    static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /// Opens a browser in which nobody is signed in.
    Browser browser() {
        Browser browser = new Browser(town.address());
        browsers.add(browser);
        return browser;
    }

    /// Opens a browser in which somebody has typed their password just now.
    Browser browser(String login) {
        Browser browser = browser();
        browser.cookies.put(Callers.COOKIE, session(login));
        return browser;
    }

    /// Opens a browser that knows us by a name for which it would keep passkeys.
    Browser named() {
        Browser browser = new Browser(town.address().replace("127.0.0.1", "localhost"));
        browsers.add(browser);
        return browser;
    }

    String session(String login) {
        SignIn entered = door().access().signIn(new Attempt(login, PASSWORD, "", "test", "127.0.0.1"));
        return ((SignIn.Welcome) entered).sessionSecret();
    }

    Access.Present present(Browser browser) {
        return Objects.requireNonNull(door().access().findPresent(browser.session()));
    }

    /// Says whether somebody proved in a browser lately who they are.
    boolean isProved(Browser browser) {
        return door().access().isProved(present(browser));
    }

    /// Ties somebody to the pilot whom the issuer signs in now, as they do it themselves.
    Browser tied(String login) {
        Browser browser = browser(login);
        browser.walkFrom(pilot, Browser.location(browser.post("/account/identity")));
        return browser;
    }

    /// Returns what the audit log says of the last event of a kind.
    String lastLeaf(String kind) {
        return leaves().reversed().stream()
                .filter(leaf -> leaf.contains("\"event\":\"" + kind + "\""))
                .findFirst()
                .orElse("");
    }

    /// Gives somebody an authenticator, and returns its secret.
    String authenticator(Account account) {
        String secret = door().accounts().offerAuthenticator();
        String code = Totp.code(secret, Totp.step(Instant.now()) - 1, Totp.DIGITS);
        Objects.requireNonNull(door().accounts().takeAuthenticator(account, secret, code));
        return secret;
    }

    /// Returns the leaves of the audit log about the door.
    List<String> leaves() {
        return town.place.work().trail().leaves(TenantId.HOME, 0, 200);
    }

    @Override
    public void close() {
        browsers.forEach(Browser::close);
        town.close();
        pilot.close();
    }
}
