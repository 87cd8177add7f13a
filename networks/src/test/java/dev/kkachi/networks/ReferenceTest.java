package dev.kkachi.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    @TempDir
    Path folder;

    @Test
    void aTableOfCountriesIsReadInEveryForm() throws IOException {
        write("geo.csv", """
                # Generated: Thu, 25 Jun 2026 04:33:59 GMT
                16777216,16777471,AU
                "16777472","16778239","CN","China"
                1.0.4.0,1.0.7.255,AU
                2001:2::,2001:2:0:ffff:ffff:ffff:ffff:ffff,JP
                16910000,16910999,??
                16911000,16911999,EU
                16912000,16912999,UK
                """);

        Reference reference = read();

        assertThat(country(reference, "1.0.0.255")).isEqualTo("au");
        assertThat(country(reference, "1.0.1.0")).isEqualTo("cn");
        assertThat(country(reference, "1.0.7.255")).isEqualTo("au");
        assertThat(country(reference, "1.0.8.0")).isEmpty();
        assertThat(country(reference, "2001:2::9")).isEqualTo("jp");
        assertThat(country(reference, IpAddress.v4(16_910_500).toString())).isEmpty();
        assertThat(country(reference, IpAddress.v4(16_911_500).toString())).isEmpty();
        assertThat(country(reference, IpAddress.v4(16_912_500).toString())).isEqualTo("gb");
        assertThat(reference.files()).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(ReferenceKind.COUNTRIES);
            assertThat(file.rows()).isEqualTo(7);
            assertThat(file.date()).isEqualTo(LocalDate.of(2026, 6, 25));
            assertThat(file.isDated()).isTrue();
        });
    }

    @Test
    void aFolderOfCountriesIsReadByTheNamesOfItsFiles() throws IOException {
        write("country_cidr/nl.cidr", "5.1.0.0/16\n");
        write("country_cidr/zz.cidr", "5.2.0.0/16\n");

        Reference reference = read();

        assertThat(country(reference, "5.1.2.3")).isEqualTo("nl");
        assertThat(country(reference, "5.2.2.3")).isEmpty();
        assertThat(file(reference, "zz.cidr").remark()).startsWith("A list, but of what?");
    }

    @Test
    void ofEquallyLargeRangesTheNewerFileIsBelieved() throws IOException {
        write("a.csv", "# 2026-02-01\n5.1.0.0,5.1.255.255,NL\n");
        write("b.csv", "# 2025-02-01\n5.1.0.0,5.1.255.255,DE\n5.1.2.0,5.1.2.255,FR\n");

        Reference reference = read();

        assertThat(country(reference, "5.1.1.1")).isEqualTo("nl");
        assertThat(country(reference, "5.1.2.1")).isEqualTo("fr");
    }

    @Test
    void listsOfUsesAreToldByTheirNamesOrByWhatTheySay() throws IOException {
        write("x4b_vpn_ipv4.txt", "5.0.0.0/24\n");
        write("x4b_datacenter_ipv4.txt", "5.0.0.0/16\n");
        write("cloud_all.txt", "6.0.0.0/16\n");
        write("icloud_private_relay.txt", "6.0.1.0/24\n");
        write("hosting/some.txt", "7.0.0.0/24\n");
        write("feed.txt", "# kind: vpn\n# provider: Example Tunnels\n8.0.0.0/24 # exits\n");
        write("astrill.txt", "8.0.1.1\n");
        write("tor_exits.csv", """
                fingerprint, ipaddr, port
                0011, 9.0.0.1, 443
                0011, 2620:7:6003::141, 81
                """);

        Reference reference = read();

        assertThat(facts(reference, "5.0.0.9").uses()).containsExactly(AddressUse.VPN, AddressUse.HOSTING);
        assertThat(facts(reference, "5.0.0.9").chiefUse()).isEqualTo(AddressUse.VPN);
        assertThat(facts(reference, "5.0.1.0").chiefUse()).isEqualTo(AddressUse.HOSTING);
        assertThat(facts(reference, "6.0.1.9").chiefUse()).isEqualTo(AddressUse.RELAY);
        assertThat(facts(reference, "7.0.0.9").chiefUse()).isEqualTo(AddressUse.HOSTING);
        assertThat(facts(reference, "8.0.0.9").provider()).isEqualTo("Example Tunnels");
        assertThat(facts(reference, "8.0.1.1").provider()).isEqualTo("Astrill");
        assertThat(facts(reference, "9.0.0.1").chiefUse()).isEqualTo(AddressUse.TOR);
        assertThat(facts(reference, "2620:7:6003::141").chiefUse()).isEqualTo(AddressUse.TOR);
        assertThat(facts(reference, "9.0.0.2")).isEqualTo(AddressFacts.NONE);
    }

    @Test
    void whatWasPublishedOfAnAddressKeepsItsSourceAndDay() throws IOException {
        write("published.tsv", """
                ip_or_cidr\twhat\tsource\tnote
                5.0.0.1\toperator exit\tExample Lab 2026-03-17\tfirst seen 2026-01-21
                6.0.0.0/24\tworker login\tsomebody\tLaos
                """);

        Reference reference = read();

        assertThat(facts(reference, "5.0.0.1").published())
                .isEqualTo(new PublishedAddress(
                        "operator exit", "Example Lab 2026-03-17", LocalDate.of(2026, 3, 17), "first seen 2026-01-21"));
        assertThat(Objects.requireNonNull(facts(reference, "6.0.0.77").published())
                        .date())
                .isNull();
    }

    @Test
    void aListOfPrivateNetworksThatRepeatsOneOfDataCentresAddsNothing() throws IOException {
        write("x4b_datacenter_ipv4.txt", "5.0.0.0/16\n6.0.0.0/16\n");
        write("vpn-ipv4.json", """
                {"name": "vpn", "version": 20260822, "list": ["5.0.0.0/16", "6.0.0.0/17", "6.0.128.0/18"]}
                """);
        write("vpn_strict.txt", "5.0.7.0/24\n");

        Reference reference = read();

        assertThat(facts(reference, "6.0.0.1").uses()).containsExactly(AddressUse.HOSTING);
        assertThat(facts(reference, "5.0.7.1").uses()).containsExactly(AddressUse.VPN, AddressUse.HOSTING);
        assertThat(file(reference, "vpn-ipv4.json").remark()).startsWith("The same addresses as in x4b_datacenter");
        assertThat(file(reference, "vpn-ipv4.json").date()).isEqualTo(LocalDate.of(2026, 8, 22));
    }

    @Test
    void theOrganisationsOwnNetworksAreKnownWhateverListsSay() throws IOException {
        write("hosting.txt", "5.0.0.0/16\n");

        Reference reference =
                Reference.read(List.of(folder), List.of(Objects.requireNonNull(IpRange.find("5.0.1.0/24"))));

        assertThat(facts(reference, "5.0.1.1").isOwn()).isTrue();
        assertThat(facts(reference, "5.0.2.1").isOwn()).isFalse();
    }

    @Test
    void specialAddressesTellNoPlace() throws IOException {
        write("geo.csv", "100.64.0.0,100.127.255.255,US\n5.0.0.0,5.255.255.255,NL\n");

        Reference reference = read();

        assertThat(facts(reference, "100.64.0.1").special()).isEqualTo(SpecialUse.CARRIER);
        assertThat(facts(reference, "100.64.0.1").tellsPlace()).isFalse();
        assertThat(facts(reference, "5.0.0.1").tellsPlace()).isTrue();
        assertThat(facts(reference, "10.1.2.3").special()).isEqualTo(SpecialUse.PRIVATE);
        assertThat(facts(reference, "172.32.0.0").special()).isEqualTo(SpecialUse.NONE);
        assertThat(facts(reference, "::1").special()).isEqualTo(SpecialUse.LOOPBACK);
        assertThat(facts(reference, "2001:db8::").special()).isEqualTo(SpecialUse.DOCUMENTATION);
        assertThat(facts(reference, "255.255.255.255").special()).isEqualTo(SpecialUse.RESERVED);
    }

    @Test
    void aBrokenLineIsNamedAndCostsNoOther() throws IOException {
        write("hosting.txt", "5.0.0.0/16\n5.0.0.0/99\nnonsense\n\u0000\n6.0.0.0/16\n");

        Reference reference = read();

        assertThat(facts(reference, "6.0.0.1").chiefUse()).isEqualTo(AddressUse.HOSTING);
        ReferenceFile file = file(reference, "hosting.txt");
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.rejected()).isEqualTo(3);
        assertThat(file.troubles()).extracting(ReferenceFile.Trouble::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatIsNotAtHandIsSaid() throws IOException {
        write("hosting.txt", "5.0.0.0/16\n");
        write("asn_vpn.txt", "AS64500 # Example\n");
        write("readme.md", "Where these files are from.\n");
        write("tor_exits.csv", "fingerprint, ipaddr, port\n");

        Reference reference = read();

        assertThat(reference.missing())
                .containsExactlyInAnyOrder(
                        ReferenceKind.COUNTRIES,
                        ReferenceKind.PUBLISHED_ADDRESSES,
                        ReferenceKind.TOR,
                        ReferenceKind.RELAYS,
                        ReferenceKind.PROXIES,
                        ReferenceKind.VPN,
                        ReferenceKind.DISPOSABLE_MAIL,
                        ReferenceKind.PUBLISHED_DOMAINS);
        assertThat(file(reference, "asn_vpn.txt").remark()).startsWith("Numbers of autonomous systems");
        assertThat(file(reference, "readme.md").remark()).isEqualTo("Not recognised.");
    }

    @Test
    void anAbsentFolderIsAnEmptyBook() {
        Reference reference = Reference.read(List.of(folder.resolve("absent")), List.of());

        assertThat(reference.missing()).hasSize(ReferenceKind.values().length);
        assertThat(facts(reference, "8.8.8.8")).isEqualTo(AddressFacts.NONE);
    }

    @Test
    void anUndatedFileIsAsOldAsItsLastChange() throws IOException {
        write("hosting.txt", "5.0.0.0/16\n");
        Files.setLastModifiedTime(folder.resolve("hosting.txt"), FileTime.from(Instant.parse("2024-02-03T10:00:00Z")));
        write("hosting_2025-06-07.txt", "5.0.0.0/16\n");

        Reference reference = read();

        assertThat(file(reference, "hosting.txt").date()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(file(reference, "hosting.txt").isDated()).isFalse();
        assertThat(file(reference, "hosting_2025-06-07.txt").date()).isEqualTo(LocalDate.of(2025, 6, 7));
    }

    @Test
    void packedFilesAreReadAndTornOnesAreSaid() throws IOException {
        Path whole = folder.resolve("geo.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write("5.1.0.0,5.1.255.255,NL\n".repeat(9_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("torn.csv.gz"), Arrays.copyOf(bytes, bytes.length - 9));

        Reference reference = read();

        assertThat(file(reference, "geo.csv.gz").rows()).isEqualTo(9_000);
        assertThat(file(reference, "torn.csv.gz").remark()).startsWith("Cannot be read");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("hosting.txt"), "5.0.0.0/16\n");
        Files.createSymbolicLink(folder.resolve("hosting.txt"), elsewhere.resolve("hosting.txt"));

        Reference reference = read();

        assertThat(facts(reference, "5.0.0.1")).isEqualTo(AddressFacts.NONE);
        assertThat(file(reference, "hosting.txt").remark()).startsWith("Not read: a link");
    }

    @Test
    void domainsHoldWhatLiesBelowThem() throws IOException {
        write("disposable_email_domains.txt", "throwaway.example\n*.Mülleimer.example\nnot a domain\n");
        write("published_domains.txt", "# via somebody\nfront.example\t# Example Lab: front companies\n");

        Reference reference = read();
        Domains disposable = reference.disposableMail();

        assertThat(disposable.findOfMail("a@b@THROWAWAY.example.")).isNotNull();
        assertThat(disposable.find("mail.throwaway.example")).isNotNull();
        assertThat(disposable.find("nothrowaway.example")).isNull();
        assertThat(disposable.find("example")).isNull();
        assertThat(disposable.find("x.xn--mlleimer-65a.example")).isNotNull();
        assertThat(disposable.findOfMail("throwaway.example")).isNull();
        assertThat(reference.publishedDomains().find("www.front.example"))
                .isEqualTo(new Domains.Entry("front.example", "Example Lab: front companies"));
        assertThat(file(reference, "disposable_email_domains.txt").rejected()).isEqualTo(1);
    }

    private Reference read() {
        return Reference.read(List.of(folder), List.of());
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private static AddressFacts facts(Reference reference, String address) {
        return reference.addresses().facts(Objects.requireNonNull(IpAddress.find(address)));
    }

    private static String country(Reference reference, String address) {
        return facts(reference, address).country();
    }

    private static ReferenceFile file(Reference reference, String name) {
        return reference.files().stream()
                .filter(file -> file.path().endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
