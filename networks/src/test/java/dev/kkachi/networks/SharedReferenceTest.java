package dev.kkachi.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The public files as they really are.
class SharedReferenceTest {
    /// Addresses in the United States that were published as operators'.
    private static final List<String> PUBLISHED = List.of(
            "142.214.202.2",
            "155.94.199.59",
            "104.250.148.58",
            "107.150.38.250",
            "185.152.67.39",
            "192.200.115.226",
            "194.33.45.162",
            "206.217.134.34",
            "45.77.71.42",
            "163.245.219.19",
            "216.158.225.144");

    @Test
    void allPublicFilesAreReadToTheLastLine() {
        Reference reference = read();

        assertThat(reference.missing()).containsExactly(ReferenceKind.PROXIES);
        assertThat(reference.files())
                .filteredOn(file -> file.kind() != null)
                .allSatisfy(
                        file -> assertThat(file.rejected()).as(file.toString()).isZero())
                .extracting(file -> file.path().getFileName() + " " + file.rows())
                .contains(
                        "ipfire_geoip_ipv4_country.csv.gz 385602",
                        "x4b_vpn_ipv4.txt 10862",
                        "kp.cidr 1",
                        "itw_published_ips.tsv 17");
    }

    @Test
    void publishedOperatorsSitInDataCentresAndNotInListsOfPrivateNetworks() {
        AddressBook book = read().addresses();

        List<AddressFacts> facts = PUBLISHED.stream()
                .map(text -> book.facts(Objects.requireNonNull(IpAddress.find(text))))
                .toList();

        assertThat(facts).allMatch(each -> each.published() != null);
        assertThat(facts)
                .filteredOn(each -> each.uses().contains(AddressUse.VPN))
                .isEmpty();
        assertThat(facts)
                .filteredOn(each -> each.uses().contains(AddressUse.HOSTING))
                .hasSizeGreaterThanOrEqualTo(9);
        assertThat(book.facts(Objects.requireNonNull(IpAddress.find("175.45.177.1")))
                        .country())
                .isEqualTo("kp");
    }

    private static Reference read() {
        Path folder = SharedData.find("workers");
        assumeTrue(folder != null, "Public reference files are not at hand.");
        return Reference.read(List.of(folder), List.of());
    }
}
