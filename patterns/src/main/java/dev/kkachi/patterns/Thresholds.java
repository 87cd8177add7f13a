package dev.kkachi.patterns;

import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.ProbableConversions;
import java.time.Duration;

/// From when on something is a pattern. Where no source gives a number, it is a proposal, and its page
/// says so.
///
/// @param wages of W1
/// @param consolidation of W2
/// @param collector of W3
/// @param reuse of W4
/// @param exposed of W5
/// @param split of T1
/// @param rush of T2
/// @param priming of T3
/// @param peel of T4
/// @param mixing of T5
/// @param hops of T6
/// @param dispersal of T7
/// @param sink of T8
/// @param rest of T9
/// @param poisoning of T10
/// @param nested of T11
/// @param freeze of T12
/// @param limits what is not looked at
public record Thresholds(
        Wages wages,
        Consolidation consolidation,
        Collector collector,
        Reuse reuse,
        Exposed exposed,
        Split split,
        Rush rush,
        Priming priming,
        Peel peel,
        Mixing mixing,
        Hops hops,
        Dispersal dispersal,
        Sink sink,
        Rest rest,
        Poisoning poisoning,
        Nested nested,
        Freeze freeze,
        Limits limits) {
    /// What holds unless somebody says otherwise.
    private static final Thresholds STANDARD = new Thresholds(
            new Wages(1_500, 15_000, 3, 3, 0.15, 30),
            new Consolidation(Duration.ofDays(3), 0.80, 0.80, 2, 0.60),
            new Collector(3, 3, 0.5, 3, Duration.ofDays(10), 0.80),
            new Reuse(2),
            new Exposed(0.001, ExposureQuery.HOPS_MAX, 5_000, 5),
            new Split(Duration.ofHours(1), 5, 1e-6, 0.5),
            new Rush(Duration.ofHours(1), 100_000, 30, 0.9),
            new Priming(Duration.ofMinutes(30), 1, 3),
            new Peel(4, 0.8, Duration.ofHours(6)),
            new Mixing(5, 100, 100_000),
            new Hops(3, Duration.ofDays(1), ProbableConversions.STANDARD_MIN),
            new Dispersal(50, Duration.ofDays(1), 10_000, 0.5),
            new Sink(20, 10_000, Duration.ofDays(1), 50),
            new Rest(Duration.ofDays(30), 10, Duration.ofDays(1)),
            new Poisoning(Duration.ofDays(2)),
            new Nested(50, 0.9, 5),
            new Freeze(0.5),
            new Limits(20_000, 40));

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
    public record Wages(long usdMin, long usdMax, int periodsMin, int slackDays, double variationMax, int freshDays) {}

    /// W2.
    ///
    /// @param window within which a wage has left quickly
    /// @param leftMin which part of a wage has to leave in it
    /// @param wagesShareMin of how many of the wages this must be true; the rest may be holidays
    /// @param recipients how many addresses get most of it, at most
    /// @param recipientsShareMin which part of what leaves they get, at least
    public record Consolidation(
            Duration window, double leftMin, double wagesShareMin, int recipients, double recipientsShareMin) {}

    /// W3.
    ///
    /// @param walletsMin how many wallets of wages feed a collector
    /// @param payersMin how many different payers pay them
    /// @param feedMin which part of what leaves such a wallet goes to the collector, at least
    /// @param paymentsMin in how many payments, at least
    /// @param passOn within which a collector passes on what it was given
    /// @param passOnMin which part of it, at least, to no more than two addresses
    public record Collector(
            int walletsMin, int payersMin, double feedMin, int paymentsMin, Duration passOn, double passOnMin) {}

    /// W4.
    ///
    /// @param usersMin how many wallets of wages, or their collectors, pay into one deposit address
    public record Reuse(int usersMin) {}

    /// W5.
    ///
    /// @param haircutMin which part of what was sent or received, pro rata, is worth a look
    /// @param hopsMax over how many transfers a listed party may lie away
    /// @param subjectsMax at how many addresses, in how many assets, is looked where nobody was named
    /// @param namesMax how many listed parties a summary names
    public record Exposed(double haircutMin, int hopsMax, int subjectsMax, int namesMax) {}

    /// T1.
    ///
    /// @param window within which the parts go out
    /// @param partsMin how many there are
    /// @param tolerance by which part of the amount they may differ
    /// @param holdingMin which part of what was held they are together
    public record Split(Duration window, int partsMin, double tolerance, double holdingMin) {}

    /// T2.
    ///
    /// @param window within which what arrived is swapped
    /// @param usdMin the least that arrives, of stablecoins
    /// @param coinsMin the least that arrives, of other tokens, in their own unit
    /// @param shareMin which part of it is swapped
    public record Rush(Duration window, long usdMin, long coinsMin, double shareMin) {}

    /// T3.
    ///
    /// @param window within which the assets follow the coin for fees
    /// @param coinsMax the most that is for fees
    /// @param addressesMin how many addresses are made ready
    public record Priming(Duration window, long coinsMax, int addressesMin) {}

    /// T4.
    ///
    /// @param hopsMin how many hops make a chain
    /// @param remainderMin which part of what it received each passes on in one transfer
    /// @param gapMax how long money lies at a hop, at most
    public record Peel(int hopsMin, double remainderMin, Duration gapMax) {}

    /// T5.
    ///
    /// @param timesMin how many deposits or withdrawals of one size
    /// @param coinsMin the least that one is, in the chain's own coin
    /// @param usdMin the least that one is, in stablecoins
    public record Mixing(int timesMin, long coinsMin, long usdMin) {}

    /// T6.
    ///
    /// @param chainsMin how many different chains
    /// @param gapMax how long after a hop the next one follows, at most
    /// @param probabilityMin how probable a bridge is at least that only amount and time tell
    public record Hops(int chainsMin, Duration gapMax, double probabilityMin) {}

    /// T7.
    ///
    /// @param addressesMin how many new addresses
    /// @param window within which they are paid
    /// @param usdMeanMax the mean that they get is below this
    /// @param holdingMin which part of what was held they get together
    public record Dispersal(int addressesMin, Duration window, long usdMeanMax, double holdingMin) {}

    /// T8.
    ///
    /// @param sendersMin how many send round sums and never paid one another
    /// @param usdMin the least that a round sum is
    /// @param dwellMax how long one stays, in the middle
    /// @param turnoverMin how many times what is held comes in
    public record Sink(int sendersMin, long usdMin, Duration dwellMax, double turnoverMin) {}

    /// T9.
    ///
    /// @param dormancyMin how long money rests
    /// @param walletsMin in how many wallets that one hand has filled
    /// @param window within which it moves again everywhere
    public record Rest(Duration dormancyMin, int walletsMin, Duration window) {}

    /// T10.
    ///
    /// @param window how long after a real payment its look-alike comes, at most
    public record Poisoning(Duration window) {}

    /// T11.
    ///
    /// @param partnersMin how many pay in, and how many others are paid
    /// @param shareMin which part of all deposits at services goes to one address
    /// @param depositsMin in how many deposits
    public record Nested(int partnersMin, double shareMin, int depositsMin) {}

    /// T12.
    ///
    /// @param shareMin which part of what was there left around the freeze
    public record Freeze(double shareMin) {}

    /// What is not looked at, and how much is told.
    ///
    /// @param transfersMax an account of more transfers is no person's; it is passed over and counted
    /// @param evidenceMax how many transfers a finding names; how many more there are is said
    public record Limits(long transfersMax, int evidenceMax) {}

    /// Returns these with other limits.
    public Thresholds with(Limits other) {
        return new Thresholds(
                wages,
                consolidation,
                collector,
                reuse,
                exposed,
                split,
                rush,
                priming,
                peel,
                mixing,
                hops,
                dispersal,
                sink,
                rest,
                poisoning,
                nested,
                freeze,
                other);
    }
}
