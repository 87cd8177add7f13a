package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi ledger import` and `kkachi trace` over a few transfers that a person can follow with a finger.
class TraceTest {
    private static final String TRANSFERS = """
        chain,tx_hash,log_index,time,from,to,asset,amount,usd
        ethereum,0xa1,3,2023-01-02T03:04:05Z,payroll,mule,USDT,9000.000000,9000
        ethereum,0xa2,1,2023-01-02T03:05:05Z,friend,mule,USDT,1000,1000
        ethereum,0xa3,2,2023-01-03T00:00:00Z,mule,broker,USDT,9500.5,9500.5
        """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.in(folder);
        Files.writeString(folder.resolve("transfers.csv"), TRANSFERS);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatWasImportedIsTracedToTheLastUnit() {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("trace", "payroll", "--format", "json");

        assertThat(exit).isZero();
        assertThat(session.out()).endsWith("""
            {"method":"fifo","direction":"forward","chain":"ethereum","asset":"USDT",\
            "seeds":[{"address":"payroll","amount":"9000.000000"}],\
            "transfers":[{"id":"ethereum:0xa1_T3","time":"2023-01-02T03:04:05Z","from":"payroll","to":"mule",\
            "amount":"9000.000000","tainted":"9000.000000"},\
            {"id":"ethereum:0xa3_T2","time":"2023-01-03T00:00:00Z","from":"mule","to":"broker",\
            "amount":"9500.500000","tainted":"9000.000000"}],\
            "holders":[{"address":"broker","label":"","category":"","tainted":"9000.000000","share":1.0,\
            "stopped":false}],\
            "conservation":{"in":"9000.000000","held":"9000.000000","sinks":"0.000000","fees":"0.000000",\
            "difference":"0.000000"},"truncated":false,"not_followed":[],\
            "openings":[{"address":"payroll","amount":"9000.000000"}],"notes":[]}
            """);
    }

    @Test
    void sumsCountHowFarTaintHasSpreadAndListNothing() {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("trace", "payroll", "--sums", "--format", "jsonl");

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("""
                {"method":"fifo","direction":"forward","chain":"ethereum","asset":"USDT","transfers_looked_at":3,\
                "transfers":2,"accounts":2,"conservation":{"in":"9000.000000","held":"9000.000000",\
                "sinks":"0.000000","fees":"0.000000","difference":"0.000000"}}
                """);
    }

    @Test
    void howManyThreadsWorkChangesNoByteOfTheAnswer() throws IOException {
        Files.writeString(folder.resolve("more.csv"), TRANSFERS.replace("USDT", "USDC"));
        session.run("ledger", "import", file("transfers.csv"), file("more.csv"));
        List<String> answers = new ArrayList<>();

        for (String threads : List.of("1", "3")) {
            for (String question : List.of("trace", "exposure", "patterns")) {
                session.run(question, "payroll", "broker", "--threads", threads);
                answers.add(session.out());
            }
        }

        assertThat(answers.subList(3, 6)).isEqualTo(answers.subList(0, 3));
        assertThat(answers.getFirst()).contains("USDC").contains("USDT");
    }

    @Test
    void onlyCommandsThatShareTheirWorkTellOfThreads() {
        session.run("trace", "--help");
        String sharing = session.out();
        session.run("path", "--help");
        String alone = session.out();

        assertThat(sharing).contains("--threads");
        assertThat(alone).doesNotContain("--threads").contains("--home");
    }

    @Test
    void backwardFromTheBrokerItNamesThePayroll() {
        session.run("ledger", "import", file("transfers.csv"));

        session.run("trace", "broker", "--direction", "backward", "--method", "haircut");

        assertThat(session.out())
                .contains("\"direction\":\"backward\"")
                .contains("{\"address\":\"payroll\",\"label\":\"\",\"category\":\"\",\"tainted\":\"8");
    }

    @Test
    void anImportThatComesAgainStoresNothing() {
        session.run("ledger", "import", file("transfers.csv"));

        session.run("ledger", "import", file("transfers.csv"));

        assertThat(session.err()).contains("3 rows read, 0 new, 3 there already");
    }

    @Test
    void anAddressThatNeverAppearsIsSaidToBeUnknown() {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("trace", "nobody");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("nobody never appears in the transfers that the ledger holds.");
    }

    @Test
    void anEmptyLedgerSaysWhatToDo() {
        int exit = session.run("trace", "payroll");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("The ledger holds no transfers.").contains("kkachi ledger import");
    }

    @Test
    void aRowThatBreaksARuleIsNamedAndTheOthersAreTaken() throws IOException {
        Files.writeString(
                folder.resolve("bad.csv"), TRANSFERS + "ethereum,0xa4,0,2023-01-04T00:00:00Z,a,0x12,USDT,1,1\n");

        int exit = session.run("ledger", "import", file("bad.csv"));

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("bad.csv:5: to \"0x12\": An EVM address has 40 hexadecimal digits after 0x")
                .contains("3 new");
    }

    @Test
    void moneyIsFollowedThroughASwapAndBackAgain() throws IOException {
        Files.writeString(folder.resolve("swap.csv"), """
            chain,tx_hash,log_index,time,from,to,asset,amount,usd
            ethereum,0xb1,1,2023-02-01T00:00:00Z,payroll,mule,USDC,100,100
            ethereum,0xb2,1,2023-02-02T00:00:00Z,mule,pool,USDC,80,80
            ethereum,0xb2,2,2023-02-02T00:00:00Z,pool,mule,USDT,79.2,79.2
            ethereum,0xb3,1,2023-02-03T00:00:00Z,mule,broker,USDT,79.2,79.2
            """);
        Files.writeString(folder.resolve("conversions.csv"), """
            in_chain,in_asset,in_tx,in_account,in_amount,in_time,out_chain,out_asset,out_tx,out_account,\
            out_amount,out_time,how
            ethereum,USDC,0xb2,mule,80,2023-02-02T00:00:00Z,ethereum,USDT,0xb2,mule,79.2,2023-02-02T00:00:00Z,swap
            """);
        session.run("ledger", "import", file("swap.csv"), file("conversions.csv"));

        session.run("trace", "payroll");
        String forward = session.out();
        session.run("trace", "broker", "--direction", "backward");
        String backward = session.out();

        assertThat(forward)
                .contains("{\"address\":\"pool\",\"label\":\"swap into ethereum/USDT\",\"category\":\"conversion\","
                        + "\"tainted\":\"80.000000\"")
                .contains("\"entries\":[{\"id\":\"ethereum:0xb2_T2\",\"tainted\":\"79.200000\",\"by\":[{\"how\":")
                .contains("\"certain\":true,\"probability\":1.0,")
                .contains("{\"address\":\"broker\",\"label\":\"\",\"category\":\"\",\"tainted\":\"79.200000\"");
        assertThat(backward)
                .contains("{\"address\":\"payroll\",\"label\":\"\",\"category\":\"\",\"tainted\":\"80.000000\"");
    }

    @Test
    void aTraceIsDrawnAsAPicture() throws IOException {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("trace", "payroll", "--format", "svg", "--out", file("trace.svg"));

        assertThat(exit).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(folder.resolve("trace.svg"))
                .content()
                .startsWith("<?xml")
                .contains("Where the money went: 9,000 USDT that left payroll")
                .contains("in 9,000.000000 = held 9,000.000000 + ended 0.000000 + fees 0.000000; difference 0");
    }

    @Test
    void onlyATraceIsAPicture() {
        int exit = session.run("ledger", "status", "--format", "svg");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("'svg' is not table, json, jsonl or csv");
    }

    @Test
    void aPathNamesEveryTransferOfTheWay() {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("path", "payroll", "broker");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("\"objective\":\"hops\"")
                .contains("\"bottleneck\":\"9000.000000\"")
                .contains("ethereum:0xa1_T3")
                .contains("ethereum:0xa3_T2");
    }

    @Test
    void aPathLeadsFromOneAddressToAnother() {
        session.run("ledger", "import", file("transfers.csv"));

        int exit = session.run("path", "payroll", "payroll");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("the rule is two of them");
    }

    @Test
    void anAmountOfSeveralAssetsIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("more.csv"), TRANSFERS.replace("USDT", "ETH").replace("0xa", "0xb"));
        session.run("ledger", "import", file("transfers.csv"), file("more.csv"));

        int refused = session.run("trace", "payroll", "--amount", "10");
        String why = session.err();
        int named = session.run("trace", "payroll", "--amount", "10", "--asset", "ETH", "--format", "json");

        assertThat(refused).isEqualTo(2);
        assertThat(named).isZero();
        assertThat(why).contains("--amount 10 is an amount of one asset, and payroll moved 2.");
        assertThat(session.out()).contains("\"amount\":\"10.000000000000000000\"}");
    }

    @Test
    void whoIsOnAnOfficialListInTheHomeIsNamedInTheTraceAndOnThePicture() throws IOException {
        String listed = "0x098b716b8aaf21512996dc57eb0615e2383e2f96";
        Files.writeString(folder.resolve("sdn_2026-11-20.csv"), """
            1,"EXAMPLE GROUP","-0-","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Digital Currency Address - ETH %s."
            """.formatted(listed));
        Files.writeString(folder.resolve("listed.csv"), TRANSFERS.replace("broker", listed));
        session.run("lists", "load", file("sdn_2026-11-20.csv"));
        session.run("ledger", "import", file("listed.csv"));

        session.run("trace", "payroll", "--format", "json");
        String trace = session.out();
        session.run("trace", "payroll", "--format", "svg");
        String picture = session.out();
        session.run("trace", "payroll", "--stop-at", "sanction", "--format", "json");

        assertThat(trace).contains("\"label\":\"EXAMPLE GROUP\",\"category\":\"sanction\"");
        assertThat(picture).contains("EXAMPLE GROUP");
        assertThat(session.out()).contains("\"stopped\":true");
    }
}
