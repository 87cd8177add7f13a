package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.internal.BlockOrder.Row;
import dev.kkachi.ledger.internal.OutputChain.Link;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the transactions that an import wrote in order with those that were there, links inputs with outputs, and gives
/// each segment its index.
///
/// A transaction that the ledger has is left out; if it tells more this time (how much an input spends, its place
/// in the block), the rest is taken from it. Segments that have later blocks than the first new one are written
/// anew, so that inputs that spent what the ledger did not have find it. So are the last ones while the new one is
/// at least a quarter of their size.
final class OutputCompaction {
    private static final int GROWTH = 4;
    private static final String SEEN = "seen.tmp";
    private static final String FULLER = "fuller.tmp";

    private final Path folder;
    private final int accounts;
    private final OutputLosses losses;
    private final List<OutputRows> pending = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private final byte[] key = new byte[TransactionKey.BYTES];
    private final byte[] otherKey = new byte[TransactionKey.BYTES];
    private long firstBlock = Long.MAX_VALUE;
    private long stored;
    private long repeated;

    OutputCompaction(Path folder, int accounts, OutputLosses losses) {
        this.folder = folder;
        this.accounts = accounts;
        this.losses = losses;
    }

    /// Lays what `state` has pending in order.
    ///
    /// @param older the pending segments of an import that was killed, whose lines nobody knows any more
    /// @return the state afterwards; the folders that it no longer names are left for the sweep
    OutputState run(OutputState state, Set<String> older) throws IOException {
        Files.deleteIfExists(folder.resolve(SEEN));
        Files.deleteIfExists(folder.resolve(FULLER));
        try (Arena arena = Arena.ofShared()) {
            OutputChain chain = OutputChain.open(folder, state.segments(), arena);
            long count = 0;
            for (String name : state.pending()) {
                OutputSegment segment = OutputSegment.open(folder.resolve(name), arena);
                pending.add(OutputRows.of(segment, !older.contains(name), arena));
                firsts.add(count);
                count += segment.transactions();
            }
            OutputSlots fuller = OutputSlots.create(folder.resolve(FULLER), count, arena);
            dropRepeated(chain, OutputSlots.create(folder.resolve(SEEN), count, arena), fuller);
            List<String> names = new ArrayList<>(state.segments());
            if (firstBlock < Long.MAX_VALUE) {
                List<OutputRows> merged = new ArrayList<>(pending);
                OutputChain kept = chain;
                while (!kept.links().isEmpty() && mustJoin(kept.links().getLast(), merged)) {
                    merged.addFirst(OutputRows.of(chain, kept.links().getLast()));
                    names.removeLast();
                    kept = kept.withoutLast();
                }
                names.addAll(write(kept, merged, fuller));
            }
            return new OutputState(state.asset(), names, List.of());
        } finally {
            Files.deleteIfExists(folder.resolve(SEEN));
            Files.deleteIfExists(folder.resolve(FULLER));
        }
    }

    /// Numbers of pending transactions count through all pending segments.
    private Row row(int number) {
        int s = firsts.size() - 1;
        while (firsts.get(s) > number) {
            s--;
        }
        return new Row(pending.get(s), (int) (number - firsts.get(s)));
    }

    private boolean hasKey(int number, byte[] wanted) {
        Row row = row(number);
        return row.rows().segment().hasHash(row.transaction(), wanted);
    }

    private void dropRepeated(OutputChain chain, OutputSlots seen, OutputSlots fuller) {
        int number = 0;
        for (OutputRows rows : pending) {
            for (int transaction = 0; transaction < rows.segment().transactions(); transaction++) {
                rows.segment().hash(transaction, key);
                Row known = known(chain, seen);
                if (known == null) {
                    seen.add(OutputSlots.hash(key), number);
                    firstBlock = Math.min(firstBlock, rows.segment().block(transaction));
                } else {
                    dropAgain(rows, transaction, known);
                    if (known.rows().isSame(known.transaction(), rows, transaction)
                            && rows.isFuller(transaction, known.rows(), known.transaction())) {
                        fuller.add(OutputSlots.hash(key), number);
                        int block = known.rows().segment().block(known.transaction());
                        firstBlock = Math.min(firstBlock, block);
                    }
                }
                number++;
            }
        }
    }

    private @Nullable Row known(OutputChain chain, OutputSlots seen) {
        long stored = chain.find(key);
        if (stored != OutputChain.NONE) {
            Link link = chain.ofTransaction(stored);
            return new Row(OutputRows.of(chain, link), (int) (stored - link.firstTransaction()));
        }
        int earlier = seen.find(OutputSlots.hash(key), found -> hasKey(found, key));
        return earlier < 0 ? null : row(earlier);
    }

    private void dropAgain(OutputRows rows, int transaction, Row known) {
        rows.drop(transaction);
        if (known.rows().isSame(known.transaction(), rows, transaction)) {
            repeated++;
        } else if (rows.line(transaction) != 0) {
            losses.lose(
                    rows.line(transaction),
                    key,
                    "A transaction is stored once, and this one was stored with other inputs or outputs.");
        }
    }

    private boolean mustJoin(Link last, List<OutputRows> merged) {
        long rows = 0;
        for (OutputRows of : merged) {
            rows += of.isNew() ? of.kept() : of.segment().transactions();
        }
        OutputHead head = last.segment().head();
        boolean isSmall = head.number(OutputHead.TRANSACTIONS) <= GROWTH * rows
                && head.number(OutputHead.OUTPUTS) < OutputSegment.ROWS_MAX / 2;
        return head.number(OutputHead.LAST_BLOCK) >= firstBlock || isSmall;
    }

    private List<String> write(OutputChain kept, List<OutputRows> merged, OutputSlots fuller) throws IOException {
        List<String> names = new ArrayList<>();
        OutputMerge merge = new OutputMerge(merged, losses, spent -> fill(spent, fuller));
        try (Arena arena = Arena.ofShared()) {
            OutputChain before = new OutputChain();
            for (Link link : kept.links()) {
                before.add(link.segment(), arena);
            }
            while (merge.hasNext()) {
                String name = SegmentFolders.next(folder);
                Path target = folder.resolve(name);
                try (OutputWriter writer = OutputWriter.create(target)) {
                    merge.writeTo(writer);
                    writer.finish();
                    if (writer.transactions() == 0) {
                        break;
                    }
                }
                OutputLinker.link(target, before, losses);
                OutputIndex.build(target, accounts);
                before.add(OutputSegment.open(target, arena), arena);
                names.add(name);
            }
        }
        stored += merge.stored();
        return names;
    }

    /// Completes what is known of a transaction from one that came later and told more.
    private void fill(OutputMerge.Whole whole, OutputSlots fuller) {
        System.arraycopy(whole.key(), 0, otherKey, 0, TransactionKey.BYTES);
        fuller.find(OutputSlots.hash(otherKey), number -> {
            if (hasKey(number, otherKey)) {
                Row row = row(number);
                whole.fill(row.rows(), row.transaction());
            }
            return false;
        });
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
