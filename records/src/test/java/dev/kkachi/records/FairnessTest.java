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

/// Generated workforces, investigated as they are and with names, languages and nationalities swapped. Fewer than the
/// usual thousand, because each is written to disk twice.
class FairnessTest {
    private static final int WORKFORCES = 12;
    private static final int PEOPLE = 30;
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final Pattern WORKER_BITS = Pattern.compile("\"worker_bits\":[-0-9.]+");
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
            String before = investigate(workforce(seed, 1), "people.csv");
            String after = investigate(workforce(seed, 2), "people.csv");

            assertThat(workerBits(after)).as("seed " + seed).isEqualTo(workerBits(before));
            someoneScores |= workerBits(before).stream().anyMatch(bits -> !bits.endsWith(":0"));
            someoneIsListed |= !after.equals(before);
        }
        assertThat(someoneScores).isTrue();
        assertThat(someoneIsListed).isTrue();
    }

    @Test
    void theNameAndPlaceOfAFileChangeNothing() throws IOException {
        String workforce = workforce(7, 1);

        assertThat(investigate(workforce, "deep/down/export-0815.txt")).isEqualTo(investigate(workforce, "people.csv"));
    }

    /// The shape comes from `seed` alone; names, countries and languages from `cast` too.
    private static String workforce(long seed, long cast) {
        RandomGenerator shape = ForAll.random(seed);
        RandomGenerator casting = ForAll.random(seed * 1_000 + cast);
        StringBuilder rows = new StringBuilder(
                "person_id,full_name,claimed_country,nationality,language,bank_account,wallet,met_in_person\n");
        for (int i = 0; i < PEOPLE; i++) {
            rows.append('p').append(i).append(',');
            rows.append(NAMES.get(casting.nextInt(NAMES.size()))).append(',');
            rows.append(COUNTRIES.get(casting.nextInt(COUNTRIES.size()))).append(',');
            rows.append(COUNTRIES.get(casting.nextInt(COUNTRIES.size()))).append(',');
            rows.append(casting.nextBoolean() ? "ko" : "en").append(',');
            rows.append("ACC-").append(shape.nextInt(25)).append(',');
            rows.append(shape.nextInt(4) == 0 ? "0x" + "1".repeat(39) + shape.nextInt(5) : "")
                    .append(',');
            rows.append(shape.nextInt(5) == 0 ? "2024-01-01" : "").append('\n');
        }
        return rows.toString();
    }

    private String investigate(String people, String name) throws IOException {
        Path records = Files.createTempDirectory(folder, "records");
        Path file = records.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, people);
        Path out = records.resolve("kkachi-out");
        Investigation.over(InventedLists.screening(), NOON).run(FolderRecords.of(records, out), records, out);
        return Files.readString(out.resolve("persons.jsonl")) + Files.readString(out.resolve("cases.jsonl"));
    }

    private static List<String> workerBits(String persons) {
        return WORKER_BITS.matcher(persons).results().map(hit -> hit.group()).toList();
    }
}
