package dev.kkachi.tracing;

import java.time.LocalDate;

/// What is asked of one address: with whom its money has to do.
///
/// @param address the address
/// @param policy which units leave an account first; not [TaintPolicy#POISON], which makes taint
/// @param hopsMax over how many transfers an indirect exposure may lie away
/// @param at the day as of which is answered: later transfers are not looked at, and what tags say counts as it
///     held then
/// @param today the day on which is asked; what is said without any day is said on this one
public record ExposureQuery(String address, TaintPolicy policy, int hopsMax, LocalDate at, LocalDate today) {
    /// How many transfers away a question that does not say looks.
    public static final int HOPS_MAX = 64;

    public ExposureQuery {
        if (policy == TaintPolicy.POISON) {
            throw new IllegalArgumentException("Poison makes taint; an exposure is a share of what there is.");
        }
        if (hopsMax < 1) {
            throw new IllegalArgumentException("An exposure lies at least one transfer away, not " + hopsMax + ".");
        }
        if (at.isAfter(today)) {
            throw new IllegalArgumentException("Nobody knows on " + today + " what will be on " + at + ".");
        }
    }

    /// Returns the question that is asked of `address` on `today`, by [TaintPolicy#FIFO].
    public static ExposureQuery of(String address, LocalDate today) {
        return new ExposureQuery(address, TaintPolicy.FIFO, HOPS_MAX, today, today);
    }

    /// Returns this question for `other` policy.
    public ExposureQuery with(TaintPolicy other) {
        return new ExposureQuery(address, other, hopsMax, at, today);
    }

    /// Returns this question over at most `hops` transfers.
    public ExposureQuery withHopsMax(int hops) {
        return new ExposureQuery(address, policy, hops, at, today);
    }

    /// Returns this question as of `day`.
    public ExposureQuery at(LocalDate day) {
        return new ExposureQuery(address, policy, hopsMax, day, today);
    }
}
