package dev.kkachi.patterns.internal;

import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// T9: money is laid down in many wallets that one hand has made, rests there for a month or more, and moves again
/// everywhere at once.
final class RestingSiblings implements Detector {
    private static final double BITS = 4;
    /// A wallet that money only rests in has few transfers.
    private static final int TRANSFERS_MAX = 50;

    private final Thresholds.Rest rule;
    private final List<Sighting> seen = new ArrayList<>();

    /// A wallet in which money rested.
    ///
    /// @param laid the transfer that laid it down
    /// @param moved the first that moved it again
    private record Rested(Moved laid, Moved moved, long seconds) {}

    RestingSiblings(Search search) {
        rule = search.thresholds().rest();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isGenuine(sheet.asset());
    }

    @Override
    public int movesMin() {
        return rule.walletsMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        List<Moved> laid = Fresh.paid(sheet, moves);
        if (laid.size() < rule.walletsMin() || sheet.service(account) != null) {
            return;
        }
        List<Rested> rested = new ArrayList<>();
        for (Moved one : laid) {
            Rested found = rested(sheet, one);
            if (found != null) {
                rested.add(found);
            }
        }
        rested.sort(Comparator.comparingLong(one -> one.moved().transfer()));
        Set<Moved> together = new HashSet<>(Fresh.densest(
                rested.stream().map(Rested::moved).toList(), rule.window().toSeconds()));
        if (together.size() >= rule.walletsMin()) {
            seen.add(sighting(
                    sheet,
                    account,
                    rested.stream()
                            .filter(one -> together.contains(one.moved()))
                            .toList()));
        }
    }

    private @Nullable Rested rested(Sheet sheet, Moved laid) {
        int wallet = laid.other();
        if (sheet.log().incidences(wallet) > TRANSFERS_MAX) {
            return null;
        }
        long before = laid.second();
        for (Moved moved : sheet.moves(wallet)) {
            if (moved.isOut()) {
                boolean isLong = moved.second() - before >= rule.dormancyMin().toSeconds();
                return isLong && !sheet.isCounter(wallet) ? new Rested(laid, moved, moved.second() - before) : null;
            }
            before = moved.second();
        }
        return null;
    }

    private Sighting sighting(Sheet sheet, int account, List<Rested> rested) {
        long first = rested.getFirst().moved().second();
        long last = rested.getLast().moved().second();
        long shortest = rested.stream().mapToLong(Rested::seconds).min().orElseThrow();
        Draft draft = Draft.of(Pattern.T9, sheet, account)
                .measure(
                        "wallets laid down from here", Integer.toString(rested.size()), "at least " + rule.walletsMin())
                .measure(
                        "shortest that one rested",
                        Texts.seconds(shortest),
                        "at least " + Texts.duration(rule.dormancyMin()))
                .measure("all moved within", Texts.seconds(last - first), "at most " + Texts.duration(rule.window()));
        for (Rested one : rested) {
            draft.moved(sheet, one.laid().transfer()).moved(sheet, one.moved().transfer());
        }
        return draft.weigh(
                BITS,
                "rest:" + sheet.log().address(account),
                rested.size() + " wallets that were filled from here rested for "
                        + Texts.duration(rule.dormancyMin()) + " or more and moved within "
                        + Texts.seconds(last - first) + ".");
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
