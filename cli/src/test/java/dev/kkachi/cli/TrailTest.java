package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example case, followed with the commands that a user types: what they say is what truth.json says, to the last
/// unit. Nothing that follows the money has read that file.
class TrailTest {
    @TempDir
    private static Path folder;

    private static Path trail;
    private static Session session;

    @BeforeAll
    static void importTheCase() {
        trail = folder.resolve("trail");
        session = Session.in(folder);
        session.run("ledger", "example", trail.toString());
        session.run(
                "ledger",
                "import",
                trail.resolve("transfers.csv").toString(),
                trail.resolve("conversions.csv").toString(),
                trail.resolve("tags.yaml").toString());
    }

    private static String truth(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(trail.resolve("truth.json")));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String cashOut() throws IOException {
        return truth("\"role\": \"cash_out\".*?\"address\": \"([^\"]+)\"");
    }

    @Test
    void fromThePayrollWalletsTheMoneyIsFollowedToTheCashOutExactly() throws IOException {
        String cashedOut = truth("\"cashed_out\": \"([0-9.]+)\"");

        int exit = session.run("trace", "@" + trail.resolve("payroll.txt"));

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("{\"address\":\"" + cashOut() + "\",\"label\":\"Tern Harbour Exchange, a customer's deposit"
                        + " address\",\"category\":\"exchange\",\"tainted\":\"" + cashedOut + "\"")
                .contains("Bright Ridge Liaison Office (invented)")
                .doesNotContainPattern("\"difference\":\"(?!0\\.0+\")");
    }

    @Test
    void backFromTheCashOutEveryEmployerIsFound() throws IOException {
        session.run("trace", cashOut(), "--direction", "backward");

        String answer = session.out();
        assertThat(Files.readAllLines(trail.resolve("payroll.txt"))).hasSize(40).allMatch(answer::contains);
    }
}
