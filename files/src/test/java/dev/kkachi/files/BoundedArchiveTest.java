package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
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
    void aZipThatCountsTooManyEntriesIsRefusedBeforeItsDirectoryIsRead() throws IOException {
        byte[] zip = Files.readAllBytes(zip("a.txt", "b.txt"));
        int end = zip.length - 22;
        ByteBuffer damaged = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        damaged.putInt(damaged.getInt(end + 16), 0);

        Path unread = Files.write(folder.resolve("two.zip"), zip);
        Path refused = Files.write(folder.resolve("three.zip"), counting(3, zip));

        assertThatThrownBy(() -> BoundedArchive.open(unread, TIGHT).entries())
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("CEN");
        assertThatThrownBy(() -> BoundedArchive.open(refused, TIGHT).entries()).isInstanceOf(ArchiveBomb.class);
        assertThatThrownBy(() -> BoundedArchive.open(refused, TIGHT).entry("a.txt"))
                .isInstanceOf(ArchiveBomb.class);
    }

    @Test
    void aZipThatCountsTooFewEntriesIsRefused() throws IOException {
        byte[] few = counting(1, Files.readAllBytes(zip("a.txt", "b.txt", "c.txt")));
        String[] many = IntStream.range(0, 2000).mapToObj(i -> i + ".txt").toArray(String[]::new);
        byte[] longer = counting(1, Files.readAllBytes(zip(many)));

        Path slightly = Files.write(folder.resolve("slightly.zip"), few);
        Path far = Files.write(folder.resolve("far.zip"), longer);

        assertThatThrownBy(() -> BoundedArchive.open(slightly, TIGHT).entries()).isInstanceOf(ArchiveBomb.class);
        assertThatThrownBy(() -> BoundedArchive.open(far, TIGHT).entry("1.txt")).isInstanceOf(ArchiveBomb.class);
    }

    @Test
    void theWideEndOfAZipIsBelievedToo() throws IOException {
        String[] many = IntStream.range(0, 70_000).mapToObj(Integer::toString).toArray(String[]::new);
        Path zip = zip(many);

        assertThatThrownBy(() -> BoundedArchive.open(zip, new ArchiveLimits(1000, 50, 69_999))
                        .entries())
                .isInstanceOf(ArchiveBomb.class);
        assertThat(BoundedArchive.open(zip, new ArchiveLimits(1000, 50, 70_000)).entries())
                .hasSize(70_000);
    }

    @Test
    void aCommentThatLooksLikeTheEndOfAZipIsNoReasonToRefuseIt() throws IOException {
        Path zip = folder.resolve("commented.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setComment("PK\5\6" + "x".repeat(40));
            out.putNextEntry(new ZipEntry("a.txt"));
        }

        assertThat(BoundedArchive.open(zip, TIGHT).entries()).containsExactly("a.txt");
    }

    private static byte[] counting(int entries, byte[] zip) {
        byte[] counted = zip.clone();
        ByteBuffer end = ByteBuffer.wrap(counted).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(zip.length - 14, (short) entries);
        end.putShort(zip.length - 12, (short) entries);
        return counted;
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
