package dev.kkachi.simulator.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company is the same each time, is what its plan says, and never gives itself away.
class CompanyTest {
    private static final CompanyPlan PLAN = CompanyPlan.standard()
            .withPeople(300)
            .withMonths(6)
            .withPersonasPer10k(600)
            .withDetail(20);
    private static final Pattern PERSON = Pattern.compile("\"person_id\":\"([^\"]+)\"");

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    private static Path company;
    private static Path truth;

    @BeforeAll
    static void writeOnce() throws IOException {
        company = write(written, PLAN, 3);
        truth = written.resolve("truth.csv");
    }

    private static Path write(Path into, CompanyPlan plan, long seed) throws IOException {
        Company.play(plan, seed).write(into.resolve("company"), into.resolve("truth.csv"));
        return into.resolve("company");
    }

    @Test
    void onePlanAndSeedGiveOneCompanyToTheByte() throws IOException {
        write(folder, PLAN, 3);

        for (Path file : files(written)) {
            assertThat(folder.resolve(written.relativize(file))).hasSameBinaryContentAs(file);
        }
        assertThat(files(folder)).hasSameSizeAs(files(written));
    }

    @Test
    void anotherSeedGivesOthers() throws IOException {
        Path other = write(folder, PLAN, 4);

        assertThat(Files.readString(other.resolve("people.csv")))
                .isNotEqualTo(Files.readString(company.resolve("people.csv")));
    }

    @Test
    void thereAreAsManyPersonasAsThePlanSays() throws IOException {
        List<String> rows = Files.readAllLines(truth);

        assertThat(rows).hasSize(1 + 300);
        assertThat(rows.stream().filter(row -> row.contains(",yes,"))).hasSize(18);
        assertThat(CompanyPlan.standard().personas()).isEqualTo(10);
    }

    @Test
    void everyPersonaHasARingOfAKindAndWhoPlaysItAndNobodyElseHas() throws IOException {
        Pattern persona = Pattern.compile("p\\d+,yes,operator [\\d.]+,ring \\d+,[a-z-]+,[a-z]+,");
        Pattern honest = Pattern.compile("p\\d+,no,,,,,[a-z;-]+");

        assertThat(Files.readAllLines(truth).stream().skip(1))
                .allMatch(row ->
                        persona.matcher(row).matches() || honest.matcher(row).matches());
    }

    @Test
    void everyRowSpeaksOfAPersonThatThereIs() throws IOException {
        Set<String> people = new HashSet<>(column(company.resolve("people.csv"), 0));
        Set<String> mentioned = new TreeSet<>();
        for (String table : List.of("shipments.csv", "payouts.csv", "interviews.csv", "accounts.csv")) {
            mentioned.addAll(column(company.resolve(table), 1));
        }
        for (String table : List.of("references.csv", "employers.csv")) {
            mentioned.addAll(column(company.resolve(table), 0));
        }
        for (String log : List.of("signins.jsonl", "devices.jsonl", "activity.jsonl")) {
            for (String row : Files.readAllLines(company.resolve(log))) {
                Matcher person = PERSON.matcher(row);
                if (person.find()) {
                    mentioned.add(person.group(1));
                }
            }
        }

        mentioned.remove(""); // of most who buy on the platform it knows no person

        assertThat(people).hasSize(300).containsAll(mentioned);
        assertThat(mentioned).hasSizeGreaterThan(250);
    }

    @Test
    void whoeverSignsInByMailIsFoundByIt() throws IOException {
        String people = Files.readString(company.resolve("people.csv"));
        Pattern mail = Pattern.compile("\"email\":\"([^\"]+)\"");
        Set<String> mails = new TreeSet<>();

        for (String row : Files.readAllLines(company.resolve("signins.jsonl"))) {
            Matcher found = mail.matcher(row);
            if (found.find()) {
                mails.add(found.group(1));
            }
        }

        assertThat(mails).isNotEmpty().allMatch(people::contains);
    }

    @Test
    void theServicesOfSomePeopleTellOfPeopleThatThereAre() throws IOException {
        String people = Files.readString(company.resolve("people.csv"));
        String parcels = Files.readString(company.resolve("shipments.csv"));

        assertThat(told("okta_system_log.jsonl", "\"alternateId\":\"([^\"]+)\""))
                .allMatch(people::contains);
        assertThat(told("slack_audit.jsonl", "\"email\":\"([^\"]+)\"")).allMatch(people::contains);
        assertThat(told("github_audit.jsonl", "\"actor\":\"([^\"]+)\"")).allMatch(people::contains);
        assertThat(told("osquery_differential.jsonl", "\"hostIdentifier\":\"([^\"]+)\""))
                .anyMatch(parcels::contains);
    }

    private static Set<String> told(String log, String pattern) throws IOException {
        Set<String> told = new TreeSet<>();
        Pattern wanted = Pattern.compile(pattern);
        for (String row : Files.readAllLines(company.resolve(log))) {
            Matcher found = wanted.matcher(row);
            assertThat(found.find()).as(row).isTrue();
            told.add(found.group(1));
        }
        assertThat(told).as(log).isNotEmpty();
        return told;
    }

    @Test
    void theTruthStandsInNoFileThatIsInvestigated() throws IOException {
        for (Path file : files(company)) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("operator ", "laptop-farm", "account-renters", "stolen-identity");
        }
        assertThatThrownBy(() -> Company.play(PLAN, 3).write(folder, folder.resolve("truth.csv")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noWalletEverPaysWhatItDoesNotHave() throws IOException {
        List<String> rows = Files.readAllLines(company.resolve("transfers.csv"));
        String exchange = exchange();
        java.util.Map<String, Long> balances = new java.util.HashMap<>();
        List<String> broke = new ArrayList<>();

        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            long micros = Long.parseLong(cells[6].replace(".", ""));
            balances.merge(cells[4], micros, Long::sum);
            if (balances.merge(cells[3], -micros, Long::sum) < 0 && !cells[3].equals(exchange)) {
                broke.add(row);
            }
        }

        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(broke).isEmpty();
    }

    private static String exchange() throws IOException {
        return Files.readAllLines(company.resolve("tags.csv")).stream()
                .filter(row -> row.contains("Exchange"))
                .map(row -> row.substring(0, row.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAddressOfASignInLiesInTheCountriesThatAreWritten() throws IOException {
        List<long[]> ranges = new ArrayList<>();
        for (String row : Files.readAllLines(written.resolve("company-reference/ip-country.csv"))) {
            if (!row.startsWith("#")) {
                String[] cells = row.split(",");
                ranges.add(new long[] {Long.parseLong(cells[0]), Long.parseLong(cells[1])});
            }
        }
        Pattern address = Pattern.compile("\"ip\":\"(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)\"");
        Set<Long> lost = new HashSet<>();

        for (String row : Files.readAllLines(company.resolve("signins.jsonl"))) {
            Matcher found = address.matcher(row);
            assertThat(found.find()).isTrue();
            long number = 0;
            for (int i = 1; i <= 4; i++) {
                number = number << 8 | Long.parseLong(found.group(i));
            }
            long asked = number;
            if (ranges.stream().noneMatch(range -> range[0] <= asked && asked <= range[1])) {
                lost.add(number);
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> PLAN.withPeople(3)).hasMessageContaining("people is 3");
        assertThatThrownBy(() -> PLAN.withMonths(0)).hasMessageContaining("months is 0");
    }

    private static List<String> column(Path table, int index) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[index])
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
