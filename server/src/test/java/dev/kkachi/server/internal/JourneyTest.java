package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks the whole way of a newcomer in a real browser. Needs Chromium (`apt-get install chromium`);
/// where there is none it is skipped and says so. `-Dkkachi.shots=DIR` keeps the pictures.
class JourneyTest {
    private static final String PASSWORD = "seven quiet herons";

    @TempDir
    private Path folder;

    @Test
    void aNewcomerWorksTheFirstCaseAndAnotherPersonApprovesIt() throws IOException {
        List<String> complaints;

        try (Town town = new Town(folder);
                Chromium chromium = Chromium.open()) {
            complaints = chromium.complaints();
            town.fill();
            Page min = chromium.page();
            join(min, town.firstLink(), "min@harbour.example", "Min Park");
            String invitation = invite(min, town);
            propose(min, town);
            Page ara = chromium.page();
            join(ara, invitation, "", "Ara Nowak");
            approve(ara, town);
            verify(ara);
            export(ara, town);
        }

        assertThat(complaints).isEmpty();
    }

    static void join(Page page, String link, String login, String name) {
        page.navigate(link);
        Chromium.shoot(page, "join");
        if (!login.isEmpty()) {
            page.fill("[name=login]", login);
        }
        page.fill("[name=name]", name);
        page.fill("[name=password]", "password2026");
        page.click("button.primary");
        assertThat(page.textContent(".wrong")).contains("everybody uses");
        page.fill("[name=name]", name);
        if (!login.isEmpty()) {
            page.fill("[name=login]", login);
        }
        page.fill("[name=password]", PASSWORD);
        page.click("button.primary");
        page.waitForURL("**/queue");
        assertThat(page.textContent("h1")).isEqualTo("Queue");
    }

    private static String invite(Page page, Town town) {
        page.navigate(town.address() + "/people");
        page.fill("[name=login]", "ara@harbour.example");
        page.check("[name=role][value=APPROVER]");
        page.click("button:has-text('Make a link')");
        return String.valueOf(page.textContent("#invitation"));
    }

    private static void propose(Page page, Town town) {
        page.navigate(town.address() + "/queue");
        Chromium.shoot(page, "queue");
        page.click("button:has-text('Next best case')");
        page.waitForURL("**/cases/c-a36c85ddcf");
        assertThat(page.textContent(".case-head .pills")).contains("Tomas Vidal", "p100229");
        Chromium.shoot(page, "case");
        page.click(".tabs a:has-text('Network')");
        page.waitForSelector(".graph[data-drawn=yes] canvas");
        Chromium.shoot(page, "network");
        page.click(".pills a:has-text('Jo Ellis') >> nth=1");
        assertThat(page.textContent("main")).contains("No other case that you may see concerns them.");
        page.click("button:has-text('Assign to me')");
        page.click(".top a:has-text('Decide')");
        page.check("[name=outcome][value=SUSPICIOUS]");
        page.selectOption("[name=reason]", "report");
        page.fill("textarea[name=text]", "Two personas are run from one device and paid into one wallet.");
        page.fill("[name=clear]", "Each person signs a message with the wallet in a live call.");
        page.click("button:has-text('Propose')");
        page.waitForURL("**/decision?said=proposed");
        assertThat(page.textContent("main")).contains("You proposed this, so somebody else must approve it");
        Chromium.shoot(page, "proposed");
    }

    private static void approve(Page page, Town town) {
        page.navigate(town.address() + "/queue?view=approval");
        page.click(".queue .what > a");
        page.click(".top a:has-text('Review the proposal')");
        page.fill("textarea[name=text]", "Asked both; neither could sign.");
        page.click("button[value=approve]");
        page.waitForURL("**/decision?said=approved");
        assertThat(page.textContent(".ruling")).contains("Approved", "Min Park", "Ara Nowak");
        Chromium.shoot(page, "approved");
    }

    private static void verify(Page page) {
        page.locator(".history li:has-text('Approval granted') a").first().click();
        assertThat(page.textContent(".notice")).contains("came after the latest checkpoint");
        page.click("button:has-text('Sign a checkpoint and verify')");
        assertThat(page.textContent(".notice")).contains("Verified: leaf");
        Chromium.shoot(page, "verified");
    }

    private static void export(Page page, Town town) throws IOException {
        page.navigate(town.address() + "/cases/c-a36c85ddcf");
        page.click("summary:has-text('More')");
        Download json = page.waitForDownload(() -> page.click(".sheet a:has-text('JSON')"));
        Download pdf = page.waitForDownload(() -> page.click(".sheet a:has-text('PDF')"));

        assertThat(json.suggestedFilename()).isEqualTo("c-a36c85ddcf.json");
        assertThat(Files.readString(json.path())).contains("c-a36c85ddcf", "one wallet");
        try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Two persons seem to be one operator", "Suspicious (Approved)", "Ara Nowak");
        }
        Object forged = page.evaluate("fetch('/cases/c-b9be297b91/note', {method: 'POST', body: new URLSearchParams("
                + "{text: 'forged', version: '1', form: 'guessed'})}).then((answer) => answer.status)");
        assertThat(forged).isEqualTo(403);
    }
}
