package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.Json;
import dev.kkachi.testkit.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi ledger import` from a node to a trace. The node is a stub on this machine that speaks JSON-RPC 2.0 as Geth
/// and Bitcoin Core do.
class NodeImportTest {
    private static final String USDT = "0xdac17f958d2ee523a2206206994597c13d831ec7";
    private static final String A = "0x" + "a".repeat(40);
    private static final String B = "0x" + "b".repeat(40);
    private static final String C = "0x" + "c".repeat(40);

    private final LoopbackServer server = LoopbackServer.start();
    private final Map<String, String> results = new HashMap<>();

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void start() {
        session = Session.in(folder);
        server.answer("/", new LoopbackServer.Answer.Reply(this::answer));
        results.put("eth_chainId", "\"0x1\"");
        results.put("getblockchaininfo", "{\"chain\":\"main\",\"blocks\":900000}");
        for (int block = 100; block < 104; block++) {
            ethereumBlock(block);
            bitcoinBlock(block);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LoopbackServer.Answer answer(String sent) {
        Json.Obj question = (Json.Obj) Json.parse(sent);
        String method = question.text("method");
        String key = (method + " " + String.join(" ", question.texts("params"))).strip();
        String result = method.equals("eth_getLogs")
                ? logs((Json.Arr) Objects.requireNonNull(question.find("params")))
                : results.get(key);
        String said = result == null
                ? "\"result\":null,\"error\":{\"code\":-8,\"message\":\"Block height out of range\"}"
                : "\"result\":" + result + ",\"error\":null";
        return new LoopbackServer.Answer.Unmarked(
                "{\"jsonrpc\":\"2.0\"," + said + ",\"id\":" + question.text("id") + "}");
    }

    /// Each block has ether that A pays B, and a transaction of B that moves Tether to C.
    private void ethereumBlock(int number) {
        String hex = "0x" + Integer.toHexString(number);
        String block = "{\"number\":\"" + hex + "\",\"timestamp\":\"0x"
                + Integer.toHexString(1_650_000_000 + 12 * number) + "\",\"transactions\":[";
        String first = "{\"hash\":\"" + hash(2 * number) + "\",\"from\":\"" + A + "\",\"to\":\"" + B
                + "\",\"value\":\"0xde0b6b3a7640000\",\"transactionIndex\":\"0x0\",\"blockNumber\":\"" + hex + "\"}";
        String second = "{\"hash\":\"" + hash(2 * number + 1) + "\",\"from\":\"" + B + "\",\"to\":\"" + USDT
                + "\",\"value\":\"0x0\",\"transactionIndex\":\"0x1\",\"blockNumber\":\"" + hex + "\"}";
        results.put("eth_getBlockByNumber " + hex + " true", block + first + "," + second + "]}");
        results.put("eth_getBlockByNumber " + hex + " false", block + "]}");
        results.put(
                "eth_getBlockReceipts " + hex,
                "[{\"transactionHash\":\"" + hash(2 * number) + "\",\"status\":\"0x1\"},{\"transactionHash\":\""
                        + hash(2 * number + 1) + "\",\"status\":\"0x1\"}]");
    }

    private static String logs(Json.Arr params) {
        Json.Obj filter = (Json.Obj) params.elements().getFirst();
        List<String> logs = new ArrayList<>();
        for (int block = Integer.decode(filter.text("fromBlock"));
                block <= Integer.decode(filter.text("toBlock"));
                block++) {
            logs.add("{\"address\":\"" + USDT + "\",\"blockNumber\":\"0x" + Integer.toHexString(block)
                    + "\",\"logIndex\":\"0x3\",\"transactionHash\":\"" + hash(2 * block + 1)
                    + "\",\"transactionIndex\":\"0x1\",\"removed\":false,\"data\":\"0x" + "0".repeat(58)
                    + "0f4240\",\"topics\":[\"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef\","
                    + "\"0x" + "0".repeat(24) + B.substring(2) + "\",\"0x" + "0".repeat(24) + C.substring(2) + "\"]}");
        }
        return "[" + String.join(",", logs) + "]";
    }

    private void bitcoinBlock(int height) {
        results.put("getblockhash " + height, "\"" + hash(height).substring(2) + "\"");
        results.put("getblock " + hash(height).substring(2) + " 3", """
            {"hash":"%s","height":%d,"time":%d,"merkleroot":"11","tx":[
              {"txid":"c%d","vin":[{"coinbase":"00"}],"vout":[{"value":6.25000001,"n":0,
               "scriptPubKey":{"address":"miner","hex":"0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]}]}
            """.formatted(
                        hash(height).substring(2), height, 1_650_000_000 + 600 * height, height));
    }

    private static String hash(int number) {
        String digits = Integer.toHexString(number);
        return "0x" + "0".repeat(64 - digits.length()) + digits;
    }

    private String node() {
        return server.at("/").toString();
    }

    private int importing(String... more) {
        List<String> words = new ArrayList<>(List.of("ledger", "import", node()));
        words.addAll(List.of(more));
        return session.run(words.toArray(String[]::new));
    }

    @Test
    void blocksOfEthereumComeFromANodeAndAreStoredOnce() {
        int first = importing("--chain", "ethereum", "--blocks", "100-102");
        String stored = session.err();
        int second = importing("--chain", "ethereum", "--blocks", "101-103", "--format", "csv");

        assertThat(first).isZero();
        assertThat(stored).contains("9 rows read, 6 new, 0 there already, 3 left out");
        assertThat(second).isZero();
        assertThat(session.err()).contains(" 2 new, 4 there already");
        assertThat(session.out()).contains("ethereum,ETH,ETH,18,4,").contains("ethereum,USDT,USDT,6,4,");
    }

    @Test
    void whatCameFromANodeCanBeTraced() {
        importing("--blocks", "100-103");

        int exit = session.run("trace", B, "--asset", "USDT", "--format", "json");

        assertThat(exit).isZero();
        assertThat(session.out()).contains("\"seeds\":[{\"address\":\"" + B + "\",\"amount\":\"4.000000\"}]");
    }

    @Test
    void ofOneTokenNothingElseIsTaken() {
        int exit = importing("--blocks", "100-103", "--token", USDT, "--format", "csv");

        assertThat(exit).isZero();
        assertThat(session.out()).contains("ethereum,USDT,USDT,6,4,").doesNotContain("ETH,ETH");
    }

    @Test
    void blocksOfBitcoinComeFromACoreThatWantsAPassword() throws IOException {
        Path cookie = Files.writeString(folder.resolve(".cookie"), "__cookie__:5ecret\n");

        int withCookie = session.with("KKACHI_NODE_COOKIE", cookie.toString())
                .run("ledger", "import", node(), "--chain", "bitcoin", "--blocks", "100-101");
        String asCookie = server.asked().getLast();
        int withUser = session.with("KKACHI_NODE_USER", "someone")
                .with("KKACHI_NODE_PASSWORD", "5ecret")
                .run("ledger", "import", node(), "--chain", "bitcoin", "--blocks", "100-103", "--format", "csv");

        assertThat(withCookie).isZero();
        assertThat(asCookie).endsWith("Basic " + base64("__cookie__:5ecret"));
        assertThat(withUser).isZero();
        assertThat(server.asked().getLast()).endsWith("Basic " + base64("someone:5ecret"));
        assertThat(session.err()).contains("4 rows read, 2 new, 2 there already");
        assertThat(session.out()).contains("bitcoin,BTC,BTC,,,4,1,");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whatANodeGaveBeforeItFailedIsStoredAndTheRestIsAskedForLater() {
        String withPassword = node().replace("//", "//someone:5ecret@");

        int exit = session.run("ledger", "import", withPassword, "--chain", "bitcoin", "--blocks", "102-109");

        assertThat(exit).isEqualTo(3);
        assertThat(session.err())
                .contains("2 rows read, 2 new")
                .contains("kkachi: http://127.0.0.1:" + server.at("/").getPort()
                        + " declined getblockhash for block 104: Block height out of range.")
                .contains("Maybe go on later with --blocks 104-109; the blocks before are stored.")
                .doesNotContain("5ecret");
        assertThat(session.run("ledger", "verify")).isZero();
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        String node = node();
        server.close();

        int exit = session.run("ledger", "import", node.replace("//", "//someone:5ecret@"), "--blocks", "100");

        assertThat(exit).isEqualTo(3);
        assertThat(session.err())
                .contains("kkachi: " + node.substring(0, node.length() - 1)
                        + ": asked by eth_chainId, it cannot be reached.")
                .doesNotContain("5ecret");
    }

    @Test
    void whatMakesNoSenseOfANodeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "chain,tx_hash\n");

        assertThat(importing()).isEqualTo(2);
        assertThat(session.err()).contains("Maybe add --blocks");
        assertThat(importing("--blocks", "9-8")).isEqualTo(2);
        assertThat(importing("--blocks", "latest")).isEqualTo(2);
        assertThat(importing("--blocks", "1-2", "--token", "USDT")).isEqualTo(2);
        assertThat(importing("--blocks", "1-2", "--token", USDT, "--chain", "bitcoin"))
                .isEqualTo(2);
        assertThat(session.run("ledger", "import", file.toString(), "--blocks", "1-2"))
                .isEqualTo(2);
        assertThat(session.run("ledger", "import", "http://user:5ecret@", "--blocks", "1-2"))
                .isEqualTo(2);
        assertThat(session.err()).doesNotContain("5ecret");
        assertThat(session.with("KKACHI_NODE_USER", "x").run("ledger", "import", node(), "--blocks", "1"))
                .isEqualTo(2);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aNodeOnAnotherChainIsRefused() {
        assertThat(importing("--chain", "bsc", "--blocks", "100")).isEqualTo(2);
        assertThat(session.err()).contains("not on the chain bsc: it says that it is on ethereum");
    }
}
