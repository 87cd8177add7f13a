package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Links the inputs of a segment with the outputs that they spend: its own, those of earlier segments, and foreign
/// ones, of which the ledger keeps the name. Works through memory maps, so that it takes no heap that grows with the
/// segment.
///
/// An output is spent once. Who comes second spends, as far as the ledger knows, something that nobody knows: a foreign
/// output without a value, and the contradiction is told.
final class OutputLinker {
    private static final int OUTSIDE = -1;
    private static final int SECOND = -2;
    private static final String EARLIER = "earlier.tmp";
    private static final String EARLIER_SLOTS = "earlier-slots.tmp";

    private final OutputSegment segment;
    private final SpentColumns spentColumns;
    private final OutputChain before;
    private final OutputLosses losses;
    private final Arena arena;
    private final List<ColumnStamp> stamps = new ArrayList<>();
    private final SpentOutput spent = new SpentOutput();
    private final byte[] key = new byte[TransactionKey.BYTES];
    private final MemorySegment inputs;
    private final MemorySegment spenders;
    private final OutputSlots slots;
    private int outside;
    private int outers;
    private long unknown;

    private OutputLinker(OutputSegment segment, OutputChain before, OutputLosses losses, Arena arena)
            throws IOException {
        this.segment = segment;
        this.spentColumns = SpentColumns.open(segment, arena);
        this.before = before;
        this.losses = losses;
        this.arena = arena;
        inputs = create(OutputLinks.INPUT, (long) segment.inputs() * Integer.BYTES);
        spenders = create(OutputLinks.SPENDER, (long) segment.outputs() * Integer.BYTES);
        slots = OutputSlots.create(file(OutputSegment.SLOTS), segment.transactions(), arena);
    }

