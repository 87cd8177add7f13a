package dev.kkachi.networks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any text is an address, a network, a domain or none of them; any file is read, and what is not read is
/// named.
class NetworksFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyLineIsAnAddressOrNone(byte[] bytes) throws Exception {
        for (String line : Bounds.within(
                bytes.length, () -> new String(bytes, UTF_8).lines().toList())) {
            IpAddress address = IpAddress.find(line);
            IpRange range = IpRange.find(line);
            String domain = Domains.canonical(line);

            if (address != null) {
                assertThat(IpAddress.find(address.toString())).isEqualTo(address);
                assertThat(range).isEqualTo(new IpRange(address, address));
                assertThat(domain).isNull();
            }
            if (range != null) {
                assertThat(IpRange.find(range.toString())).isEqualTo(range);
            }
            if (domain != null) {
                assertThat(Domains.canonical(domain)).isEqualTo(domain);
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyFileIsReadOrNamed(byte[] bytes) throws Exception {
        for (String name : List.of("hosting.txt", "nl.cidr", "disposable.txt")) {
            Reference reference = Bounds.within(bytes.length, () -> read(name, bytes));

            assertThat(reference.files()).singleElement().satisfies(file -> {
                assertThat(file.rows() + file.rejected())
                        .isLessThanOrEqualTo(new String(bytes, UTF_8).lines().count() + 1);
                assertThat(file.kind() != null || !file.remark().isEmpty()).isTrue();
            });
        }
    }

    private static Reference read(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("reference");
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            return Reference.read(List.of(folder), List.of());
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @Test
    void damagedSeedsAreAddressesAndFilesOrNone() {
        Seeds.of(NetworksFuzzTest.class, "anyLineIsAnAddressOrNone").damaged(this::anyLineIsAnAddressOrNone);
        Seeds.of(NetworksFuzzTest.class, "anyFileIsReadOrNamed").damaged(this::anyFileIsReadOrNamed);
    }
}
