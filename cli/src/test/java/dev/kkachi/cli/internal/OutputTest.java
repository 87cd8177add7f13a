package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    private Path folder;

    @Test
    void aFileAppearsWhenItIsWhole() throws IOException {
        Path file = folder.resolve("matches.jsonl");

        try (Output output = Output.to(file)) {
            output.write(new Utf8Buffer().text("{}\n"));
            assertThat(file).doesNotExist();
            output.commit();
        }

        assertThat(file).hasContent("{}\n");
        assertThat(names()).containsExactly("matches.jsonl");
    }

    @Test
    void nothingIsLeftOfAnUnfinishedFileAndTheOldOneStays() throws IOException {
        Path file = Files.writeString(folder.resolve("matches.jsonl"), "old\n");

        try (Output output = Output.to(file)) {
            output.write(new Utf8Buffer().text("half"));
        }

        assertThat(file).hasContent("old\n");
        assertThat(names()).containsExactly("matches.jsonl");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aFullDiskIsNamedAndAdvised() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no device that is always full");

        try (Output output = Output.to(full)) {
            assertThatThrownBy(() -> output.write(new Utf8Buffer().text("{}\n")))
                    .isInstanceOfSatisfying(
                            KkachiException.class,
                            e -> assertThat(e.code()).isEqualTo(KkachiException.Code.ENVIRONMENT))
                    .hasMessageContaining("/dev/full cannot be written to its end: No space left on device.")
                    .hasMessageContaining("\nMaybe free some space");
        }
    }

    @Test
    void aFolderIsNoOutput() {
        assertThatThrownBy(() -> Output.to(folder))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("is a folder; the rule is a file");
    }
}
