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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The swaps and bridges by which money that is followed leaves one asset, each tied to the transfer that it begins
/// with and, in the other asset, the one that it ends with.
public final class AssetCrossings {
    /// The category of what goes on in another log.
    private static final String CERTAIN = "conversion";
    /// The category of what probably does.
    private static final String PROBABLE = "probable conversion";

    private final Map<Long, List<Bridge>> bridges = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    private AssetCrossings() {}

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
    }

    /// Finds those of `log`, for money that is followed in `direction`.
    public static AssetCrossings of(TransferLog log, Ledgers ledgers, Direction direction) {
        AssetCrossings crossings = new AssetCrossings();
        boolean forward = direction == Direction.FORWARD;
        LegFinder here = new LegFinder(log);
        for (Conversion conversion : ledgers.conversions(log.asset())) {
            Leg left = forward ? conversion.in() : conversion.out();
            Leg entered = forward ? conversion.out() : conversion.in();
            if (left.asset().equals(log.asset())) {
                long transfer = forward ? here.paidBy(left) : here.paidTo(left);
                if (transfer >= 0) {
                    crossings.tie(
                            conversion, transfer, entered, End.of(ledgers.find(entered.asset()), entered, forward));
                }
            }
        }
        return crossings;
    }

    /// Ties the conversion that begins with `transfer` to the transfer that it ends with.
    private void tie(Conversion conversion, long transfer, Leg entered, End end) {
        if (end.transfer < 0) {
            missing.add("A conversion (" + conversion.how() + ") ends in the transaction " + entered.transaction()
                    + " on " + entered.asset()
                    + (entered.asset().chain().hasOutputs()
                            ? ", at " + entered.account() + "; trace that address to go on there."
                            : ", which the ledger does not hold."));
            return;
        }
        bridges.computeIfAbsent(transfer, unknown -> new ArrayList<>())
                .add(new Bridge(conversion, entered.asset(), end.transfer, end.units));
    }

    /// The transfer that a conversion ends with, -1 if the ledger does not hold it.
    private record End(long transfer, Units units) {
        static End of(@Nullable TransferLog log, Leg entered, boolean forward) {
            if (log == null) {
                return new End(-1, Units.ZERO);
            }
            LegFinder there = new LegFinder(log);
            long transfer = forward ? there.paidTo(entered) : there.paidBy(entered);
            return new End(transfer, transfer < 0 ? Units.ZERO : log.amount(transfer));
        }
    }

    /// Returns for every transfer that leaves the asset where it goes, and whether that is a fact or only probable.
    public Map<Long, Service> exits() {
        Map<Long, Service> exits = new HashMap<>();
        bridges.forEach((transfer, ways) -> {
            Bridge first = ways.getFirst();
            boolean isCertain = first.conversion().probability() >= 1;
            exits.put(
                    transfer,
                    new Service(first.conversion().how() + " into " + first.asset(), isCertain ? CERTAIN : PROBABLE));
        });
        return exits;
    }

    /// Returns the ways that the money of `transfer` goes.
    public List<Bridge> bridges(long transfer) {
        return bridges.getOrDefault(transfer, List.of());
    }

    /// Returns what is known of conversions whose other end the ledger does not hold.
    public List<String> missing() {
        return missing;
    }
}
