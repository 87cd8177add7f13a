package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.Encoding;
import dev.hardwood.metadata.FieldPath;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.schema.ColumnSchema;
import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pages, byte by byte as the format's specification has them.
class ParquetPagesTest {
    private static final String WORDS = "02 00 00 00 61 62  02 00 00 00 63 64";
    private static final String DICTIONARY = "15 04 15 18 15 18 4c 15 04 15 00 00 00" + WORDS;

    /// Levels 1, 0 and 1, then the width of what follows and the words 0 and 1.
    private static final String FIRST_VERSION =
            "15 00 15 12 15 12 2c 15 06 15 10 15 06 15 06 00 00  02 00 00 00 03 05  01 03 02";

    /// Levels 0 and 1, then a text that is not looked up.
    private static final String SECOND_VERSION =
            "15 06 15 10 15 10 5c 15 04 15 02 15 04 15 00 15 04 15 00 12 00 00  03 02  02 00 00 00 65 66";

    @Test
    void wordsNullsAndBothVersionsOfPagesAreRead() throws IOException {
        byte[] chunk = bytes(DICTIONARY + FIRST_VERSION + SECOND_VERSION);

        assertThat(read(chunk, 5)).containsExactly("ab", "-", "cd", "-", "ef");
    }

    @Test
    void aColumnThatEndsEarlyOrLooksUpWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> read(bytes(DICTIONARY + FIRST_VERSION), 4))
                .isInstanceOf(IOException.class)
                .hasMessage("The header of a page is damaged.");
        assertThatThrownBy(() -> read(bytes(FIRST_VERSION), 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a dictionary that is missing");
        assertThatThrownBy(() -> read(bytes(DICTIONARY + FIRST_VERSION), 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more rows than its group");
    }

    @Test
    void aPageWhoseChecksumDoesNotFitIsRefused() {
        String summed = "15 04 15 18 15 18 15 02 3c 15 04 15 00 00 00" + WORDS;

        assertThatThrownBy(() -> read(bytes(summed + FIRST_VERSION), 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void snappyCopiesBytesAsTheyAreFromAfarAndFromTheLastFew() throws IOException {
        byte[] packed = bytes("1c  08 61 62 63  0d 03  1e 06 00  22 0a 00  00 64");

        assertThat(unpacked(packed, 28)).isEqualTo("abc" + "abcabca" + "bcabcabc" + "cabcabcab" + "d");
    }

    @Test
    void snappyNeverReadsOrWritesOutside() {
        for (String packed : List.of(
                "",
                "09 00 61",
                "08 00 61",
                "08 1c 61",
                "08 01 00",
                "08 00 61 11 02",
                "08 00 61 1d 01",
                "08 00 61 1e 01",
                "ff ff ff ff ff 00")) {
            assertThatThrownBy(() -> unpacked(bytes(packed), 8))
                    .as(packed)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("A page");
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyColumnIsReadOrRefused(byte[] bytes) throws Exception {
        List<String> cells = Bounds.within(bytes.length, () -> {
            try {
                return read(bytes, 5);
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
                return List.of();
            }
        });

        assertThat(cells.size()).isIn(0, 5);
    }

    @Test
    void damagedColumnsAreReadOrRefused() {
        Seeds.of(ParquetPagesTest.class, "anyColumnIsReadOrRefused").damaged(this::anyColumnIsReadOrRefused);
    }

    private static List<String> read(byte[] chunk, int rows) throws IOException {
        Path file = Files.createTempFile("kkachi", "");
        try (FileChannel channel = FileChannel.open(Files.write(file, chunk))) {
            ParquetPages pages = new ParquetPages(new ColumnSchema(
                    FieldPath.of("a"), PhysicalType.BYTE_ARRAY, RepetitionType.OPTIONAL, null, 0, 1, 0, null));
            pages.read(channel, chunk(chunk.length), rows);
            return IntStream.range(0, rows)
                    .mapToObj(row -> text(pages.cells(), row))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static String text(ParquetCells cells, int row) {
        int start = cells.starts[row];
        return cells.isNull(row) ? "-" : new String(cells.bytes, start, cells.ends[row] - start, ISO_8859_1);
    }

    private static ColumnChunk chunk(int length) {
        return new ColumnChunk(
                new ColumnMetaData(
                        PhysicalType.BYTE_ARRAY,
                        List.of(Encoding.PLAIN),
                        FieldPath.of("a"),
                        CompressionCodec.UNCOMPRESSED,
                        0,
                        length,
                        length,
                        Map.of(),
                        0,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                null,
                null,
                null);
    }

    private static String unpacked(byte[] packed, int length) throws IOException {
        Slice in = new Slice();
        in.set(packed, 0, packed.length);
        Slice out = new Slice();
        out.set(new byte[length + SnappyBlock.SLACK], 0, length);
        SnappyBlock.unpack(in, out);
        return out.toString();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
