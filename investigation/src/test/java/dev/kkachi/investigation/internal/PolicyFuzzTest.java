package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Any settings are a policy or are refused with a sentence that names the file.
class PolicyFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anySettingsAreAPolicyOrRefused(byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("kkachi-fuzz");
        Path file = folder.resolve("kkachi.yaml");
        try {
            Files.write(file, bytes);

            Policy policy = Bounds.within(bytes.length, () -> read(folder));

            if (policy != null) {
                assertThat(policy.priorBits()).isFinite();
                assertThat(policy.strongBits()).isNotNegative().isFinite();
                assertThat(policy.screeningScore()).isPositive().isLessThanOrEqualTo(1);
                policy.catalogue()
                        .groups()
                        .forEach(group -> assertThat(policy.cap(group.key()))
                                .isNotNegative()
                                .isFinite());
                assertThat(read(folder))
                        .usingRecursiveComparison()
                        .ignoringFields("catalogue")
                        .isEqualTo(policy);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Test
    void damagedSettingsAreAPolicyOrRefused() {
        Seeds.of(PolicyFuzzTest.class, "anySettingsAreAPolicyOrRefused").damaged(this::anySettingsAreAPolicyOrRefused);
    }

    private static @Nullable Policy read(Path folder) {
        try {
            return PolicyFile.in(folder);
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.BAD_INPUT);
            assertThat(e).hasMessageStartingWith("kkachi.yaml");
            return null;
        }
    }
}
