package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.spi.Claims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A trace with the names that its numbers stand for.
///
/// @param log the ledger that it was made on
/// @param claims what is said about addresses
/// @param dollars what its amounts were worth
/// @param trace the trace
/// @param cross the whole that it is a part of
record Traced(Movements log, Claims claims, DollarValues dollars, Trace trace, CrossTrace cross) {
    String address(int account) {
        return log.address(account);
    }

    String amount(Units units) {
        return units.render(trace.decimals());
    }

    /// Finds what the most trusted source says of `account`, `null` if nobody says anything.
    @Nullable Tag tag(int account) {
        List<Tag> all = claims.list(log.asset().chain(), address(account));
        return all.isEmpty() ? null : all.getFirst();
    }

    /// Returns who holds the account, as far as somebody says so; empty if nobody does.
    String label(Trace.Holder holder) {
        if (holder.service() != null) {
            return holder.service().label();
        }
        Tag tag = tag(holder.account());
        return tag == null ? "" : tag.label();
    }

    /// Returns what kind of holder it is, as far as somebody says so; empty if nobody does.
    String category(Trace.Holder holder) {
        if (holder.end() == Trace.End.RETURNED) {
            return "returned";
        }
        if (holder.service() != null) {
            return holder.service().category();
        }
        Tag tag = tag(holder.account());
        return tag == null ? "" : tag.category();
    }

    /// Returns the conversions by which tainted money came in from other assets, by the transfer that
    /// each ended with.
    Map<Long, List<CrossTrace.Crossed>> arrived() {
        return crossed(CrossTrace.Crossed::entered);
    }

    /// Returns the conversions by which tainted money went on into other assets, by the transfer that
    /// each began with.
    Map<Long, List<CrossTrace.Crossed>> departed() {
        return crossed(CrossTrace.Crossed::left);
    }

    /// Returns where this trace stopped early, also for what came in by conversions.
    List<Trace.NotFollowed> notFollowed() {
        List<Trace.NotFollowed> all = new ArrayList<>(trace.notFollowed());
        for (CrossTrace.Left left : cross.left()) {
            if (cross.traces().get(left.asset()).asset().equals(trace.asset())) {
                all.add(new Trace.NotFollowed(left.account(), left.tainted()));
            }
        }
        return all;
    }

    private Map<Long, List<CrossTrace.Crossed>> crossed(Function<CrossTrace.Crossed, CrossTrace.Point> end) {
        Map<Long, List<CrossTrace.Crossed>> all = new TreeMap<>();
        for (CrossTrace.Crossed crossed : cross.crossed()) {
            CrossTrace.Point point = end.apply(crossed);
            boolean isHere = point.asset() >= 0
                    && cross.traces().get(point.asset()).asset().equals(trace.asset());
            if (isHere && !point.tainted().isZero()) {
                all.computeIfAbsent(point.transfer(), unseen -> new ArrayList<>())
                        .add(crossed);
            }
        }
        return all;
    }

    /// Somebody known through whose account tainted money went.
    ///
    /// @param tag what the most trusted source says of it
    /// @param tainted how much reached it; backward, how much it paid
    record Passed(Tag tag, Units tainted) {}

    /// Returns whom the money passed of whom somebody says something, the most first. Where it ended and
    /// where it began is told elsewhere.
    List<Passed> passed() {
        boolean forward = trace.query().direction() == Direction.FORWARD;
        Map<Integer, Units> sums = new TreeMap<>();
        for (Trace.TaintedTransfer moved : trace.transfers()) {
            sums.merge(forward ? moved.to() : moved.from(), moved.tainted(), Units::plus);
        }
        trace.holders().stream().filter(Trace.Holder::stopped).forEach(holder -> sums.remove(holder.account()));
        trace.seeds().forEach(seed -> sums.remove(seed.account()));
        List<Passed> passed = new ArrayList<>();
        sums.forEach((account, units) -> {
            Tag tag = tag(account);
            if (tag != null) {
                passed.add(new Passed(tag, units));
            }
        });
        passed.sort(Comparator.comparing(Passed::tainted).reversed());
        return passed;
    }
}
