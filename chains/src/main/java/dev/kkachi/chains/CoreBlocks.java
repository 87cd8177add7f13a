package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import java.io.IOException;

/// Asks a Bitcoin Core, or one of its kin, for whole blocks with what their inputs spend, one at a time.
final class CoreBlocks implements ChainNode.BlockReader {
    private static final String MAIN = "main";

    private final NodeClient client;
    private final Table table = new OutputTables.CoreBlock();

    CoreBlocks(NodeClient client) {
        this.client = client;
    }

    @Override
    public void check(Chain chain) throws IOException {
        String name = client.askObject(new NodeClient.Question("getblockchaininfo", "[]", ""))
                .text("chain");
        if (!name.equals(MAIN)) {
            throw NodeAnswers.elsewhere(chain, name.isEmpty() ? "an unnamed one" : "'" + name + "'");
        }
    }

    @Override
    public long read(BlockRange range, Intake into) throws IOException {
        long height = range.first();
        String about = "block " + height;
        String hash = NodeAnswers.hash(client.ask(new NodeClient.Question("getblockhash", "[" + height + "]", about))
                .asText());
        NodeClient.Question whole = new NodeClient.Question("getblock", "[\"" + hash + "\",3]", about);
        into.take(Fields.OfJson.of(height, client.askBlock(whole, height, "height")), table);
        return height + 1;
    }
}
