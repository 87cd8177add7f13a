package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the stand-alone verifier as a stranger would: the one source file, with the JDK's launcher.
class VerifyTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("kkachi/home", ForAll.random(5));

    @TempDir
    Path folder = Path.of("");

    @Test
    void theOneFileVerifiesAnExportAndRefusesAForgery() throws IOException, InterruptedException {
        write(List.of("{\"a\":1}", "{\"a\":2}", "{\"a\":3}"));
        String key = SIGNER.key().render();

        String honest = run(key);
        Files.writeString(folder.resolve("leaves.jsonl"), "{\"a\":1}\n{\"a\":9}\n{\"a\":3}\n");
        String forged = run(key);
        Files.writeString(folder.resolve("leaves.jsonl"), "{\"a\":1}\n");
        String cut = run(key);
        String stranger =
                run(NoteSigner.generate("kkachi/home", ForAll.random(6)).key().render());

        assertThat(honest).isEqualTo("0 Every leaf is what the checkpoints signed.");
        assertThat(forged).startsWith("1 Something was changed among leaves 0 to 2");
        assertThat(cut).isEqualTo("1 Leaves are missing: 3 were signed, 1 are here.");
        assertThat(stranger).startsWith("1 The checkpoint of 3 leaves is not signed by kkachi/home");
    }

    private void write(List<String> leaves) throws IOException {
        RightEdge edge = RightEdge.EMPTY;
        for (String leaf : leaves) {
            edge = edge.append(Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8)));
        }
        Files.write(folder.resolve("leaves.jsonl"), leaves);
        Files.writeString(
                folder.resolve("checkpoints"),
                SIGNER.sign(new Checkpoint("kkachi/home", edge.size(), edge.root()).render())
                        .render());
    }

    private String run(String key) throws IOException, InterruptedException {
        Path source = folder.resolve("dev/kkachi/audit/Verify.java");
        if (Files.notExists(source)) {
            Files.createDirectories(folder.resolve("dev/kkachi/audit"));
            Files.copy(Path.of("src/main/java/dev/kkachi/audit/Verify.java"), source);
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        folder.resolve("leaves.jsonl").toString(),
                        folder.resolve("checkpoints").toString(),
                        key)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + " " + said;
    }
}
