package dev.kkachi.model;

import java.math.BigDecimal;

/// A quantity of one currency or asset, exact to its last digit.
///
/// @param value how much, with trailing zeros removed so that equal amounts are equal
/// @param currency an ISO 4217 code or an asset's ticker, in capitals
public record Amount(BigDecimal value, String currency) {
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

    /// Returns the amount as `1234.5 USDC`.
    public String render() {
        return value.toPlainString() + " " + currency;
    }
}
