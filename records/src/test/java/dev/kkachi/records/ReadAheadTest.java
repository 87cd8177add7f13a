package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log with an object on each line is read ahead, many blocks at once; the same objects as one array are
/// read one after the other. Both must come to the same, in the same order, down to the lines.
class ReadAheadTest {
    private static final int ROWS = 4_000;

    @TempDir
    Path folder;

    @Test
    void logsOfOursReadAheadComeToWhatTheyComeToInTurn() throws IOException {
        List<String> signIns = rows(random -> """
                {"time":"2026-01-05T10:00:0%dZ","person_id":"%s","ip":"192.0.2.%d","device_id":"%s","interactive":"%s"\
                %s}""".formatted(
                        random.nextInt(10),
                        pick(random, "p1", "p2", "p3", "", "nobody"),
                        random.nextInt(256),
                        pick(random, "d1", "d2", "d3", "d4", ""),
                        pick(random, "yes", "no", "perhaps"),
                        pick(random, "", "", ",\"colour\":\"blue\"", ",\"session_seconds\":\"many\"")));
        List<String> devices = rows(random -> """
                {"time":"2026-01-05T10:00:0%dZ","device_id":"%s","kind":"%s","name":"Zed"}""".formatted(
                        random.nextInt(10),
                        pick(random, "d1", "d2", "d3", "d4", "d5"),
                        pick(random, "usb", "software", "spoon")));

        assertAlike("signins", signIns);
        assertAlike("devices", devices);
    }

    @Test
    void aForeignLogReadAheadComesToWhatItComesToInTurn() throws IOException {
        List<String> events = rows(random -> """
                {"eventType":"%s","published":"%s","actor":{"alternateId":"%s"},\
                "client":{"ipAddress":"%s"}}""".formatted(
                        pick(random, "user.session.start", "system.api_token.create", "app.generic", ""),
                        pick(random, "2026-01-05T10:00:00Z", "never"),
                        pick(random, "a@example.org", "b@example.org", "x@example.org"),
                        pick(random, "192.0.2.1", "")));

        assertAlike("okta", events);
    }

    private static List<String> rows(Function<RandomGenerator, String> row) {
        RandomGenerator random = ForAll.random(20260105);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row.apply(random));
        }
        return rows;
    }

    private static String pick(RandomGenerator random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private void assertAlike(String log, List<String> rows) throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,email
                p1,Ada Frost,a@example.org
                p2,Ben Frost,b@example.org
                p3,Cid Frost,c@example.org
                """);
        Path file = folder.resolve(log + ".json");
        Files.writeString(file, String.join("\n", rows) + "\n");
        List<String> ahead = read();
        Files.writeString(file, "[" + String.join(",\n", rows) + "]\n");
        List<String> inTurn = read();
        Files.delete(file);

        assertThat(ahead).hasSizeGreaterThan(ROWS / 10).isEqualTo(inTurn);
    }

    private List<String> read() {
        List<String> all = new ArrayList<>();
        TellingSink sink = new TellingSink(true);
        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);
        all.addAll(sink.told());
        intake.rejected().stream().map(RejectedRow::render).forEach(all::add);
        intake.files()
                .forEach(file -> all.add(
                        file.name() + " " + file.rowsRead() + " " + file.rowsRejected() + " " + file.valuesLeftOut()
                                + " " + file.rowsUnjoined() + " " + file.rowsOther() + " " + file.note()));
        return all;
    }
}
