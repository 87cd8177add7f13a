package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds the outputs of an account in a segment: the accounts of the segment, ascending, with where the outputs of each
/// start, and the outputs; a foreign one is the complement of its number.
final class OutputIndex {
    static final String ACCOUNTS = "accounts.i32";
    static final String STARTS = "starts.i32";
    static final String OUTPUTS = "account-outputs.i32";
    private static final String NEXT = "next.tmp";

    private final MemorySegment accounts;
    private final MemorySegment starts;
    private final MemorySegment outputs;

    private OutputIndex(OutputSegment segment, Arena arena) throws IOException {
        accounts = segment.column(ACCOUNTS, arena);
        starts = segment.column(STARTS, arena);
        outputs = segment.column(OUTPUTS, arena);
    }

    static OutputIndex open(OutputSegment segment, Arena arena) throws IOException {
        return new OutputIndex(segment, arena);
    }

    int accounts() {
        return (int) (accounts.byteSize() / Integer.BYTES);
    }

    /// Hands each account of the segment to `taker`, in the order of their numbers.
    void each(IntConsumer taker) {
        for (int place = 0; place < accounts(); place++) {
            taker.accept(accounts.getAtIndex(Segment.INT, place));
        }
    }

    /// Returns the place of `account` among the accounts of the segment, -1 if it has no output here.
    int find(int account) {
        int place = (int) Segment.lowerBound(accounts, account);
        return place < accounts() && accounts.getAtIndex(Segment.INT, place) == account ? place : -1;
    }

    /// Returns how many outputs the account at `place` has.
    int count(int place) {
        return starts.getAtIndex(Segment.INT, place + 1L) - starts.getAtIndex(Segment.INT, place);
    }

    /// Returns an output of the account at `place`; below zero, the complement of a foreign one.
    int output(int place, int i) {
        return outputs.getAtIndex(Segment.INT, starts.getAtIndex(Segment.INT, place) + (long) i);
    }

    /// Adds the index to the linked segment in `folder`, whose chain has `accountCount` accounts.
    static void build(Path folder, int accountCount) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            OutputSegment segment = OutputSegment.open(folder, arena);
            OutputLinks links = OutputLinks.open(segment, arena);
            MemorySegment next = MappedFile.create(folder.resolve(NEXT), (long) accountCount * Integer.BYTES, arena);
            List<ColumnStamp> stamps = new ArrayList<>(segment.head().columns());
            eachOutput(
                    segment,
                    links,
                    (account, output) ->
                            next.setAtIndex(Segment.INT, account, next.getAtIndex(Segment.INT, account) + 1));
            int count = layAccounts(folder, next, stamps);
            MemorySegment outputs = MappedFile.create(folder.resolve(OUTPUTS), (long) count * Integer.BYTES, arena);
            eachOutput(segment, links, (account, output) -> {
                int at = next.getAtIndex(Segment.INT, account);
                next.setAtIndex(Segment.INT, account, at + 1);
                outputs.setAtIndex(Segment.INT, at, output);
            });
            stamps.add(ColumnWriter.stamp(OUTPUTS, outputs));
            new OutputHead(segment.head().numbers(), stamps).write(folder);
        }
        Files.delete(folder.resolve(NEXT));
    }

    /// Told of an output and whose it is.
    private interface OutputTaker {
        void take(int account, int output);
    }

    private static void eachOutput(OutputSegment segment, OutputLinks links, OutputTaker taker) {
        for (int output = 0; output < segment.outputs(); output++) {
            taker.take(segment.account(output), output);
        }
        long foreigns = segment.head().number(OutputHead.FOREIGN);
        for (int foreign = 0; foreign < foreigns; foreign++) {
            if (links.account(foreign) >= 0) {
                taker.take(links.account(foreign), ~foreign);
            }
        }
    }

    /// Writes the accounts and their starts, and makes of the counts in `next` where each account's outputs go.
    private static int layAccounts(Path folder, MemorySegment next, List<ColumnStamp> stamps) throws IOException {
        try (ColumnWriter accounts = ColumnWriter.create(folder, ACCOUNTS);
                ColumnWriter starts = ColumnWriter.create(folder, STARTS)) {
            int start = 0;
            long count = next.byteSize() / Integer.BYTES;
            for (long account = 0; account < count; account++) {
                int outputs = next.getAtIndex(Segment.INT, account);
                if (outputs != 0) {
                    accounts.putInt((int) account);
                    starts.putInt(start);
                }
                next.setAtIndex(Segment.INT, account, start);
                start += outputs;
            }
            starts.putInt(start);
            stamps.add(accounts.finish());
            stamps.add(starts.finish());
            return start;
        }
    }
}
