package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports into a file system of eight mebibytes that is nearly full, each in a process of its own: a page of a
/// mapped file that finds no room would end that process with a signal. Only root may mount one.
class FullDiskTest {
    private static final int DISK = 8 << 20;
    private static final int COUNT = 12_000;
    /// How much is free at first: too little to begin, for the segments, to lay them in order.
    private static final int[] FREE = {96 << 10, 1 << 20, 2 << 20};

    @TempDir
    private Path folder;

    private Path disk;
    private Path file;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("disk"));
        file = Files.writeString(folder.resolve("pay.csv"), rows());
        mounted = Files.isExecutable(Path.of("/bin/mount"))
                && run(List.of("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", disk.toString())) == 0;
        assumeTrue(mounted, "this user may not mount a small file system");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run(List.of("umount", "-l", disk.toString()));
        }
    }

    private static String rows() {
        StringBuilder text = new StringBuilder("chain,tx_hash,log_index,time,from,to,asset,amount\n");
        for (int i = 0; i < COUNT; i++) {
            text.append("ethereum,").append(hex(i, 64)).append(",0,").append(1_600_000_000L + i * 7_919L % COUNT);
            text.append(',')
                    .append(hex(i + 1, 40))
                    .append(',')
                    .append(hex(i / 2 + 1, 40))
                    .append(",USDT,1.00\n");
        }
        return text.toString();
    }

    private static String hex(int number, int digits) {
        String hex = Integer.toHexString(number);
        return "0x" + "0".repeat(digits - hex.length()) + hex;
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private int importing() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--home",
                disk.resolve("home").toString()));
        command.addAll(List.of("ledger", "import", file.toString(), "--rows-in-memory", "4000"));
        return run(command);
    }

    @Test
    void aFullDiskEndsAnImportWithWordsAndTheNextOneCompletesIt() throws IOException, InterruptedException {
        Path ballast = disk.resolve("ballast");
        String[] home = {"--home", disk.resolve("home").toString(), "--format", "csv"};
        Session session = Session.in(folder);

        for (int free : FREE) {
            Files.write(ballast, new byte[DISK - free - used()]);
            int exit = importing();
            String said = Files.readString(folder.resolve("said"));
            assertThat(exit).as(free + " bytes free: " + said).isEqualTo(3);
            assertThat(said).contains("No space left on device").doesNotContain("mistake");
            assertThat(session.run(home[0], home[1], "ledger", "verify"))
                    .as(session.err())
                    .isZero();
            Files.delete(ballast);
        }
        int exit = importing();

        assertThat(exit).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(session.run(home[0], home[1], "ledger", "verify")).isZero();
        session.run(home[0], home[1], home[2], home[3], "ledger", "status");
        String status = session.out();
        session.run("ledger", "import", file.toString(), "--format", "csv");
        assertThat(status).isEqualTo(session.out()).contains("ethereum,USDT,USDT,6," + COUNT + ",");
    }

    /// What the ledger takes already.
    private int used() throws IOException {
        return Math.toIntExact(Files.getFileStore(disk).getTotalSpace()
                - Files.getFileStore(disk).getUsableSpace());
    }
}
