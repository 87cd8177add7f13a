package dev.kkachi.cli.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.Conservation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A trace for a person: what left, where it is now, and the line that proves that nothing is missing.
final class TraceTable {
    private static final int SEEDS_MAX = 5;
    private static final int HOLDERS_MAX = 25;
    private static final double SHARE_MIN = 0.01;
    private static final int ALIKE_MAX = 5;
    private static final double PER_CENT = 100;

    private final Traced traced;
    private final Trace trace;
    private final Style style;

    TraceTable(Traced traced, Style style) {
        this.traced = traced;
        this.trace = traced.trace();
        this.style = style;
    }

    void render(Utf8Buffer out) {
        boolean forward = trace.query().direction() == Direction.FORWARD;
        String asset = trace.asset().chain() + " " + trace.asset().name();
        String policy = trace.query().policy().name().toLowerCase(Locale.ROOT);
        out.text(style.strong((forward ? "Where it went: " : "Where it came from: ") + asset + ", " + policy) + ", "
                + Progress.counted(trace.transfers().size(), "transfer")
                + (trace.transfers().isEmpty() ? "" : ", " + span()) + "\n");
        seeds(out, forward);
        holders(out, forward);
        passed(out);
        out.text(conservation(trace.conservation(), traced::amount));
        for (Trace.NotFollowed left : traced.notFollowed()) {
            out.text(style.alarm("not followed: ") + traced.address(left.account()) + " with "
                    + Progress.grouped(traced.amount(left.tainted())) + "\n");
        }
        traced.cross().notes().forEach(note -> out.text(style.faint(note) + "\n"));
        trace.notes().forEach(note -> out.text(style.faint(note) + "\n"));
    }

    /// Names the seeds where they are few.
    private void seeds(Utf8Buffer out, boolean forward) {
        String verb = forward ? " sent " : " received ";
        List<Trace.Seed> seeds =
                trace.seeds().stream().filter(seed -> !seed.tainted().isZero()).toList();
        if (seeds.size() > SEEDS_MAX) {
            Units sum = sum(seeds.stream().map(Trace.Seed::tainted));
            out.text("  " + seeds.size() + " addresses" + verb + Progress.grouped(traced.amount(sum)) + "\n");
        } else {
            for (Trace.Seed seed : seeds) {
                out.text("  " + Columns.printable(seed.address()) + verb
                        + Progress.grouped(traced.amount(seed.tainted())) + "\n");
            }
        }
        Map<Long, List<CrossTrace.Crossed>> arrived = traced.arrived();
        brought(out, "conversion", entries(arrived, false));
        brought(out, "only probable conversion", entries(arrived, true));
    }

    /// Returns what came in by conversions that are facts, or else by those of which at least one is
    /// inferred.
    private List<Trace.Entry> entries(Map<Long, List<CrossTrace.Crossed>> arrived, boolean inferred) {
        return trace.entries().stream()
                .filter(entry -> inferred
                        == arrived.getOrDefault(entry.transfer(), List.of()).stream()
                                .anyMatch(crossed -> crossed.conversion().probability() < 1))
                .toList();
    }

    private void brought(Utf8Buffer out, String what, List<Trace.Entry> entries) {
        if (!entries.isEmpty()) {
            Units sum = sum(entries.stream().map(Trace.Entry::tainted));
            out.text("  " + Progress.counted(entries.size(), what) + " brought " + Progress.grouped(traced.amount(sum))
                    + "\n");
        }
    }

    private String span() {
        List<Trace.TaintedTransfer> moved = trace.transfers();
        return traced.log().time(moved.getFirst().transfer()) + " to "
                + traced.log().time(moved.getLast().transfer());
    }

    private void holders(Utf8Buffer out, boolean forward) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(forward ? "NOW WITH" : "CAME FROM", "WHO", "CATEGORY", "TAINTED", "SHARE"));
        List<Trace.Holder> shown = trace.holders().stream()
                .filter(holder -> holder.share() >= SHARE_MIN)
                .limit(HOLDERS_MAX)
                .toList();
        if (shown.isEmpty()) {
            shown = trace.holders().stream().limit(HOLDERS_MAX).toList();
        }
        for (Trace.Holder holder : shown) {
            rows.add(List.of(
                    Columns.printable(traced.address(holder.account())),
                    Columns.printable(traced.label(holder)),
                    Columns.printable(traced.category(holder)),
                    Progress.grouped(traced.amount(holder.tainted())),
                    holder.end() == Trace.End.CONVERTED
                            ? "went on"
                            : MatchTable.fixed(PER_CENT * holder.share(), 1) + " %"));
        }
        Columns.table(rows, out);
        List<Trace.Holder> rest =
                trace.holders().subList(shown.size(), trace.holders().size());
        if (!rest.isEmpty()) {
            out.text("and " + Progress.counted(rest.size(), "account") + " with "
                    + Progress.grouped(traced.amount(sum(rest.stream().map(Trace.Holder::tainted)))) + " together\n");
        }
    }

    private static Units sum(Stream<Units> all) {
        return all.reduce(Units.ZERO, Units::plus);
    }

    /// Those of whom the same kind of thing is known are one row where they are many.
    private void passed(Utf8Buffer out) {
        Map<String, List<Traced.Passed>> kinds = new LinkedHashMap<>();
        for (Traced.Passed one : traced.passed()) {
            kinds.computeIfAbsent(one.tag().category(), unknown -> new ArrayList<>())
                    .add(one);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("THROUGH", "WHO", "CATEGORY", "TAINTED"));
        kinds.forEach((category, alike) -> {
            if (alike.size() > ALIKE_MAX) {
                rows.add(passed(
                        alike.size() + " addresses",
                        "such as " + alike.getFirst().tag().label(),
                        category,
                        sum(alike.stream().map(Traced.Passed::tainted))));
            } else {
                alike.forEach(
                        one -> rows.add(passed(one.tag().address(), one.tag().label(), category, one.tainted())));
            }
        });
        if (rows.size() > 1) {
            Columns.table(rows, out);
        }
    }

    private List<String> passed(String address, String label, String category, Units tainted) {
        return List.of(
                Columns.printable(address),
                Columns.printable(label),
                Columns.printable(category),
                Progress.grouped(traced.amount(tainted)));
    }

    /// Returns the line that proves that nothing is missing; `amount` writes one.
    static String conservation(@Nullable Conservation sum, Function<Units, String> amount) {
        if (sum == null) {
            return "Poison says what was touched, not how much of it is the seeds'.\n";
        }
        return "in " + Progress.grouped(amount.apply(sum.in())) + " = held "
                + Progress.grouped(amount.apply(sum.held()))
                + " + ended " + Progress.grouped(amount.apply(sum.sinks())) + " + fees "
                + Progress.grouped(amount.apply(sum.fees())) + "; difference "
                + (sum.difference().signum() == 0 ? "0" : sum.difference()) + "\n";
    }
}
