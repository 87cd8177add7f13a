package dev.kkachi.chains;

import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.util.function.LongConsumer;

/// Blocks of a node that is asked by JSON-RPC: one of Ethereum's kind for its blocks, receipts and
/// logs, or a Bitcoin Core for whole blocks with what their inputs spend.
///
/// Blocks come in order, some at a time: whatever ends the reading, [#next] tells from which block to
/// go on. A node that is asked about a chain that it is not on is refused before the first block.
/// Blocks that the chain may still leave are better not asked for.
public final class ChainNode implements LedgerSource {
    private final NodeAddress node;
    private final BlockRange range;
    private final ImportOptions options;
    private final Wish wish;
    private long next;

    /// @param token the contract of the one token whose transfers are wanted, empty for all there is
    /// @param watcher who is told the number of each block that was read
    private record Wish(String token, LongConsumer watcher, NodeLimits limits) {}

    private ChainNode(NodeAddress node, BlockRange range, ImportOptions options, Wish wish) {
        this.node = node;
        this.range = range;
        this.options = options;
        this.wish = wish;
        next = range.first();
    }

    /// Returns the blocks `range` of `node`; a chain of Bitcoin's kind in `options` means that it is a
    /// Bitcoin Core.
    public static ChainNode of(NodeAddress node, BlockRange range, ImportOptions options) {
        return new ChainNode(node, range, options, new Wish("", block -> {}, NodeLimits.STANDARD));
    }

    /// Returns the same blocks, of which only the transfers of the token at `contract` are read.
    ///
    /// @throws IllegalArgumentException if it is no contract, or the chain has none
    public ChainNode withToken(String contract) {
        if (isBitcoins()) {
            throw new IllegalArgumentException("A chain of Bitcoin's kind has no contracts of tokens.");
        }
        if (!contract.matches("0x[0-9a-fA-F]{40}")) {
            throw new IllegalArgumentException("A token's contract is 0x and 40 hexadecimal digits.");
        }
        return new ChainNode(node, range, options, new Wish(contract, wish.watcher, wish.limits));
    }

    /// Returns the same blocks; `watcher` is told the number of each that was read.
    public ChainNode watchedBy(LongConsumer watcher) {
        return new ChainNode(node, range, options, new Wish(wish.token, watcher, wish.limits));
    }

    /// Returns the same blocks, asked for within `limits`.
    ChainNode within(NodeLimits limits) {
        return new ChainNode(node, range, options, new Wish(wish.token, wish.watcher, limits));
    }

    private boolean isBitcoins() {
        Chain chain = options.chain();
        return chain != null && chain.hasOutputs();
    }

    /// Returns the blocks that are read.
    public BlockRange range() {
        return range;
    }

    /// Returns the first block of which not everything was handed on yet; one more than the last at the
    /// end.
    public long next() {
        return next;
    }

    @Override
    public String name() {
        return node + " blocks " + range.first() + "-" + range.last();
    }

    /// @throws dev.kkachi.model.KkachiException if the node is on another chain
    @Override
    public void read(LedgerSink sink) throws IOException {
        next = range.first();
        Chain chain = options.chain() == null ? Chain.ETHEREUM : options.chain();
        try (NodeClient client = new NodeClient(node, wish.limits)) {
            BlockReader reader =
                    isBitcoins() ? new CoreBlocks(client) : new EthereumBlocks(client, wish.token, wish.watcher);
            reader.check(chain);
            SideFacts facts = new SideFacts();
            while (next <= range.last()) {
                facts = facts.later();
                Intake into = new Intake(name(), options, facts, sink);
                long later = reader.read(new BlockRange(next, range.last()), into);
                into.end();
                next = later;
                wish.watcher.accept(next - 1);
            }
        }
    }

    /// Asks for blocks, in the words of one kind of node.
    interface BlockReader {
        /// Refuses a node that says it is on another chain than `chain`.
        void check(Chain chain) throws IOException;

        /// Hands some blocks at the start of `range` on, and returns the number of the one after them.
        long read(BlockRange range, Intake into) throws IOException;
    }
}
