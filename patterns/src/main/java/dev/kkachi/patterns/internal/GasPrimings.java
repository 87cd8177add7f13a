package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// T3: new addresses are made ready. Each is first given a small round amount of the chain's own coin, for fees,
/// and the assets by the same hand soon after.
final class GasPrimings implements Detector {
    private static final double BITS = 2;
    private static final int DIGITS_OF_ROUND = 2;
    private static final int ASSET_FACTOR = 10;

    private final Search search;
    private final Thresholds.Priming rule;
    private final List<Sighting> seen = new ArrayList<>();

    /// An address that was made ready.
    ///
    /// @param gas what it got first
    /// @param sheet of which asset it got more
    /// @param asset by which transfer
    private record Primed(Moved gas, Sheet sheet, long asset) {}

    GasPrimings(Search search) {
        this.search = search;
        rule = search.thresholds().priming();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isNative(sheet.asset());
    }

    @Override
    public int movesMin() {
        return rule.addressesMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        List<Moved> gifts = Fresh.paid(sheet, moves).stream()
                .filter(moved -> isSmallAndRound(sheet, moved))
                .toList();
        if (gifts.size() < rule.addressesMin() || sheet.service(account) != null) {
            return;
        }
        List<Primed> primed = new ArrayList<>();
        for (Moved gift : gifts) {
            Primed found = asset(sheet, account, gift);
            if (found != null) {
                primed.add(found);
            }
        }
        if (primed.size() >= rule.addressesMin()) {
            seen.add(sighting(sheet, account, primed));
        }
    }

    private boolean isSmallAndRound(Sheet sheet, Moved gift) {
        BigDecimal amount = gift.amount().toDecimal(sheet.log().decimals()).stripTrailingZeros();
        return amount.precision() <= DIGITS_OF_ROUND && amount.compareTo(BigDecimal.valueOf(rule.coinsMax())) <= 0;
    }

    /// Finds what `giver` sent to the same address within the window: a token, or much more of the coin.
    private @Nullable Primed asset(Sheet coin, int giver, Moved gift) {
        for (Asset asset : search.grounds().assets()) {
            boolean isHere = asset.chain().equals(coin.asset().chain()) && Coins.isGenuine(asset);
            Sheet sheet = isHere ? search.sheet(asset) : null;
            if (sheet == null) {
                continue;
            }
            TransferLog log = sheet.log();
            int from = log.account(coin.log().address(giver));
            int to = log.account(coin.log().address(gift.other()));
            if (from < 0 || to < 0) {
                continue;
            }
            long end = gift.second() + rule.window().toSeconds();
            for (long i = log.seek(to, log.firstAt(Instant.ofEpochSecond(gift.second())));
                    i < log.incidences(to);
                    i++) {
                long transfer = log.incidence(to, i) >>> 1;
                if (log.time(transfer).getEpochSecond() > end) {
                    break;
                }
                boolean isMore = sheet != coin
                        ? !log.amount(transfer).isZero()
                        : transfer != gift.transfer()
                                && sheet.number(log.amount(transfer)) >= ASSET_FACTOR * coin.number(gift.amount());
                if (log.from(transfer) == from && log.to(transfer) == to && isMore) {
                    return new Primed(gift, sheet, transfer);
                }
            }
        }
        return null;
    }

    private Sighting sighting(Sheet sheet, int account, List<Primed> primed) {
        Draft draft = Draft.of(Pattern.T3, sheet, account)
                .measure("new addresses made ready", Integer.toString(primed.size()), "at least " + rule.addressesMin())
                .measure(
                        "most that one was given first",
                        sheet.render(most(primed)),
                        "round, at most " + rule.coinsMax() + " "
                                + sheet.asset().name() + ", two digits")
                .measure(
                        "longest until assets came from the same hand",
                        Texts.seconds(longest(primed)),
                        "at most " + Texts.duration(rule.window()));
        for (Primed one : primed) {
            draft.moved(sheet, one.gas().transfer()).moved(one.sheet(), one.asset());
        }
        return draft.weigh(
                BITS,
                "priming:" + sheet.log().address(account),
                Texts.counted(primed.size(), "new address") + " got a round amount for fees and then assets, all from"
                        + " here.");
    }

    private static Units most(List<Primed> primed) {
        return primed.stream().map(one -> one.gas().amount()).reduce(Units.ZERO, Units::max);
    }

    private static long longest(List<Primed> primed) {
        return primed.stream()
                .mapToLong(one -> one.sheet().log().time(one.asset()).getEpochSecond()
                        - one.gas().second())
                .max()
                .orElseThrow();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
