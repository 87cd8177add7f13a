package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packed files of which a part is missing: named, with advice, whichever way they are packed.
class TornFilesTest {
    private static final String TABLE = "number,hash,parent_hash,miner,timestamp\n15,0x1,0x0,0x2,1655778000\n";

    @TempDir
    private Path folder;

    /// Makes a stream that packs into another.
    private interface Packing {
        OutputStream into(OutputStream out) throws IOException;
    }

    private Path torn(String name, Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.into(packed)) {
            out.write(TABLE.getBytes(UTF_8));
        }
        return Files.write(folder.resolve(name), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    }

    @Test
    void aTornPackIsBadInputAndNamed() throws IOException {
        Path gzip = torn("blocks.csv.gz", GZIPOutputStream::new);
        Path bzip = torn("blocks.csv.bz2", BZip2CompressorOutputStream::new);

        for (Path file : new Path[] {gzip, bzip}) {
            assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(file))
                    .isInstanceOf(KkachiException.class)
                    .extracting(e -> ((KkachiException) e).code())
                    .isEqualTo(KkachiException.Code.BAD_INPUT);
            assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(file))
                    .hasMessageStartingWith(file + ": cannot be unpacked (")
                    .hasMessageEndingWith("Maybe its download broke off; fetch it again.");
        }
    }

    @Test
    void aFileThatIsNotThereIsNotCalledTorn() {
        assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(folder.resolve("nowhere.gz")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
    }

    /// The packs are large enough to be recognised before they break off.
    @Test
    void aPackThatBreaksOffLaterGivesWhatStoodBeforeAndIsKnownToBeDamaged() throws IOException {
        StringBuilder rows = new StringBuilder("tx_hash,time,chain,from,to,asset,amount\n");
        Random dice = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            rows.append(HexFormat.of().withPrefix("0x").formatHex(hash(dice)))
                    .append(",2026-05-01T10:00:00Z,ethereum,0x1111111111111111111111111111111111111111,")
                    .append("0x2222222222222222222222222222222222222222,USDC,1\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(packed, 1)) {
            out.write(rows.toString().getBytes(UTF_8));
        }
        Path file = Files.write(
                folder.resolve("transfers.csv.bz2"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Taken taken = new Taken();

        assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(file).read(taken))
                .isInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e instanceof ZipException || e.getCause() instanceof ZipException)
                        .isTrue());

        assertThat(taken.moves).hasSizeBetween(1_000, 19_000);
        assertThat(taken.rejected).isEmpty();
    }

    private static byte[] hash(Random dice) {
        byte[] bytes = new byte[32];
        dice.nextBytes(bytes);
        return bytes;
    }

    @Test
    void aTableThatIsNearlyOneOfOursIsToldWhatItLacks() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "tx_hash,time,from,to,asset,value\n");

        assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(file))
                .hasMessageContaining("It comes nearest to transfers in the plain form (CSV), and lacks \"amount\".");
    }

    @Test
    void aTextThatIsNoTableIsNearNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir,\nthank you, and so on.\n");

        assertThatThrownBy(() -> ChainFiles.of(ImportOptions.NONE).open(file))
                .hasMessageEndingWith("Maybe it lacks its header line, or is a part of a larger file.");
    }
}
