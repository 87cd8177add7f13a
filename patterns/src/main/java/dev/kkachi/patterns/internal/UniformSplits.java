package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// T1: what somebody holds goes out in equal parts to addresses that nobody has used before, within an
/// hour.
///
/// An exchange, a payroll or an airdrop pays equal amounts to new addresses, too; but out of much more
/// than it pays. So the parts must be most of what the sender held.
final class UniformSplits implements Detector {
    private static final double BITS = 3;
    private static final double MANY_BITS = 6;
    private static final int MANY = 20;

    private final Thresholds.Split rule;
    private final List<Sighting> seen = new ArrayList<>();

    UniformSplits(Search search) {
        rule = search.thresholds().split();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isNative(sheet.asset());
    }

    @Override
    public int movesMin() {
        return rule.partsMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        List<Moved> fresh = Fresh.paidMore(sheet, moves);
        if (fresh.size() < rule.partsMin() || sheet.service(account) != null) {
            return;
        }
        Runs.Wanted wanted = new Runs.Wanted(
                rule.window().toSeconds(), rule.partsMin(), rule.holdingMin(), Double.POSITIVE_INFINITY);
        Runs.Run best = null;
        for (List<Moved> equal : equal(sheet, fresh)) {
            Runs.Run run = Runs.longest(sheet, account, equal, wanted);
            boolean isBetter = run != null
                    && (best == null || run.payments().size() > best.payments().size());
            best = isBetter ? run : best;
        }
        if (best != null) {
            seen.add(sighting(sheet, account, best));
        }
    }

    /// Returns the payments of about the same amount together, each group in the order of time.
    private List<List<Moved>> equal(Sheet sheet, List<Moved> payments) {
        List<Moved> sorted = payments.stream()
                .sorted(Comparator.comparing(Moved::amount).thenComparingLong(Moved::transfer))
                .toList();
        List<List<Moved>> groups = new ArrayList<>();
        Units first = Units.ZERO;
        for (Moved moved : sorted) {
            boolean isAlike = !groups.isEmpty()
                    && sheet.number(moved.amount()) - sheet.number(first) <= rule.tolerance() * sheet.number(first);
            if (!isAlike) {
                first = moved.amount();
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(moved);
        }
        groups.forEach(group -> group.sort(Comparator.comparingLong(Moved::transfer)));
        return groups;
    }

    private Sighting sighting(Sheet sheet, int account, Runs.Run split) {
        List<Moved> parts = split.payments();
        Draft draft = Draft.of(Pattern.T1, sheet, account)
                .measure("equal parts", Integer.toString(parts.size()), "at least " + rule.partsMin())
                .measure("within", Texts.seconds(split.seconds()), "at most " + Texts.duration(rule.window()))
                .measure(
                        "of what was held", Texts.perCent(split.held()), "at least " + Texts.perCent(rule.holdingMin()))
                .measure("addresses not used before, in this asset", "all", "all");
        parts.forEach(part -> draft.moved(sheet, part.transfer()));
        return draft.weigh(
                parts.size() >= MANY ? MANY_BITS : BITS,
                Fresh.group(sheet, account),
                parts.size() + " times " + sheet.render(parts.getFirst().amount()) + " to as many new addresses within "
                        + Texts.seconds(split.seconds()) + ".");
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
