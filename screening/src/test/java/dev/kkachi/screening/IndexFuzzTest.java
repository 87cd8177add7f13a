package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Edits;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An index that is not as it was written is refused and named; one whose checksum was made to fit again is opened or
/// refused, and never asks for more memory than it has bytes for. Inputs are [Edits].
class IndexFuzzTest {
    private static final int LENGTH_AT = 16;
    private static final int CHECKSUM_AT = 24;
    private static final int HEAD_BYTES = 32;
    private static final HeldParties LISTED = ListedParties.of("""
            a | Person       | name=SIM, Hyon Sop; birthDate=1983-11-25; passportNumber=109484100
            b | Organization | name=Otter Trading Ltd.; alias=Otter
            c | Vessel       | name=Crane 7; imoNumber=9187629
            """);
    private static final byte[] WHOLE = whole();

    @FuzzTest(maxDuration = "2m")
    void anEditedIndexIsRefused(byte[] script) throws Exception {
        byte[] bytes = Edits.applied(WHOLE, script, IndexFuzzTest::sealed);

        ScreeningIndex index = Bounds.within(bytes.length, () -> find(bytes));

        if (Arrays.equals(bytes, WHOLE)) {
            assertThat(index).isNotNull();
        } else if (!Edits.maySeal(script)) {
            assertThat(index).isNull();
        }
    }

    @Test
    void editedIndexesAreRefused() {
        Seeds.of(IndexFuzzTest.class, "anEditedIndexIsRefused").damaged(this::anEditedIndexIsRefused);
    }

    @Test
    void aFlippedBitInAnyByteIsFound() throws IOException {
        for (int i = 0; i < WHOLE.length; i += 1 + WHOLE.length / 1_000) {
            byte[] bytes = WHOLE.clone();
            bytes[i] ^= (byte) (1 << i % Byte.SIZE);

            assertThat(find(bytes)).as("byte " + i).isNull();
        }
    }

    private static byte[] whole() {
        try {
            Path file = Files.createTempFile("kkachi-fuzz", ".index");
            ScreeningIndex.build(LISTED).write(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sealed(byte[] bytes) {
        if (bytes.length >= HEAD_BYTES) {
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES);
            ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            head.putLong(LENGTH_AT, bytes.length - HEAD_BYTES).putLong(CHECKSUM_AT, checksum.getValue());
        }
        return bytes;
    }

    private static @Nullable ScreeningIndex find(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("kkachi-fuzz", ".index"), bytes);
        try {
            return ScreeningIndex.open(file);
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.LISTS_UNUSABLE);
            assertThat(e).hasMessageContaining(file.toString());
            return null;
        } finally {
            Files.delete(file);
        }
    }
}
