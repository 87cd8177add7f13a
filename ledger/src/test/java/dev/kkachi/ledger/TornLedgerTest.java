package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.model.Asset;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every file of a ledger in turn, cut short, lost or with one byte changed: it is named before anybody is told
/// something wrong.
final class TornLedgerTest {
    @TempDir
    Path home;

    @Test
    void everyColumnThatWasDamagedIsNamed() throws IOException {
        fill();
        List<Path> columns = columns();

        for (Path column : columns) {
            byte[] bytes = Files.readAllBytes(column);
            if (bytes.length > 0) {
                Files.write(column, Arrays.copyOf(bytes, bytes.length - 1));
                assertNamed(column, "it has " + (bytes.length - 1) + " bytes and was written with " + bytes.length);
                for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                    byte[] changed = bytes.clone();
                    changed[at] ^= 1;
                    Files.write(column, changed);
                    assertNamed(column, "its checksum does not fit its bytes");
                }
            }
            Files.write(column, Arrays.copyOf(bytes, bytes.length + 1));
            assertNamed(column, "it has " + (bytes.length + 1) + " bytes and was written with " + bytes.length);
            Files.delete(column);
            assertNamed(column, "it is missing");
            Files.write(column, bytes);
        }

        assertThat(columns).hasSizeGreaterThan(40);
        readAll();
    }

    private void fill() throws IOException {
        List<LedgerSource> sources = List.of(new ImportProcess.Payments(300), new ImportProcess.Source(100, 3));
        for (LedgerSource source : sources) {
            ImportProcess.run(home, source, 1 << 20);
        }
    }

    private List<Path> columns() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> String.valueOf(file.getFileName()).matches(".*\\.(i32|i64|b32)"))
                    .sorted()
                    .toList();
        }
    }

    private void assertNamed(Path file, String what) {
        assertThatThrownBy(this::readAll)
                .as(file + ": " + what)
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("The ledger's file " + file + " cannot be used: " + what);
    }

    /// As `kkachi ledger verify` does, after whatever else opens the ledger.
    private void readAll() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            for (Asset asset : ledger.tickers().keySet()) {
                ledger.find(asset);
            }
            for (Asset coin : ledger.coins()) {
                ledger.findOutputs(coin);
            }
            ledger.verify();
        }
    }

    @Test
    void everyHeadAndTheManifestThatWereDamagedAreNamed() throws IOException {
        fill();
        List<Path> heads;
        try (Stream<Path> all = Files.walk(home)) {
            heads = all.filter(file -> List.of("segment", "manifest").contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }

        for (Path head : heads) {
            byte[] bytes = Files.readAllBytes(head);
            for (int at = 0; at < bytes.length; at += 11) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(head, changed);
                assertNamed(head, "it is torn");
            }
            Files.write(head, Arrays.copyOf(bytes, bytes.length / 2));
            assertNamed(head, "it is torn");
            Files.write(head, bytes);
        }

        assertThat(heads).hasSizeGreaterThan(3);
    }

    @Test
    void everyAccountWhoseAddressOrPlaceWasDamagedIsFoundOut() throws IOException {
        fill();
        List<String> unnoticed = new ArrayList<>();

        for (String name : List.of("addresses", "ends")) {
            Path file = home.resolve("chains/ethereum").resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            int length = name.equals("ends") ? 300 * Long.BYTES : 300 * "new-1".length();
            for (int at = 0; at < length; at += 37) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                if (isTakenForWhole()) {
                    unnoticed.add(name + " " + at);
                }
            }
            Files.write(file, bytes);
        }

        assertThat(unnoticed).isEmpty();
        readAll();
    }

    private boolean isTakenForWhole() throws IOException {
        try {
            readAll();
            return true;
        } catch (KkachiException e) {
            assertThat(e).hasMessageContaining(home.resolve("chains/ethereum").toString());
            return false;
        }
    }
}
