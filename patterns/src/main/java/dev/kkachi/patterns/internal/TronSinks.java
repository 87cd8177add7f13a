package dev.kkachi.patterns.internal;

import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// T8: somebody on Tron takes round sums of Tether from many who have nothing to do with one another, and keeps none
/// of it: a desk that changes it for cash, no questions asked.
final class TronSinks implements Detector {
    private static final double BITS = 3;
    private static final long ROUND = 1_000;

    private final Thresholds.Sink rule;
    private final List<Sighting> seen = new ArrayList<>();

    TronSinks(Search search) {
        rule = search.thresholds().sink();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return sheet.asset().chain().equals(Chain.TRON) && sheet.asset().name().equals("USDT");
    }

    @Override
    public int movesMin() {
        return rule.sendersMin() + 1;
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        if (sheet.service(account) != null) {
            return;
        }
        Units least = sheet.units(rule.usdMin());
        List<Moved> round = moves.stream()
                .filter(moved -> !moved.isOut() && moved.amount().compareTo(least) >= 0 && isRound(sheet, moved))
                .toList();
        if (Fresh.others(round) < rule.sendersMin()) {
            return;
        }
        int unrelated = unrelated(sheet, round);
        long dwell = new Leavings(sheet, moves, round, rule.dwellMax().toSeconds()).medianDwell();
        double turnover = turnover(sheet, account, moves);
        if (unrelated >= rule.sendersMin() && dwell <= rule.dwellMax().toSeconds() && turnover >= rule.turnoverMin()) {
            seen.add(sighting(sheet, account, round, new Seen(unrelated, dwell, turnover)));
        }
    }

    private record Seen(int unrelated, long dwell, double turnover) {}

    private static boolean isRound(Sheet sheet, Moved moved) {
        Units thousand = sheet.units(ROUND);
        return moved.amount().toBigInteger().mod(thousand.toBigInteger()).signum() == 0;
    }

    /// Counts those senders that never paid one another.
    private static int unrelated(Sheet sheet, List<Moved> round) {
        Set<Integer> senders = new HashSet<>();
        round.forEach(moved -> senders.add(moved.other()));
        Set<Integer> related = new HashSet<>();
        for (int sender : senders) {
            for (Moved moved : sheet.moves(sender)) {
                if (moved.isOut() && senders.contains(moved.other())) {
                    related.add(sender);
                    related.add(moved.other());
                }
            }
        }
        return senders.size() - related.size();
    }

    /// Returns all that came in, divided by what lay there on average from the first transfer to the last.
    private static double turnover(Sheet sheet, int account, List<Moved> moves) {
        double held = sheet.number(sheet.log().opening(account));
        double weighted = 0;
        double in = 0;
        long before = moves.getFirst().second();
        for (Moved moved : moves) {
            weighted += Math.max(0, held) * (moved.second() - before);
            before = moved.second();
            double amount = sheet.number(moved.amount());
            held += moved.isOut() ? -amount : amount;
            in += moved.isOut() ? 0 : amount;
        }
        long seconds = moves.getLast().second() - moves.getFirst().second();
        return seconds == 0 ? 0 : weighted == 0 ? Double.MAX_VALUE : in / (weighted / seconds);
    }

    private Sighting sighting(Sheet sheet, int account, List<Moved> round, Seen measured) {
        Draft draft = Draft.of(Pattern.T8, sheet, account)
                .measure(
                        "senders of round sums who never paid one another",
                        Integer.toString(measured.unrelated()),
                        "at least " + rule.sendersMin())
                .measure("round sums", Integer.toString(round.size()), "thousands, at least " + rule.usdMin() + " each")
                .measure(
                        "median time until half of one had left, first in, first out",
                        Texts.seconds(measured.dwell()),
                        "at most " + Texts.duration(rule.dwellMax()))
                .measure(
                        "turnover for one dollar held",
                        Texts.hundredths(measured.turnover()),
                        "at least " + Texts.hundredths(rule.turnoverMin()));
        round.forEach(moved -> draft.moved(sheet, moved.transfer()));
        return draft.weigh(
                BITS,
                "sink:" + sheet.log().address(account),
                sheet.render(Fresh.sum(round)) + " came in round sums from " + measured.unrelated()
                        + " who never paid one another, and stayed for "
                        + Texts.seconds(measured.dwell()) + ".");
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
