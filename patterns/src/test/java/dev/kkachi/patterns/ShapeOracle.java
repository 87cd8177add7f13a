package dev.kkachi.patterns;

import static dev.kkachi.patterns.Dealings.sum;
import static dev.kkachi.patterns.Dealings.units;

import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Dealings.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Of whom the patterns about single addresses are true, as the page of each says, found by trying
/// everything.
final class ShapeOracle {
    private final Dealings dealings;
    private final Thresholds rules;

    ShapeOracle(Dealings dealings, Thresholds rules) {
        this.dealings = dealings;
        this.rules = rules;
    }

    private Set<String> suspects(BiPredicate<Asset, String> claim) {
        Set<String> found = new TreeSet<>();
        for (Asset asset : dealings.assets()) {
            dealings.suspects(asset).stream()
                    .filter(address -> claim.test(asset, address))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isCoin(Asset asset) {
        return asset.equals(Village.ETH);
    }

    /// Some equal payments to new addresses within the hour are most of what was held.
    Set<String> uniformSplits() {
        return suspects((asset, address) -> isCoin(asset)
                && split(asset, address).stream().anyMatch(part -> {
                    List<Payment> equal = split(asset, address).stream()
                            .filter(one -> one.amount() == part.amount())
                            .toList();
                    return Dealings.runs(equal, rules.split().window().toSeconds()).stream()
                            .anyMatch(run -> run.size() >= rules.split().partsMin()
                                    && dealings.shareOfHolding(asset, address, run)
                                            >= rules.split().holdingMin());
                }));
    }

    private List<Payment> split(Asset asset, String address) {
        return dealings.givenToNew(asset, address).stream()
                .filter(one -> !Dealings.isDust(one))
                .toList();
    }

    /// Some payments to new addresses within the day are most of what was held, and each is little.
    Set<String> dispersals() {
        Thresholds.Dispersal rule = rules.dispersal();
        return suspects((asset, address) -> Dealings.runs(
                        split(asset, address), rule.window().toSeconds())
                .stream()
                .anyMatch(run -> run.size() >= rule.addressesMin()
                        && (isCoin(asset) || sum(run) < run.size() * units(rule.usdMeanMax()))
                        && dealings.shareOfHolding(asset, address, run) >= rule.holdingMin()));
    }

    /// Of what came at once from nobody who is a service, nearly all was swapped for the chain's coin
    /// within the hour.
    Set<String> rushes() {
        return suspects((asset, address) -> asset.equals(Village.USDC)
                && dealings.got(asset, address).stream()
                        .filter(one -> one.amount() >= units(rules.rush().usdMin())
                                && !dealings.services.containsKey(one.from()))
                        .anyMatch(one -> swapped(address, one.second())
                                >= one.amount() * rules.rush().shareMin()));
    }

    private double swapped(String address, long since) {
        return dealings.conversions.stream()
                .filter(one ->
                        one.in().account().equals(address) && isCoin(one.out().asset()))
                .filter(one -> one.in().time().getEpochSecond() >= since
                        && one.in().time().getEpochSecond()
                                <= since + rules.rush().window().toSeconds())
                .mapToDouble(one -> one.in().amount().movePointRight(6).doubleValue())
                .sum();
    }

    /// New addresses get a little round coin, and assets from the same hand soon after.
    Set<String> primings() {
        return suspects((asset, address) -> isCoin(asset)
                && dealings.givenToNew(asset, address).stream()
                                .filter(gift -> isSmallAndRound(gift) && isFollowed(gift))
                                .count()
                        >= rules.priming().addressesMin());
    }

    private boolean isSmallAndRound(Payment gift) {
        String digits = Long.toString(gift.amount()).replaceAll("0+$", "");
        return digits.length() <= 2 && gift.amount() <= units(rules.priming().coinsMax());
    }

    private boolean isFollowed(Payment gift) {
        return dealings.payments.stream().anyMatch(one -> {
            long after = one.second() - gift.second();
            boolean isMore = isCoin(one.asset()) ? one.amount() >= 10 * gift.amount() : one.amount() > 0;
            return !one.equals(gift)
                    && one.from().equals(gift.from())
                    && one.to().equals(gift.to())
                    && isMore
                    && after >= 0
                    && after <= rules.priming().window().toSeconds();
        });
    }

    /// Every chain of hops is tried, from each address on.
    Set<String> peels() {
        Set<String> heads = new TreeSet<>();
        for (Asset asset : dealings.assets()) {
            for (String address : dealings.suspects(asset)) {
                boolean isHead = hop(asset, address) != null
                        && dealings.suspects(asset).stream().noneMatch(other -> follows(asset, other, address));
                if (isHead && length(asset, address) >= rules.peel().hopsMin()) {
                    heads.add(address);
                }
            }
        }
        return heads;
    }

    private record Hop(Payment received, Payment remainder) {}

    private @Nullable Hop hop(Asset asset, String address) {
        List<Payment> got = dealings.got(asset, address);
        List<Payment> given = dealings.given(asset, address);
        if (got.isEmpty() || given.size() < 2 || got.size() + given.size() > 12) {
            return null;
        }
        Payment received = largest(got);
        Payment remainder = largest(given);
        int since = dealings.payments.indexOf(received);
        long peels = given.stream()
                .filter(one -> !one.equals(remainder) && dealings.payments.indexOf(one) > since)
                .count();
        boolean isHop = dealings.payments.indexOf(remainder) > since
                && remainder.second() - received.second()
                        <= rules.peel().gapMax().toSeconds()
                && remainder.amount() < received.amount()
                && (double) remainder.amount() / received.amount()
                        >= rules.peel().remainderMin()
                && (double) (sum(got) - received.amount()) / sum(got) <= 0.05
                && peels > 0;
        return isHop ? new Hop(received, remainder) : null;
    }

    private static Payment largest(List<Payment> payments) {
        return Collections.max(
                payments,
                (a, b) -> a.amount() == b.amount()
                        ? payments.indexOf(b) - payments.indexOf(a)
                        : Long.compare(a.amount(), b.amount()));
    }

    private boolean follows(Asset asset, String before, String after) {
        Hop first = hop(asset, before);
        Hop second = hop(asset, after);
        return first != null && second != null && first.remainder().equals(second.received());
    }

    private int length(Asset asset, String head) {
        for (String next : dealings.suspects(asset)) {
            if (follows(asset, head, next)) {
                return 1 + length(asset, next);
            }
        }
        return 1;
    }

    /// The same large amount went into mixers, or came out of them, several times.
    Set<String> mixings() {
        return suspects((asset, address) -> {
            long least = units(
                    isCoin(asset) ? rules.mixing().coinsMin() : rules.mixing().usdMin());
            List<Payment> in = dealings.given(asset, address).stream()
                    .filter(one -> isMixer(one.to()) && one.amount() >= least)
                    .toList();
            List<Payment> out = dealings.got(asset, address).stream()
                    .filter(one -> isMixer(one.from()) && one.amount() >= least * 0.98)
                    .toList();
            return alike(in, 0) >= rules.mixing().timesMin()
                    || alike(out, 0.02) >= rules.mixing().timesMin();
        });
    }

    private boolean isMixer(String address) {
        return "mixing_service".equals(dealings.services.get(address));
    }

    private static long alike(List<Payment> payments, double slack) {
        return payments.stream()
                .mapToLong(most -> payments.stream()
                        .filter(one -> one.amount() <= most.amount() && one.amount() >= most.amount() * (1 - slack))
                        .count())
                .max()
                .orElse(0);
    }

    /// New addresses are paid, rest, and pay for the first time within a day of one another.
    Set<String> rests() {
        return suspects((asset, address) -> {
            List<Payment> woken = new ArrayList<>();
            for (Payment laid : dealings.givenToNew(asset, address)) {
                List<Payment> given = dealings.given(asset, laid.to());
                boolean isRest = !given.isEmpty()
                        && !dealings.isCounter(asset, laid.to())
                        && given.getFirst().second() - lastBefore(asset, given.getFirst())
                                >= rules.rest().dormancyMin().toSeconds();
                if (isRest) {
                    woken.add(given.getFirst());
                }
            }
            woken.sort((a, b) -> dealings.payments.indexOf(a) - dealings.payments.indexOf(b));
            return Dealings.runs(woken, rules.rest().window().toSeconds()).stream()
                    .anyMatch(run -> run.size() >= rules.rest().walletsMin());
        });
    }

    private long lastBefore(Asset asset, Payment first) {
        return dealings.got(asset, first.from()).stream()
                .filter(one -> dealings.payments.indexOf(one) < dealings.payments.indexOf(first))
                .mapToLong(Payment::second)
                .max()
                .orElse(first.second());
    }

    /// Many pay in, many are paid, and one counter takes nearly all that goes to services.
    Set<String> nested() {
        Thresholds.Nested rule = rules.nested();
        return suspects((asset, address) -> {
            Set<String> senders =
                    dealings.got(asset, address).stream().map(Payment::from).collect(Collectors.toSet());
            List<Payment> deposits = dealings.given(asset, address).stream()
                    .filter(one -> dealings.isCounter(asset, one.to()))
                    .toList();
            Set<String> paid = dealings.given(asset, address).stream()
                    .filter(one -> !deposits.contains(one))
                    .map(Payment::to)
                    .collect(Collectors.toSet());
            return senders.size() >= rule.partnersMin()
                    && paid.size() >= rule.partnersMin()
                    && deposits.stream().anyMatch(one -> {
                        List<Payment> same = deposits.stream()
                                .filter(other -> other.to().equals(one.to()))
                                .toList();
                        return same.size() >= rule.depositsMin()
                                && (double) sum(same) / sum(deposits) >= rule.shareMin();
                    });
        });
    }

    /// Half of what lay at a frozen address left on the day of the freeze or the one before.
    Set<String> freezes() {
        Set<String> found = new TreeSet<>();
        for (String address : dealings.frozen.keySet()) {
            LocalDate day = Objects.requireNonNull(dealings.frozen.get(address));
            long from = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            long to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            List<Payment> around = dealings.of(Village.USDC).stream()
                    .filter(one -> one.second() >= from && one.second() < to)
                    .toList();
            List<Payment> left = dealings.given(Village.USDC, address).stream()
                    .filter(around::contains)
                    .toList();
            if (!left.isEmpty()) {
                long held = dealings.heldBefore(Village.USDC, address, around.getFirst())
                        + sum(dealings.got(Village.USDC, address).stream()
                                .filter(around::contains)
                                .toList());
                if ((double) sum(left) / held >= rules.freeze().shareMin()) {
                    found.add(address);
                }
            }
        }
        return found;
    }

    /// Addresses that look like one with whom the victim has just dealt.
    Set<String> copies() {
        Set<String> found = new TreeSet<>();
        for (Payment spam : dealings.payments) {
            if (Dealings.isDust(spam) && !spam.from().equals(spam.to())) {
                if (imitates(spam, spam.from(), spam.to())) {
                    found.add(spam.to());
                } else if (imitates(spam, spam.to(), spam.from())) {
                    found.add(spam.from());
                }
            }
        }
        return found;
    }

    private boolean imitates(Payment spam, String victim, String copy) {
        return dealings.payments.stream().anyMatch(real -> {
            long before = spam.second() - real.second();
            boolean isDealt = real.from().equals(victim) != real.to().equals(victim);
            String other = real.from().equals(victim) ? real.to() : real.from();
            return isDealt
                    && !Dealings.isDust(real)
                    && before >= 0
                    && before <= rules.poisoning().window().toSeconds()
                    && !other.equals(copy)
                    && Dealings.shown(other).equals(Dealings.shown(copy));
        });
    }

    /// Round sums of many strangers, of which the older half leaves within the day.
    Set<String> sinks() {
        Thresholds.Sink rule = rules.sink();
        return suspects((asset, address) -> {
            if (!asset.equals(Village.TRON_USDT)) {
                return false;
            }
            List<Payment> round = dealings.got(asset, address).stream()
                    .filter(one -> one.amount() >= units(rule.usdMin()) && one.amount() % units(1_000) == 0)
                    .toList();
            Set<String> senders = round.stream().map(Payment::from).collect(Collectors.toSet());
            long strangers = senders.stream()
                    .filter(one -> dealings.moves(asset, one).stream()
                            .noneMatch(move -> senders.contains(move.from()) && senders.contains(move.to())))
                    .count();
            return strangers >= rule.sendersMin()
                    && new Purse(dealings, asset, address).medianDwell(round)
                            <= rule.dwellMax().toSeconds()
                    && turnover(asset, address) >= rule.turnoverMin();
        });
    }

    private double turnover(Asset asset, String address) {
        List<Payment> moves = dealings.moves(asset, address);
        BigDecimal weighted = BigDecimal.ZERO;
        long held = dealings.opening(asset, address);
        long in = 0;
        long before = moves.getFirst().second();
        for (Payment one : moves) {
            weighted = weighted.add(BigDecimal.valueOf(held).multiply(BigDecimal.valueOf(one.second() - before)));
            before = one.second();
            held += one.to().equals(address) ? one.amount() : -one.amount();
            in += one.to().equals(address) ? one.amount() : 0;
        }
        long seconds = before - moves.getFirst().second();
        if (seconds == 0) {
            return 0;
        }
        return weighted.signum() == 0 ? Double.MAX_VALUE : (double) in * seconds / weighted.doubleValue();
    }
}
