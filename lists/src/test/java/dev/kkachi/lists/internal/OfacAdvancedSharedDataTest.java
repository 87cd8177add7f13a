package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.FileHead;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Wallet;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The whole real list of November 2025 in the advanced form, read once and compared with what else is known of
/// it.
class OfacAdvancedSharedDataTest {
    private static @Nullable GatheringSink read;

    private static synchronized GatheringSink advanced() throws IOException, XMLStreamException {
        Path path = SharedData.find("lists/ofac/sdn_advanced-2025-12-04.xml.bz2");
        assumeTrue(path != null, "no shared data");
        GatheringSink sink = read;
        if (sink == null) {
            sink = new GatheringSink();
            ListFile file = ListFile.of(BoundedArchive.open(path, ArchiveLimits.STANDARD), "");
            new OfacAdvanced().read(new Publication(new ListEdition("us_ofac_sdn", "2025-11-19"), List.of(file)), sink);
            read = sink;
        }
        return sink;
    }

    private static Map<String, Party> byId(GatheringSink sink) {
        Map<String, Party> parties = new HashMap<>();
        sink.parties().forEach(party -> parties.put(party.id(), party));
        return parties;
    }

    @Test
    void theListIsRecognisedWithItsDay() throws IOException {
        Path path = SharedData.find("lists/ofac/sdn_advanced-2025-12-04.xml.bz2");
        assumeTrue(path != null, "no shared data");

        FileHead head = FileHead.of(BoundedArchive.open(path, ArchiveLimits.STANDARD));

        assertThat(new OfacAdvanced().recognise(head)).isEqualTo(new Recognition("us_ofac_sdn", "", "2025-11-19"));
    }

    @Test
    void everyPartyIsRead() throws IOException, XMLStreamException {
        GatheringSink sink = advanced();

        long facts =
                sink.parties().stream().mapToLong(party -> party.facts().size()).sum();
        long ties = sink.parties().stream()
                .mapToLong(party -> party.relations().size())
                .sum();
        long since = sink.parties().stream()
                .flatMap(party -> party.listings().stream())
                .filter(one -> one.since() != null)
                .count();

        assertThat(sink.parties()).hasSize(18_367);
        assertThat(sink.rejections()).extracting(one -> one.render()).hasSize(1);
        assertThat(List.of(facts, ties, since)).hasToString("[158192, 8200, 18543]");
    }

    @Test
    void theManWhoSeededThisProductIsReadWhole() throws IOException, XMLStreamException {
        GatheringSink shown = new GatheringSink();

        advanced().parties().stream()
                .filter(party -> party.id().equals("ofac-42498"))
                .forEach(shown::party);

        assertThat(shown.render()).isEqualTo("""
                Person ofac-42498
                  name: SIM, Hyon Sop
                  alias: SIM, Hyo'n-so'p
                  passportNumber: 109484100 (kp)
                  notes: Passport 109484100 expires 2024-12-24
                  birthDate: 1983-11-25
                  gender: male
                  birthPlace: Pyongyang, North Korea
                  nationality: kp
                  publicKey: 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c (ETH)
                  notes: Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: \
                North Korea Sanctions Regulations section 510.214
                  notes: Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210
                  address: Dandong, China
                  country: cn
                  listed: us_ofac_sdn@2025-11-19 42498 [NPWMD] since 2023-04-24
                  ACTS_FOR: ofac-11581
                """);
    }

