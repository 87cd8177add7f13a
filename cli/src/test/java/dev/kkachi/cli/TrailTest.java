package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example case, followed with the commands that a user types: what they say is what truth.json says, to the
/// last unit. Nothing that follows the money has read that file.
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

    @Test
    void theExposureOfAnEmployerNamesTheListedParty() throws IOException {
        String employer = Files.readAllLines(trail.resolve("payroll.txt")).getFirst();

        int exit = session.run("exposure", employer, "--asset", "USDC");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out())
                .contains(
                        "\"nearest\":{\"label\":\"Example Sanctions List (invented), entry EX-0731: Bright Ridge Liaison"
                                + " Office (invented)\",\"address\":\"" + treasurer() + "\"")
                .contains("\"hops\":3,\"listed_then\":\"yes\"");
    }

    /// Each employer is asked about alone; together they paid the listed party what the workers' cells gave it:
    /// what was cashed out, and what the swaps, the bridge and the brokers cost on the way there.
    @Test
    void theExposuresOfAllEmployersAddUpToWhatTheListedPartyGot() throws IOException {
        BigDecimal given = Stream.of("cashed_out", "brokers_commissions", "cost_of_swaps", "bridge_fees")
                .map(fate -> new BigDecimal(find("\"" + fate + "\": \"([0-9.]+)\"")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        session.run("exposure", "@" + trail.resolve("payroll.txt"), "--asset", "USDC", "--format", "csv");

        BigDecimal met = session.out()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].equals("sent") && cells[5].equals("sanction"))
                .map(cells -> new BigDecimal(cells[9]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(met).isEqualByComparingTo(given);
    }

    /// The broker's money was USDC on another chain when the listed party had it.
    @Test
    void theExposureOfABrokerNamesTheListedPartyAcrossTheBridge() throws IOException {
        String broker = truth("\"role\": \"broker\".*?\"address\": \"([^\"]+)\"");

        int exit = session.run("exposure", broker);

        assertThat(exit).isEqualTo(1);
        assertThat(session.out())
                .contains("\"received\":{")
                .contains("{\"from\":{\"chain\":\"tron\",\"asset\":\"USDT\"},\"into\":{\"chain\":\"ethereum\","
                        + "\"asset\":\"USDT\"},\"how\":\"bridge event\"")
                .contains("\"address\":\"" + treasurer() + "\",\"chain\":\"ethereum\",\"asset\":\"USDT\",\"hops\":")
                .contains("\"converted_by\":\"bridge event\"");
    }

    /// In the year before the listing nobody could know.
    @Test
    void asOfADayBeforeTheListingNobodyIsNamed() throws IOException {
        String employer = Files.readAllLines(trail.resolve("payroll.txt")).getFirst();

        int exit = session.run("exposure", employer, "--at", "2023-05-15");

        assertThat(exit).isZero();
        assertThat(session.out()).doesNotContain("Bright Ridge").contains("\"at\":\"2023-05-15\"");
    }

    @Test
    void theExposureOfThePeopleWhoLookGuiltyMeetsNobodyListed() throws IOException {
        String innocents = truth("(?s)\"decoys\": \\[(.*?)\\n  \\],");
        List<String> addresses = Pattern.compile("\"((?:0x|T)[0-9A-Za-z]{33,40})\"")
                .matcher(innocents)
                .results()
                .map(found -> found.group(1))
                .limit(12)
                .toList();

        int exit = session.run(
                Stream.concat(Stream.of("exposure"), addresses.stream()).toArray(String[]::new));

        assertThat(addresses).hasSize(12);
        assertThat(exit).isZero();
    }

    private static String treasurer() throws IOException {
        return truth("\"role\": \"treasurer\".*?\"address\": \"([^\"]+)\"");
    }

    private static String find(String pattern) {
        try {
            return truth(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
