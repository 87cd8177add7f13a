package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagFilesTest {
    private static final String RONIN = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
    private static final String TREASURY = "https://www.treasury.gov/ofac/downloads/sdnlist.txt";

    @TempDir
    Path folder;

    @Test
    void aTagInheritsWhatItsPackSays() throws IOException {
        Taken taken = Taken.from("""
            title: Ronin bridge hack
            creator: GraphSense Core Team
            source: https://example.org/alert
            abuse: service_hack
            confidence: service_data
            currency: ETH
            tags:
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
              label: Ronin bridge exploiter
              context: '{"description": "original address"}'
            - address: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
              label: another
              currency: btc
              abuse: null
              category: exchange
              confidence: web_crawl
              actor: somebody
            """);

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.tags)
                .containsExactly(
                        new Tag(
                                Chain.ETHEREUM,
                                RONIN,
                                "Ronin bridge exploiter",
                                "service_hack",
                                "",
                                50,
                                "https://example.org/alert",
                                null,
                                null,
                                null),
                        new Tag(
                                Chain.BITCOIN,
                                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                                "another",
                                "exchange",
                                "somebody",
                                20,
                                "https://example.org/alert",
                                null,
                                null,
                                null));
    }

    @Test
    void dirtIsTakenAndReportedAndWhatCannotBeIsRefused() throws IOException {
        Taken taken = Taken.from("""
            title: A list
            category: user
            source: %s
            tags:
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96 '
              currency: USDT
            - address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'
              currency: BTC
            - label: nothing
            - tx_hash: '0xab'
            """.replace("%s", TREASURY));

        assertThat(taken.tags).extracting(Tag::category).containsExactly("sanction");
        assertThat(taken.tags).extracting(Tag::chain).containsExactly(Chain.ETHEREUM);
        assertThat(taken.remarks)
                .hasSize(3)
                .anyMatch(line -> line.contains("no blanks around it"))
                .anyMatch(line -> line.contains("the lowest is taken"))
                .anyMatch(line -> line.contains("under sanction"));
        assertThat(taken.rejected)
                .hasSize(2)
                .anyMatch(line -> line.startsWith("file:7: address") && line.contains("checksum"))
                .anyMatch(line -> line.startsWith("file:9: address"));
        assertThat(taken.leftOut).hasSize(1);
    }

    @Test
    void aBombOfAliasesIsRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("title: x\na: &a0 [lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }

        Taken taken = Taken.from(bomb + "tags:\n- address: *a59\n");

        assertThat(taken.tags).isEmpty();
        assertThat(taken.rejected).hasSize(1).allMatch(line -> line.contains("at most 100 aliases"));
    }

    @Test
    void aPackIncludesWhatLiesBesideItAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("header.yaml"), "currency: ETH\nlabel: inherited\nconfidence: ownership\n");
        Path good = Files.writeString(
                folder.resolve("good.yaml"),
                "title: x\nheader: !include header.yaml\ntags:\n- address: '" + RONIN + "'\n");
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                "title: x\nheader: !include ../header.yaml\ntags:\n- address: '" + RONIN + "'\n");

        Taken taken = Taken.from(good, ImportOptions.NONE);
        Taken refused = Taken.from(bad, ImportOptions.NONE);

        assertThat(taken.tags).extracting(Tag::label).containsExactly("inherited");
        assertThat(refused.tags).isEmpty();
        assertThat(refused.rejected)
                .containsExactly("bad.yaml: header \"!include ../header.yaml\":"
                        + " A file that a pack includes lies beside it and is YAML.");
    }

    @Test
    void anActorsCategoryServesTheTagsThatNameIt() throws IOException {
        ChainFiles files = ChainFiles.of(ImportOptions.NONE);
        Path actors = Files.writeString(
                folder.resolve("actors.yaml"),
                "title: x\nactors:\n- id: some_exchange\n  label: S\n  categories: [exchange]\n");
        Path tags = Files.writeString(
                folder.resolve("tags.yaml"),
                "title: x\ntags:\n- address: '" + RONIN + "'\n  currency: ETH\n  actor: some_exchange\n");
        Taken taken = new Taken();

        files.open(actors).read(taken);
        files.open(tags).read(taken);

        assertThat(taken.tags).extracting(Tag::category).containsExactly("exchange");
    }

    @Test
    void listedWalletsAreUnderSanctionSinceTheirDay() throws IOException {
        Taken csv = Taken.from("""
            fixed_ref,name,asset,address,programs
            22985,CHEIL CREDIT BANK,USDT,TA3941uFAvmVibSkQ6fMJXxmaSNovX86mz,DPRK4
            """);
        Taken json = Taken.from("""
            {"source_list": "SDN", "addresses": [
              {"address": "0x098B716B8Aaf21512996dC57EB0615e2383E2f96", "chain": "ethereum",
               "date_listed": "2022-04-14", "entity_name": "LAZARUS GROUP", "programs": ["DPRK3"]}]}
            """);
        Taken lower = Taken.from("""
            {"metadata": {"sdnListDate": "08/20/2026"}, "addresses": {
              "ta3941ufavmvibskq6fmjxxmasnovx86mz": {"entries": [{"entity": "A", "type": "Digital Currency Address - TRX"}]},
              "0x098b716b8aaf21512996dc57eb0615e2383e2f96": {"entries": [{"entity": "B", "type": "Digital Currency Address - ETH"}]}}}
            """);

        assertThat(csv.tags).extracting(Tag::chain).containsExactly(Chain.TRON);
        assertThat(csv.tags).extracting(Tag::category).containsExactly("sanction");
        assertThat(json.tags).extracting(Tag::since).containsExactly(LocalDate.of(2022, 4, 14));
        assertThat(lower.tags).extracting(Tag::label).containsExactly("B");
        assertThat(lower.rejected).hasSize(1).allMatch(line -> line.contains("lost their case"));
        assertThat(lower.tags).extracting(Tag::stated).containsExactly(LocalDate.of(2026, 8, 20));
        assertThat(json.tags).extracting(Tag::stated).containsOnlyNulls();
    }

    @Test
    void aTagHoldsFromWhenUntilWhenItsPackSaysAndNothingIsMadeUp() throws IOException {
        Taken taken = Taken.from("""
            title: A list with dates
            lastmod: 2023-12-01 12:18:52.619444
            currency: ETH
            confidence: authority_data
            tags:
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
              since: 2022-04-14
              until: 2023-11-30
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f97'
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f98'
              since: spring 2022
            - address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f99'
              since: 2022-04-14
              until: 2021-04-14
            """.toLowerCase(Locale.ROOT));

        assertThat(taken.tags)
                .extracting(tag -> tag.since() + " " + tag.until() + " " + tag.stated())
                .containsExactly(
                        "2022-04-14 2023-11-30 2023-12-01",
                        "null null 2023-12-01",
                        "null null 2023-12-01",
                        "null null 2023-12-01");
        assertThat(taken.remarks)
                .containsExactly(
                        "file:10: since \"spring 2022\": A date is written yyyy-MM-dd; no day is taken.",
                        "file:12: until \"2021-04-14\": A tag ends after it begins; no day is taken.");
    }

    @Test
    void theTransactionThatFrozeAnAddressIsPartOfItsSource() throws IOException {
        Taken taken = Taken.from("""
            title: Frozen
            source: https://example.org
            currency: ETH
            confidence: ledger_immanent
            category: black_list
            tags:
            - address: '0x098b716b8aaf21512996dc57eb0615e2383e2f96'
              context: '{"transaction": "0xab", "token": "USDT"}'
            - address: '0x098b716b8aaf21512996dc57eb0615e2383e2f97'
              context: no JSON at all
            """);

        assertThat(taken.tags)
                .extracting(Tag::source)
                .containsExactly("https://example.org, transaction 0xab", "https://example.org");
    }

    @Test
    void whoSufferedAnAbuseIsNoAbuser() throws IOException {
        Taken taken = Taken.from("""
            title: A theft
            currency: ETH
            confidence: web_crawl
            abuse: service_hack
            tags:
            - address: '0x098b716b8aaf21512996dc57eb0615e2383e2f96'
              category: victim
            - address: '0x098b716b8aaf21512996dc57eb0615e2383e2f97'
              abuse:
              concepts: [exchange, sanction]
            """);

        assertThat(taken.tags).extracting(Tag::category).containsExactly("victim", "exchange", "sanction");
    }

    @Test
    void pricesAreReadByDay() throws IOException {
        Taken csv = Taken.from("date,asset,currency,price\n2022-06-21,eth,USD,1124.82458\n2022-06-31,ETH,USD,1\n");
        Taken json = Taken.from(
                "{\"date\":\"2015-08-07\",\"fiatValues\":{\"EUR\":2.5337,\"USD\":2.77212}}\n",
                ImportOptions.of(Chain.ETHEREUM));
        Taken unnamed = Taken.from("{\"date\":\"2015-08-07\",\"fiatValues\":{\"EUR\":2.5337}}\n");

        assertThat(csv.prices)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
                .containsExactly(
                        new DayPrice("ETH", LocalDate.of(2022, 6, 21), "USD", new BigDecimal("1124.82458"), ""));
        assertThat(csv.rejected).containsExactly("file:3: date \"2022-06-31\": A date is written yyyy-MM-dd.");
        assertThat(json.prices).hasSize(2);
        assertThat(unnamed.rejected).hasSize(1);
    }

    /// So many lines of the archive's packs begin with `address:`; fifteen of the addresses are mistyped.
    @Test
    void thePublicTagPacksAreReadWhole() throws IOException {
        Taken taken = Taken.from(shared("ledger/tagpacks/graphsense-tagpacks-29ff93c.tar.gz"), ImportOptions.NONE);

        assertThat(taken.tags.size() + taken.rejected.size()).isEqualTo(187_962);
        assertThat(taken.rejected).hasSize(15).allMatch(line -> line.contains(" address \""));
        assertThat(taken.tags.stream().filter(tag -> tag.category().equals("sanction")))
                .hasSizeGreaterThan(500);
        assertThat(taken.remarks).anyMatch(line -> line.contains("no blanks around it"));
    }

    @Test
    void everyFormOfTheTreasurysWalletsIsRead() throws IOException {
        Path folder = shared("ledger/ofac");

        Taken csv = Taken.from(folder.resolve("ofac_digital_currency_addresses_2025-11-19.csv"), ImportOptions.NONE);
        Taken linked = Taken.from(folder.resolve("dprk_linked_ofac_addresses_2026-08-20.csv"), ImportOptions.NONE);
        Taken json = Taken.from(folder.resolve("sanctioned-addresses-2026-08-22.json"), ImportOptions.NONE);
        Taken text = Taken.from(folder.resolve("brave_XBT.txt"), ImportOptions.NONE);

        assertThat(csv.tags.size() + csv.rejected.size()).isEqualTo(761);
        assertThat(csv.rejected).hasSizeLessThan(5);
        assertThat(csv.tags).extracting(Tag::stated).containsOnly(LocalDate.of(2025, 11, 19));
        assertThat(linked.tags.size() + linked.rejected.size()).isEqualTo(139);
        assertThat(json.tags.size() + json.rejected.size()).isEqualTo(977);
        assertThat(json.tags).extracting(Tag::stated).containsOnly(LocalDate.of(2026, 8, 20));
        assertThat(text.tags).hasSize(517).allMatch(tag -> tag.category().equals("sanction"));
    }

    @Test
    void theDayOfListingIsReadWhereAFileStatesIt() throws IOException {
        Taken taken =
                Taken.from(shared("lists/crypto/ofac_naughtylist_all_addresses_2026-08-20.json"), ImportOptions.NONE);

        assertThat(taken.tags.size() + taken.rejected.size()).isEqualTo(961);
        assertThat(taken.tags)
                .allMatch(tag -> tag.since() != null)
                .allMatch(tag -> LocalDate.of(2026, 8, 20).equals(tag.stated()));
    }

    @Test
    void theLabelledExchangesAreTagged() throws IOException {
        Taken taken = Taken.from(shared("ledger/etherclust/exchanges.csv"), ImportOptions.NONE);

        assertThat(taken.tags)
                .hasSizeBetween(243, 244)
                .anyMatch(tag -> tag.category().equals("exchange"));
    }

    private static Path shared(String path) {
        Path found = SharedData.find(path);
        assumeTrue(found != null, "the real files lie beside the project");
        return Objects.requireNonNull(found);
    }
}
