package dev.kkachi.cli.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A trace for a person: what left, where it is now, and the line that proves that nothing is missing.
final class TraceTable {
    private static final int HOLDERS_MAX = 25;
    private static final int PASSED_MAX = 50;
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
        out.text(style.strong((forward ? "Where it went: " : "Where it came from: ") + asset + ", " + policy) + "\n");
        for (Trace.Seed seed : trace.seeds()) {
            if (seed.tainted().isZero()) {
                continue;
            }
            out.text("  " + Columns.printable(seed.address()) + (forward ? " sent " : " received ")
                    + Progress.grouped(traced.amount(seed.tainted())) + "\n");
        }
        if (!trace.entries().isEmpty()) {
            Units sum = trace.entries().stream().map(Trace.Entry::tainted).reduce(Units.ZERO, Units::plus);
            out.text("  " + Progress.counted(trace.entries().size(), "conversion") + " brought "
                    + Progress.grouped(traced.amount(sum)) + "\n");
        }
        out.text(Progress.counted(trace.transfers().size(), "transfer") + " carried it"
                + (trace.transfers().isEmpty() ? "" : ", " + span()) + ".\n\n");
        holders(out, forward);
        passed(out);
        conservation(out, trace.conservation());
        for (Trace.NotFollowed left : trace.notFollowed()) {
            out.text(style.alarm("not followed: ") + traced.address(left.account()) + " with "
                    + Progress.grouped(traced.amount(left.tainted())) + "\n");
        }
        traced.cross().notes().forEach(note -> out.text(style.faint(note) + "\n"));
        trace.notes().forEach(note -> out.text(style.faint(note) + "\n"));
    }

    private String span() {
        List<Trace.TaintedTransfer> moved = trace.transfers();
        return traced.log().time(moved.getFirst().transfer()) + " to "
                + traced.log().time(moved.getLast().transfer());
    }

    private void holders(Utf8Buffer out, boolean forward) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(forward ? "NOW WITH" : "CAME FROM", "WHO", "CATEGORY", "TAINTED", "SHARE"));
        for (Trace.Holder holder : trace.holders().stream().limit(HOLDERS_MAX).toList()) {
            rows.add(List.of(
                    Columns.printable(traced.address(holder.account())),
                    Columns.printable(traced.label(holder)),
                    Columns.printable(traced.category(holder)),
                    Progress.grouped(traced.amount(holder.tainted())),
                    MatchTable.fixed(PER_CENT * holder.share(), 1) + " %"));
        }
        Columns.table(rows, out);
        if (trace.holders().size() > HOLDERS_MAX) {
            out.text("and " + Progress.counted(trace.holders().size() - HOLDERS_MAX, "account") + " with less\n");
        }
    }

    private void passed(Utf8Buffer out) {
        List<Traced.Passed> passed = traced.passed();
        if (passed.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("THROUGH", "WHO", "CATEGORY", "TAINTED"));
        for (Traced.Passed one : passed.stream().limit(PASSED_MAX).toList()) {
            rows.add(List.of(
                    Columns.printable(one.tag().address()),
                    Columns.printable(one.tag().label()),
                    Columns.printable(one.tag().category()),
                    Progress.grouped(traced.amount(one.tainted()))));
        }
        out.ascii('\n');
        Columns.table(rows, out);
        if (passed.size() > PASSED_MAX) {
            out.text("and " + (passed.size() - PASSED_MAX) + " more of whom something is known\n");
        }
    }

    private void conservation(Utf8Buffer out, Trace.@Nullable Conservation sum) {
        if (sum == null) {
            out.text("\nPoison says what was touched, not how much of it is the seeds'.\n");
            return;
        }
        out.text("\nin " + Progress.grouped(traced.amount(sum.in())) + " = held "
                + Progress.grouped(traced.amount(sum.held()))
                + " + ended " + Progress.grouped(traced.amount(sum.sinks())) + " + fees "
                + Progress.grouped(traced.amount(sum.fees())) + "; difference "
                + (sum.difference().signum() == 0 ? "0" : sum.difference()) + "\n");
    }
}
