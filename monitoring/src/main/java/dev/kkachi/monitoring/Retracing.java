package dev.kkachi.monitoring;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Units;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.Weight;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Met;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Step;
import dev.kkachi.workers.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Follows the money of a population's wallets again after new blocks: whoever's money went to a listed
/// party, or came from one, is an arrival for casework. What was found before is the same finding, which
/// casework has already.
///
/// Of one asset the share of what a wallet sent, or received, that has to do with listed parties weighs
/// `12 + log2(share)` bits, one less for each other hand on the way, at least 3, as `PAY-06` of the
/// catalogue says of pay.
public final class Retracing {
    private static final String MONEY = "PAY-06";
    private static final double HOP_BITS = 12;
    private static final double HOP_BITS_MIN = 3;

    private final Function<Wallet, List<Exposure>> exposures;
    private final Rescreening.Terms terms;

    private Retracing(Function<Wallet, List<Exposure>> exposures, Rescreening.Terms terms) {
        this.exposures = exposures;
        this.terms = terms;
    }

    /// Returns one that asks `exposures` with whom a wallet's money has to do, asset by asset; any number
    /// of threads ask it.
    public static Retracing by(Function<Wallet, List<Exposure>> exposures, Rescreening.Terms terms) {
        return new Retracing(exposures, terms);
    }

    /// Follows the wallets of `population`. The answer is the same with any number of threads.
    public Retraced over(Population population) {
        List<Traced> traced =
                population.members().parallelStream().map(this::trace).toList();
        int wallets = traced.stream().mapToInt(Traced::wallets).sum();
        List<Arrival> arrivals = traced.stream()
                .filter(one -> !one.findings().isEmpty())
                .map(one -> arrival(population, one))
                .toList();
        return new Retraced(wallets, arrivals);
    }

    private record Traced(Party member, int wallets, List<Finding> findings) {}

    private Traced trace(Party member) {
        List<Finding> findings = new ArrayList<>();
        int wallets = 0;
        for (Fact fact : member.facts(Property.PUBLIC_KEY)) {
            Wallet wallet = Wallet.find(fact.value());
            if (wallet != null) {
                wallets++;
                for (Exposure exposure : exposures.apply(wallet)) {
                    seen(exposure).forEach(seen -> findings.add(finding(member, exposure, seen)));
                }
            }
        }
        return new Traced(member, wallets, findings);
    }

    private static List<Seen> seen(Exposure exposure) {
        List<Seen> seen = new ArrayList<>();
        if (exposure.sent().nearest() != null) {
            seen.add(new Seen(exposure.sent(), exposure.sent().nearest(), "sent"));
        }
        if (exposure.received().nearest() != null) {
            seen.add(new Seen(exposure.received(), exposure.received().nearest(), "received"));
        }
        return seen;
    }

    /// A side of an exposure on which a listed party was met.
    private record Seen(Exposure.Side side, Nearest nearest, String verb) {
        /// Returns which part of the side's total has to do with listed parties.
        double share() {
            return Math.min(1, side.listed().mapToDouble(Seen::share).sum());
        }

        private static double share(Met met) {
            return met.coin().share(met.direct().amount().plus(met.indirect().amount()));
        }

        double bits() {
            double share = share();
            double whole = share > 0 ? HOP_BITS + Math.log(share) / Math.log(2) : 0;
            return Math.max(HOP_BITS_MIN, whole - (nearest.hops() - 1));
        }
    }

    private Finding finding(Party member, Exposure exposure, Seen seen) {
        Indicator indicator = terms.catalogue().get(MONEY);
        return new Finding(
                Arrivals.subject(member),
                indicator.id(),
                indicator.category(),
                new Weight(seen.bits()),
                indicator.group(),
                summary(exposure, seen),
                evidence(seen.nearest()),
                indicator.innocent(),
                String.join("; ", indicator.sources()));
    }

    private static String summary(Exposure exposure, Seen seen) {
        Nearest nearest = seen.nearest();
        Exposure.Coin coin = exposure.coin();
        long others = seen.side().listed().count() - 1;
        int hands = nearest.hops() - 1;
        return "Of " + amount(coin, seen.side().total()) + " that wallet "
                + exposure.query().address() + " " + seen.verb() + ", " + percent(seen.share())
                + (seen.verb().equals("sent") ? " went to " : " came from ")
                + nearest.met().label() + (hands == 0 ? ", straight" : ", over " + hands + " other hand")
                + (hands > 1 ? "s" : "")
                + (others > 0 ? ", and to " + others + " more listed address" + (others > 1 ? "es" : "") : "");
    }

    private static List<Evidence> evidence(Nearest nearest) {
        List<Evidence> evidence = new ArrayList<>();
        for (Step step : nearest.path()) {
            int colon = step.id().indexOf(':');
            SourceRef source = new SourceRef.Transaction(
                    step.id().substring(0, colon), step.id().substring(colon + 1), -1);
            String how = step.how().isEmpty() ? "" : " (came there by " + step.how() + ")";
            String claim = step.from() + " paid " + amount(step.coin(), step.amount()) + " to " + step.to() + how + ".";
            evidence.add(new Evidence(claim, source, step.time()));
        }
        Tag tag = nearest.met().tag();
        if (tag != null && !evidence.isEmpty()) {
            Evidence met = evidence.getLast();
            String who = nearest.met().address() + " is " + tag.label() + "'s, says " + tag.source() + ".";
            evidence.add(new Evidence(who, met.source(), met.observedAt()));
        }
        return evidence;
    }

    private static String amount(Exposure.Coin coin, Units units) {
        return units.render(coin.decimals()) + " " + coin.asset().name();
    }

    private static String percent(double share) {
        return new BigDecimal(share * 100).round(new MathContext(2)).toPlainString() + " %";
    }

    private Arrival arrival(Population population, Traced traced) {
        Arrivals.Words words = new Arrivals.Words(Case.Kind.LISTED_PARTY, "Money of a wallet met a sanctioned party");
        return Arrivals.of(population, words, new Arrivals.Found(traced.member(), traced.findings()), terms);
    }
}
