package dev.kkachi.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any file unpacks to no more than its limits, or to a refusal.
class ArchiveFuzzTest {
    private static final ArchiveLimits TIGHT = new ArchiveLimits(100_000, 100, 8);

    @FuzzTest(maxDuration = "2m")
    void anyFileUnpacksWithinItsLimits(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("kkachi-fuzz", ".bin");
        try {
            Files.write(file, bytes);
            BoundedArchive archive = BoundedArchive.open(file, TIGHT);

            long unpacked = Bounds.within(bytes.length, () -> unpacked(archive));

            assertThat(unpacked).isEqualTo(unpacked(archive));
            boolean packed = archive.packing() != BoundedArchive.Packing.PLAIN;
            assertThat(packed ? unpacked : 0).isLessThanOrEqualTo((TIGHT.bytesMax() + 1) * TIGHT.entriesMax());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damagedArchivesUnpackWithinTheirLimits() {
        Seeds.of(ArchiveFuzzTest.class, "anyFileUnpacksWithinItsLimits").damaged(this::anyFileUnpacksWithinItsLimits);
    }

    private static long unpacked(BoundedArchive archive) {
        long bytes = 0;
        try {
            FileHead.of(archive);
            try (InputStream in = archive.content()) {
                bytes += drained(in);
            }
            List<String> entries = archive.entries();
            assertThat(entries).hasSizeLessThanOrEqualTo(TIGHT.entriesMax());
            for (String entry : entries) {
                try (InputStream in = archive.entry(entry)) {
                    bytes += drained(in);
                }
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        return bytes;
    }

    /// What came before a tear counts, so that it must be the same again.
    private static long drained(InputStream in) {
        long bytes = 0;
        byte[] buffer = new byte[1 << 12];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        return bytes;
    }
}
