package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/// Any file is a register that can be written on, or is refused as none or as damaged. The seeds are registers of a
/// dozen
/// records with a union, a split and a join.
class RegisterFuzzTest {
    private static final int MAGIC_BYTES = 8;
    private static final int HEAD_BYTES = 8;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreARegisterOrRefused(byte[] bytes) throws Exception {
        open(bytes);
    }

    /// What stands in an entry is not believed either, although its checksum is right.
    @FuzzTest(maxDuration = "2m")
    void anyEntriesAreARegisterOrRefused(byte[] bytes) throws Exception {
        open(checked(bytes));
    }

    private static void open(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("kkachi-fuzz", ".register");
        try {
            Files.write(file, bytes);
            String id = "one more";
            boolean isNew;
            try (RegisterFile register = Bounds.within(bytes.length, () -> RegisterFile.open(file))) {
                isNew = register.table().find(id) < 0;
                if (isNew) {
                    int _ = register.add(id, List.of("Otto"));
                }
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
                return;
            }
            try (RegisterFile again = RegisterFile.open(file)) {
                int record = again.table().find(id);
                assertThat(record).isNotNegative();
                assertThat(again.members(record)).contains(record);
                assertThat(again.notes()).isEmpty();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Returns the bytes with the length and the checksum of each entry put right.
    private static byte[] checked(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        byte[] magic = new byte[Math.min(MAGIC_BYTES, bytes.length)];
        in.get(magic);
        out.put(magic);
        while (in.remaining() >= HEAD_BYTES) {
            int length = Math.clamp(in.getInt(), 0, in.remaining() - Integer.BYTES);
            in.getInt();
            byte[] entry = new byte[length];
            in.get(entry);
            CRC32C checksum = new CRC32C();
            checksum.update(entry);
            out.putInt(length).putInt((int) checksum.getValue()).put(entry);
        }
        return out.put(in).array();
    }

    @Test
    void damagedRegistersAreRefusedOrWrittenOn() {
        Seeds.of(RegisterFuzzTest.class, "anyBytesAreARegisterOrRefused").damaged(this::anyBytesAreARegisterOrRefused);
    }

    @Test
    void damagedEntriesAreRefusedOrWrittenOn() {
        Seeds.of(RegisterFuzzTest.class, "anyEntriesAreARegisterOrRefused")
                .damaged(this::anyEntriesAreARegisterOrRefused);
    }
}
