package dev.kkachi.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Any text is a manifest or is refused with a sentence.
class ManifestFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsAManifestOrRefused(byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("kkachi-fuzz");
        Path file = folder.resolve("manifest.yml");
        try {
            Files.write(file, bytes);

            Manifest manifest = Bounds.within(bytes.length, () -> read(file));

            if (manifest != null) {
                assertThat(manifest.datasets()).allMatch(each -> each.children().size() <= bytes.length);
                assertThat(read(file)).isEqualTo(manifest);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Test
    void damagedManifestsAreManifestsOrRefused() {
        Seeds.of(ManifestFuzzTest.class, "anyTextIsAManifestOrRefused").damaged(this::anyTextIsAManifestOrRefused);
    }

    private static @Nullable Manifest read(Path file) {
        try {
            return Manifest.read(file);
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.BAD_INPUT);
            assertThat(e).hasMessageStartingWith("The manifest");
            return null;
        }
    }
}
