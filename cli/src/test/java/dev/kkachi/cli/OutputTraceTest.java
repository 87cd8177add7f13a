package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi ledger import` and `kkachi trace` over a few transactions of Bitcoin, each from another source.
class OutputTraceTest {
    /// A block's coins go to the thief, and a friend's coins that an earlier block made.
    private static final String BITCOIN_ETL = """
        {"hash":"m1","is_coinbase":true,"block_number":9,"block_timestamp":1500000000,"index":0,"inputs":[],"outputs":[{"index":0,"addresses":["thief"],"value":600000000}]}
        """;

    /// The thief and the friend pay into one transaction, which leaves a fee of a thousandth.
    private static final String ESPLORA = """
        [{"txid":"p1","vin":[
            {"txid":"m1","vout":0,"is_coinbase":false,"prevout":{"scriptpubkey_address":"thief","value":600000000}},
            {"txid":"f0","vout":1,"is_coinbase":false,"prevout":{"scriptpubkey_address":"friend","value":400000000}}],
          "vout":[{"scriptpubkey_address":"shop","value":300000000},{"scriptpubkey_address":"desk","value":699900000}],
          "status":{"confirmed":true,"block_height":10,"block_time":1500000600}}]
        """;

    /// The desk sends on, together with something of which this source says nothing.
    private static final String GETBLOCK = """
        {"hash":"00","height":11,"time":1500001200,"merkleroot":"11","tx":[
          {"txid":"c1","vin":[{"coinbase":"00"}],"vout":[{"value":12.5,"n":0,"scriptPubKey":{"address":"miner","hex":"0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]},
          {"txid":"d1","vin":[{"txid":"p1","vout":1},{"txid":"g0","vout":0}],"vout":[{"value":8,"n":0,"scriptPubKey":{"hex":"0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]}]}
        """;

    private static final String LATER = """
        {"hash":"g0","is_coinbase":false,"block_number":8,"block_timestamp":1499990000,"index":3,"inputs":[{"index":0,"spent_transaction_hash":"h0","spent_output_index":0,"addresses":["other"],"value":200000000}],"outputs":[{"index":0,"addresses":["other"],"value":150000000}]}
        """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.in(folder);
        write("etl.json", BITCOIN_ETL);
        write("esplora.json", ESPLORA);
        write("block.json", GETBLOCK);
        write("later.json", LATER);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatAThiefPaysIsFollowedToTheLastUnitAndTheFeeToo() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"));

        int exit = session.run("trace", "thief", "--method", "haircut", "--format", "json");

        assertThat(exit).isZero();
        assertThat(session.out()).endsWith("""
            {"method":"haircut","direction":"forward","chain":"bitcoin","asset":"BTC",\
            "seeds":[{"address":"thief","amount":"6.00000000"}],\
            "transfers":[{"id":"bitcoin:p1_O0","time":"2017-07-14T02:50:00Z","from":"thief","to":"shop",\
            "amount":"3.00000000","tainted":"1.80000000"},\
            {"id":"bitcoin:p1_O1","time":"2017-07-14T02:50:00Z","from":"thief","to":"desk",\
            "amount":"6.99900000","tainted":"4.19940000"}],\
            "holders":[{"address":"desk","label":"","category":"","tainted":"4.19940000","share":0.6999,\
            "stopped":false},{"address":"shop","label":"","category":"","tainted":"1.80000000","share":0.3,\
            "stopped":false}],\
            "conservation":{"in":"6.00000000","held":"5.99940000","sinks":"0.00000000","fees":"0.00060000",\
            "difference":"0.00000000"},"truncated":false,"not_followed":[],"openings":[],"notes":[]}
            """);
    }

    @Test
    void backwardTheCoinsOfABlockAreWhereMoneyComesFrom() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"));

        session.run("trace", "shop", "--direction", "backward", "--format", "table");

        assertThat(session.out())
                .contains("Where it came from: bitcoin BTC, fifo")
                .containsPattern("thief +new coins of a block and its fees +coinbase +3.00000000 +100.0 %")
                .contains("in 3.00000000 = held 0.00000000 + ended 3.00000000 + fees 0.00000000; difference 0");
    }

    @Test
    void whatNobodyKnowsIsSaidAndFoundOnceItsBlockIsThere() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"), file("block.json"));
        String unknown = session.out();
        session.run("trace", "thief", "--format", "json");
        String before = session.out();

        session.run("ledger", "import", file("later.json"), "--format", "json");
        String status = session.out();
        session.run("trace", "thief", "--format", "json");

        assertThat(unknown).contains("\"unresolved_inputs\":2,\"unknown_inputs\":1");
        assertThat(before)
                .contains("\"truncated\":true,\"not_followed\":[{\"address\":\"desk\",\"tainted\":\"3.00000000\"}]")
                .contains("1 transaction was not followed, for nobody said how much all their inputs are.");
        assertThat(status).contains("\"unresolved_inputs\":2,\"unknown_inputs\":0");
        assertThat(session.out())
                .contains("{\"id\":\"bitcoin:d1_O0\"")
                .contains("\"difference\":\"0.00000000\"},\"truncated\":false");
    }

    @Test
    void statusCountsTransactionsOutputsAndAddresses() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"));

        session.run("ledger", "status", "--format", "csv");
        String csv = session.out();
        session.run("ledger", "status", "--format", "table");

        assertThat(csv).contains("bitcoin,BTC,BTC,,,2,4,2017-07-14T02:40:00Z,2017-07-14T02:50:00Z,");
        assertThat(session.out()).contains("UNRESOLVED").doesNotContain("TRANSFERS");
        assertThat(session.run("ledger", "verify")).isZero();
    }

    @Test
    void whatADayPricesIsWorthThatMuchAndNoMore() throws IOException {
        write("prices.csv", "date,asset,currency,price\n2017-07-14,BTC,USD,2233.34\n2017-07-14,BTC,EUR,1950\n");
        session.run("ledger", "import", file("etl.json"), file("esplora.json"), file("prices.csv"));
        String imported = session.err();

        session.run("trace", "thief", "--format", "json");
        String json = session.out();
        session.run("trace", "thief", "--format", "csv");

        assertThat(imported).contains("2 new prices");
        assertThat(json)
                .contains("\"tainted\":\"3.00000000\",\"tainted_usd\":\"6700.02\"}")
                .contains("\"prices\":[{\"day\":\"2017-07-14\",\"usd\":\"2233.34\",\"source\":\"prices.csv\"}]");
        assertThat(session.out()).contains(",3.00000000,3.00000000,6700.02,prices.csv,,,\n");
    }

    @Test
    void aQuestionAboutTransfersSaysThatTheAddressHasOutputs() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"));

        int exit = session.run("path", "thief", "shop");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("have outputs of bitcoin/BTC").contains("Maybe ask 'kkachi trace'");
    }

    @Test
    void anImportThatComesAgainStoresNothing() {
        session.run("ledger", "import", file("etl.json"), file("esplora.json"), file("block.json"));

        session.run("ledger", "import", file("esplora.json"), file("block.json"));

        assertThat(session.err()).contains("3 rows read, 0 new, 3 there already");
    }
}
