package dev.kkachi.tracing.internal;

import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTrace.Crossed;
import dev.kkachi.tracing.CrossTrace.Point;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shortest way on which taint came to every transfer that carried it, over all assets.
///
/// In one asset the transfers are gone through in the order in which they were followed, and the shortest
/// way to every account so far is kept, so that every way respects time. What comes in by a conversion
/// has the way of what went into it; as that may lie in an asset that is gone through later, all are gone
/// through again until no way gets shorter.
final class Ways {
    private final CrossTrace cross;
    private final boolean isForward;
    private final List<@Nullable Way[]> ways = new ArrayList<>();
    private final Map<Spot, List<Crossed>> entering = new HashMap<>();
    private final Set<Spot> exits = new HashSet<>();
    private final Map<Spot, Way> leaving = new HashMap<>();

    /// A transfer of one of the traces.
    private record Spot(int asset, long transfer) {
        static Spot of(Point point) {
            return new Spot(point.asset(), point.transfer());
        }
    }

    /// A way from the address that is asked about to the far end of a transfer.
    ///
    /// @param asset the transfer's asset, as an index into [CrossTrace#traces]
    /// @param moved the transfer
    /// @param before the way to its near end, `null` if that is the address itself
    /// @param hops of how many transfers the way is
    /// @param how how the conversion is known that leads from the transfer before to this one, empty if
    ///     none does
    record Way(int asset, TaintedTransfer moved, @Nullable Way before, int hops, String how) {
        static Way first(int asset, TaintedTransfer moved) {
            return new Way(asset, moved, null, 1, "");
        }
    }

    private Ways(CrossTrace cross, boolean isForward) {
        this.cross = cross;
        this.isForward = isForward;
        for (Trace trace : cross.traces()) {
            ways.add(new Way[trace.transfers().size()]);
        }
        for (Crossed crossed : cross.crossed()) {
            exits.add(Spot.of(crossed.left()));
            entering.computeIfAbsent(Spot.of(crossed.entered()), unseen -> new ArrayList<>())
                    .add(crossed);
        }
    }

    /// Finds those of `cross`, which was followed in `direction` from one address of the asset that comes
    /// first.
    static Ways of(CrossTrace cross, Direction direction) {
        Ways found = new Ways(cross, direction == Direction.FORWARD);
        boolean isShorter = true;
        long looked = 0;
        while (isShorter && looked <= CrossTracer.AGAIN_MAX) {
            isShorter = false;
            for (int asset = 0; asset < cross.traces().size(); asset++) {
                isShorter |= found.goThrough(asset);
                looked += found.ways.get(asset).length;
            }
        }
        return found;
    }

    /// Returns whether a way that leads out of the asset has become shorter.
    private boolean goThrough(int asset) {
        List<TaintedTransfer> moved = cross.traces().get(asset).transfers();
        int seed = cross.traces().get(asset).seeds().getFirst().account();
        Map<Integer, Way> reached = new HashMap<>();
        boolean isShorter = false;
        for (int i = 0; i < moved.size(); i++) {
            int place = isForward ? i : moved.size() - 1 - i;
            TaintedTransfer transfer = moved.get(place);
            Way way = way(asset, transfer, seed, reached);
            ways.get(asset)[place] = way;
            if (way != null) {
                reached.merge(far(transfer), way, Ways::shorter);
                isShorter |= leave(new Spot(asset, transfer.transfer()), way);
            }
        }
        return isShorter;
    }

    private @Nullable Way way(int asset, TaintedTransfer transfer, int seed, Map<Integer, Way> reached) {
        int near = isForward ? transfer.from() : transfer.to();
        if (asset == 0 && near == seed) {
            return Way.first(asset, transfer);
        }
        Way before = reached.get(near);
        String how = "";
        for (Crossed crossed : entering.getOrDefault(new Spot(asset, transfer.transfer()), List.of())) {
            Way entered = leaving.get(Spot.of(crossed.left()));
            if (entered != null && (before == null || entered.hops() < before.hops())) {
                before = entered;
                how = crossed.conversion().how();
            }
        }
        return before == null ? null : new Way(asset, transfer, before, before.hops() + 1, how);
    }

    private boolean leave(Spot exit, Way way) {
        if (!exits.contains(exit)) {
            return false;
        }
        Way known = leaving.get(exit);
        if (known != null && known.hops() <= way.hops()) {
            return false;
        }
        leaving.put(exit, way);
        return true;
    }

    private static Way shorter(Way old, Way found) {
        return found.hops() < old.hops() ? found : old;
    }

    private int far(TaintedTransfer transfer) {
        return isForward ? transfer.to() : transfer.from();
    }

    /// Says whether the money of `transfer` went on in another asset.
    boolean isExit(int asset, long transfer) {
        return exits.contains(new Spot(asset, transfer));
    }

    /// Finds the way that ends with the transfer at `place` among those of the trace `asset`; `null`
    /// where a conversion gave out before it took in, so that no way respects time.
    @Nullable Way find(int asset, int place) {
        return ways.get(asset)[place];
    }
}
