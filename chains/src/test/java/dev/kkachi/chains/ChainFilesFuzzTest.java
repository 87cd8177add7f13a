package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Any file is read row by row or refused as a whole; every row that is not taken names its rule.
class ChainFilesFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyFileIsReadOrRefused(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("kkachi-fuzz", "");
        try {
            Files.write(file, bytes);

            Taken taken = Bounds.within(bytes.length, () -> read(file));

            assertThat(taken.rejected).noneMatch(line -> line.endsWith("null") || line.endsWith(": "));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        Seeds.of(ChainFilesFuzzTest.class, "anyFileIsReadOrRefused").damaged(this::anyFileIsReadOrRefused);
    }

    /// A format without a seed would only ever be fuzzed by chance.
    @Test
    void everyFormatHasASeed() throws IOException, URISyntaxException {
        Path seeds = Path.of(Objects.requireNonNull(
                        ChainFilesFuzzTest.class.getResource("ChainFilesFuzzTestInputs/anyFileIsReadOrRefused"))
                .toURI());
        Set<String> formats = new HashSet<>();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.toList()) {
                ChainFile seed = ChainFiles.of(ImportOptions.NONE).open(file);
                formats.add(kind(seed.format()));
            }
        }

        assertThat(formats)
                .containsAll(ChainFiles.formats().stream()
                        .map(ChainFilesFuzzTest::kind)
                        .toList());
    }

    private static String kind(String format) {
        return format.replaceAll(" \\((JSON|CSV)\\)$", "");
    }

    private static Taken read(Path file) {
        Taken taken = new Taken();
        try {
            ChainFiles.of(ImportOptions.NONE).open(file).read(taken);
        } catch (KkachiException | IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        return taken;
    }
}
