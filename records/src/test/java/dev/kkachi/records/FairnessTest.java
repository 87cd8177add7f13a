package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated workforces, investigated as they are and with another cast: other names, languages,
/// nationalities, places and photographs, and accounts held in these names. Fewer than the usual
/// thousand, because each is written to disk twice.
class FairnessTest {
    private static final int WORKFORCES = 12;
    private static final int PEOPLE = 30;
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final Pattern WORKER_BITS = Pattern.compile("\"worker_bits\":[-0-9.]+");
    private static final Pattern ALL_BITS = Pattern.compile("\"person_id\":\"\\w+\",[^}]*\"weight_bits\":[-0-9.]+");
    private static final List<String> NAMES = List.of(
            "Ada Frost",
            "Sim Hyon Sop",
            "심현섭",
            "Nguyen Van Minh",
            "Олег Смирнов",
            "王小明",
            "Quonvex Harbour Trading",
            "Amina Diallo",
            "محمد علي",
            "Henrik Solberg");
    private static final List<String> COUNTRIES =
            List.of("Norway", "North Korea", "China", "Nigeria", "Brazil", "Iran");

    @TempDir
    private Path folder;

    @Test
    void workerScoresStayWhenNamesLanguagesAndNationalitiesAreSwapped() throws IOException {
        boolean someoneScores = false;
        boolean someoneIsListed = false;
        for (long seed = 1; seed <= WORKFORCES; seed++) {
            String before = investigate(seed, 1, "people.csv");
            String after = investigate(seed, 2, "people.csv");

            assertThat(bits(WORKER_BITS, after)).as("seed " + seed).isEqualTo(bits(WORKER_BITS, before));
            someoneScores |= bits(WORKER_BITS, before).stream().anyMatch(bits -> !bits.endsWith(":0"));
            someoneIsListed |= !bits(ALL_BITS, after).equals(bits(ALL_BITS, before));
        }
        assertThat(someoneScores).isTrue();
        assertThat(someoneIsListed)
                .as("a listed name moves the weight that counts names")
                .isTrue();
    }

    @Test
    void theNameAndPlaceOfAFileChangeNothing() throws IOException {
        assertThat(investigate(7, 1, "deep/down/export-0815.txt")).isEqualTo(investigate(7, 1, "people.csv"));
    }

    /// The shape comes from `seed` alone; who plays in it from `cast` too.
    private static String people(long seed, long cast) {
        RandomGenerator shape = ForAll.random(seed);
        RandomGenerator casting = ForAll.random(seed * 1_000 + cast);
        StringBuilder rows = new StringBuilder("person_id,full_name,claimed_country,nationality,language,photo,"
                + "account_holder,bank_account,wallet,agency,postal_address,met_in_person\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append('p').append(i).append(',');
            String name = any(NAMES, casting);
            rows.append(name).append(',');
            rows.append(any(COUNTRIES, casting)).append(',');
            rows.append(any(COUNTRIES, casting)).append(',');
            rows.append(casting.nextBoolean() ? "ko" : "en").append(',');
            rows.append("face-").append(casting.nextInt(100)).append(".jpg,");
            rows.append(name).append(',');
            rows.append("ACC-").append(shape.nextInt(25)).append(',');
            rows.append(shape.nextInt(4) == 0 ? "0x" + "1".repeat(39) + shape.nextInt(5) : "")
                    .append(',');
            rows.append(shape.nextInt(3) == 0 ? "Agency " + shape.nextInt(2) : "")
                    .append(',');
            rows.append("Street ").append(shape.nextInt(9)).append(',');
            rows.append(shape.nextInt(5) == 0 ? "2024-01-01" : "").append('\n');
        }
        return rows.toString();
    }

    private static String signIns(long seed, long cast) {
        RandomGenerator shape = ForAll.random(seed);
        RandomGenerator casting = ForAll.random(seed * 1_000 + cast);
        StringBuilder rows = new StringBuilder("time,person_id,ip,device_id,keyboard\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append("2024-04-03T08:00:00Z,p").append(i).append(",192.0.2.1,d");
            rows.append(shape.nextInt(15)).append(casting.nextBoolean() ? ",ko-KR\n" : ",en-US\n");
        }
        return rows.toString();
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String investigate(long seed, long cast, String name) throws IOException {
        Path records = Files.createTempDirectory(folder, "records");
        Path file = records.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, people(seed, cast));
        Files.writeString(records.resolve("signins.csv"), signIns(seed, cast));
        Path out = records.resolve("kkachi-out");
        Investigation.over(InventedLists.screening(), NOON, "1.0").run(FolderRecords.of(records, out), records, out);
        return Files.readString(out.resolve("persons.jsonl")) + Files.readString(out.resolve("cases.jsonl"));
    }

    private static List<String> bits(Pattern which, String persons) {
        return which.matcher(persons).results().map(hit -> hit.group()).toList();
    }
}
