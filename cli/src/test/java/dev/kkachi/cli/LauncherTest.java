package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as it stands at the root of the repository, over a build and a Java that only say that they were
/// called.
class LauncherTest {
    private static final String BUILD = """
            #!/usr/bin/env bash
            echo "$*" >>builds
            sleep 0.7
            for word; do
                [[ ${last:-} != -pl ]] || modules=${word//,/ }
                last=$word
            done
            [[ $modules != bench ]] || modules="cli bench"
            for module in $modules; do mkdir -p "$module/target/kkachi/lib" && : >"$module/target/kkachi/lib/$module.jar"; done
            """;

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void placeTheLauncher() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash, no launcher");
        root = place("kkachi");
        Path jdk = folder.resolve("jdk");
        script(jdk.resolve("bin/java"), "#!/usr/bin/env bash\necho \"ran ${@: -2}\"\n");
        script(jdk.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    /// Makes a source tree in a folder called `name`.
    private Path place(String name) throws IOException {
        Path tree = Files.createDirectories(folder.resolve(name));
        script(tree.resolve("kkachi"), Files.readString(Path.of("../kkachi")));
        script(tree.resolve("mvnw"), BUILD);
        Files.createDirectories(tree.resolve("cli/src/main"));
        Files.writeString(tree.resolve("cli/src/main/Main.java"), "");
        Files.setLastModifiedTime(tree.resolve("cli/src/main/Main.java"), FileTime.from(Instant.EPOCH));
        return tree;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ProcessBuilder bash(String script) {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", script).directory(root.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("TMPDIR", folder.toString());
        return builder.redirectErrorStream(true);
    }

    private String said(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    private String said(String script) throws IOException, InterruptedException {
        return said(bash(script).start());
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(root.resolve("builds"));
    }

    @Test
    void aSourceThatIsNewerThanTheBuildIsBuiltWhateverTheFolderIsCalled() throws Exception {
        for (String name : List.of("test", "target", ".hidden")) {
            root = place(name);
            said("./kkachi version");
            said("./kkachi version");
            Files.setLastModifiedTime(
                    root.resolve("cli/src/main/Main.java"),
                    FileTime.from(Instant.now().plusSeconds(2)));

            String third = said("./kkachi version");

            assertThat(builds()).as(name).hasSize(2);
            assertThat(third).contains("kkachi: building").contains("ran dev.kkachi.cli.Main version");
        }
    }

    @Test
    void twoFirstCallsAtOnceBuildOnceAndBothRun() throws Exception {
        Process one = bash("./kkachi version").start();
        Process two = bash("./kkachi version").start();

        String both = said(one) + said(two);

        assertThat(builds()).hasSize(1);
        assertThat(both)
                .containsOnlyOnce("another kkachi is building in this folder; waiting for it")
                .containsOnlyOnce("kkachi: building (once");
        assertThat(both.split("ran dev.kkachi.cli.Main version", -1)).hasSize(3);
    }

    @Test
    void whereThereIsNoFlockAFolderKeepsTheTurnAndADeadOwnerKeepsNobody() throws Exception {
        Path tools = withoutFlock();
        Path stale = Files.createDirectories(root.resolve("cli/target/build.lock.d"));
        Files.writeString(stale.resolve("pid"), "999999999");
        Process one = bash("PATH=" + tools + " ./kkachi version").start();
        Process two = bash("PATH=" + tools + " ./kkachi version").start();

        String both = said(one) + said(two);

        assertThat(builds()).as(both).hasSize(1);
        assertThat(both.split("ran dev.kkachi.cli.Main version", -1)).hasSize(3);
        assertThat(stale).doesNotExist();
    }

    /// Makes a folder with the tools that the launcher needs, and no `flock` among them.
    private Path withoutFlock() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of(
                "cat",
                "dirname",
                "env",
                "find",
                "grep",
                "mkdir",
                "mktemp",
                "readlink",
                "rm",
                "sleep",
                "tail",
                "touch",
                "bash")) {
            script(tools.resolve(tool), "#!/bin/bash\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        return tools;
    }

    @Test
    void theBenchmarkIsBuiltTogetherWithTheCommand() throws Exception {
        String text = said("./kkachi bench screening");

        assertThat(builds()).hasSize(1);
        assertThat(builds().getFirst()).contains("-pl cli,bench -am");
        assertThat(text).contains("ran dev.kkachi.bench.Main screening");
        said("./kkachi version");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aFailedBuildLeavesNoStampAndLetsTheNextOneTry() throws Exception {
        script(root.resolve("mvnw"), "#!/usr/bin/env bash\necho '[ERROR] no such moon'\nexit 1\n");

        String failed = said("./kkachi version; echo ended $?");

        assertThat(failed).contains("[ERROR] no such moon").contains("the build failed; the whole log is in");
        assertThat(failed).endsWith("ended 3\n");
        script(root.resolve("mvnw"), BUILD);
        assertThat(said("./kkachi version")).contains("ran dev.kkachi.cli.Main version");
    }

    @Test
    void aClosedStandardOutputIsSaidInOneLine() throws Exception {
        said("./kkachi version");

        assertThat(said("./kkachi version >&-; echo ended $? >&2"))
                .isEqualTo("kkachi: standard output is closed; the rule is one that can be written to.\nended 3\n");
    }
}
