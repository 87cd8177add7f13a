package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.Json;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.testkit.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainNodeTest {
    private static final String HASH = "ab".repeat(32);
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    private final Map<String, String> results = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final LoopbackServer server = LoopbackServer.start();

    @BeforeEach
    void start() {
        server.answer("/", new LoopbackServer.Answer.Reply(this::answer));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// Speaks JSON-RPC 2.0: a result with the id of the question, or an error with a code.
    private LoopbackServer.Answer answer(String sent) {
        Json.Obj question = (Json.Obj) Json.parse(sent);
        String params = String.join(" ", question.texts("params"));
        String key = (question.text("method") + " " + params).strip();
        asked.add(key);
        String result = results.get(key);
        String said = result == null
                ? "\"error\":{\"code\":-32601,\"message\":\"the method does not exist\"}"
                : "\"result\":" + result;
        String answer = "{\"jsonrpc\":\"2.0\",\"id\":" + question.text("id") + "," + said + "}";
        return new LoopbackServer.Answer.Unmarked(answer);
    }

    private Taken read(BlockRange range, ImportOptions options) throws IOException {
        Taken taken = new Taken();
        URI node = URI.create(server.at("/").toString().replace("//", "//user:secret@"));
        ChainNode.of(node, range, options).read(taken);
        return taken;
    }

    @Test
    void aBlockOfEthereumGivesItsTransactionsAndTransfers() throws IOException {
        block(
                "0xf",
                "{\"hash\":\"0x" + HASH + "\",\"from\":\"0xa\",\"to\":\"0xb\",\"value\":\"0xde0b6b3a7640000\","
                        + "\"transactionIndex\":\"0x0\",\"blockNumber\":\"0xf\",\"gas\":\"0x1\"},"
                        + "{\"hash\":\"0x" + HASH.replace("ab", "cd")
                        + "\",\"from\":\"0xa\",\"to\":\"0xb\",\"value\":\"0x1\","
                        + "\"transactionIndex\":\"0x1\",\"blockNumber\":\"0xf\",\"gas\":\"0x1\"}");
        results.put(
                "eth_getBlockReceipts 0xf", "[" + receipt(HASH, 1) + "," + receipt(HASH.replace("ab", "cd"), 0) + "]");
        results.put("eth_getLogs", "[" + log() + "]");

        Taken taken = read(new BlockRange(15, 15), ImportOptions.NONE);

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.blocks).containsExactly("ethereum 15 2022-06-21T02:20:00Z");
        assertThat(taken.moves)
                .containsExactly(
                        "ethereum/ETH 0x" + HASH + "_V0 block 15 0xa -> 0xb 1.000000000000000000",
                        "ethereum/USDT 0x" + HASH + "_T3 block 15 0x" + A + " -> 0x" + B + " 0.000016");
        assertThat(taken.leftOut).hasSize(1).allMatch(line -> line.contains("A failed transaction moves nothing."));
    }

    @Test
    void receiptsAreAskedForOneByOneWhereTheNodeCannotGiveThemTogether() throws IOException {
        block(
                "0xf",
                "{\"hash\":\"0x" + HASH + "\",\"from\":\"0xa\",\"to\":null,\"value\":\"0x5\",\"blockNumber\":\"0xf\"}");
        results.put(
                "eth_getTransactionReceipt 0x" + HASH,
                "{\"transactionHash\":\"0x" + HASH + "\",\"status\":\"0x1\",\"contractAddress\":\"0xcc\"}");
        results.put("eth_getLogs", "[]");

        Taken taken = read(new BlockRange(15, 15), ImportOptions.NONE);

        assertThat(taken.moves).hasSize(1).first().asString().contains(" 0xa -> 0xcc ");
    }

    @Test
    void aBlockOfBitcoinCoreIsAskedForByItsHeight() throws IOException {
        results.put("getblockhash 7", "\"" + HASH + "\"");
        results.put("getblock " + HASH + " 3", """
            {"hash": "00", "height": 7, "time": 1690168629, "merkleroot": "11", "tx": [
              {"txid": "aa", "vin": [{"coinbase": "00"}], "vout": [{"value": 50.00000001, "n": 0,
               "scriptPubKey": {"hex": "0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]}]}""");

        Taken taken = read(new BlockRange(7, 7), ImportOptions.of(Chain.BITCOIN));

        assertThat(taken.transactions.getFirst().outputs().getFirst().value()).isEqualTo(Units.of(5_000_000_001L));
        assertThat(asked).containsExactly("getblockhash 7", "getblock " + HASH + " 3");
    }

    @Test
    void aNodeThatDeclinesIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> read(new BlockRange(7, 7), ImportOptions.of(Chain.BITCOIN)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("declined getblockhash: the method does not exist")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> ChainNode.of(URI.create("file:///etc"), new BlockRange(1, 2), ImportOptions.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logsAreAskedForOverFewerBlocksWhenTheyAreTooMany() throws IOException {
        for (String number : List.of("0xe", "0xf")) {
            block(number, "");
        }

        assertThatThrownBy(() -> read(new BlockRange(14, 15), ImportOptions.NONE))
                .hasMessageContaining("eth_getLogs");

        assertThat(asked.stream().filter("eth_getLogs"::equals)).hasSize(2);
    }

    private void block(String number, String transactions) {
        results.put(
                "eth_getBlockByNumber " + number + " true",
                "{\"number\":\"" + number + "\",\"timestamp\":\"0x62b12ad0\",\"transactions\":[" + transactions + "]}");
    }

    private static String receipt(String hash, int status) {
        return "{\"transactionHash\":\"0x" + hash + "\",\"status\":\"0x" + status + "\",\"contractAddress\":null}";
    }

    private static String log() {
        return "{\"address\":\"0xdac17f958d2ee523a2206206994597c13d831ec7\",\"blockNumber\":\"0xf\",\"logIndex\":\"0x3\","
                + "\"transactionHash\":\"0x" + HASH + "\",\"transactionIndex\":\"0x0\",\"removed\":false,\"data\":\"0x"
                + "0".repeat(62) + "10\",\"topics\":[\"" + EtlLogs.TRANSFER + "\",\"0x" + "0".repeat(24) + A
                + "\",\"0x" + "0".repeat(24) + B + "\"]}";
    }
}
