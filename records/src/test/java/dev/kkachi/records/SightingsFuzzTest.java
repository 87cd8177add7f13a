package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.RingSettings;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any file is sightings, claims and rejections, or is refused for its columns; what was taken can be searched.
class SightingsFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyFileIsSightingsOrRejections(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("kkachi-fuzz", ".csv");
        try {
            Files.write(file, bytes);
            RingSearch search = RingSearch.of(RingSettings.STANDARD);

            SightingFiles.Reading reading =
                    Bounds.within(bytes.length, () -> SightingFiles.read(List.of(file), search));

            assertThat(reading.read()).hasSize(1);
            assertThat(reading.rejected())
                    .isGreaterThanOrEqualTo(reading.listed().size());
            assertThat(reading.listed()).allSatisfy(row -> {
                assertThat(row.source().line()).isPositive();
                assertThat(row.rule()).isNotBlank();
            });
            assertThat(search.find().groups()).isNotNull();
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.BAD_INPUT);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void damagedFilesAreSightingsOrRejections() {
        Seeds.of(SightingsFuzzTest.class, "anyFileIsSightingsOrRejections")
                .damaged(this::anyFileIsSightingsOrRejections);
    }
}
