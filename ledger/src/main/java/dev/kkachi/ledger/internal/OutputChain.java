package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Linked segments one after the other, as one: transactions and outputs are numbered through, those of the first
/// segment first. An output keeps its number however many segments follow.
final class OutputChain {
    static final long NONE = -1;

    /// A segment and the numbers that its transactions and outputs begin with.
    ///
    /// @param segment its transactions and outputs
    /// @param links what its inputs spend
    /// @param slots finds its transactions by their hash
    /// @param firstTransaction the number of its first transaction
    /// @param firstOutput the number of its first output
    /// @param firstForeign how many foreign outputs the segments before it have
    record Link(
            OutputSegment segment,
            OutputLinks links,
            OutputSlots slots,
            long firstTransaction,
            long firstOutput,
            long firstForeign) {}

    private final List<Link> links = new ArrayList<>();
    private long transactions;
    private long outputs;
    private long foreigns;

    OutputChain() {}

    /// Maps the segments `names` in `folder`.
    static OutputChain open(Path folder, List<String> names, Arena arena) throws IOException {
        OutputChain chain = new OutputChain();
        for (String name : names) {
            chain.add(OutputSegment.open(folder.resolve(name), arena), arena);
        }
        return chain;
    }

    void add(OutputSegment segment, Arena arena) throws IOException {
        links.add(new Link(
                segment,
                OutputLinks.open(segment, arena),
                OutputSlots.of(segment.column(OutputSegment.SLOTS, arena)),
                transactions,
                outputs,
                foreigns));
        transactions += segment.transactions();
        outputs += segment.outputs();
        foreigns += segment.head().number(OutputHead.FOREIGN);
    }

    /// Returns the chain without its last segment.
    OutputChain withoutLast() {
        OutputChain shorter = new OutputChain();
        Link last = links.getLast();
        shorter.links.addAll(links.subList(0, links.size() - 1));
        shorter.transactions = last.firstTransaction();
        shorter.outputs = last.firstOutput();
        shorter.foreigns = last.firstForeign();
        return shorter;
    }

    List<Link> links() {
        return links;
    }

    long transactions() {
        return transactions;
    }

    /// Returns how many outputs its transactions make.
    long outputs() {
        return outputs;
    }

    /// Returns the number of the transaction with the hash `key`, [#NONE] if there is none.
    long find(byte[] key) {
        long hash = OutputSlots.hash(key);
        for (int s = links.size() - 1; s >= 0; s--) {
            Link link = links.get(s);
            int found = link.slots().find(hash, number -> link.segment().hasHash(number, key));
            if (found >= 0) {
                return link.firstTransaction() + found;
            }
        }
        return NONE;
    }

    Link ofTransaction(long transaction) {
        int s = links.size() - 1;
        while (links.get(s).firstTransaction() > transaction) {
            s--;
        }
        return links.get(s);
    }

    Link ofOutput(long output) {
        int s = links.size() - 1;
        while (links.get(s).firstOutput() > output) {
            s--;
        }
        return links.get(s);
    }

    /// Returns the segment that has the foreign output `number`, counted over all segments.
    Link ofForeign(long number) {
        int s = links.size() - 1;
        while (links.get(s).firstForeign() > number) {
            s--;
        }
        return links.get(s);
    }

    /// Returns the transaction that spends the made `output`, [#NONE] if none does.
    long spender(long output) {
        Link maker = ofOutput(output);
        int near = maker.links().spender((int) (output - maker.firstOutput()));
        if (near >= 0) {
            return maker.firstTransaction() + near;
        }
        for (int s = links.indexOf(maker) + 1; s < links.size(); s++) {
            int far = links.get(s).links().outerSpender(output);
            if (far >= 0) {
                return links.get(s).firstTransaction() + far;
            }
        }
        return NONE;
    }

    /// Says whether any input spends the foreign output that `wanted` names.
    boolean hasForeign(SpentOutput wanted) {
        return links.stream().anyMatch(link -> link.links().hasForeign(wanted));
    }

    /// Fills `into` with what `input` of `link`'s segment spends. Of an output that the ledger has, whose and how much
    /// it is stands there.
    void spent(Link link, int input, SpentOutput into) {
        int code = link.links().input(input);
        if (code >= 0) {
            made(link, code, into);
        } else if (link.links().isOuter(~code)) {
            long output = link.links().outer(~code);
            Link maker = ofOutput(output);
            made(maker, (int) (output - maker.firstOutput()), into);
        } else {
            link.links().read(link.links().foreign(~code), into);
        }
    }

    /// Fills `into` with `output`, which a transaction of `link`'s segment makes.
    static void made(Link link, int output, SpentOutput into) {
        OutputSegment segment = link.segment();
        int maker = segment.maker(output);
        segment.hash(maker, into.transaction());
        into.set(output - segment.firstOutput(maker), segment.account(output), segment.value(output));
    }
}
