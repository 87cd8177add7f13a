package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.tracing.internal.SwapService.Operator;
import dev.kkachi.tracing.internal.Worth.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says which payments into services came out of services as which others, and how probable that is, where nothing but
/// their worth and their times tells.
///
/// **The odds of a pair.** If *out* is the answer to *in*, it comes after a delay that is exponential with a mean of
/// [#DELAY_MEAN], and its worth differs by a part that is exponential with the mean of the [Precision]. If it is
/// somebody else's, it is one of the payments of nearly that worth that went out within half a day of it, and those
/// fall anywhere in that day and within that slack. The ratio of the two densities, times the odds that the answer
/// is in the ledger at all ([#ODDS_SAME] where one operator runs both services, [#ODDS_UNKNOWN] where nobody says),
/// are the pair's odds: they fall with every other payment that is like it, and with distance.
///
/// **The probability.** Of the pairs that share an end with it, and of there being no answer, only one can be true:
/// its odds, divided by all of these together. No inference is taken for a fact: the probability ends at
/// [#PROBABILITY_MAX].
///
/// **One for one.** A payment is an end of one match at most, the most probable pairs first, so that what crosses never
/// crosses twice.
final class AmountTimeMatches {
    /// How it is known, as outputs say it.
    static final String HOW = "amount and time";

    /// How long after a payment went in its answer comes out, at most, in seconds.
    static final long DELAY_MAX = 3_600;
    /// How long it takes on average.
    static final double DELAY_MEAN = 900;
    /// Two to one that the answer is in the ledger, if one operator runs both services and something fits.
    static final double ODDS_SAME = 2;
    /// One to two, if nobody says who runs them.
    static final double ODDS_UNKNOWN = 0.5;
    /// The most that amount and time can say.
    static final double PROBABILITY_MAX = 0.95;

    private static final long DAY = 86_400;
    private static final long LOOKS_MAX = 400_000_000;

    private final List<Payment> ins;
    private final List<Payment> outs;
    private final List<Pair> pairs = new ArrayList<>();
    private long looks;

    /// A payment in and one out that may belong together.
    private record Pair(Payment in, Payment out, double odds) {
        double probability() {
            return Math.min(PROBABILITY_MAX, odds / (1 + in.odds + out.odds - odds));
        }

        /// Takes both ends, if none is taken.
        boolean take() {
            if (in.isTaken || out.isTaken) {
                return false;
            }
            in.isTaken = true;
            out.isTaken = true;
            return true;
        }
    }

    /// Payments in and out, each in the order of time.
    AmountTimeMatches(List<Payment> ins, List<Payment> outs) {
        this.ins = ins;
        this.outs = outs;
    }

    /// Returns the matches of at least `probabilityMin`, in the order of time.
    List<Conversion> list(double probabilityMin) {
        for (Payment in : ins) {
            pair(in);
        }
        for (Pair pair : pairs) {
            pair.in.odds += pair.odds;
            pair.out.odds += pair.odds;
        }
        List<Pair> likely = new ArrayList<>(pairs.stream()
                .filter(pair -> pair.probability() >= probabilityMin)
                .sorted(Comparator.comparingDouble(Pair::probability).reversed())
                .toList());
        likely.removeIf(pair -> !pair.take());
        likely.sort(Comparator.comparing(Pair::in, Payment.IN_TIME));
        return likely.stream().map(AmountTimeMatches::conversion).toList();
    }

    /// Says whether there was more to compare than is compared at most.
    boolean isCut() {
        return looks >= LOOKS_MAX;
    }

    private void pair(Payment in) {
        for (int i = firstAt(in.second); i < outs.size() && outs.get(i).second <= in.second + DELAY_MAX; i++) {
            if (isCut()) {
                return;
            }
            looks++;
            double odds = odds(in, outs.get(i));
            if (odds > 0) {
                pairs.add(new Pair(in, outs.get(i), odds));
            }
        }
    }

    private double odds(Payment in, Payment out) {
        if (in.service.log().asset().equals(out.service.log().asset())) {
            return 0;
        }
        Precision precision = in.worth.precision(out.worth);
        double loss = in.worth.loss(out.worth);
        boolean isNear = loss <= precision.lossMax && loss >= -precision.gainMax;
        Operator operator = isNear ? in.service.operator(out.service) : Operator.OTHER;
        if (operator == Operator.OTHER) {
            return 0;
        }
        double sides = precision == Precision.PRICED ? 2 : 1;
        double answer = Math.exp(-(out.second - in.second) / DELAY_MEAN - Math.abs(loss) / precision.mean)
                / (DELAY_MEAN * precision.mean * sides);
        double other = alike(out, precision) / (DAY * 2 * precision.lossMax);
        return (operator == Operator.SAME ? ODDS_SAME : ODDS_UNKNOWN) * answer / other;
    }

    /// Returns how many payments out of the same asset within half a day are worth nearly the same, `out` among them.
    private double alike(Payment out, Precision precision) {
        int count = out.alike[precision.ordinal()];
        if (count == 0) {
            long from = out.second - DAY / 2;
            double slack = precision.lossMax * out.worth.amount();
            for (int i = firstAt(from); i < outs.size() && outs.get(i).second <= from + DAY; i++) {
                looks++;
                Payment other = outs.get(i);
                boolean isOfAsset =
                        other.service.log().asset().equals(out.service.log().asset());
                if (isOfAsset && Math.abs(other.worth.amount() - out.worth.amount()) <= slack) {
                    count++;
                }
            }
            out.alike[precision.ordinal()] = count;
        }
        return count;
    }

    private int firstAt(long second) {
        int below = 0;
        int above = outs.size();
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (outs.get(middle).second < second) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private static Conversion conversion(Pair pair) {
        int payer = pair.in.service.log().from(pair.in.transfer);
        int paid = pair.out.service.log().to(pair.out.transfer);
        return new Conversion(pair.in.leg(payer), pair.out.leg(paid), HOW, pair.probability());
    }
}
