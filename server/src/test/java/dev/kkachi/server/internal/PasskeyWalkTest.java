package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Check 32 in a real browser with an authenticator that it makes up (`apt-get install chromium`; where
/// there is none it is skipped and says so): the script of the pages under their own content policy.
class PasskeyWalkTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aPasskeyIsAddedOpensTheDoorProvesAgainAndIsRemoved() {
        List<String> complaints;
        try (Town town = new Town(folder);
                Chromium chromium = Chromium.open()) {
            complaints = chromium.complaints();
            String home = town.address().replace("127.0.0.1", "localhost");
            Page page = chromium.page();
            authenticator(page);
            JourneyTest.join(page, town.firstLink().replace("127.0.0.1", "localhost"), "min@harbour.example", "Min");

            page.navigate(home + "/account");
            page.fill("#passkey-name", "Harbour laptop");
            page.click("button:has-text('Add a passkey')");
            page.waitForURL("**/account?said=passkey");
            assertThat(page.textContent("main")).contains("Harbour laptop", "last used never");
            Chromium.shoot(page, "passkey-account");

            page.click("button:has-text('Sign out')");
            page.waitForURL("**/login");
            Chromium.shoot(page, "passkey-login");
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForURL("**/queue");

            page.navigate(home + "/step-up?next=/account");
            page.click("button:has-text('Use a passkey')");
            page.waitForURL(home + "/account");
            assertThat(page.textContent("main")).contains("last used just now");

            page.click("button:has-text('Remove')");
            page.waitForURL("**/account?said=changed");
            assertThat(page.textContent("main")).doesNotContain("Harbour laptop");
            page.click("button:has-text('Sign out')");
            page.waitForURL("**/login");
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForSelector("[data-passkey-said]:not([hidden])");
            assertThat(page.textContent("[data-passkey-said]")).contains("opens nothing here");
        }

        assertThat(complaints).isEmpty();
    }

    private static void authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject whole = new JsonObject();
        whole.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", whole);
    }
}