    /// Links the segment in `folder`, which stands behind the segments of `before`, and states that in its head.
    static void link(Path folder, OutputChain before, OutputLosses losses) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            OutputSegment segment = OutputSegment.open(folder, arena);
            new OutputLinker(segment, before, losses, arena).link();
        }
        for (String column : SpentColumns.ALL) {
            Files.delete(folder.resolve(column));
        }
    }

    private Path file(String name) {
        return segment.folder().resolve(name);
    }

    private MemorySegment create(String name, long bytes) throws IOException {
        return MappedFile.create(file(name), bytes, arena);
    }

    private void link() throws IOException {
        for (int transaction = 0; transaction < segment.transactions(); transaction++) {
            segment.hash(transaction, key);
            slots.add(OutputSlots.hash(key), transaction);
        }
        forEachInput(this::linkWithin);
        MemorySegment earlier = create(EARLIER, (long) outside * Long.BYTES);
        linkWithEarlier(earlier);
        layOutside(earlier);
        Files.delete(file(EARLIER));
        Files.delete(file(EARLIER_SLOTS));
        stamps.add(slots.stamp(OutputSegment.SLOTS));
        stamps.add(ColumnWriter.stamp(OutputLinks.INPUT, inputs));
        stamps.add(ColumnWriter.stamp(OutputLinks.SPENDER, spenders));
        Map<String, Long> numbers = new HashMap<>(segment.head().numbers());
        numbers.put(OutputHead.OUTER, (long) outers);
        numbers.put(OutputHead.FOREIGN, (long) (outside - outers));
        numbers.put(OutputHead.UNKNOWN, unknown);
        segment.head().columns().stream()
                .filter(stamp -> !SpentColumns.ALL.contains(stamp.name()))
                .forEach(stamps::add);
        new OutputHead(numbers, stamps).write(segment.folder());
    }

    /// Told of an input and the transaction that it belongs to.
    private interface InputTaker {
        void take(int transaction, int input) throws IOException;
    }

    private void forEachInput(InputTaker taker) throws IOException {
        for (int transaction = 0; transaction < segment.transactions(); transaction++) {
            int first = segment.firstInput(transaction);
            int end = first + segment.inputs(transaction);
            for (int input = first; input < end; input++) {
                taker.take(transaction, input);
            }
        }
    }

    private void linkWithin(int transaction, int input) {
        spentColumns.read(input, spent);
        int maker =
                slots.find(OutputSlots.hash(spent.transaction()), found -> segment.hasHash(found, spent.transaction()));
        inputs.setAtIndex(Segment.INT, input, maker < 0 ? OUTSIDE : within(transaction, maker));
        outside += inputs.getAtIndex(Segment.INT, input) < 0 ? 1 : 0;
    }

    private int within(int transaction, int maker) {
        if (spent.output() >= segment.outputs(maker)) {
            lose(transaction, "An input spends an output that its transaction does not make.");
            return SECOND;
        }
        if (maker >= transaction) {
            lose(transaction, "An output is made before it is spent, and this one's transaction stands later.");
            return SECOND;
        }
        int output = segment.firstOutput(maker) + spent.output();
        if (spenders.getAtIndex(Segment.INT, output) != 0) {
            loseSecond(transaction);
            return SECOND;
        }
        spenders.setAtIndex(Segment.INT, output, transaction + 1);
        compare(transaction, segment.value(output));
        return output;
    }

    private void compare(int transaction, long value) {
        if (spent.isKnown() && spent.value() != value) {
            lose(transaction, "An input says another amount than its output has; the output's own is taken.");
        }
    }

    private void loseSecond(int transaction) {
        lose(transaction, "An output is spent once, and another transaction spends the same before.");
    }

    private void lose(int transaction, String rule) {
        long line = spentColumns.line(transaction);
        if (line != 0) {
            segment.hash(transaction, key);
            losses.lose(line, key, rule);
        }
    }

    /// Writes for each input that goes outside the number of the output that an earlier segment has.
    private void linkWithEarlier(MemorySegment earlier) throws IOException {
        OutputSlots found = OutputSlots.create(file(EARLIER_SLOTS), outside, arena);
        int[] at = {0};
        forEachInput((transaction, input) -> {
            int code = inputs.getAtIndex(Segment.INT, input);
            if (code < 0) {
                long output = code == SECOND ? OutputChain.NONE : find(transaction, input);
                boolean isFree = output != OutputChain.NONE && isFree(output, found, earlier);
                if (isFree) {
                    found.add(OutputSlots.hash(output), at[0]);
                    outers++;
                } else if (output != OutputChain.NONE) {
                    loseSecond(transaction);
                    inputs.setAtIndex(Segment.INT, input, SECOND);
                }
                earlier.setAtIndex(Segment.LONG, at[0]++, isFree ? output : OutputChain.NONE);
            }
        });
    }

    private static boolean isFree(long output, OutputSlots found, MemorySegment earlier) {
        return found.find(OutputSlots.hash(output), number -> earlier.getAtIndex(Segment.LONG, number) == output) < 0;
    }

    private long find(int transaction, int input) {
        spentColumns.read(input, spent);
        long maker = before.find(spent.transaction());
        if (maker == OutputChain.NONE) {
            return OutputChain.NONE;
        }
        OutputChain.Link link = before.ofTransaction(maker);
        int local = (int) (maker - link.firstTransaction());
        int output = link.segment().firstOutput(local) + spent.output();
        if (spent.output() >= link.segment().outputs(local)) {
            lose(transaction, "An input spends an output that its transaction does not make.");
        } else if (before.spender(link.firstOutput() + output) == OutputChain.NONE) {
            compare(transaction, link.segment().value(output));
            return link.firstOutput() + output;
        } else {
            loseSecond(transaction);
        }
        inputs.setAtIndex(Segment.INT, input, SECOND);
        return OutputChain.NONE;
    }

    private void layOutside(MemorySegment earlier) throws IOException {
        try (Outside rows = new Outside()) {
            int[] at = {0};
            forEachInput((transaction, input) -> {
                int code = inputs.getAtIndex(Segment.INT, input);
                if (code < 0) {
                    long output = earlier.getAtIndex(Segment.LONG, at[0]++);
                    spentColumns.read(input, spent);
                    int number = output == OutputChain.NONE
                            ? outers + rows.foreign(transaction, code == SECOND)
                            : rows.outer(transaction, output);
                    inputs.setAtIndex(Segment.INT, input, ~number);
                }
            });
            rows.finish();
        }
    }

    /// The columns of what lies outside. They are written and read in one go.
    private final class Outside implements AutoCloseable {
        private final MemorySegment outer = create(OutputLinks.OUTER, (long) outers * Long.BYTES);
        private final MemorySegment outerSpender = create(OutputLinks.OUTER_SPENDER, (long) outers * Integer.BYTES);
        private final OutputSlots outerSlots = OutputSlots.create(file(OutputLinks.OUTER_SLOTS), outers, arena);
        private final int foreigns = outside - outers;
        private final MemorySegment transactions =
                create(OutputLinks.FOREIGN_TRANSACTION, (long) foreigns * TransactionKey.BYTES);
        private final MemorySegment numbers = create(OutputLinks.FOREIGN_OUTPUT, (long) foreigns * Integer.BYTES);
        private final OutputSlots foreignSlots = OutputSlots.create(file(OutputLinks.FOREIGN_SLOTS), foreigns, arena);
        private final ColumnWriter account = ColumnWriter.create(segment.folder(), OutputLinks.FOREIGN_ACCOUNT);
        private final ColumnWriter value = ColumnWriter.create(segment.folder(), OutputLinks.FOREIGN_VALUE);
        private final ColumnWriter spender = ColumnWriter.create(segment.folder(), OutputLinks.FOREIGN_SPENDER);
        private int nextOuter;
        private int nextForeign;

        Outside() throws IOException {}

        int outer(int transaction, long output) {
            int number = nextOuter++;
            outer.setAtIndex(Segment.LONG, number, output);
            outerSpender.setAtIndex(Segment.INT, number, transaction);
            outerSlots.add(OutputSlots.hash(output), number);
            return number;
        }

        int foreign(int transaction, boolean isSecond) throws IOException {
            int number = nextForeign++;
            long hash = OutputSlots.hash(spent.transaction(), spent.output());
            boolean isAgain = !isSecond && (before.hasForeign(spent) || foreignSlots.find(hash, this::isSpent) >= 0);
            if (isAgain) {
                loseSecond(transaction);
            }
            MemorySegment.copy(
                    MemorySegment.ofArray(spent.transaction()),
                    0,
                    transactions,
                    (long) number * TransactionKey.BYTES,
                    TransactionKey.BYTES);
            numbers.setAtIndex(Segment.INT, number, spent.output());
            foreignSlots.add(hash, number);
            boolean isUnknown = isSecond || isAgain || !spent.isKnown();
            account.putInt(isUnknown ? SpentOutput.UNKNOWN : spent.account());
            value.putLong(isUnknown ? SpentOutput.UNKNOWN : spent.value());
            spender.putInt(transaction);
            unknown += isUnknown ? 1 : 0;
            return number;
        }

        private boolean isSpent(int number) {
            long at = (long) number * TransactionKey.BYTES;
            return numbers.getAtIndex(Segment.INT, number) == spent.output()
                    && MemorySegment.mismatch(
                                    MemorySegment.ofArray(spent.transaction()),
                                    0,
                                    TransactionKey.BYTES,
                                    transactions,
                                    at,
                                    at + TransactionKey.BYTES)
                            < 0;
        }

        void finish() throws IOException {
            stamps.add(ColumnWriter.stamp(OutputLinks.OUTER, outer));
            stamps.add(ColumnWriter.stamp(OutputLinks.OUTER_SPENDER, outerSpender));
            stamps.add(outerSlots.stamp(OutputLinks.OUTER_SLOTS));
            stamps.add(ColumnWriter.stamp(OutputLinks.FOREIGN_TRANSACTION, transactions));
            stamps.add(ColumnWriter.stamp(OutputLinks.FOREIGN_OUTPUT, numbers));
            stamps.add(foreignSlots.stamp(OutputLinks.FOREIGN_SLOTS));
            stamps.add(account.finish());
            stamps.add(value.finish());
            stamps.add(spender.finish());
        }

        @Override
        public void close() throws IOException {
            account.close();
            value.close();
            spender.close();
        }
    }
}
