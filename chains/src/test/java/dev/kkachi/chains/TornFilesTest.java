package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
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
}
