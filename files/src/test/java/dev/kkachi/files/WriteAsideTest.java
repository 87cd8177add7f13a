package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteAsideTest {
    @TempDir
    private Path folder;

    @Test
    void theTargetChangesOnlyWhenTheNewFileIsWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");

        String during;
        try (WriteAside file = WriteAside.open(target)) {
            file.out().write("new".getBytes(UTF_8));
            during = Files.readString(target);
            file.commit();
        }

        assertThat(during).isEqualTo("old");
        assertThat(Files.readString(target)).isEqualTo("new");
        assertThat(list()).containsExactly("out.csv");
    }

    @Test
    void aNewFileIsOpenToWhomTheUmaskAllowsAndAnOldOneStaysAsClosedAsItWas() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        Path plain = Files.writeString(folder.resolve("plain"), "made as any program makes a file");
        Path old = Files.writeString(folder.resolve("old.csv"), "private");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));
        Path fresh = folder.resolve("new.csv");

        for (Path target : List.of(old, fresh)) {
            try (WriteAside file = WriteAside.open(target)) {
                file.commit();
            }
        }

        assertThat(Files.getPosixFilePermissions(fresh)).isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNotCommittedLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("out.csv");

        try (WriteAside file = WriteAside.open(target)) {
            file.out().write("half".getBytes(UTF_8));
        }

        assertThat(list()).isEmpty();
    }

    @Test
    void aProcessThatIsInterruptedLeavesTheTargetAndNothingHalfWritten() throws IOException {
        Path target = Files.writeString(folder.resolve("cases.jsonl"), "old");
        try (WriteAside file = WriteAside.open(target)) {
            file.out().write("new".getBytes(UTF_8));

            WriteAside.abandon();

            assertThat(Files.readString(target)).isEqualTo("old");
            assertThat(list()).containsExactly("cases.jsonl");
        }
    }

    @Test
    void aFolderThatIsNotThereIsReported() {
        Path target = folder.resolve("none").resolve("out.csv");

        assertThatThrownBy(() -> WriteAside.open(target)).isInstanceOf(IOException.class);
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void whatAKilledWriterLeftIsSweptAwayAndNothingElse() throws IOException {
        Path left = Files.writeString(folder.resolve(".list.xml-17.part"), "half");
        Path deep =
                Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve(".x-1.part"), "half");
        Path whole = Files.writeString(folder.resolve("list.xml.part"), "to be gone on with");

        WriteAside.sweep(folder);

        assertThat(left).doesNotExist();
        assertThat(deep).doesNotExist();
        assertThat(whole).exists();
    }

    @Test
    void theNextWriterOfATargetSweepsWhatAKilledOneLeftOfItAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".out.csv-17.part"), "half");
        Files.writeString(folder.resolve(".out.csv-x.part"), "somebody's own");
        Files.writeString(folder.resolve(".other.csv-17.part"), "of another target");

        try (WriteAside file = WriteAside.open(folder.resolve("out.csv"))) {
            file.commit();
        }

        assertThat(list()).containsExactlyInAnyOrder("out.csv", ".out.csv-x.part", ".other.csv-17.part");
    }

    @Test
    void whatIsStillBeingWrittenIsNotSweptAway() throws IOException {
        Path target = folder.resolve("out.csv");

        try (WriteAside first = WriteAside.open(target);
                WriteAside second = WriteAside.open(target)) {
            WriteAside.sweep(folder);
            first.out().write("first".getBytes(UTF_8));
            first.commit();
            second.commit();
        }

        assertThat(list()).containsExactly("out.csv");
    }

    @Test
    void whatAnotherProcessIsWritingIsSweptAwayOnlyWhenThatIsGone() throws IOException, InterruptedException {
        Path aside = Files.writeString(folder.resolve(".out.csv-17.part"), "half");
        Path holder = Files.writeString(folder.resolve("Holder.java"), """
                import java.nio.channels.*;
                import java.nio.file.*;

                void main(String[] args) throws Exception {
                    FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE).lock();
                    System.out.write('!');
                    System.out.flush();
                    System.in.read();
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process other = new ProcessBuilder(java, holder.toString(), aside.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(other.getInputStream().read()).isEqualTo('!');
        WriteAside.sweep(folder);
        assertThat(aside).exists();

        other.destroyForcibly().waitFor();
        WriteAside.sweep(folder);
        assertThat(aside).doesNotExist();
    }
}
