package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Edits;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A snapshot that is not as it was written is refused and named; also one whose checksum was made to fit again never
/// reads beyond its end or asks for more memory than it has bytes for. Inputs are [Edits].
class SnapshotFuzzTest {
    private static final int CHECKSUM_AT = 40;
    private static final byte[] WHOLE = whole();

    @FuzzTest(maxDuration = "2m")
    void anEditedSnapshotIsRefused(byte[] script) throws Exception {
        byte[] bytes = Edits.applied(WHOLE, script, SnapshotFuzzTest::sealed);

        List<Party> parties = Bounds.within(bytes.length, () -> read(bytes));

        if (Arrays.equals(bytes, WHOLE)) {
            assertThat(parties).hasSize(5);
        } else if (!Edits.maySeal(script)) {
            assertThat(parties).isNull();
        }
    }

    @Test
    void editedSnapshotsAreRefused() {
        Seeds.of(SnapshotFuzzTest.class, "anEditedSnapshotIsRefused").damaged(this::anEditedSnapshotIsRefused);
    }

    @Test
    void aFlippedBitInAnyByteIsFound() throws IOException {
        for (int i = 0; i < WHOLE.length; i += 3) {
            byte[] bytes = WHOLE.clone();
            bytes[i] ^= (byte) (1 << i % Byte.SIZE);

            assertThat(read(bytes)).as("byte " + i).isNull();
        }
    }

    @Test
    void aSnapshotThatContradictsItselfIsNamed() throws IOException {
        byte[] bytes = WHOLE.clone();
        ByteBuffer.wrap(bytes).putInt(32, Integer.MAX_VALUE);
        Path file = Files.write(Files.createTempFile("kkachi-fuzz", ".parties"), sealed(bytes));

        assertThatThrownBy(() -> Snapshot.open(file)).hasMessageContaining(file + " contradicts itself");

        Files.delete(file);
    }

    private static byte[] whole() {
        List<Party> parties = new ArrayList<>();
        for (String name : List.of("Otter", "Crane", "Wren", "렌", "Magpie")) {
            Fact fact = Fact.of(Property.NAME, name, new SourceRef.FileLine("x", 1));
            parties.add(Party.of("x-" + name, Schema.PERSON, List.of(fact)));
        }
        LoadedLists lists = new LoadedLists(new HeldParties(parties, List.of()), List.of(), List.of(), List.of());
        try {
            Path file = Files.createTempFile("kkachi-fuzz", ".parties");
            Snapshot.write(lists, file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sealed(byte[] bytes) {
        if (bytes.length >= CHECKSUM_AT + Long.BYTES) {
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, CHECKSUM_AT);
            int body = CHECKSUM_AT + Long.BYTES;
            checksum.update(bytes, body, bytes.length - body);
            ByteBuffer.wrap(bytes).putLong(CHECKSUM_AT, checksum.getValue());
        }
        return bytes;
    }

    /// Returns the parties, those that contradict themselves left out, or `null` where the snapshot is refused.
    private static @Nullable List<Party> read(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("kkachi-fuzz", ".parties"), bytes);
        try {
            LoadedLists lists = Snapshot.open(file);
            List<Party> parties = new ArrayList<>();
            for (int i = 0; i < Math.min(100, lists.catalog().size()); i++) {
                try {
                    parties.add(lists.catalog().party(i));
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("snapshot");
                }
            }
            return parties;
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(file.toString());
            return null;
        } finally {
            Files.delete(file);
        }
    }
}
