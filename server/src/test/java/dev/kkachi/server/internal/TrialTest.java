package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tries other weights and other rules in a real browser, with the keyboard alone where that is asked.
class TrialTest {
    @TempDir
    private Path folder;

    @Test
    void otherWeightsTellWhoWouldLeaveTheQueueAndChangeNothing() {
        try (Town town = new Town(folder);
                Chromium chromium = Chromium.open()) {
            town.fill();
            Page page = chromium.page();
            JourneyTest.join(page, town.firstLink(), "min@harbour.example", "Min Park");
            page.navigate(town.address() + "/indicators");
            page.click("a:has-text('Try other weights')");
            assertThat(page.locator(".figures").count()).isZero();

            page.focus("[name='w.DEV-01']");
            page.keyboard().press("Control+A");
            page.keyboard().type("1");
            page.keyboard().press("Enter");

            assertThat(page.textContent(".figures")).contains("1cases have a sign", "1would leave it");
            assertThat(page.textContent("main"))
                    .contains("Would leave", "AnyDesk")
                    .doesNotContain("Would enter");
            Chromium.shoot(page, "trial");
            page.navigate(town.address() + "/queue");
            assertThat(page.locator(".queue > li").count()).isEqualTo(2);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void otherRulesAreShownOverWhatWasDecidedBeforeTheyAreSet() {
        try (Town town = new Town(folder);
                Chromium chromium = Chromium.open()) {
            town.fill();
            Page page = chromium.page();
            JourneyTest.join(page, town.firstLink(), "min@harbour.example", "Min Park");
            page.navigate(town.address() + "/cases/c-b9be297b91/decision");
            page.check("[name=outcome][value=INCONCLUSIVE]");
            page.selectOption("[name=reason]", "left");
            page.fill("textarea[name=text]", "They left before anybody could ask.");
            page.click("button:has-text('Propose')");
            page.waitForURL("**/decision?said=*");
            page.navigate(town.address() + "/settings");
            page.click("a:has-text('Change the rules')");

            page.focus("[name='two.INCONCLUSIVE']");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            assertThat(page.textContent("#meaning"))
                    .contains("1 decision of the last year would have waited for a second person.");
            Chromium.shoot(page, "policy");
            page.navigate(town.address() + "/settings");
            assertThat(page.textContent("main")).contains("Inconclusiveone person");
            page.goBack();
            page.click("button:has-text('Set these rules')");
            assertThat(page.textContent("main")).contains("The rules hold from now on", "Inconclusivetwo people");
            page.navigate(town.address() + "/cases/c-a36c85ddcf/decision");
            assertThat(page.textContent("label:has([value=INCONCLUSIVE])")).contains("a second person approves");
            assertThat(page.locator("label:has([value=TRUE_MATCH])").textContent())
                    .contains("a second person approves");
            page.navigate(town.address() + "/audit");
            assertThat(page.textContent(".history")).contains("Policy changed");
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
