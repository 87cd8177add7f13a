package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// T2: tokens that their issuer could freeze are swapped for the chain's own coin, which nobody can, within the hour of
/// their arrival. Who has nothing to fear lets a token lie.
final class TokenRushes implements Detector {
    private static final double BITS = 2;

    private final Search search;
    private final Thresholds.Rush rule;
    private final Map<Sheet, Map<String, List<Conversion>>> swaps = new HashMap<>();
    private final List<Sighting> seen = new ArrayList<>();

    TokenRushes(Search search) {
        this.search = search;
        rule = search.thresholds().rush();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isFreezable(sheet.asset()) && !swaps(sheet).isEmpty();
    }

    private Map<String, List<Conversion>> swaps(Sheet sheet) {
        return swaps.computeIfAbsent(sheet, unknown -> {
            Map<String, List<Conversion>> bySwapper = new HashMap<>();
            for (Conversion conversion : search.grounds().conversions(sheet.asset())) {
                boolean isRush = conversion.in().asset().equals(sheet.asset())
                        && Coins.isNative(conversion.out().asset())
                        && conversion.out().asset().chain().equals(sheet.asset().chain());
                if (isRush) {
                    bySwapper
                            .computeIfAbsent(conversion.in().account(), none -> new ArrayList<>())
                            .add(conversion);
                }
            }
            return bySwapper;
        });
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        List<Conversion> own = swaps(sheet).get(sheet.log().address(account));
        if (own == null || sheet.service(account) != null) {
            return;
        }
        Units least = sheet.units(Coins.isStable(sheet.asset()) ? rule.usdMin() : rule.coinsMin());
        List<Moved> rushed = new ArrayList<>();
        double leastSwapped = 1;
        for (Moved moved : moves) {
            boolean isArrival =
                    !moved.isOut() && moved.amount().compareTo(least) >= 0 && sheet.service(moved.other()) == null;
            double swapped = isArrival ? swapped(sheet, moved, own) : 0;
            if (isArrival && swapped >= rule.shareMin()) {
                rushed.add(moved);
                leastSwapped = Math.min(leastSwapped, swapped);
            }
        }
        if (!rushed.isEmpty()) {
            seen.add(sighting(sheet, account, moves, new Rush(rushed, leastSwapped)));
        }
    }

    private double swapped(Sheet sheet, Moved arrival, List<Conversion> own) {
        Units sum = Units.ZERO;
        for (Conversion conversion : own) {
            long after = conversion.in().time().getEpochSecond() - arrival.second();
            if (after >= 0 && after <= rule.window().toSeconds()) {
                sum = sum.plus(sheet.units(conversion.in().amount()));
            }
        }
        return Sheet.share(sum.min(arrival.amount()), arrival.amount());
    }

    /// Arrivals that were swapped, and the least part of one that was.
    private record Rush(List<Moved> arrivals, double least) {}

    private Sighting sighting(Sheet sheet, int account, List<Moved> moves, Rush rush) {
        List<Moved> rushed = rush.arrivals();
        Draft draft = Draft.of(Pattern.T2, sheet, account)
                .measure("arrivals that were swapped", Integer.toString(rushed.size()), "at least 1")
                .measure(
                        "least of one within " + Texts.duration(rule.window()),
                        Texts.perCent(rush.least()),
                        "at least " + Texts.perCent(rule.shareMin()))
                .measure("value kept", "not measured: daily prices are not asked", "");
        for (Moved arrival : rushed) {
            draft.moved(sheet, arrival.transfer());
            for (Moved moved : moves) {
                long after = moved.second() - arrival.second();
                if (moved.isOut() && after >= 0 && after <= rule.window().toSeconds()) {
                    draft.moved(sheet, moved.transfer());
                }
            }
        }
        return draft.weigh(
                BITS,
                "rush:" + sheet.log().address(account),
                sheet.render(Fresh.sum(rushed)) + " was swapped for the chain's own coin within "
                        + Texts.duration(rule.window()) + " of its arrival.");
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
