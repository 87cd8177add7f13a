package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The swaps and bridges by which money that is followed leaves one asset, each tied to the transfer that
/// it begins with and, in the other asset, the one that it ends with. They are tied when somebody asks
/// for a transfer of their second, so that a trace pays for the conversions that it reaches and for no
/// others. For one thread.
///
/// Who says several times that two transfers are one deal says it once: the most probable statement
/// counts.
public final class AssetCrossings {
    /// The category of what goes on in another log.
    private static final String CERTAIN = "conversion";
    /// The category of what probably does.
    private static final String PROBABLE = "probable conversion";

    private final TransferLog log;
    private final Ledgers ledgers;
    private final boolean isForward;
    private final LegFinder here;
    private final Map<Long, List<Conversion>> waiting = new HashMap<>();
    private final Map<Long, List<Bridge>> bridges = new HashMap<>();
    private final Map<Long, Set<String>> missing = new HashMap<>();

    private AssetCrossings(TransferLog log, Ledgers ledgers, boolean isForward) {
        this.log = log;
        this.ledgers = ledgers;
        this.isForward = isForward;
        this.here = new LegFinder(log);
    }

    /// A way from one asset into another.
    ///
    /// @param conversion the swap or bridge
    /// @param asset the asset that money enters
    /// @param transfer the transfer with which it enters, a number of that asset's log
    /// @param units how much that transfer moves
    public record Bridge(Conversion conversion, Asset asset, long transfer, Units units) {
        /// Returns how much enters tainted, when `tainted` of `amount` left.
        public Units share(Units tainted, Units amount) {
            return units.share(tainted, amount);
        }

        private boolean isSameAs(Bridge other) {
            return asset.equals(other.asset) && transfer == other.transfer;
        }
    }

    /// Makes those of `log`, for money that is followed in `direction`.
    public static AssetCrossings of(TransferLog log, Ledgers ledgers, Direction direction) {
        AssetCrossings crossings = new AssetCrossings(log, ledgers, direction == Direction.FORWARD);
        for (Conversion conversion : ledgers.conversions(log.asset())) {
            Leg left = crossings.left(conversion);
            if (left.asset().equals(log.asset())) {
                crossings
                        .waiting
                        .computeIfAbsent(left.time().getEpochSecond(), unseen -> new ArrayList<>())
                        .add(conversion);
            }
        }
        return crossings;
    }

    private Leg left(Conversion conversion) {
        return isForward ? conversion.in() : conversion.out();
    }

    private Leg entered(Conversion conversion) {
        return isForward ? conversion.out() : conversion.in();
    }

    /// Says whether no conversion leads out of the asset.
    public synchronized boolean areNone() {
        return waiting.isEmpty() && bridges.isEmpty() && missing.isEmpty();
    }

    /// Ties the conversions that begin in the second of `transfer`, once.
    private void tieThoseAt(long transfer) {
        if (waiting.isEmpty()) {
            return;
        }
        List<Conversion> all = waiting.remove(log.time(transfer).getEpochSecond());
        if (all == null) {
            return;
        }
        for (Conversion conversion : all) {
            long begin = isForward ? here.paidBy(left(conversion)) : here.paidTo(left(conversion));
            if (begin >= 0) {
                tie(conversion, begin);
            }
        }
    }

    /// Ties the conversion that begins with `transfer` to the transfer that it ends with.
    private void tie(Conversion conversion, long transfer) {
        Leg entered = entered(conversion);
        TransferLog other = ledgers.find(entered.asset());
        long end = other == null ? -1 : find(other, entered);
        if (other == null || end < 0) {
            missing.computeIfAbsent(transfer, unseen -> new LinkedHashSet<>()).add(missing(conversion, entered));
            return;
        }
        add(transfer, new Bridge(conversion, entered.asset(), end, other.amount(end)));
    }

    private long find(TransferLog other, Leg entered) {
        LegFinder there = new LegFinder(other);
        return isForward ? there.paidTo(entered) : there.paidBy(entered);
    }

    private void add(long transfer, Bridge bridge) {
        List<Bridge> ways = bridges.computeIfAbsent(transfer, unseen -> new ArrayList<>());
        for (int i = 0; i < ways.size(); i++) {
            Bridge known = ways.get(i);
            if (known.isSameAs(bridge)) {
                boolean isSurer =
                        bridge.conversion().probability() > known.conversion().probability();
                ways.set(i, isSurer ? bridge : known);
                return;
            }
        }
        ways.add(bridge);
    }

    private static String missing(Conversion conversion, Leg entered) {
        return "A conversion (" + conversion.how() + ") ends in the transaction " + entered.transaction() + " on "
                + entered.asset()
                + (entered.asset().chain().hasOutputs()
                        ? ", at " + entered.account() + "; trace that address to go on there."
                        : ", which the ledger does not hold.");
    }

    /// Finds where the money of `transfer` goes, and whether that is a fact or only probable; `null` if
    /// it stays.
    public synchronized @Nullable Service findExit(long transfer) {
        List<Bridge> ways = bridges(transfer);
        if (ways.isEmpty()) {
            return null;
        }
        Bridge first = ways.getFirst();
        boolean isCertain = first.conversion().probability() >= 1;
        return new Service(first.conversion().how() + " into " + first.asset(), isCertain ? CERTAIN : PROBABLE);
    }

    /// Returns the ways that the money of `transfer` goes.
    public synchronized List<Bridge> bridges(long transfer) {
        tieThoseAt(transfer);
        return bridges.getOrDefault(transfer, List.of());
    }

    /// Returns what is known of conversions that begin with `transfer` and whose other end the ledger
    /// does not hold.
    public synchronized Collection<String> missing(long transfer) {
        tieThoseAt(transfer);
        return missing.getOrDefault(transfer, Set.of());
    }
}
