package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.internal.OutputChain.Link;
import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A log of outputs whose columns lie on disk and are mapped into memory. Any number of threads may read it.
/// Outputs that the ledger's transactions make come first, then those that they spend and the ledger does not have.
final class MappedOutputLog implements OutputLog {
    private final Asset asset;
    private final int decimals;
    private final AccountTable accounts;
    private final OutputChain chain;
    private final List<OutputIndex> indices = new ArrayList<>();

    private MappedOutputLog(Asset asset, int decimals, AccountTable accounts, OutputChain chain) {
        this.asset = asset;
        this.decimals = decimals;
        this.accounts = accounts;
        this.chain = chain;
    }

    /// Opens the log of `asset` over `chain`.
    static MappedOutputLog open(AssetState asset, AccountTable accounts, OutputChain chain, Arena arena)
            throws IOException {
        MappedOutputLog log = new MappedOutputLog(asset.asset(), Math.max(0, asset.decimals()), accounts, chain);
        for (Link link : chain.links()) {
            log.indices.add(OutputIndex.open(link.segment(), arena));
        }
        return log;
    }

    @Override
    public Asset asset() {
        return asset;
    }

    @Override
    public int decimals() {
        return decimals;
    }

    @Override
    public String address(int account) {
        return accounts.address(account);
    }

    @Override
    public int account(String address) {
        Slice slice = new Slice();
        slice.set(address);
        AccountKey key = AccountKey.of(asset.chain());
        return key.set(slice).isEmpty() ? accounts.find(key) : -1;
    }

    @Override
    public long transactions() {
        return chain.transactions();
    }

    @Override
    public Instant time(long transaction) {
        Link link = chain.ofTransaction(transaction);
        return Instant.ofEpochSecond(Integer.toUnsignedLong(link.segment().seconds(local(link, transaction))));
    }

    private static int local(Link link, long transaction) {
        return (int) (transaction - link.firstTransaction());
    }

    @Override
    public int inputs(long transaction) {
        Link link = chain.ofTransaction(transaction);
        return link.segment().inputs(local(link, transaction));
    }

    @Override
    public long input(long transaction, int i) {
        Link link = chain.ofTransaction(transaction);
        int code = link.links().input(link.segment().firstInput(local(link, transaction)) + i);
        if (code >= 0) {
            return link.firstOutput() + code;
        }
        return link.links().isOuter(~code)
                ? link.links().outer(~code)
                : chain.outputs() + link.firstForeign() + link.links().foreign(~code);
    }

    @Override
    public int outputs(long transaction) {
        Link link = chain.ofTransaction(transaction);
        return link.segment().outputs(local(link, transaction));
    }

    @Override
    public long output(long transaction, int i) {
        Link link = chain.ofTransaction(transaction);
        return link.firstOutput() + link.segment().firstOutput(local(link, transaction)) + i;
    }

    private boolean isForeign(long output) {
        return output >= chain.outputs();
    }

    private Link holder(long output) {
        return isForeign(output) ? chain.ofForeign(output - chain.outputs()) : chain.ofOutput(output);
    }

    /// Returns the number of `output` within `holder`, its segment: among the foreign ones if it is one.
    private int local(long output, Link holder) {
        return (int)
                (isForeign(output) ? output - chain.outputs() - holder.firstForeign() : output - holder.firstOutput());
    }

    @Override
    public boolean isKnown(long output) {
        return !isForeign(output) || holder(output).links().value(local(output, holder(output))) >= 0;
    }

    @Override
    public Units value(long output) {
        Link link = holder(output);
        int local = local(output, link);
        long value =
                isForeign(output) ? link.links().value(local) : link.segment().value(local);
        if (value < 0) {
            throw new IllegalStateException("Nobody said how much lies in " + name(output) + ".");
        }
        return Units.of(value);
    }

    @Override
    public int account(long output) {
        Link link = holder(output);
        int local = local(output, link);
        return isForeign(output) ? link.links().account(local) : link.segment().account(local);
    }

    @Override
    public long maker(long output) {
        if (isForeign(output)) {
            return NONE;
        }
        Link link = holder(output);
        return link.firstTransaction() + link.segment().maker(local(output, link));
    }

    @Override
    public long spender(long output) {
        if (!isForeign(output)) {
            return chain.spender(output);
        }
        Link link = holder(output);
        return link.firstTransaction() + link.links().foreignSpender(local(output, link));
    }

    @Override
    public String name(long output) {
        Link link = holder(output);
        int local = local(output, link);
        SpentOutput named = new SpentOutput();
        if (isForeign(output)) {
            link.links().read(local, named);
        } else {
            OutputChain.made(link, local, named);
        }
        return asset.chain() + ":" + TransactionKey.unpack(named.transaction(), "") + "_" + Kind.OUTPUT.letter()
                + named.output();
    }

    @Override
    public long outputsOf(int account) {
        long count = 0;
        for (OutputIndex index : indices) {
            int place = index.find(account);
            count += place < 0 ? 0 : index.count(place);
        }
        return count;
    }

    @Override
    public long outputOf(int account, long i) {
        long left = i;
        for (int s = 0; s < indices.size(); s++) {
            OutputIndex index = indices.get(s);
            int place = index.find(account);
            int count = place < 0 ? 0 : index.count(place);
            if (left < count) {
                Link link = chain.links().get(s);
                int output = index.output(place, (int) left);
                return output >= 0 ? link.firstOutput() + output : chain.outputs() + link.firstForeign() + ~output;
            }
            left -= count;
        }
        throw new IndexOutOfBoundsException("Account " + account + " has no output " + i + ".");
    }
}
