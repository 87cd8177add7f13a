package dev.kkachi.patterns.internal;

import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// T7: what somebody holds is strewn over dozens of new addresses within a day, little to each.
final class Dispersals implements Detector {
    private static final double BITS = 3;
    private static final double MANY_BITS = 5;
    private static final int MANY = 500;

    private final Thresholds.Dispersal rule;
    private final List<Sighting> seen = new ArrayList<>();

    Dispersals(Search search) {
        rule = search.thresholds().dispersal();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isNative(sheet.asset()) || Coins.isStable(sheet.asset());
    }

    @Override
    public int movesMin() {
        return rule.addressesMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        List<Moved> fresh = Fresh.paidMore(sheet, moves);
        if (fresh.size() < rule.addressesMin() || sheet.service(account) != null) {
            return;
        }
        double meanBelow = Coins.isStable(sheet.asset()) ? rule.usdMeanMax() : Double.POSITIVE_INFINITY;
        Runs.Wanted wanted =
                new Runs.Wanted(rule.window().toSeconds(), rule.addressesMin(), rule.holdingMin(), meanBelow);
        Runs.Run strewn = Runs.longest(sheet, account, fresh, wanted);
        if (strewn != null) {
            seen.add(sighting(sheet, account, strewn));
        }
    }

    private Sighting sighting(Sheet sheet, int account, Runs.Run run) {
        List<Moved> strewn = run.payments();
        double mean = sheet.number(run.sum()) / strewn.size();
        String limit = Coins.isStable(sheet.asset())
                ? "below " + rule.usdMeanMax()
                : "told only: daily prices are not asked, so nobody knows whether it is little";
        Draft draft = Draft.of(Pattern.T7, sheet, account)
                .measure("new addresses", Integer.toString(strewn.size()), "at least " + rule.addressesMin())
                .measure("within", Texts.seconds(run.seconds()), "at most " + Texts.duration(rule.window()))
                .measure(
                        "mean amount",
                        Texts.hundredths(mean) + " " + sheet.asset().name(),
                        limit)
                .measure("of what was held", Texts.perCent(run.held()), "at least " + Texts.perCent(rule.holdingMin()))
                .measure("Gini coefficient of the amounts (0: all equal)", Texts.hundredths(gini(sheet, strewn)), "");
        strewn.forEach(part -> draft.moved(sheet, part.transfer()));
        return draft.weigh(
                strewn.size() >= MANY ? MANY_BITS : BITS,
                Fresh.group(sheet, account),
                sheet.render(run.sum()) + " went to " + strewn.size() + " new addresses.");
    }

    private static double gini(Sheet sheet, List<Moved> strewn) {
        double[] sorted = strewn.stream()
                .mapToDouble(moved -> sheet.number(moved.amount()))
                .sorted()
                .toArray();
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
