package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What an import has of transactions of Bitcoin's kind: it holds them in memory up to the import's bound, writes them
/// as pending segments, and at the end lays them in order.
final class OutputRun {
    private static final long SECONDS_MAX = 0xFFFF_FFFFL;

    private final Path ledger;
    private final Map<String, OfCoin> coins = new TreeMap<>();
    private final Map<String, Set<String>> older = new HashMap<>();
    private final SpentOutput spent = new SpentOutput();
    private final byte[] key = new byte[TransactionKey.BYTES];
    private final Slice slice = new Slice();
    private long stored;
    private long repeated;

    /// The transactions of one coin.
    private static final class OfCoin {
        private final OutputBuffer buffer = new OutputBuffer();
        private OutputState state;

        OfCoin(OutputState state) {
            this.state = state;
        }
    }

    OutputRun(Path ledger, Map<String, OutputState> states) {
        this.ledger = ledger;
        states.forEach((name, state) -> {
            coins.put(name, new OfCoin(state));
            older.put(name, new HashSet<>(state.pending()));
        });
    }

    /// Takes a transaction, whose addresses `chain` makes accounts of.
    ///
    /// @param place its line and source, as one number
    /// @return what is wrong with it, all empty if nothing
    Broken add(OutputTransaction transaction, ChainWriter chain, long place) throws IOException {
        OfCoin of = coins.computeIfAbsent(
                transaction.coin().toString(), name -> new OfCoin(OutputState.none(transaction.coin())));
        Broken broken = broken(transaction);
        broken = broken.isNothing() ? addInputs(transaction, chain, of.buffer) : broken;
        broken = broken.isNothing() ? addOutputs(transaction, chain, of.buffer) : broken;
        broken = broken.isNothing() ? packed("hash", transaction.hash(), key) : broken;
        if (!broken.isNothing()) {
            of.buffer.drop();
            return broken;
        }
        int seconds = (int) transaction.time().getEpochSecond();
        of.buffer.end(key, new OutputWriter.Where((int) transaction.block(), transaction.index(), seconds, place));
        return broken;
    }

    private static Broken broken(OutputTransaction transaction) {
        long block = transaction.block();
        if (block < 0 || block >= Integer.MAX_VALUE) {
            return new Broken(
                    "block",
                    String.valueOf(block),
                    "A transaction with outputs says its block's number, below 2^31, which is its place in the chain."
                            + " Maybe import it together with all the blocks before it.");
        }
        long seconds = transaction.time().getEpochSecond();
        if (seconds <= 0 || seconds > SECONDS_MAX) {
            return new Broken("time", String.valueOf(seconds), "A transaction happened between 1970 and 2106.");
        }
        Units in = Units.ZERO;
        for (OutputTransaction.Input input : transaction.inputs()) {
            OutputTransaction.Output said = input.spent();
            if (said == null) {
                return Broken.NOTHING;
            }
            in = in.plus(said.value());
        }
        Units out = transaction.outputs().stream()
                .map(OutputTransaction.Output::value)
                .reduce(Units.ZERO, Units::plus);
        return transaction.inputs().isEmpty() || out.compareTo(in) <= 0
                ? Broken.NOTHING
                : new Broken("outputs", out.toString(), "A transaction pays no more than its inputs, " + in + ".");
    }

    private Broken addInputs(OutputTransaction transaction, ChainWriter chain, OutputBuffer buffer) throws IOException {
        for (OutputTransaction.Input input : transaction.inputs()) {
            Broken broken = packed("input", input.transaction(), spent.transaction());
            if (!broken.isNothing() || input.output() < 0) {
                return broken.isNothing()
                        ? new Broken("input", String.valueOf(input.output()), "An output's number is not negative.")
                        : broken;
            }
            spent.set(input.output(), SpentOutput.UNKNOWN, SpentOutput.UNKNOWN);
            OutputTransaction.Output said = input.spent();
            if (said != null) {
                broken = owner(said, chain);
                if (!broken.isNothing()) {
                    return broken;
                }
                spent.set(input.output(), chain.account(), said.value().low());
            }
            buffer.input(spent);
        }
        return Broken.NOTHING;
    }

    private Broken addOutputs(OutputTransaction transaction, ChainWriter chain, OutputBuffer buffer)
            throws IOException {
        for (OutputTransaction.Output output : transaction.outputs()) {
            Broken broken = owner(output, chain);
            if (!broken.isNothing()) {
                return broken;
            }
            buffer.output(chain.account(), output.value().low());
        }
        return Broken.NOTHING;
    }

    /// Makes an account of whose `output` is.
    private Broken owner(OutputTransaction.Output output, ChainWriter chain) throws IOException {
        if (!output.value().isLong()) {
            return new Broken("value", output.value().toString(), "An output has less than 2^63 units.");
        }
        slice.set(output.address());
        return Broken.of("address", output.address(), chain.findAccount(slice));
    }

    private Broken packed(String field, String hash, byte[] into) {
        slice.set(hash);
        return Broken.of(field, hash, TransactionKey.pack(slice, into, 0));
    }

    /// Writes what is held as pending segments.
    void flush() throws IOException {
        for (OfCoin of : coins.values()) {
            if (of.buffer.transactions() > 0) {
                Path folder = of.state.folder(ledger);
                String name = SegmentFolders.next(folder);
                try (OutputWriter writer = OutputWriter.create(folder.resolve(name))) {
                    of.buffer.writeTo(writer);
                    writer.finish();
                }
                of.buffer.clear();
                List<String> pending = new ArrayList<>(of.state.pending());
                pending.add(name);
                of.state = new OutputState(of.state.asset(), of.state.segments(), pending);
            }
        }
    }

    /// Knows a chain's accounts, and takes what is lost of a coin.
    interface Surroundings {
        int accounts(Asset coin) throws IOException;

        OutputLosses losses(Asset coin);
    }

    /// Writes what is held and lays everything that is pending in order.
    void finish(Surroundings around) throws IOException {
        flush();
        for (Map.Entry<String, OfCoin> entry : coins.entrySet()) {
            OutputState state = entry.getValue().state;
            if (!state.pending().isEmpty()) {
                OutputCompaction compaction = new OutputCompaction(
                        state.folder(ledger), around.accounts(state.asset()), around.losses(state.asset()));
                entry.getValue().state = compaction.run(state, older.getOrDefault(entry.getKey(), Set.of()));
                stored += compaction.stored();
                repeated += compaction.repeated();
            }
        }
    }

    /// Returns what the manifest is to say.
    Map<String, OutputState> states() {
        Map<String, OutputState> states = new HashMap<>();
        coins.forEach((name, of) -> states.put(name, of.state));
        return states;
    }

    /// Returns the folders of all segments of `states`.
    Collection<Path> folders(Map<String, OutputState> states) {
        return states.values().stream()
                .flatMap(state -> Stream.concat(state.segments().stream(), state.pending().stream())
                        .map(state.folder(ledger)::resolve))
                .toList();
    }

    /// Removes the folders that no state names.
    void sweep() throws IOException {
        for (OfCoin of : coins.values()) {
            Set<String> named = new HashSet<>(of.state.segments());
            named.addAll(of.state.pending());
            SegmentFolders.sweep(of.state.folder(ledger), named);
        }
    }

    /// Returns how many transactions are new in the ledger.
    long stored() {
        return stored;
    }

    /// Returns how many came again as they were.
    long repeated() {
        return repeated;
    }
}
