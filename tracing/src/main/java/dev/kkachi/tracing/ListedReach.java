package dev.kkachi.tracing;

import dev.kkachi.model.Asset;
import dev.kkachi.tracing.internal.LedgersThen;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who can have an exposure to listed parties at all: everybody whom money of theirs reached, and
/// everybody from whom money reached them, by whatever policy and through whomever is no end. Two traces
/// of what was touched, from all listed parties at once, say so of a whole ledger; an exposure of each
/// account would take days.
public final class ListedReach {
    private final Map<Asset, BitSet> touched = new HashMap<>();
    private boolean isWhole = true;

    private ListedReach() {}

    /// Finds whom the parties at the addresses `listed` reach over `assets`, and what these are converted
    /// into.
    public static ListedReach of(Exposures exposures, Collection<String> listed, List<Asset> assets, LocalDate today) {
        ListedReach reach = new ListedReach();
        if (!listed.isEmpty()) {
            TraceQuery query = TraceQuery.of(listed.toArray(String[]::new)).with(TaintPolicy.POISON);
            for (Direction direction : Direction.values()) {
                LedgersThen then =
                        exposures.then(ExposureQuery.of(listed.iterator().next(), today));
                reach.touch(CrossTracer.trace(then, query.with(direction), assets));
            }
        }
        return reach;
    }

    private void touch(CrossTrace cross) {
        isWhole &= cross.left().isEmpty();
        for (Trace trace : cross.traces()) {
            isWhole &= !trace.truncated();
            BitSet accounts = touched.computeIfAbsent(trace.asset(), unseen -> new BitSet());
            for (Trace.TaintedTransfer moved : trace.transfers()) {
                accounts.set(moved.from());
                accounts.set(moved.to());
            }
        }
    }

    /// Says whether `account` can have an exposure in `asset`: not if the traces went to their end and
    /// never met it.
    public boolean canMeet(Asset asset, int account) {
        return !isWhole || touched.getOrDefault(asset, new BitSet()).get(account);
    }
}
