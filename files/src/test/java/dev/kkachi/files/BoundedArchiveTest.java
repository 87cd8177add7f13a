package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedArchiveTest {
    private static final ArchiveLimits TIGHT = new ArchiveLimits(1000, 50, 2);

    @TempDir
    private Path folder;

    @Test
    void thePackingIsToldByTheFirstBytesAndNotByTheName() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.gz"), "a,b\n");
        Path gzip = folder.resolve("gzip.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write("c,d\n".getBytes(UTF_8));
        }
        Path bzip2 = folder.resolve("bzip2.csv");
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(bzip2))) {
            out.write("e,f\n".getBytes(UTF_8));
        }

        assertThat(head(plain).text()).isEqualTo("a,b\n");
        assertThat(head(gzip).text()).isEqualTo("c,d\n");
        assertThat(head(bzip2).firstLine()).isEqualTo("e,f");
        assertThat(head(bzip2).name()).isEqualTo("bzip2.csv");
    }

    @Test
    void aZipIsReadEntryByEntry() throws IOException {
        Path zip = zip("a.txt", "b.txt");

        BoundedArchive archive = BoundedArchive.open(zip, TIGHT);

        assertThat(FileHead.of(archive).entries()).containsExactly("a.txt", "b.txt");
        try (InputStream in = archive.entry("b.txt")) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("in b.txt");
        }
        assertThatThrownBy(() -> archive.entry("c.txt")).hasMessageContaining("has no entry c.txt");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Path zip = zip("a.txt", "b.txt", "c.txt");

        assertThatThrownBy(() -> BoundedArchive.open(zip, TIGHT).entries())
                .isInstanceOf(ArchiveBomb.class)
                .hasMessageContaining("more than 2 entries");
    }

    @Test
    void whatUnpacksToTooMuchIsStoppedWhileUnpacking() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 32; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        assertThatThrownBy(() -> drain(bomb, TIGHT)).hasMessageContaining("more than 1000 bytes");
        assertThatThrownBy(() -> drain(bomb, new ArchiveLimits(1 << 30, 50, 1)))
                .isInstanceOf(ArchiveBomb.class)
                .hasMessageContaining("more than 50 times its size");
    }

    @Test
    void aDirectoryAndAMissingFileAreNamed() {
        assertThatThrownBy(() -> BoundedArchive.open(folder, TIGHT)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> BoundedArchive.open(folder.resolve("none"), TIGHT))
                .hasMessageContaining("does not exist");
    }

    private static FileHead head(Path file) throws IOException {
        return FileHead.of(BoundedArchive.open(file, TIGHT));
    }

    private static void drain(Path file, ArchiveLimits limits) throws IOException {
        try (InputStream in = BoundedArchive.open(file, limits).content()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("some.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("in " + name).getBytes(UTF_8));
            }
        }
        return zip;
    }
}
