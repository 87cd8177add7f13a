package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an auditor finds on the page of the audit log.
class AuditPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Browser auditor(Town town) {
        Browser browser = new Browser(town.address());
        String link = town.firstLink().substring(town.address().length());
        browser.post(link, "login", "aud@h.example", "name", "Aud Itor", "password", "seven blue herons wait here");
        return browser;
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    @Test
    void theWholeLogIsThereAStretchAtATimeWithWhatHappened() {
        try (Town town = new Town(folder);
                Browser browser = auditor(town)) {
            town.fill();
            for (int i = 0; i < 30; i++) {
                browser.get("/cases/c-b9be297b91");
            }

            String last = browser.get("/audit").body();
            String older = last.replaceAll("(?s).*href=\"(/audit\\?before=\\d+)\">Older.*", "$1");
            String first = browser.get(older).body();

            assertThat(count(last, "<b>Viewed</b>")).isEqualTo(25);
            assertThat(last).doesNotContain(">Newer<");
            assertThat(first)
                    .contains(
                            "<b>Opened</b>",
                            "Queue: standard",
                            "href=\"/audit\">Newer",
                            "Case <a href=\"/cases/c-b9be297b91\">");
            assertThat(first).doesNotContain(">Older<");
            assertThat(browser.get("/audit?before=x").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theWholeLogIsCheckedAtTheTouchOfAButton() throws SQLException {
        try (Town town = new Town(folder);
                Browser browser = auditor(town)) {
            town.fill();
            String whole = browser.post("/audit/check").body();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "UPDATE audit_leaf SET leaf = replace(leaf, 'standard', 'Standard') WHERE n = 2");
            }

            String changed = browser.post("/audit/check").body();

            assertThat(whole).contains("The log is what was signed.");
            assertThat(changed).contains("Leaf 2: ").doesNotContain("The log is what was signed.");
        }
    }
}
