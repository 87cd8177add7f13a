package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.kkachi.access.Account;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.pages.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Does in a real browser what is done with cases beside deciding them.
class DeskTest {
    private static final String RING = "/cases/c-a36c85ddcf";
    private static final String PERSON = "/cases/c-b9be297b91";

    @TempDir
    private Path folder;

    /// What one test does in the town, signed in as its first person.
    @FunctionalInterface
    private interface Work {
        void in(Town town, Chromium chromium, Page page) throws IOException;
    }

    private void work(Work work) throws IOException {
        try (Town town = new Town(folder);
                Chromium chromium = Chromium.open()) {
            town.fill();
            Page page = chromium.page();
            JourneyTest.join(page, town.firstLink(), "min@harbour.example", "Min Park");

            work.in(town, chromium, page);

            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aCaseGetsItsDaySleepsWaitsAndIsHeld() throws IOException {
        work((town, chromium, page) -> {
            LocalDate today = LocalDate.ofInstant(town.place.clock().instant(), ZoneOffset.UTC);
            page.navigate(town.address() + PERSON + "/desk");
            Chromium.shoot(page, "desk");
            page.selectOption("[name=priority]", "HIGH");
            page.fill("[name=due]", today.plusDays(40).toString());
            page.click("button:has-text('Set')");
            assertThat(page.textContent(".facts")).contains("High", Words.day(today.plusDays(40)));
            page.navigate(town.address() + PERSON + "/desk");
            page.fill("[name=until]", today.plusDays(9).toString());
            page.click("button:has-text('Snooze')");
            assertThat(page.textContent(".facts")).contains("Asleep until", Words.day(today.plusDays(9)));
            page.navigate(town.address() + PERSON + "/desk");
            page.click("button:has-text('Wake it now')");
            assertThat(page.textContent(".facts")).doesNotContain("Asleep");
            page.navigate(town.address() + PERSON + "/desk");
            page.fill("form[action$=note] textarea", "The support desk installed it for me in May.");
            page.click("button:has-text('Record the answer')");
            assertThat(page.textContent(".said.answer")).contains("installed it for me", "Answer of the person");
            page.navigate(town.address() + PERSON + "/desk");
            page.fill("form[action$=hold] [name=text]", "Court order 12/2031");
            page.click("button:has-text('Hold')");
            assertThat(page.textContent(".facts")).contains("Court order 12/2031");
            page.click("button:has-text('End the hold')");
            assertThat(page.textContent(".facts")).doesNotContain("Court order");
        });
    }

    @Test
    void aCaseIsLaidOnADeskAndInAQueue() throws IOException {
        work((town, chromium, page) -> {
            page.navigate(town.address() + PERSON + "/desk");
            page.selectOption("[name=to]", new SelectOption().setLabel("Min Park"));
            page.click("button:has-text('Lay it there')");
            assertThat(page.textContent(".facts")).contains("Min Park");
            page.navigate(town.address() + PERSON + "/desk");
            page.selectOption("[name=to]", "nobody");
            page.click("button:has-text('Lay it there')");
            assertThat(page.textContent(".facts")).doesNotContain("Min Park");
            page.navigate(town.address() + PERSON + "/desk");
            page.fill("[name=queue]", "devices");
            page.click("button:has-text('Move it')");
            page.navigate(town.address() + PERSON + "/desk");
            assertThat(page.inputValue("[name=queue]")).isEqualTo("devices");
        });
    }

    @Test
    void twoCasesBecomeOneAndAreExactlyApartAgain() throws IOException {
        work((town, chromium, page) -> {
            page.navigate(town.address() + RING);
            String before = page.textContent(".weigh");
            page.navigate(town.address() + PERSON);
            String part = page.textContent(".weigh");
            page.navigate(town.address() + PERSON + "/desk");
            page.fill("[name=into]", "c-a36c85ddcf");
            page.fill("form[action$=merge] [name=text]", "The same device.");
            page.click("button:has-text('Merge into the other')");
            assertThat(page.textContent("main")).contains("This case is part of c-a36c85ddcf");
            page.navigate(town.address() + RING);
            assertThat(page.textContent(".weigh")).contains("AnyDesk").isNotEqualTo(before);
            page.navigate(town.address() + RING + "/desk");
            page.click(".plain a:has-text('c-b9be297b91')");
            page.fill("form[action$=unmerge] [name=text]", "Another device after all.");
            page.click("button:has-text('Take it out again')");

            page.navigate(town.address() + RING);
            assertThat(page.textContent(".weigh")).isEqualTo(before);
            page.navigate(town.address() + PERSON);
            assertThat(page.textContent(".weigh")).isEqualTo(part);
        });
    }

    @Test
    void aFileIsHashedOnArrivalAndOnlyHandedOutToBeSaved() throws IOException {
        work((town, chromium, page) -> {
            byte[] evil = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            page.navigate(town.address() + PERSON);
            page.setInputFiles("[name=file]", new FilePayload("../call notes \uc9c4\uc220.html", "text/html", evil));
            page.click("button:has-text('Add the file')");
            assertThat(page.textContent(".notice")).contains("The file is kept");
            assertThat(page.textContent("td.hash"))
                    .isEqualTo(dev.kkachi.files.Sha256.hex("<script>alert(1)</script>", 32));
            Chromium.shoot(page, "files");
            Download saved = page.waitForDownload(() -> page.click("a[download]"));
            String path = page.getAttribute("a[download]", "href");
            Object headers = page.evaluate("""
                    (path) => fetch(path).then((a) => ["type", "disposition"]
                      .map((name) => a.headers.get("content-" + name).split(";")[0])
                      .concat(a.headers.get("x-content-type-options")).join())
                    """, path);

            assertThat(saved.suggestedFilename()).isEqualTo("call notes \uc9c4\uc220.html");
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(evil);
            assertThat(headers).isEqualTo("application/octet-stream,attachment,nosniff");
            page.navigate(town.address() + PERSON + "/decision");
            assertThat(page.textContent(".history")).contains("Exported");
        });
    }

    @Test
    void aViewIsKeptSharedAndRemoved() throws IOException {
        work((town, chromium, page) -> {
            page.navigate(town.address() + "/queue?view=all&q=wallet&kind=RING&sort=DUE");
            page.click("summary:has-text('Keep this view')");
            Chromium.shoot(page, "keep-view");
            page.fill("form[action='/queue/views'] [name=name]", "Rings & wallets");
            page.check("[name=shared]");
            page.click("form[action='/queue/views'] button");
            assertThat(page.textContent(".tabs [aria-current]")).isEqualTo("Rings & wallets1");
            assertThat(page.inputValue("[name=q]")).isEqualTo("wallet");
            page.click("button:has-text('Remove the view')");
            assertThat(page.textContent(".tabs")).doesNotContain("Rings & wallets");
        });
    }

    @Test
    void whoeverLooksAtTheQueueIsToldThatACaseArrived() throws IOException {
        work((town, chromium, page) -> {
            // from a page that listens to nothing, so that the stream is the one of the page that is looked at
            page.navigate(town.address() + "/lists");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/queue/events"), () -> page.navigate(town.address() + "/queue"));

            town.arrive();

            page.waitForSelector(".changed a");
            Chromium.shoot(page, "changed");
            page.click(".changed a");
            assertThat(page.textContent(".queue")).contains("two continents");
        });
    }

    @Test
    void personalDataAreHiddenUntilAskedForAndTheAskingIsLogged() throws IOException {
        work((town, chromium, page) -> {
            page.navigate(town.address() + PERSON);
            assertThat(page.textContent("main"))
                    .contains("Personal data are hidden")
                    .doesNotContain("jo@home.example");
            page.click("button:has-text('Show them once')");
            assertThat(page.textContent("main")).contains("jo@home.example").doesNotContain("Personal data are hidden");
            page.navigate(town.address() + PERSON + "/decision");
            assertThat(page.textContent(".history")).contains("Revealed");
        });
    }

    @Test
    void aPersonIsForgottenOnceEverythingIsDecided() throws IOException {
        work((town, chromium, page) -> {
            page.navigate(town.address() + "/subjects/person/p100321");
            Chromium.shoot(page, "person");
            Download all = page.waitForDownload(() -> page.click("a:has-text('All data of this person')"));
            assertThat(Files.readString(all.path())).contains("p100321", "AnyDesk");
            forget(page, "p100321");
            assertThat(page.textContent("main")).contains("is not decided");
            page.navigate(town.address() + PERSON + "/decision");
            page.check("[name=outcome][value=INCONCLUSIVE]");
            page.selectOption("[name=reason]", "left");
            page.fill("textarea[name=text]", "They left before anybody could ask.");
            page.click("button:has-text('Propose')");
            page.waitForURL("**/decision?said=*");
            page.navigate(town.address() + "/subjects/person/p100321");
            forget(page, "p100322");
            assertThat(page.textContent("main")).contains("Nothing was removed");
            page.navigate(town.address() + "/subjects/person/p100321");
            forget(page, "p100321");

            assertThat(page.textContent("main")).contains("The person is forgotten", "1 case");
            assertThat(page.navigate(town.address() + PERSON).status()).isEqualTo(404);
        });
    }

    private static void forget(Page page, String typed) {
        page.fill("form[action$=erase] [name=text]", "They asked on 2 March.");
        page.fill("[name=sure]", typed);
        page.click("button:has-text('Forget for good')");
    }

    @Test
    void theQueueNamesNobodyToThoseWhoMayNotSeeNames() throws IOException {
        work((town, chromium, page) -> {
            town.fillWithFour();
            Accounts accounts = town.place.door().accounts();
            Account first = accounts.list(new TenantId("home")).getFirst();
            String link = accounts.invite(first, "vi@harbour.example", List.of(Grant.everywhere(Role.READ_ONLY)));
            page.navigate(town.address() + "/queue");
            assertThat(page.textContent(".queue")).contains("Dora Quill was paid", "Ada Moss");

            Page other = chromium.page();
            JourneyTest.join(other, town.address() + "/join/" + link, "", "Vi Ode");

            assertThat(other.textContent(".queue"))
                    .contains("was paid for three others")
                    .doesNotContain("Dora", "Quill", "Ada", "Moss");
        });
    }
}