    @Test
    void theWalletsAreThoseThatOthersFound() throws IOException, XMLStreamException {
        Path path = SharedData.find("ledger/ofac/ofac_digital_currency_addresses_2025-11-19.csv");
        assumeTrue(path != null, "no shared data");

        Set<String> found = advanced().parties().stream()
                .flatMap(party -> party.facts(Property.PUBLIC_KEY).stream()
                        .map(fact -> party.id().substring(5) + " " + fact.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(path).subList(1, 762)) {
            List<String> cells = List.of(line.split(",", -1));
            expected.add(cells.getFirst() + " " + cells.get(cells.size() - 2));
        }

        assertThat(found).isEqualTo(expected);
    }

    /// Another reader's list of August 2026 dates a wallet by its owner's listing, so the age of a wallet
    /// cannot be told: 216 were published after our edition, and one is no address.
    @Test
    void theWalletsAreOnAnIndependentListAsFarAsTheEditionsAllow() throws IOException, XMLStreamException {
        Path path = SharedData.find("lists/crypto/ofac_naughtylist_all_addresses_2026-08-20.json");
        assumeTrue(path != null, "no shared data");
        Set<Wallet> found = wallets();
        Matcher entry = Pattern.compile("\"address\": \"([^\"]+)\"").matcher(Files.readString(path));

        int known = 0;
        int unknown = 0;
        while (entry.find()) {
            Wallet wallet = Wallet.find(entry.group(1));
            boolean isKnown = wallet != null && found.contains(wallet);
            known += isKnown ? 1 : 0;
            unknown += isKnown ? 0 : 1;
        }

        assertThat(List.of(known, unknown)).containsExactly(744, 217);
    }

    private static Set<Wallet> wallets() throws IOException, XMLStreamException {
        return advanced().parties().stream()
                .flatMap(party -> party.wallets().stream())
                .collect(Collectors.toSet());
    }

    /// The contracts of Tornado Cash were delisted in March 2025.
    @Test
    void theWalletsCoverTheTickerListsOfTheYearBefore() throws IOException, XMLStreamException {
        Path folder = SharedData.find("lists/crypto/0xB10C_2024-09-27");
        assumeTrue(folder != null, "no shared data");
        Set<Wallet> found = wallets();

        Set<String> lines = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        List<String> missing = new ArrayList<>();
        for (String line : lines) {
            Wallet wallet = Wallet.find(line);
            if (wallet == null || !found.contains(wallet)) {
                missing.add(line);
            }
        }

        assertThat(lines).hasSize(641);
        assertThat(missing)
                .hasSize(91)
                .filteredOn(line -> !line.startsWith("0x"))
                .hasSize(1);
    }

    @Test
    void bothFormsSayTheSameOfAParty() throws IOException, XMLStreamException {
        Map<String, Party> advanced = byId(advanced());
        int both = 0;
        int sameName = 0;
        int sameBirth = 0;
        int births = 0;
        StringBuilder differing = new StringBuilder();
        for (Party party : OfacSharedDataTest.csv().parties()) {
            Party other = advanced.get(party.id());
            if (other == null) {
                continue;
            }
            both++;
            Set<String> names = other.names().stream()
                    .map(Name::text)
                    .map(OfacAdvancedSharedDataTest::folded)
                    .collect(Collectors.toSet());
            if (names.contains(folded(party.caption()))) {
                sameName++;
            } else if (differing.length() < 6000) {
                differing
                        .append(party.id())
                        .append(' ')
                        .append(party.caption())
                        .append(" / ")
                        .append(other.caption())
                        .append('\n');
            }
            List<PartialDate> dates = party.dates(Property.BIRTH_DATE);
            if (!dates.isEmpty()) {
                births++;
                if (Set.copyOf(other.dates(Property.BIRTH_DATE)).equals(Set.copyOf(dates))) {
                    sameBirth++;
                } else if (differing.length() < 12000) {
                    differing
                            .append(party.id())
                            .append(' ')
                            .append(party.dates(Property.BIRTH_DATE))
                            .append(" / ")
                            .append(other.dates(Property.BIRTH_DATE))
                            .append('\n');
                }
            }
        }
        assertThat(sameName).as(differing.toString()).isGreaterThan(both - both / 500);
        assertThat(sameBirth).as(differing.toString()).isGreaterThan(births - births / 300);
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    }
}
