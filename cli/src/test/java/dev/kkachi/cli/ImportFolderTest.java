package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi ledger import FOLDER`, in which not all is of use.
class ImportFolderTest {
    @TempDir
    private Path folder;

    private Path files;
    private Session session;

    @BeforeEach
    void make() throws IOException {
        session = Session.in(folder);
        files = Files.createDirectories(folder.resolve("files/deeper"));
        Files.writeString(files.resolve("pay.csv"), rows(0, 3));
        files = folder.resolve("files");
        Files.writeString(files.resolve("more.csv"), rows(3, 5));
    }

    private static String rows(int first, int end) {
        StringBuilder text = new StringBuilder("chain,tx_hash,log_index,time,from,to,asset,amount\n");
        for (int i = first; i < end; i++) {
            text.append("ethereum,0xa" + i + ",0,2023-01-02T03:04:05Z,payroll,mule,USDT,1.00\n");
        }
        return text.toString();
    }

    private int importing(Object... what) {
        return session.run(Arrays.stream(what).map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void filesThatNobodyKnowsAreNamedAndCountedAndTheRestIsRead() throws IOException {
        Files.writeString(files.resolve("notes.txt"), "call the broker");
        Files.write(files.resolve("torn.csv.gz"), tornPack());

        int exit = importing("ledger", "import", files);

        assertThat(exit).isZero();
        assertThat(session.err())
                .contains("kkachi: not used: " + files.resolve("notes.txt") + ": is in no format that is known here")
                .contains("kkachi: not used: " + files.resolve("torn.csv.gz") + ": ")
                .contains("kkachi: 2 files not used.")
                .contains("5 rows read, 5 new");
    }

    private static byte[] tornPack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(rows(0, 9).getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), 12);
    }

    @Test
    void quietlyNothingIsSaid() throws IOException {
        Files.writeString(files.resolve("notes.txt"), "call the broker");

        int exit = importing("ledger", "import", files, "--quiet");

        assertThat(exit).isZero();
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aFolderOfNothingButOtherFilesIsRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "call the broker");

        assertThat(importing("ledger", "import", other)).isEqualTo(2);
        assertThat(session.err()).contains("None of 1 file is in a format that is known here.");
    }

    @Test
    void aFileThatIsNotThereIsRefusedBeforeAnythingIsRead() {
        assertThat(importing("ledger", "import", files, folder.resolve("nowhere.csv")))
                .isEqualTo(2);
        assertThat(session.err()).contains("nowhere.csv does not exist");
        assertThat(folder.resolve("home/ledger")).doesNotExist();
    }

    @Test
    void aTerminalIsToldHowFarItIs() throws IOException {
        Files.writeString(files.resolve("many.csv"), rows(10, 30_000));

        int exit = session.watchedFor("PT1S").run("ledger", "import", files.toString());

        assertThat(exit).isZero();
        assertThat(session.err())
                .containsPattern(
                        "\\[#+\\.*\\] \\d+ %, \\d+\\.\\d of 1\\.9 MB, \\d+,\\d{3} rows, [\\d,]+ a second, many.csv,"
                                + " about \\d+ s left")
                .contains("reading 3 files ...")
                .contains("laying it in order ...");
    }

    @Test
    void aFileOfALogIsToldInPlainLines() throws IOException {
        Files.writeString(files.resolve("many.csv"), rows(10, 30_000));

        session.ticking("PT11S").run("ledger", "import", files.toString());

        assertThat(session.err())
                .containsPattern("kkachi: \\d+ %, \\d+\\.\\d of 1\\.9 MB, \\d+,\\d{3} rows, [\\d,]+ a second, many.csv,"
                        + " about \\d+ s left\n")
                .doesNotContain("\r");
    }
}
