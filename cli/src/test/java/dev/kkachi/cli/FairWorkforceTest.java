package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.SearchedList;
import dev.kkachi.model.Party;
import dev.kkachi.records.FolderRecords;
import dev.kkachi.screening.Answer;
import dev.kkachi.simulator.company.Company;
import dev.kkachi.simulator.company.CompanyPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A whole invented workforce, investigated as it is and with another cast: every word of every name
/// becomes one of another people's names, wherever it stands, and every photograph its mirror image. No
/// worker may weigh otherwise.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairWorkforceTest {
    private static final long SEED = 7;
    /// A firm stays a firm.
    private static final Pattern FIRM =
            Pattern.compile("(?i)limited|ltd|llc|inc|gmbh|company|co|consulting|services|solutions|studio|trust");

    private static final int LETTERS = 7;
    private static final Pattern WORKER = Pattern.compile("\"person_id\":\"(\\w+)\".*?\"worker_bits\":([-0-9.]+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2}\\b");

    private Path home = Path.of("");
    private Map<String, String> before = Map.of();

    @BeforeAll
    void investigateTheFirstCast(@TempDir Path folder) throws IOException {
        home = folder;
        before = investigate(world("first"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Korean, 김 민준 서연 이 도윤 하은 박 지호",
        "Chinese, 王 小明 丽华 李 建国 秀英 张 伟",
        "Slavic, Олег Смирнов Ирина Петрова Дмитро Шевченко",
        "Anglo, Henry Baker Grace Miller Owen Taylor",
        "Nigerian, Chukwuemeka Adeyemi Ngozi Okafor Amina Bello"
    })
    void noWorkerWeighsOtherwiseUnderAnotherName(String people, String cast) throws IOException {
        Path folder = world(people.toLowerCase(Locale.ROOT));

        recast(folder, List.of(cast.split(" ")));

        assertThat(investigate(folder)).as("seed %d", SEED).isEqualTo(before);
        assertThat(before.values()).as("somebody weighs something").anyMatch(bits -> Double.parseDouble(bits) > 6);
    }

    /// A country is held against the person's own word only: where all change places, on file and in
    /// the file of addresses, nobody weighs otherwise. Telephone numbers bear a country of their own
    /// and are left out.
    @Test
    void noWorkerWeighsOtherwiseInAnotherCountry() throws IOException {
        Path here = world("here");
        Path there = world("there");
        Path torn = world("torn");
        for (Path folder : List.of(here, there, torn)) {
            inPeople(folder, List.of("phone"), phone -> "");
        }

        Path countries = there.resolveSibling("records" + Company.REFERENCE).resolve("ip-country.csv");
        Map<String, String> next = next(Files.readString(countries));
        inPeople(there, List.of("claimed_country", "approved_countries"), codes -> elsewhere(codes, next));
        inPeople(torn, List.of("claimed_country", "approved_countries"), codes -> elsewhere(codes, next));
        Files.writeString(countries, elsewhere(Files.readString(countries), next));

        Map<String, String> bits = investigate(here);
        assertThat(investigate(there)).as("seed %d", SEED).isEqualTo(bits);
        assertThat(investigate(torn)).as("a swap on one side only is seen").isNotEqualTo(bits);
    }

    /// Returns for each country of a file the next one of the alphabet.
    private static Map<String, String> next(String countries) {
        List<String> codes = CODE.matcher(countries)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
        Map<String, String> next = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            next.put(codes.get(i), codes.get((i + 1) % codes.size()));
        }
        return next;
    }

    private static String elsewhere(String codes, Map<String, String> next) {
        return CODE.matcher(codes).replaceAll(code -> next.getOrDefault(code.group(), code.group()));
    }

    private static void inPeople(Path folder, List<String> columns, UnaryOperator<String> change) throws IOException {
        Path people = folder.resolve("people.csv");
        StringBuilder written = new StringBuilder();
        try (CsvReader rows = CsvReader.open(
                Files.newInputStream(people), "people.csv", CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW))) {
            List<String> header = List.of();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                List<String> cells = new ArrayList<>(((CsvRow.Cells) row).cells());
                for (String column : header.isEmpty() ? List.<String>of() : columns) {
                    cells.set(header.indexOf(column), change.apply(cells.get(header.indexOf(column))));
                }
                header = header.isEmpty() ? List.copyOf(cells) : header;
                written.append(cells.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .append('\n');
            }
        }
        Files.writeString(people, written);
    }

    private Path world(String name) throws IOException {
        Path folder = home.resolve(name).resolve("records");
        Files.createDirectories(folder.getParent());
        CompanyPlan plan = CompanyPlan.standard().withPeople(150).withMonths(4).withPersonasPer10k(500);
        Company.play(plan, SEED).write(folder, home.resolve(name).resolve("truth.csv"));
        return folder;
    }

    private static Map<String, String> investigate(Path folder) throws IOException {
        Path out = folder.resolveSibling("out");
        Investigation.over(new NobodyListed(), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), "test")
                .under(Circumstances.NONE)
                .run(FolderRecords.of(folder, out), folder, out);
        Map<String, String> bits = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out.resolve("persons.jsonl"))) {
            Matcher worker = WORKER.matcher(line);
            assertThat(worker.find()).as(line).isTrue();
            bits.put(worker.group(1), worker.group(2));
        }
        return bits;
    }

    private static void recast(Path folder, List<String> cast) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        RandomGenerator letters = new Random(SEED);
        for (String name : names(folder)) {
            WORD.matcher(name)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !FIRM.matcher(word).matches())
                    .forEach(word -> words.computeIfAbsent(word, key -> word(cast, letters, taken)));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".json")) {
                    rename(file, words);
                } else if (file.toString().contains("photos")) {
                    mirror(file);
                }
            }
        }
    }

    /// Returns who works here and who holds accounts.
    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : List.of("people.csv", "payouts.csv")) {
            try (CsvReader rows = CsvReader.open(
                    Files.newInputStream(folder.resolve(file)),
                    file,
                    CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW))) {
                List<String> header = List.of();
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    List<String> cells = ((CsvRow.Cells) row).cells();
                    if (header.isEmpty()) {
                        header = cells;
                        continue;
                    }
                    for (String column : List.of("full_name", "account_holder")) {
                        int place = header.indexOf(column);
                        names.add(place < 0 ? "" : cells.get(place));
                    }
                }
            }
        }
        return names;
    }

    /// Makes a word of the letters of these people's names that none of them has yet.
    private static String word(List<String> cast, RandomGenerator letters, Set<String> taken) {
        int[] all = String.join("", cast).codePoints().toArray();
        while (true) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < LETTERS; i++) {
                word.appendCodePoint(all[letters.nextInt(all.length)]);
            }
            if (taken.add(word.toString())) {
                return word.toString();
            }
        }
    }

    private static void rename(Path file, Map<String, String> words) throws IOException {
        String text = Files.readString(file);
        String renamed = WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(words.getOrDefault(word.group(), word.group())));
        Files.write(file, renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static void mirror(Path file) throws IOException {
        BufferedImage seen = ImageIO.read(file.toFile());
        BufferedImage turned = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
        turned.createGraphics().drawImage(seen, seen.getWidth(), 0, -seen.getWidth(), seen.getHeight(), null);
        String form = file.toString().endsWith(".png") ? "png" : "jpg";
        assertThat(ImageIO.write(turned, form, file.toFile())).isTrue();
    }

    /// Lists on which nobody stands.
    private static final class NobodyListed implements PartyScreening {
        @Override
        public Answer answer(Party query) {
            return new Answer(List.of(), List.of());
        }

        @Override
        public PartyScreening from(double scoreMin) {
            return this;
        }

        @Override
        public List<SearchedList> lists() {
            return List.of();
        }
    }
}
