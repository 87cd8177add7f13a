package dev.kkachi.cli.internal;

import dev.kkachi.ledger.PriceBook;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What amounts of an asset were worth in US dollars, each at the price of its own day. A day without a price has none.
///
/// An asset that is not known to be the genuine one of its ticker is called by its contract, so that it never meets the
/// price of the one it imitates.
final class DollarValues {
    static final String USD = "USD";
    private static final int CENTS = 2;

    private final PriceBook prices;
    private final String ticker;
    private final boolean isPriced;
    private final Map<LocalDate, DayPrice> used = new TreeMap<>();

    private DollarValues(PriceBook prices, String ticker) {
        this.prices = prices;
        this.ticker = ticker;
        this.isPriced = prices.status().stream()
                .anyMatch(
                        held -> held.ticker().equals(ticker) && held.currency().equals(USD));
    }

    static DollarValues of(PriceBook prices, Asset asset) {
        return new DollarValues(prices, asset.name());
    }

    /// Finds the price of the day that `time` is in, `null` if it is not known.
    @Nullable DayPrice price(Instant time) {
        if (!isPriced) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        DayPrice price = used.get(day);
        if (price == null) {
            price = prices.find(ticker, USD, time);
            if (price != null) {
                used.put(day, price);
            }
        }
        return price;
    }

    /// Returns what `units` with so many decimals are worth at `price`, in dollars and cents, half a cent to the even
    /// one.
    static String value(Units units, int decimals, DayPrice price) {
        BigDecimal value = units.toDecimal(decimals).multiply(price.price());
        return value.setScale(CENTS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// Returns the prices that were asked for, by day.
    List<DayPrice> used() {
        return new ArrayList<>(used.values());
    }
}
