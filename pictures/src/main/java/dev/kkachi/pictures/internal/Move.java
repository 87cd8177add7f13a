package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A transfer that carried taint, in the direction in which the money is followed: of a trace backward, `from` was
/// paid.
///
/// @param transfer its number
/// @param from the account that the taint leaves
/// @param to the account that it reaches
/// @param tainted how much it carried
/// @param entering how much of that came in from another asset
/// @param entry the gate by which it came
/// @param exit the gate by which all of it leaves
record Move(
        long transfer,
        int from,
        int to,
        Units tainted,
        Units entering,
        @Nullable Gate entry,
        @Nullable Gate exit) {
    /// Returns the moves of `trace`, which is number `asset` of all, in the order in which they were followed. What an
    /// account sends to itself is none, unless it is a seed: there it leaves and has returned.
    static List<Move> list(Trace trace, int asset, Gates gates) {
        Map<Long, Units> entering = new HashMap<>();
        trace.entries().forEach(entry -> entering.merge(entry.transfer(), entry.tainted(), Units::plus));
        Set<Integer> seeds = new HashSet<>();
        trace.seeds().forEach(seed -> seeds.add(seed.account()));
        boolean forward = trace.query().direction() == Direction.FORWARD;
        List<Move> moves = new ArrayList<>();
        for (Trace.TaintedTransfer moved :
                forward ? trace.transfers() : trace.transfers().reversed()) {
            Gate exit = gates.exit(asset, moved.transfer());
            Units entered = Objects.requireNonNullElse(entering.get(moved.transfer()), Units.ZERO);
            boolean isIdle = moved.from() == moved.to() && !seeds.contains(moved.from());
            if (!isIdle || exit != null || !entered.isZero()) {
                moves.add(new Move(
                        moved.transfer(),
                        forward ? moved.from() : moved.to(),
                        forward ? moved.to() : moved.from(),
                        moved.tainted(),
                        entered,
                        entered.isZero() ? null : gates.entry(asset, moved.transfer()),
                        exit));
            }
        }
        return moves;
    }
}
