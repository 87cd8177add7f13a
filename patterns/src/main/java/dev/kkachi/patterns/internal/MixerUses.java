package dev.kkachi.patterns.internal;

import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.spi.Services;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// T5: the same large amount goes into a mixer again and again, or comes out of one. Who wants privacy for a payment
/// does so once; who has to hide millions needs the largest pool, and many rounds of it.
final class MixerUses implements Detector {
    private static final double BITS = 4;
    private static final double FRESH_BITS = 6;
    /// A relayer who pays the fees of a withdrawal keeps a little of it.
    private static final double RELAYED = 0.02;

    private final Thresholds.Mixing rule;
    private final List<Sighting> seen = new ArrayList<>();

    MixerUses(Search search) {
        rule = search.thresholds().mixing();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isNative(sheet.asset()) || Coins.isStable(sheet.asset());
    }

    @Override
    public int movesMin() {
        return rule.timesMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        if (sheet.service(account) == null) {
            look(sheet, account, moves, true);
            look(sheet, account, moves, false);
        }
    }

    private void look(Sheet sheet, int account, List<Moved> moves, boolean isOut) {
        long least = Coins.isStable(sheet.asset()) ? rule.usdMin() : rule.coinsMin();
        double bottom = least * (isOut ? 1 : 1 - RELAYED);
        List<Moved> mixed = new ArrayList<>();
        for (Moved moved : moves) {
            if (moved.isOut() == isOut && sheet.number(moved.amount()) >= bottom && isMixer(sheet, moved.other())) {
                mixed.add(moved);
            }
        }
        List<Moved> alike = mostAlike(sheet, mixed, isOut ? 0 : RELAYED);
        if (alike.size() >= rule.timesMin()) {
            seen.add(sighting(sheet, account, moves, alike));
        }
    }

    private static boolean isMixer(Sheet sheet, int account) {
        Services.Service service = sheet.service(account);
        return service != null && service.category().equals("mixing_service");
    }

    /// Returns the most of `mixed` whose amounts differ by no more than `slack` of the larger one.
    private static List<Moved> mostAlike(Sheet sheet, List<Moved> mixed, double slack) {
        List<Moved> sorted =
                mixed.stream().sorted(Comparator.comparing(Moved::amount)).toList();
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int to = 0; to < sorted.size(); to++) {
            double most = sheet.number(sorted.get(to).amount());
            while (sheet.number(sorted.get(from).amount()) < most * (1 - slack)) {
                from++;
            }
            if (to + 1 - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = to + 1;
            }
        }
        return sorted.subList(bestFrom, bestTo).stream()
                .sorted(Comparator.comparingLong(Moved::transfer))
                .toList();
    }

    private Sighting sighting(Sheet sheet, int account, List<Moved> moves, List<Moved> alike) {
        boolean isOut = alike.getFirst().isOut();
        boolean isFresh =
                !isOut && alike.getFirst().transfer() == moves.getFirst().transfer();
        long least = Coins.isStable(sheet.asset()) ? rule.usdMin() : rule.coinsMin();
        Draft draft = Draft.of(Pattern.T5, sheet, account)
                .measure(
                        isOut ? "deposits" : "withdrawals",
                        Integer.toString(alike.size()),
                        "at least " + rule.timesMin())
                .measure("each about", sheet.render(alike.getLast().amount()), "at least " + least)
                .measure(
                        "from the first to the last",
                        Texts.seconds(
                                alike.getLast().second() - alike.getFirst().second()),
                        "");
        if (!isOut) {
            draft.measure("address not used before", isFresh ? "yes" : "no", "weighs if so");
        }
        alike.forEach(moved -> draft.moved(sheet, moved.transfer()));
        return draft.weigh(
                isFresh ? FRESH_BITS : BITS,
                "mixer:" + sheet.log().address(account),
                sheet.render(Fresh.sum(alike)) + (isOut ? " went into" : " came out of") + " a mixer in " + alike.size()
                        + " parts of one size.");
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
