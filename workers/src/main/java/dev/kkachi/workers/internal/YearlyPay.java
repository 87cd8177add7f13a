package dev.kkachi.workers.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Payout;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each account and wallet took from everybody together, in the order of time.
final class YearlyPay {
    private static final Set<String> DOLLARS = Set.of("USD", "USDC", "USDT", "DAI", "BUSD");

    private final Map<String, List<Paid>> byDestination = new HashMap<>();

    private YearlyPay() {}

    /// One payment in dollars.
    ///
    /// @param source the row
    /// @param time when
    /// @param usd how much
    /// @param person to whom
    /// @param job the person or row for which it was paid
    /// @param holder who the row says holds the account
    record Paid(SourceRef source, Instant time, BigDecimal usd, String person, String job, String holder) {}

    static YearlyPay of(Workforce workforce) {
        YearlyPay all = new YearlyPay();
        for (int place = 0; place < workforce.size(); place++) {
            String id = workforce.ids().get(place).value();
            for (Payout payout : workforce.payouts(place)) {
                String into = destination(payout);
                if (!into.isEmpty() && DOLLARS.contains(payout.amount().currency())) {
                    String payer = payout.extras().getOrDefault("employer", "");
                    String job = payer.isEmpty() ? id : id + " at " + payer;
                    all.byDestination
                            .computeIfAbsent(into, key -> new ArrayList<>())
                            .add(new Paid(
                                    payout.source(),
                                    payout.time(),
                                    payout.amount().value(),
                                    id,
                                    job,
                                    payout.destination().accountHolder()));
                }
            }
        }
        all.byDestination.values().forEach(paid -> paid.sort(Comparator.comparing(Paid::time)));
        return all;
    }

    /// Returns where a payout went, empty if nobody says.
    static String destination(Payout payout) {
        Payout.Destination to = payout.destination();
        if (to.account() != null) {
            return "account " + to.account();
        }
        return to.wallet() == null ? "" : "wallet " + to.wallet();
    }

    /// Returns the payments of the span of `length` in which `destination` took most.
    List<Paid> most(String destination, Duration length) {
        List<Paid> all = byDestination.getOrDefault(destination, List.of());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal greatest = BigDecimal.ZERO;
        int from = 0;
        List<Paid> most = List.of();
        for (int to = 0; to < all.size(); to++) {
            sum = sum.add(all.get(to).usd());
            while (Duration.between(all.get(from).time(), all.get(to).time()).compareTo(length) >= 0) {
                sum = sum.subtract(all.get(from++).usd());
            }
            if (sum.compareTo(greatest) > 0) {
                greatest = sum;
                most = all.subList(from, to + 1);
            }
        }
        return List.copyOf(most);
    }

    static BigDecimal sum(List<Paid> paid) {
        return paid.stream().map(Paid::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
