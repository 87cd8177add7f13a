package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.OutputStatus;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;

/// The segments of outputs of one coin, as they were when they were opened.
final class OutputFiles {
    private final Path folder;
    private final AssetState asset;
    private final OutputState state;

    OutputFiles(Path ledger, AssetState asset, OutputState state) {
        this.folder = state.folder(ledger);
        this.asset = asset;
        this.state = state;
    }

    MappedOutputLog open(AccountTable accounts, Arena arena) throws IOException {
        return MappedOutputLog.open(asset, accounts, OutputChain.open(folder, state.segments(), arena), arena);
    }

    OutputStatus status() throws IOException {
        Sums sums = new Sums();
        for (String name : state.segments()) {
            try (Arena once = Arena.ofConfined()) {
                sums.add(OutputSegment.open(folder.resolve(name), once), once);
            }
        }
        return new OutputStatus(
                state.asset(),
                sums.transactions,
                sums.outputs,
                sums.accounts.cardinality(),
                new OutputStatus.Spent(sums.inputs, sums.foreign, sums.unknown),
                Instant.ofEpochSecond(sums.first),
                Instant.ofEpochSecond(sums.last),
                sums.bytes);
    }

    void verify() throws IOException {
        for (String name : state.segments()) {
            OutputSegment.verify(folder.resolve(name));
        }
        for (String name : state.pending()) {
            OutputSegment.verify(folder.resolve(name));
        }
    }

    private static final class Sums {
        private final BitSet accounts = new BitSet();
        private long transactions;
        private long outputs;
        private long inputs;
        private long foreign;
        private long unknown;
        private long first = Long.MAX_VALUE;
        private long last;
        private long bytes;

        void add(OutputSegment segment, Arena arena) throws IOException {
            OutputHead head = segment.head();
            transactions += head.number(OutputHead.TRANSACTIONS);
            outputs += head.number(OutputHead.OUTPUTS);
            inputs += head.number(OutputHead.INPUTS);
            foreign += head.number(OutputHead.FOREIGN);
            unknown += head.number(OutputHead.UNKNOWN);
            first = Math.min(first, head.number(OutputHead.FIRST_SECOND));
            last = Math.max(last, head.number(OutputHead.LAST_SECOND));
            bytes += head.bytes();
            OutputIndex.open(segment, arena).each(accounts::set);
        }
    }
}
