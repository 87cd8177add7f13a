package dev.kkachi.chains;

import dev.kkachi.files.Json;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Blocks of a node that is asked by JSON-RPC: one of Ethereum's kind for its blocks, receipts and logs, or a Bitcoin
/// Core for whole blocks with what their inputs spend.
///
/// An Ethereum node is asked for its logs over many blocks at once, over fewer when it says that these are too many.
/// What transactions carry is only taken with their receipts, for a failed one carries nothing. Calls within
/// transactions need a node that traces, and are not asked for: bring a file of traces.
public final class ChainNode implements LedgerSource {
    private static final int LOG_BLOCKS_MAX = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final URI node;
    private final BlockRange range;
    private final ImportOptions options;

    private ChainNode(URI node, BlockRange range, ImportOptions options) {
        this.node = node;
        this.range = range;
        this.options = options;
    }

    /// Returns the blocks `range` of `node`; a chain of Bitcoin's kind in `options` means that it is a Bitcoin Core.
    ///
    /// @throws IllegalArgumentException if `node` is no web address
    public static ChainNode of(URI node, BlockRange range, ImportOptions options) {
        new NodeClient(node, PAUSE).close();
        return new ChainNode(node, range, options);
    }

    @Override
    public String name() {
        return node.getHost() + " " + range.first() + "-" + range.last();
    }

    @Override
    public void read(LedgerSink sink) throws IOException {
        Intake into = new Intake(name(), options, new SideFacts(), sink);
        try (NodeClient client = new NodeClient(node, PAUSE)) {
            Chain chain = into.chain();
            if (chain.hasOutputs()) {
                outputs(client, into);
            } else {
                for (long first = range.first(); first <= range.last(); first += LOG_BLOCKS_MAX) {
                    long last = Math.min(range.last(), first + LOG_BLOCKS_MAX - 1);
                    for (long block = first; block <= last; block++) {
                        block(block, client, into);
                    }
                    logs(new BlockRange(first, last), client, into);
                }
            }
        }
    }

    private void outputs(NodeClient client, Intake into) throws IOException {
        Table table = new OutputTables.CoreBlock();
        for (long height = range.first(); height <= range.last(); height++) {
            String hash = client.ask("getblockhash", "[" + height + "]").asText();
            into.take(object(height, client.ask("getblock", "[\"" + checked(hash) + "\",3]")), table);
        }
    }

    private static void block(long number, NodeClient client, Intake into) throws IOException {
        Fields.OfJson block = object(number, client.ask("eth_getBlockByNumber", "[\"" + hex(number) + "\",true]"));
        into.take(block, EtlReference.BLOCKS);
        Json.Arr transactions = array(block.object().find("transactions"));
        if (transactions.elements().isEmpty()) {
            return;
        }
        receipts(number, transactions, new Asking(client, into));
        Table table = new EtlTransactions();
        JsonRecords.objects(transactions, into, (i, object) -> into.take(Fields.OfJson.of(number, object), table));
    }

    private record Asking(NodeClient client, Intake into) {}

    /// Asks for the receipts of a block at once, or one by one where the node does not know how.
    private static void receipts(long number, Json.Arr transactions, Asking asking) throws IOException {
        Intake into = asking.into();
        try {
            Json all = asking.client().ask("eth_getBlockReceipts", "[\"" + hex(number) + "\"]");
            JsonRecords.objects(
                    array(all),
                    into,
                    (i, object) -> into.take(Fields.OfJson.of(number, object), EtlReference.RECEIPTS));
        } catch (NodeClient.Declined e) {
            for (Json transaction : transactions.elements()) {
                String hash = transaction instanceof Json.Obj object ? object.text("hash") : transaction.asText();
                Json one = asking.client().ask("eth_getTransactionReceipt", "[\"" + checked(hash) + "\"]");
                into.take(object(number, one), EtlReference.RECEIPTS);
            }
        }
    }

    private static void logs(BlockRange blocks, NodeClient client, Intake into) throws IOException {
        try {
            Json logs = client.ask(
                    "eth_getLogs",
                    "[{\"fromBlock\":\"" + hex(blocks.first()) + "\",\"toBlock\":\"" + hex(blocks.last())
                            + "\",\"topics\":[\"" + EtlLogs.TRANSFER + "\"]}]");
            Table table = new EtlLogs();
            JsonRecords.objects(array(logs), into, (i, object) -> into.take(Fields.OfJson.of(i, object), table));
        } catch (NodeClient.Declined e) {
            if (blocks.first() == blocks.last()) {
                throw e;
            }
            long middle = (blocks.first() + blocks.last()) / 2;
            logs(new BlockRange(blocks.first(), middle), client, into);
            logs(new BlockRange(middle + 1, blocks.last()), client, into);
        }
    }

    private static Json.Arr array(@Nullable Json json) throws IOException {
        if (json instanceof Json.Arr array) {
            return array;
        }
        throw new IOException("A node answers with a list where several things are asked for.");
    }

    private static Fields.OfJson object(long number, Json json) throws IOException {
        if (json instanceof Json.Obj object) {
            return Fields.OfJson.of(number, object);
        }
        throw new IOException("A node answers with an object where one thing is asked for.");
    }

    /// A hash that a node sent goes back to it as part of JSON.
    private static String checked(String hash) throws IOException {
        if (!hash.matches("(0x)?[0-9a-fA-F]{64}")) {
            throw new IOException("A node names things by hashes of 64 hexadecimal digits.");
        }
        return hash;
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
