package dev.kkachi.tracing.internal;

import dev.kkachi.model.Asset;

/// What a payment was worth, as far as that can be compared with another asset's.
///
/// @param ticker what it counts, empty for a token that is not known to be the genuine one of a ticker
/// @param amount how much, in the asset's own unit
/// @param dollars how much in US dollars, not a number if nobody says
/// @param isPar whether the dollars are the amount itself, as of a stablecoin, and not a day's price of it
record Worth(String ticker, double amount, double dollars, boolean isPar) {
    /// The longest a ticker is; a contract's address is longer on every chain.
    private static final int TICKER_MAX = 12;

    /// How closely two worths can be compared.
    enum Precision {
        /// The same coin on two chains, or two that stand for a dollar.
        PAR(0.015, 0.001, 0.005),
        /// Two that are compared by the prices of a day, within which prices wander.
        PRICED(0.04, 0.04, 0.02);

        /// By which part less may come out than went in.
        final double lossMax;
        /// By which part more may come out.
        final double gainMax;
        /// By which part it differs on average.
        final double mean;

        Precision(double lossMax, double gainMax, double mean) {
            this.lossMax = lossMax;
            this.gainMax = gainMax;
            this.mean = mean;
        }
    }

    static String ticker(Asset asset) {
        return asset.name().length() <= TICKER_MAX ? asset.name() : "";
    }

    /// Says whether this can be compared with any other asset's.
    boolean isKnown() {
        return !ticker.isEmpty();
    }

    Precision precision(Worth other) {
        return isSame(other) || (isPar && other.isPar) ? Precision.PAR : Precision.PRICED;
    }

    /// Returns by which part of this `out` is worth less, negative if it is worth more; not a number if nobody knows.
    double loss(Worth out) {
        return isSame(out) ? 1 - out.amount / amount : 1 - out.dollars / dollars;
    }

    private boolean isSame(Worth other) {
        return ticker.equals(other.ticker);
    }
}
