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

    private static final Path PICTURES = Path.of("../docs/images");
    private static final int PICTURE_BYTES_MAX = 60 * 1024;

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

    /// The picture in the documentation is the product's own; `-Dkkachi.bless=true` draws it anew.
    @Test
    void thePictureOfTheDocumentationIsWhatTheCommandDraws() throws IOException {
        Path picture = PICTURES.resolve("trail.svg");

        session.run("trace", "@" + trail.resolve("payroll.txt"), "--format", "svg");

        if (Boolean.getBoolean("kkachi.bless")) {
            Files.createDirectories(PICTURES);
            Files.writeString(picture, session.out());
        }
        assertThat(session.out()).isEqualTo(Files.readString(picture)).hasSizeLessThan(PICTURE_BYTES_MAX);
    }

    @Test
    void thePictureShowsTheCashOutExactly() throws IOException {
        String cashedOut =
                truth("\"cashed_out\": \"([0-9.]+)\"").replaceFirst("^(\\d+)(\\d{3})(\\d{3})\\.", "$1,$2,$3.");

        session.run("trace", "@" + trail.resolve("payroll.txt"), "--format", "svg");

        assertThat(session.out())
                .contains(cashedOut + " USDT (")
                .contains("Tern Harbour Exchange, a customer's deposit address")
                .contains("Bright Ridge Liaison Office (invented)")
                .contains("held 247,375.690000 + ended " + cashedOut + " + fees 0.000000; difference 0");
    }
}
