package dev.kkachi.chains;

import dev.kkachi.files.Json;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks a node of Ethereum's kind for blocks, receipts and logs.
///
/// Logs are asked for over many blocks at once, over half as many when the node says that these are too many (each
/// says so in other words, so that any refusal but that of the method itself is taken for it), and then over a few
/// more each time. What transactions carry is only taken with their receipts, for a failed one carries nothing.
/// Calls within transactions need a node that traces, and are not asked for: bring a file of traces. Of a single
/// token only its own logs are asked for, which are of transfers, and the time of the blocks that have one.
final class EthereumBlocks implements ChainNode.BlockReader {
    /// A block has a few hundred logs of transfers, half a kilobyte each.
    private static final int BLOCKS_AT_ONCE = 50;

    private static final int BLOCKS_OF_TOKEN_AT_ONCE = 2_000;
    private static final int STEP_GROWTH = 8;

    /// The numbers by which nodes know the chains, from ethereum-lists/chains.
    private static final Map<String, Integer> CHAIN_NUMBERS = Map.of(
            "ethereum", 1,
            "optimism", 10,
            "bsc", 56,
            "ethereum-classic", 61,
            "polygon", 137,
            "fantom", 250,
            "base", 8453,
            "arbitrum", 42161,
            "avalanche", 43114);

    /// The first topics that are asked for, one of which a log must have.
    private static final String TOPICS = Stream.of(List.of(EtlLogs.TRANSFER), SwapLogs.TOPICS, ThorLogs.TOPICS)
            .flatMap(List::stream)
            .collect(Collectors.joining("\",\"", "[\"", "\"]"));

    private final NodeClient client;
    private final String token;
    private final LongConsumer watcher;
    private long step;

    /// @param token the contract of the only token that is wanted, empty for everything
    EthereumBlocks(NodeClient client, String token, LongConsumer watcher) {
        this.client = client;
        this.token = token;
        this.watcher = watcher;
        step = stepMax();
    }

    private long stepMax() {
        return token.isEmpty() ? BLOCKS_AT_ONCE : BLOCKS_OF_TOKEN_AT_ONCE;
    }

    @Override
    public void check(Chain chain) throws IOException {
        Integer wanted = CHAIN_NUMBERS.get(chain.name());
        if (wanted == null) {
            return;
        }
        String said =
                client.ask(new NodeClient.Question("eth_chainId", "[]", "")).asText();
        if (!said.equalsIgnoreCase(NodeAnswers.hex(wanted))) {
            String name = CHAIN_NUMBERS.entrySet().stream()
                    .filter(entry -> said.equalsIgnoreCase(NodeAnswers.hex(entry.getValue())))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("the one with number " + said);
            throw NodeAnswers.elsewhere(chain, name);
        }
    }

    @Override
    public long read(BlockRange range, Intake into) throws IOException {
        while (true) {
            BlockRange some = new BlockRange(range.first(), Math.min(range.last(), range.first() + step - 1));
            Json.Arr logs;
            try {
                logs = logs(some);
            } catch (NodeClient.Declined e) {
                if (e.isUnknown() || some.first() == some.last()) {
                    throw e;
                }
                step = (some.last() - some.first() + 1) / 2;
                continue;
            }
            blocks(some, logs, into);
            Table table = new EtlLogs();
            JsonRecords.objects(logs, into, (i, object) -> into.take(Fields.OfJson.of(i, object), table));
            step = Math.min(stepMax(), step + Math.max(1, step / STEP_GROWTH));
            return some.last() + 1;
        }
    }

    private Json.Arr logs(BlockRange blocks) throws IOException {
        String of = token.isEmpty() ? "" : "\"address\":\"" + token + "\",";
        String topics = token.isEmpty() ? TOPICS : '"' + EtlLogs.TRANSFER + '"';
        String params = "[{" + of + "\"fromBlock\":\"" + NodeAnswers.hex(blocks.first()) + "\",\"toBlock\":\""
                + NodeAnswers.hex(blocks.last()) + "\",\"topics\":[" + topics + "]}]";
        String about = "blocks " + blocks.first() + "-" + blocks.last();
        return client.askList(new NodeClient.Question("eth_getLogs", params, about));
    }

    /// Hands on the blocks themselves: all of them, or for a token only when those with a log were made.
    private void blocks(BlockRange some, Json.Arr logs, Intake into) throws IOException {
        if (token.isEmpty()) {
            for (long number = some.first(); number <= some.last(); number++) {
                block(number, into);
                watcher.accept(number);
            }
            return;
        }
        TreeSet<Long> numbers = new TreeSet<>();
        for (Json log : logs.elements()) {
            String number = log instanceof Json.Obj object ? object.text("blockNumber") : "";
            if (number.matches("0x[0-9a-fA-F]{1,15}")) {
                numbers.add(Long.parseLong(number, 2, number.length(), 16));
            }
        }
        for (long number : numbers.subSet(some.first(), some.last() + 1)) {
            into.take(header(number, false), EtlReference.BLOCKS);
            watcher.accept(number);
        }
    }

    private Fields.OfJson header(long number, boolean isWhole) throws IOException {
        String params = "[\"" + NodeAnswers.hex(number) + "\"," + isWhole + "]";
        NodeClient.Question question = new NodeClient.Question("eth_getBlockByNumber", params, "block " + number);
        return Fields.OfJson.of(number, client.askBlock(question, number, "number"));
    }

    private void block(long number, Intake into) throws IOException {
        Fields.OfJson block = header(number, true);
        into.take(block, EtlReference.BLOCKS);
        Json listed = block.object().find("transactions");
        if (!(listed instanceof Json.Arr transactions)) {
            throw new IOException("A node's block " + number + " has no list of transactions.");
        }
        if (!transactions.elements().isEmpty()) {
            receipts(number, transactions, into);
            Table table = new EtlTransactions();
            JsonRecords.objects(transactions, into, (i, object) -> into.take(Fields.OfJson.of(number, object), table));
        }
    }

    /// Asks for the receipts of a block at once, or one by one where the node does not know how.
    private void receipts(long number, Json.Arr transactions, Intake into) throws IOException {
        String about = "block " + number;
        String params = "[\"" + NodeAnswers.hex(number) + "\"]";
        NodeClient.Question together = new NodeClient.Question("eth_getBlockReceipts", params, about);
        try {
            Json.Arr all = client.askList(together);
            if (all.elements().size() != transactions.elements().size()) {
                throw client.failed(together, "did not answer with a receipt for each transaction", null);
            }
            JsonRecords.objects(
                    all, into, (i, object) -> into.take(Fields.OfJson.of(number, object), EtlReference.RECEIPTS));
        } catch (NodeClient.Declined e) {
            for (Json transaction : transactions.elements()) {
                String hash = transaction instanceof Json.Obj object ? object.text("hash") : transaction.asText();
                NodeClient.Question one = new NodeClient.Question(
                        "eth_getTransactionReceipt", "[\"" + NodeAnswers.hash(hash) + "\"]", about);
                into.take(Fields.OfJson.of(number, client.askObject(one)), EtlReference.RECEIPTS);
            }
        }
    }
}
