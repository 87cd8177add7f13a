package dev.kkachi.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A quantity of one currency or asset, exact to its last digit.
///
/// @param value how much, with trailing zeros removed so that equal amounts are equal
/// @param currency an ISO 4217 code or an asset's ticker, in capitals
public record Amount(BigDecimal value, String currency) {
    private static final int CENTS = 2;
    private static final int FIGURES = 4;
    private static final int GROUP = 3;

    public Amount {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (currency.isBlank()) {
            throw new IllegalArgumentException("An amount of " + value.toPlainString() + " needs a currency.");
        }
    }

    /// Returns the sum.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    public Amount plus(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency + ".");
        }
        return new Amount(value.add(other.value), currency);
    }

    /// Returns the amount as a sentence says it: `81,224.19 USDC`. Four figures that tell something are enough
    /// for a reader; the row that it came from, or [#render], has every digit.
    public String said() {
        int whole = value.precision() - value.scale();
        int places = whole > 2 ? CENTS : Math.max(CENTS, FIGURES - whole);
        BigDecimal rounded = value.setScale(Math.min(places, Math.max(0, value.scale())), RoundingMode.HALF_EVEN);
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        int shownPlaces = shown.scale() <= 0 ? 0 : Math.max(CENTS, shown.scale());
        return grouped(shown.setScale(shownPlaces).toPlainString()) + " " + currency;
    }

    /// Returns the decimal number `printed` with commas between thousands.
    public static String grouped(String printed) {
        int point = printed.indexOf('.');
        int first = printed.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(printed);
        for (int at = (point < 0 ? printed.length() : point) - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// Returns the amount as `1234.5 USDC`.
    public String render() {
        return value.toPlainString() + " " + currency;
    }
}
