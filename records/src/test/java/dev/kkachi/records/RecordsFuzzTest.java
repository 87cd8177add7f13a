package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any file in a folder is rows and rejections, never an exception; so is any file that is to be screened, unless it
/// has no header, which is said.
class RecordsFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyFileOfAFolderIsRowsOrRejections(byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("kkachi-fuzz");
        Path file = folder.resolve("f");
        try {
            Files.write(file, bytes);
            CountingSink sink = new CountingSink();

            Intake intake = Bounds.within(
                    bytes.length,
                    () -> FolderRecords.of(folder, folder.resolve("out")).read(sink));

            assertThat(sink.taken()).isGreaterThanOrEqualTo(intake.rowsRead());
            assertThat(intake.files()).hasSize(1);
            assertThat(intake.rejected()).allSatisfy(row -> {
                assertThat(row.source().file()).isEqualTo("f");
                assertThat(row.source().line()).isPositive();
                assertThat(row.rule()).isNotBlank();
                assertThat(row.value()).hasSizeLessThanOrEqualTo(120);
            });
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyFileToScreenIsRowsOrRejections(byte[] bytes) throws Exception {
        List<PartyRow> rows = Bounds.within(bytes.length, () -> rows(bytes));

        assertThat(rows).allSatisfy(RecordsFuzzTest::isPlaced);
        assertThat(rows(bytes)).isEqualTo(rows);
        assertThatTheNextRowIsRead(bytes, rows);
    }

    @Test
    void damagedFilesAreRowsOrRejections() {
        Seeds.of(RecordsFuzzTest.class, "anyFileOfAFolderIsRowsOrRejections")
                .damaged(this::anyFileOfAFolderIsRowsOrRejections);
        Seeds.of(RecordsFuzzTest.class, "anyFileToScreenIsRowsOrRejections")
                .damaged(this::anyFileToScreenIsRowsOrRejections);
    }

    private static void isPlaced(PartyRow row) {
        assertThat(row.line()).isPositive();
        switch (row) {
            case PartyRow.Read read -> {
                assertThat(read.party().facts()).isNotEmpty();
                assertThat(read.query()).isNotBlank();
            }
            case PartyRow.Rejected rejected -> assertThat(rejected.reason()).isNotBlank();
        }
    }

    /// A JSON line that stands behind anything is read, whatever broke before it.
    private static void assertThatTheNextRowIsRead(byte[] bytes, List<PartyRow> rows) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            byte[] line = "\n{\"id\":\"the-last\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Wren\"]}}\n"
                    .getBytes(StandardCharsets.UTF_8);
            byte[] more = new byte[bytes.length + line.length];
            System.arraycopy(bytes, 0, more, 0, bytes.length);
            System.arraycopy(line, 0, more, bytes.length, line.length);

            List<PartyRow> all = rows(more);

            assertThat(all).hasSize(rows.size() + 1);
            assertThat(all.getLast()).isInstanceOf(PartyRow.Read.class);
        }
    }

    /// Returns the rows; none where the file is refused for its header.
    private static List<PartyRow> rows(byte[] bytes) {
        List<PartyRow> rows = new ArrayList<>();
        try (PartyRows reading = PartyRows.open(new ByteArrayInputStream(bytes), "people.csv")) {
            for (PartyRow row = reading.next(); row != null; row = reading.next()) {
                rows.add(row);
            }
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.BAD_INPUT);
            assertThat(e).hasMessageStartingWith("people.csv");
        }
        return rows;
    }
}
