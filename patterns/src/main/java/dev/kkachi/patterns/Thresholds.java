package dev.kkachi.patterns;

import java.time.Duration;

/// From when on something is a pattern. Where no source gives a number, it is a proposal, and its page says so.
///
/// @param wages of W1
/// @param consolidation of W2
/// @param collector of W3
/// @param limits what is not looked at
public record Thresholds(Wages wages, Consolidation consolidation, Collector collector, Limits limits) {
    /// What holds unless somebody says otherwise.
    private static final Thresholds STANDARD =
            new Thresholds(Wages.STANDARD, Consolidation.STANDARD, Collector.STANDARD, Limits.STANDARD);

    /// Returns what holds unless somebody says otherwise.
    public static Thresholds standard() {
        return STANDARD;
    }

    /// W1.
    ///
    /// @param usdMin the least that a wage is
    /// @param usdMax the most
    /// @param periodsMin how many times a payday must follow another
    /// @param slackDays how many days a payday may miss
    /// @param variationMax the greatest coefficient of variation of the amounts
    /// @param freshDays a wallet whose first transfer is no longer before the first wage was made for it
    public record Wages(long usdMin, long usdMax, int periodsMin, int slackDays, double variationMax, int freshDays) {
        static final Wages STANDARD = new Wages(1_500, 15_000, 3, 3, 0.15, 30);
    }

    /// W2.
    ///
    /// @param window within which a wage has left quickly
    /// @param leftMin which part of a wage has to leave in it
    /// @param wagesShareMin of how many of the wages this must be true; the rest may be holidays
    /// @param recipients how many addresses get most of it, at most
    /// @param recipientsShareMin which part of what leaves they get, at least
    public record Consolidation(
            Duration window, double leftMin, double wagesShareMin, int recipients, double recipientsShareMin) {
        static final Consolidation STANDARD = new Consolidation(Duration.ofDays(3), 0.80, 0.80, 2, 0.60);
    }

    /// W3.
    ///
    /// @param walletsMin how many wallets of wages feed a collector
    /// @param payersMin how many different payers pay them
    /// @param feedMin which part of what leaves such a wallet goes to the collector, at least
    /// @param paymentsMin in how many payments, at least
    /// @param passOn within which a collector passes on what it was given
    /// @param passOnMin which part of it, at least, to no more than two addresses
    public record Collector(
            int walletsMin, int payersMin, double feedMin, int paymentsMin, Duration passOn, double passOnMin) {
        static final Collector STANDARD = new Collector(3, 3, 0.5, 3, Duration.ofDays(10), 0.80);
    }

    /// What is not looked at, and how much is told.
    ///
    /// @param transfersMax an account of more transfers is no person's; it is passed over and counted
    /// @param evidenceMax how many transfers a finding names; how many more there are is said
    public record Limits(long transfersMax, int evidenceMax) {
        static final Limits STANDARD = new Limits(20_000, 40);
    }

    /// Returns these with other thresholds for W1.
    public Thresholds with(Wages other) {
        return new Thresholds(other, consolidation, collector, limits);
    }

    /// Returns these with other thresholds for W2.
    public Thresholds with(Consolidation other) {
        return new Thresholds(wages, other, collector, limits);
    }

    /// Returns these with other thresholds for W3.
    public Thresholds with(Collector other) {
        return new Thresholds(wages, consolidation, other, limits);
    }

    /// Returns these with other limits.
    public Thresholds with(Limits other) {
        return new Thresholds(wages, consolidation, collector, other);
    }
}
