package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.Json;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import dev.kkachi.testkit.LoopbackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainNodeTest {
    private static final String HASH = "ab".repeat(32);
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    private final Map<String, String> results = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final List<String> topics = Collections.synchronizedList(new ArrayList<>());
    private final List<String> others = Collections.synchronizedList(new ArrayList<>());
    private volatile int mostBlocks = Integer.MAX_VALUE;
    private final LoopbackServer server = LoopbackServer.start();

    @BeforeEach
    void start() {
        server.answer("/key", new LoopbackServer.Answer.Reply(this::answer));
        results.put("eth_chainId", "\"0x1\"");
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
        String result = key.equals("eth_getLogs")
                ? logs((Json.Arr) Objects.requireNonNull(question.find("params")))
                : results.get(key);
        String said = result == null
                ? key.equals("eth_getLogs")
                        ? "\"error\":{\"code\":-32005,\"message\":\"query returned more than 10000 results\"}"
                        : "\"error\":{\"code\":-32601,\"message\":\"the method does not exist\"}"
                : "\"result\":" + result;
        String answer = "{\"jsonrpc\":\"2.0\",\"id\":" + question.text("id") + "," + said + "}";
        return new LoopbackServer.Answer.Unmarked(answer);
    }

    /// One transfer in block 15, and in each from 32 on if there is a limit to how many blocks are asked for at once.
    private @Nullable String logs(Json.Arr params) {
        Json.Obj filter = (Json.Obj) params.elements().getFirst();
        topics.add(String.valueOf(filter.find("topics")));
        int first = Integer.decode(filter.text("fromBlock"));
        int last = Integer.decode(filter.text("toBlock"));
        ranges.add(first + "-" + last);
        if (last - first >= mostBlocks) {
            return null;
        }
        List<String> logs = new ArrayList<>();
        for (int block = first; block <= last && block < 64; block++) {
            if (block == 15 || (block >= 32 && mostBlocks < Integer.MAX_VALUE)) {
                logs.add(log(block));
            }
        }
        logs.addAll(others);
        return "[" + String.join(",", logs) + "]";
    }

    @Test
    void aPoolsLogsAreAskedForTooAndHaveTheTimeOfTheirBlock() throws IOException {
        block("0xf", "");
        String pool = "0x" + "0".repeat(24) + B;
        others.add(log(15).replace(
                        "0xdac17f958d2ee523a2206206994597c13d831ec7", "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48")
                .replace("\"0x3\"", "\"0x4\"")
                .replace(
                        "\"" + "0x" + "0".repeat(24) + A + "\",\"" + pool + "\"",
                        "\"" + pool + "\",\"0x" + "0".repeat(24) + A + "\""));
        others.add(log(15).replace("0xdac17f958d2ee523a2206206994597c13d831ec7", "0x" + B)
                .replace("\"0x3\"", "\"0x5\"")
                .replace(EtlLogs.TRANSFER, SwapLogs.TOPICS.getFirst())
                .replace(
                        "0".repeat(62) + "10",
                        "0".repeat(62) + "10" + "0".repeat(64) + "0".repeat(64) + "0".repeat(62) + "10"));

        Taken taken = read(new BlockRange(15, 15), ImportOptions.NONE);

        assertThat(topics).singleElement().asString().contains(EtlLogs.TRANSFER).contains(SwapLogs.TOPICS);
        assertThat(taken.rejected).isEmpty();
        assertThat(taken.conversions).singleElement().satisfies(swap -> {
            assertThat(swap.in().asset()).hasToString("ethereum/USDT");
            assertThat(swap.out().asset()).hasToString("ethereum/USDC");
            assertThat(swap.out().time()).hasToString("2022-06-21T02:20:00Z");
        });
    }

    private Taken read(BlockRange range, ImportOptions options) throws IOException {
        Taken taken = new Taken();
        node(range, options).read(taken);
        return taken;
    }

    private ChainNode node(BlockRange range, ImportOptions options) {
        String address = server.at("/key?token=secret").toString().replace("//", "//user:secret@");
        NodeLimits quick = new NodeLimits(Duration.ofMillis(1), Duration.ofSeconds(10), 4096);
        return ChainNode.of(NodeAddress.of(address), range, options).within(quick);
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

        Taken taken = read(new BlockRange(15, 15), ImportOptions.NONE);

        assertThat(taken.moves).hasSize(2).first().asString().contains(" 0xa -> 0xcc ");
    }

    @Test
    void aBlockOfBitcoinCoreIsAskedForByItsHeight() throws IOException {
        results.put("getblockchaininfo", "{\"chain\":\"main\"}");
        results.put("getblockhash 7", "\"" + HASH + "\"");
        results.put("getblock " + HASH + " 3", """
            {"hash": "00", "height": 7, "time": 1690168629, "merkleroot": "11", "tx": [
              {"txid": "aa", "vin": [{"coinbase": "00"}], "vout": [{"value": 50.00000001, "n": 0,
               "scriptPubKey": {"hex": "0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]}]}""");

        Taken taken = read(new BlockRange(7, 7), ImportOptions.of(Chain.BITCOIN));

        assertThat(taken.transactions.getFirst().outputs().getFirst().value()).isEqualTo(Units.of(5_000_000_001L));
        assertThat(asked).containsExactly("getblockchaininfo", "getblockhash 7", "getblock " + HASH + " 3");
    }

    @Test
    void aNodeThatDeclinesIsNamedWithoutAnythingSecret() {
        results.put("getblockchaininfo", "{\"chain\":\"main\"}");

        assertThatThrownBy(() -> read(new BlockRange(7, 7), ImportOptions.of(Chain.BITCOIN)))
                .isInstanceOf(IOException.class)
                .hasMessage("http://127.0.0.1:" + server.at("/").getPort()
                        + " declined getblockhash for block 7: the method does not exist.");
        assertThat(server.asked().getFirst())
                .isEqualTo("/key?token=secret Authorization: Basic "
                        + Base64.getEncoder().encodeToString("user:secret".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc",
                "http://",
                "http://user:se#cret@host",
                "http://user:se cret@host",
                "ftp://secret@x"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String written) {
        assertThatThrownBy(() -> NodeAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A node has an address such as")
                .hasMessageNotContaining("cret@")
                .hasNoCause();
    }

    @Test
    void aNodeOnAnotherChainIsRefusedBeforeItsFirstBlock() {
        results.put("eth_chainId", "\"0x38\"");
        results.put("getblockchaininfo", "{\"chain\":\"test\"}");

        assertThatThrownBy(() -> read(new BlockRange(1, 2), ImportOptions.NONE))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("not on the chain ethereum: it says that it is on bsc");
        assertThatThrownBy(() -> read(new BlockRange(1, 2), ImportOptions.of(Chain.BITCOIN)))
                .hasMessageContaining("not on the chain bitcoin: it says that it is on 'test'");
        assertThat(asked).containsExactly("eth_chainId", "getblockchaininfo");
    }

    @Test
    void logsAreAskedForOverFewerBlocksWhenTheyAreTooMany() throws IOException {
        for (int number = 0x20; number < 0x40; number++) {
            block("0x" + Integer.toHexString(number), "");
        }
        mostBlocks = 5;

        Taken taken = read(new BlockRange(0x20, 0x3f), ImportOptions.NONE);

        assertThat(taken.blocks).hasSize(32).doesNotHaveDuplicates();
        assertThat(ranges)
                .startsWith("32-63", "32-47", "32-39", "32-35", "36-40", "41-46", "41-43")
                .endsWith("60-63");
        assertThat(taken.moves).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void whatEndsTheReadingTellsWhereToGoOn() throws IOException {
        for (int number = 0; number < 60; number++) {
            block("0x" + Integer.toHexString(number), "");
        }
        ChainNode node = node(new BlockRange(0, 99), ImportOptions.NONE);
        List<Long> told = new ArrayList<>();
        ChainNode watched = node.watchedBy(told::add);

        assertThatThrownBy(() -> watched.read(new Taken()))
                .hasMessageContaining("declined eth_getBlockByNumber for block 60");

        assertThat(watched.next()).isEqualTo(50);
        assertThat(told).contains(0L, 49L, 59L).doesNotContain(60L);
    }

    @Test
    void ofOneTokenOnlyTheBlocksWithATransferAreAskedFor() throws IOException {
        block("0xf", "");

        Taken taken = new Taken();
        node(new BlockRange(1, 4000), ImportOptions.NONE)
                .withToken("0xdac17f958d2ee523a2206206994597c13d831ec7")
                .read(taken);

        assertThat(taken.moves).singleElement().asString().contains("ethereum/USDT");
        assertThat(asked)
                .containsExactly("eth_chainId", "eth_getLogs", "eth_getBlockByNumber 0xf false", "eth_getLogs");
        assertThat(ranges).containsExactly("1-2000", "2001-4000");
    }

    private void answerOnce(LoopbackServer.Answer... answers) {
        LoopbackServer.Answer[] all = Arrays.copyOf(answers, answers.length + 1);
        all[answers.length] = new LoopbackServer.Answer.Reply(this::answer);
        server.answer("/key", all);
    }

    @Test
    void aBusyNodeIsAskedAgain() throws IOException {
        block("0xf", "");
        answerOnce(
                new LoopbackServer.Answer.Status(429),
                new LoopbackServer.Answer.Status(503),
                new LoopbackServer.Answer.Cut("{\"result\":", "", 4),
                new LoopbackServer.Answer.Status(500));

        Taken taken = read(new BlockRange(15, 15), ImportOptions.NONE);

        assertThat(taken.blocks).hasSize(1);
    }

    @Test
    void aNodeThatStaysBusyIsGivenUp() {
        server.answer("/key", new LoopbackServer.Answer.Status(429));

        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .hasMessageContaining("asked by eth_chainId, it answered with status 429 each time");

        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void aNodeThatRefusesThePasswordIsAskedOnce() {
        server.answer("/key", new LoopbackServer.Answer.Status(401));

        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .hasMessageContaining("it refused the user and password (status 401)");

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerHasALimitOfBytesAndOfTime() {
        server.answer("/key", new LoopbackServer.Answer.Unmarked(" ".repeat(5000)));
        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .hasMessageContaining("answered eth_chainId with more than 4096 bytes");

        server.answer("/key", new LoopbackServer.Answer.Silence("{\"result\":1}", "", 4));
        ChainNode hasty = node(new BlockRange(15, 15), ImportOptions.NONE)
                .within(new NodeLimits(Duration.ofMillis(1), Duration.ofMillis(300), 4096));
        assertThatThrownBy(() -> hasty.read(new Taken())).hasMessageContaining("did not answer eth_chainId within");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"result\":null}", "{\"error\":7}", "{\"error\":{}}", "<html>"})
    void whatIsNoAnswerIsRefused(String text) {
        server.answer("/key", new LoopbackServer.Answer.Unmarked(text));

        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("eth_chainId");
    }

    @Test
    void anotherBlockThanTheOneThatWasAskedForIsRefused() {
        block("0xf", "");
        results.put(
                "eth_getBlockByNumber 0xf true",
                Objects.requireNonNull(results.get("eth_getBlockByNumber 0xf true"))
                        .replace("0xf", "0xe"));

        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .hasMessageContaining("asked by eth_getBlockByNumber for block 15, it answered with another block");
    }

    @Test
    void aBlockWhoseReceiptsAreIncompleteIsRefused() {
        block(
                "0xf",
                "{\"hash\":\"0x" + HASH
                        + "\",\"from\":\"0xa\",\"to\":\"0xb\",\"value\":\"0x5\",\"blockNumber\":\"0xf\"}");
        results.put("eth_getBlockReceipts 0xf", "[]");

        assertThatThrownBy(() -> read(new BlockRange(15, 15), ImportOptions.NONE))
                .hasMessageContaining("did not answer with a receipt for each transaction");
    }

    private void block(String number, String transactions) {
        String start = "{\"number\":\"" + number + "\",\"timestamp\":\"0x62b12ad0\",\"transactions\":[";
        results.put("eth_getBlockByNumber " + number + " true", start + transactions + "]}");
        results.put("eth_getBlockByNumber " + number + " false", start + "]}");
    }

    private static String receipt(String hash, int status) {
        return "{\"transactionHash\":\"0x" + hash + "\",\"status\":\"0x" + status + "\",\"contractAddress\":null}";
    }

    private static String log(int block) {
        return "{\"address\":\"0xdac17f958d2ee523a2206206994597c13d831ec7\",\"blockNumber\":\"0x"
                + Integer.toHexString(block) + "\",\"logIndex\":\"0x3\",\"transactionHash\":\"0x" + HASH
                + "\",\"transactionIndex\":\"0x0\",\"removed\":false,\"data\":\"0x"
                + "0".repeat(62) + "10\",\"topics\":[\"" + EtlLogs.TRANSFER + "\",\"0x" + "0".repeat(24) + A
                + "\",\"0x" + "0".repeat(24) + B + "\"]}";
    }
}
