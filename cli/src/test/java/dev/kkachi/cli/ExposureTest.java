package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi exposure` over a few transfers that a person can follow with a finger.
class ExposureTest {
    private static final String LISTED = "0x098b716b8aaf21512996dc57eb0615e2383e2f96";
    private static final String BAKER = "0x1111111111111111111111111111111111111111";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.in(folder);
        Files.writeString(folder.resolve("transfers.csv"), """
                chain,tx_hash,log_index,time,from,to,asset,amount,usd
                ethereum,0xa1,3,2023-01-02T03:04:05Z,payroll,mule,USDT,9000.5,9000.5
                ethereum,0xa2,1,2023-01-02T03:05:05Z,payroll,%2$s,USDT,1000,1000
                ethereum,0xa3,2,2023-01-03T00:00:00Z,mule,%1$s,USDT,9000,9000
                ethereum,0xa4,2,2023-01-04T00:00:00Z,exchange,payroll,USDT,20000,20000
                """.formatted(LISTED, BAKER));
        Files.writeString(folder.resolve("tags.yaml"), """
                title: Tags
                currency: ETH
                confidence: authority_data
                source: https://example.org/list
                tags:
                - address: '%s'
                  label: A listed party
                  category: sanction
                  since: 2023-01-03
                """.formatted(LISTED));
        session.run("ledger", "import", file("transfers.csv"), file("tags.yaml"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aTableTellsFactsInferencesAndClaimsApart() {
        int exit = session.run("exposure", "payroll", "--format", "table");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).isEqualTo("""
                payroll, of whom nobody says anything
                ethereum USDT, as of 2026-11-24. What passed directly is a fact of the chain, what went on an \
                inference (fifo),
                who somebody is a claim.

                sent 10,000.500000 in 2 transfers
                CATEGORY      IN             DIRECT        INDIRECT      SHARE   AT THE TIME
                sanction      ethereum USDT  -             9,000.000000  89.9 %  9,000.000000
                nobody known  ethereum USDT  1,000.500000  -             10.0 %  1,000.500000

                LISTED                                      HOPS  DIRECT  INDIRECT      SHARE   WHO
                0x098b716b8aaf21512996dc57eb0615e2383e2f96  2     -       9,000.000000  89.9 %  A listed \
                party (sanction)
                    sanction since 2023-01-03, says https://example.org/list; 9,000.000000 while it was listed

                nearest listed party: A listed party, 2 transfers away; listed at that time: yes
                  2023-01-02T03:04:05Z  9,000.500000 USDT  ethereum:0xa1_T3
                      payroll -> mule
                  2023-01-03T00:00:00Z  9,000.000000 USDT  ethereum:0xa3_T2
                      mule -> 0x098b716b8aaf21512996dc57eb0615e2383e2f96

                received 20,000.000000 in 1 transfer
                CATEGORY      IN             DIRECT         INDIRECT  SHARE    AT THE TIME
                nobody known  ethereum USDT  20,000.000000  -         100.0 %  20,000.000000
                nearest listed party: none met
                Listed is whom tags in the ledger name; no official list is loaded in the home.

                """);
    }

    @Test
    void aLineOfJsonHasEveryPartyWithItsTagAndTheWayToTheNearest() {
        session.run("exposure", "payroll");

        assertThat(session.out()).isEqualTo("""
                {"address":"payroll","chain":"ethereum","asset":"USDT","method":"fifo","max_hops":64,"at":"2026-11-24",\
                "listed":false,"meets_listed":true,"tags":[],"lists":[],"two_way":[],\
                "basis":{"direct":"fact","indirect":"inference, fifo","tags":"claim of the source"},\
                "sent":{"total":"10000.500000","transfers":2,"lines":[\
                {"category":"sanction","chain":"ethereum","asset":"USDT","basis":"inference","amount":"9000.000000",\
                "amount_unknown":"0.000000","then":"9000.000000","then_unknown":"0.000000","transfers":1,\
                "share":0.899955},\
                {"category":"nobody known","chain":"ethereum","asset":"USDT","basis":"fact","amount":"1000.500000",\
                "amount_unknown":"0.000000","then":"1000.500000","then_unknown":"0.000000","transfers":0,\
                "share":0.100045}],\
                "parties":[{"address":"0x098b716b8aaf21512996dc57eb0615e2383e2f96","chain":"ethereum","asset":"USDT",\
                "label":"A listed party","category":"sanction","listed":true,"stopped":"listed","hops":2,\
                "direct":"0.000000","indirect":"9000.000000","transfers":1,"share":0.899955,\
                "first":"2023-01-03T00:00:00Z","last":"2023-01-03T00:00:00Z",\
                "at_the_time":{"listed":"9000.000000","not_listed":"0.000000","unknown":"0.000000"},\
                "tag":{"label":"A listed party","category":"sanction","source":"https://example.org/list",\
                "confidence":60,\
                "since":"2023-01-03","until":null,"stated":null}}],"conversions":[],\
                "nearest":{"label":"A listed party","address":"0x098b716b8aaf21512996dc57eb0615e2383e2f96",\
                "chain":"ethereum","asset":"USDT","hops":2,"listed_then":"yes","path":[\
                {"id":"ethereum:0xa1_T3","chain":"ethereum","asset":"USDT","time":"2023-01-02T03:04:05Z",\
                "from":"payroll",\
                "to":"mule","amount":"9000.500000","converted_by":""},\
                {"id":"ethereum:0xa3_T2","chain":"ethereum","asset":"USDT","time":"2023-01-03T00:00:00Z","from":"mule",\
                "to":"0x098b716b8aaf21512996dc57eb0615e2383e2f96","amount":"9000.000000","converted_by":""}]},\
                "notes":[]},\
                "received":{"total":"20000.000000","transfers":1,"lines":[\
                {"category":"nobody known","chain":"ethereum","asset":"USDT","basis":"fact","amount":"20000.000000",\
                "amount_unknown":"0.000000","then":"20000.000000","then_unknown":"0.000000","transfers":0,\
                "share":1.0}],\
                "parties":[],"conversions":[],"nearest":null,"notes":[]}}
                """);
    }

    @Test
    void csvHasOneRowACategory() {
        session.run("exposure", "payroll", "--format", "csv");

        assertThat(session.out()).isEqualTo("""
                address,listed,chain,asset,side,category,in_chain,in_asset,basis,amount,amount_unknown,amount_then,\
                amount_then_unknown,transfers,share,nearest_listed,nearest_address,nearest_hops
                payroll,false,ethereum,USDT,sent,sanction,ethereum,USDT,inference,9000.000000,0.000000,9000.000000,\
                0.000000,1,0.899955,A listed party,0x098b716b8aaf21512996dc57eb0615e2383e2f96,2
                payroll,false,ethereum,USDT,sent,nobody known,ethereum,USDT,fact,1000.500000,0.000000,1000.500000,\
                0.000000,0,0.100045,A listed party,0x098b716b8aaf21512996dc57eb0615e2383e2f96,2
                payroll,false,ethereum,USDT,received,nobody known,ethereum,USDT,fact,20000.000000,0.000000,\
                20000.000000,\
                0.000000,0,1.0,,,
                """);
    }

    @Test
    void whoMeetsNobodyListedNeedsNobody() {
        int near = session.run("exposure", "payroll", "--max-hops", "1");
        String nearby = session.out();
        int exchange = session.run("exposure", BAKER, "--format", "json");

        assertThat(near).isZero();
        assertThat(nearby).contains("\"category\":\"beyond the hops\"");
        assertThat(exchange).isZero();
        assertThat(session.out()).startsWith("[{\"address\":\"" + BAKER).endsWith("}]\n");
    }

    @Test
    void aListedAddressWithoutTransfersIsNamedAllTheSame() throws IOException {
        Files.writeString(folder.resolve("more.yaml"), """
                title: More
                tags:
                - {address: '0x2222222222222222222222222222222222222222', label: Frozen, category: sanction, \
                currency: ETH}
                """);
        session.run("ledger", "import", file("more.yaml"));

        int exit = session.run("exposure", "0x2222222222222222222222222222222222222222", "--format", "table");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out())
                .contains("listed itself: sanction, since when is not stated")
                .contains("nothing is known of its money, which is not to say that it is clean");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnythingIsAnswered() {
        int exit = session.run("exposure", "payroll", "0x098b716b", BAKER);

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains("0x098b716b never appears in the transfers that the ledger holds, and is no");
    }

    @Test
    void anAddressOfWhichNothingIsKnownIsSaidToBeUnknown() {
        int exit = session.run("exposure", "0x3333333333333333333333333333333333333333");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("never appears in the transfers that the ledger holds.");
    }

    @Test
    void aFileOfAddressesMayHoldOneWithoutTransfers() throws IOException {
        Files.writeString(
                folder.resolve("wallets.txt"), "payroll\n0x3333333333333333333333333333333333333333\n" + BAKER + "\n");

        int exit = session.run("exposure", "@" + file("wallets.txt"));

        assertThat(exit).isEqualTo(1);
        assertThat(session.out().lines()).hasSize(3).anyMatch(line -> line.contains("which is not to say"));
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        int future = session.run("exposure", "payroll", "--at", "2030-01-01");
        String futureWords = session.err();
        int poison = session.run("exposure", "payroll", "--method", "poison");
        String poisonWords = session.err();
        int hops = session.run("exposure", "payroll", "--max-hops", "0");

        assertThat(new int[] {future, poison, hops}).containsOnly(2);
        assertThat(futureWords)
                .contains("--at 2030-01-01 lies in the future; the rule is a day until today, 2026-11-24.");
        assertThat(poisonWords).contains("'poison' says what was touched");
        assertThat(session.err()).contains("'0' is not between 1 and");
    }

    @Test
    void anEmptyLedgerSaysWhatToDo(@TempDir Path empty) {
        Session fresh = Session.in(empty);

        int exit = fresh.run("exposure", "payroll");

        assertThat(exit).isEqualTo(2);
        assertThat(fresh.err()).contains("The ledger holds no transfers.").contains("kkachi ledger import");
    }

    /// A wallet's router is on a pack that repeats Tether's list since 2023; the blocks are of 2022, and
    /// nobody says since when.
    @Test
    void whetherAPublicPackListedSomebodyInRealBlocksIsUnknownBeforeItSaidSo(@TempDir Path real) {
        Path ledger = SharedData.find("ledger/eth-samples/graphsense-eth-tokens");
        Path tags = SharedData.find("ledger/tagpacks/usdt_blacklist.yaml");
        assumeTrue(ledger != null && tags != null, "the real files lie beside the project");
        Session fresh = Session.in(real);
        fresh.run(
                "ledger",
                "import",
                ledger.resolve("blocks.csv").toString(),
                ledger.resolve("transactions.csv").toString(),
                ledger.resolve("traces.csv").toString(),
                tags.toString());

        int exit = fresh.run("exposure", "0xdef1c0ded9bec7f1a1670819833240f027b25eff", "--asset", "ETH");

        assertThat(exit).isEqualTo(1);
        assertThat(fresh.out())
                .contains(
                        "{\"category\":\"black_list\",\"chain\":\"ethereum\",\"asset\":\"ETH\",\"basis\":\"inference\","
                                + "\"amount\":\"8.309648750000000000\",\"amount_unknown\":\"0.000000000000000000\","
                                + "\"then\":\"0.000000000000000000\",\"then_unknown\":\"8.309648750000000000\"")
                .contains("\"since\":null,\"until\":null,\"stated\":\"2023-02-22\"");
    }

    /// The list has no day of listing and no day of its own: that the wallet is listed is known today
    /// alone.
    @Test
    void whoIsOnAnOfficialListInTheHomeIsListed() throws IOException {
        Files.writeString(folder.resolve("more.csv"), """
                chain,tx_hash,log_index,time,from,to,asset,amount,usd
                ethereum,0xb1,1,2023-02-02T00:00:00Z,%s,0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c,USDT,10,10
                """.formatted(BAKER));
        session.run("ledger", "import", file("more.csv"));
        session.run("lists", "load", "../examples/screen/lists/sdn.csv");

        int exit = session.run("exposure", BAKER);

        assertThat(exit).isEqualTo(1);
        assertThat(session.out())
                .contains("\"lists\":[\"us_ofac_sdn@")
                .contains("\"nearest\":{\"label\":\"SIM, Hyon Sop\"")
                .contains("\"basis\":\"fact\",\"amount\":\"10.000000\"")
                .contains("\"listed_then\":\"unknown\"")
                .contains(" entry 42498\"");
    }
}
