package dev.kkachi.patterns;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Payments as a plain list, in the order of time, and what is said of addresses. Every question is
/// answered by going through the whole list: slow, and plain to see.
final class Dealings {
    /// A payment of so many millionths; no two have one number.
    record Payment(int number, Asset asset, Ends ends, long amount, long second) {
        String from() {
            return ends.from;
        }

        String to() {
            return ends.to;
        }

        @Override
        public String toString() {
            return asset + " " + from() + " -> " + to() + " "
                    + BigDecimal.valueOf(amount, 6).stripTrailingZeros() + " @ " + second;
        }
    }

    /// Who pays whom.
    record Ends(String from, String to) {}

    private static final Set<String> WITH_DEPOSIT_ADDRESSES = Set.of("exchange", "hot_wallet", "payment_processor");

    final List<Payment> payments;
    final Map<String, String> services = new LinkedHashMap<>();
    final Map<String, LocalDate> frozen = new LinkedHashMap<>();
    final List<Conversion> conversions = new ArrayList<>();
    private final Map<Asset, List<Payment>> byAsset = new HashMap<>();
    private final Map<String, List<Payment>> moves = new HashMap<>();

    Dealings(List<Payment> payments) {
        this.payments = payments.stream()
                .sorted(Comparator.comparingLong(Payment::second))
                .toList();
    }

    /// Returns the same as the detectors are shown it.
    Village village() {
        Village village = new Village();
        for (Payment payment : payments) {
            double amount = BigDecimal.valueOf(payment.amount(), 6).doubleValue();
            village.pay(payment.asset(), payment.from() + " -> " + payment.to(), amount, payment.second());
        }
        for (Chain chain : assets().stream().map(Asset::chain).distinct().toList()) {
            services.forEach((address, category) -> village.tag(chain, address, category));
            frozen.forEach((address, day) -> village.tag(chain, address, "black_list", day));
        }
        conversions.forEach(village::convert);
        return village;
    }

    List<Asset> assets() {
        return payments.stream().map(Payment::asset).distinct().toList();
    }

    /// Returns all of one asset's payments.
    List<Payment> of(Asset asset) {
        return byAsset.computeIfAbsent(
                asset,
                unknown -> payments.stream()
                        .filter(one -> one.asset().equals(asset))
                        .toList());
    }

    Set<String> people(Asset asset) {
        Set<String> people = new TreeSet<>();
        of(asset).forEach(one -> people.addAll(List.of(one.from(), one.to())));
        return people;
    }

    /// Returns whom no service holds.
    Set<String> suspects(Asset asset) {
        return people(asset).stream().filter(one -> !services.containsKey(one)).collect(Collectors.toSet());
    }

    /// Returns what was meant as a payment and has to do with `address`: no transfers of nothing or to
    /// oneself, and no dust of others who look like one with whom it dealt.
    List<Payment> moves(Asset asset, String address) {
        return moves.computeIfAbsent(asset + address, unknown -> meant(asset, address));
    }

    private List<Payment> meant(Asset asset, String address) {
        List<Payment> all = of(asset).stream()
                .filter(one -> one.amount() > 0 && !one.from().equals(one.to()))
                .filter(one -> one.from().equals(address) || one.to().equals(address))
                .toList();
        Set<String> partners = all.stream()
                .filter(one -> !isDust(one))
                .map(one -> other(one, address))
                .collect(Collectors.toSet());
        Set<String> known = partners.stream().map(Dealings::shown).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> !isDust(one)
                        || partners.contains(other(one, address))
                        || !known.contains(shown(other(one, address))))
                .toList();
    }

    private static String other(Payment payment, String address) {
        return payment.from().equals(address) ? payment.to() : payment.from();
    }

    /// Says whether `payment` is less than a dollar or a thousandth of a coin.
    static boolean isDust(Payment payment) {
        return payment.amount() < (payment.asset().equals(Village.ETH) ? 1_000 : 1_000_000);
    }

    /// Returns what people compare when they compare addresses.
    static String shown(String address) {
        return address.substring(2, 6) + address.substring(address.length() - 4);
    }

    List<Payment> given(Asset asset, String address) {
        return moves(asset, address).stream()
                .filter(one -> one.from().equals(address))
                .toList();
    }

    List<Payment> got(Asset asset, String address) {
        return moves(asset, address).stream()
                .filter(one -> one.to().equals(address))
                .toList();
    }

    /// Returns the payments of `address` whose payee no payment of the asset named before, be it of
    /// nothing.
    List<Payment> givenToNew(Asset asset, String address) {
        return given(asset, address).stream()
                .filter(one -> of(asset).stream()
                        .takeWhile(before -> !before.equals(one))
                        .noneMatch(before ->
                                before.from().equals(one.to()) || before.to().equals(one.to())))
                .toList();
    }

    /// Returns what `address` must have held before all else, so that it never owes.
    long opening(Asset asset, String address) {
        return -Math.min(0, lowest(asset, address));
    }

    private long lowest(Asset asset, String address) {
        long balance = 0;
        long lowest = 0;
        for (Payment one : of(asset)) {
            balance -= one.from().equals(address) ? one.amount() : 0;
            lowest = Math.min(lowest, balance);
            balance += one.to().equals(address) ? one.amount() : 0;
        }
        return lowest;
    }

    /// Returns what `address` held just before `payment`.
    long heldBefore(Asset asset, String address, Payment payment) {
        long held = opening(asset, address);
        for (Payment one : of(asset)) {
            if (one.equals(payment)) {
                return held;
            }
            held -= one.from().equals(address) ? one.amount() : 0;
            held += one.to().equals(address) ? one.amount() : 0;
        }
        throw new IllegalArgumentException(payment + " is none of these.");
    }

    /// Returns which part of what `address` held at the first of `run`, or got until the last, went out
    /// in `run`.
    double shareOfHolding(Asset asset, String address, List<Payment> run) {
        long held = heldBefore(asset, address, run.getFirst());
        List<Payment> all = of(asset);
        for (Payment one : all.subList(all.indexOf(run.getFirst()), all.indexOf(run.getLast()) + 1)) {
            boolean isGot = one.to().equals(address) && !one.from().equals(address);
            held += isGot ? one.amount() : 0;
        }
        return (double) sum(run) / held;
    }

    /// Says whether money that comes to `address` is handed over to a service there: its own, or one
    /// that nearly all of it goes on to.
    boolean isCounter(Asset asset, String address) {
        if (services.containsKey(address)) {
            return true;
        }
        List<Payment> given = given(asset, address);
        long toServices =
                sum(given.stream().filter(one -> takesDeposits(one.to())).toList());
        return !given.isEmpty() && (double) toServices / sum(given) >= 0.9;
    }

    private boolean takesDeposits(String address) {
        @Nullable String category = services.get(address);
        return category != null && WITH_DEPOSIT_ADDRESSES.contains(category);
    }

    static long sum(List<Payment> payments) {
        return payments.stream().mapToLong(Payment::amount).sum();
    }

    static long units(long amount) {
        return BigDecimal.valueOf(amount)
                .movePointRight(6)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    /// Returns the runs of `payments` that lie within so many seconds and that no longer one holds.
    static List<List<Payment>> runs(List<Payment> payments, long seconds) {
        List<List<Payment>> runs = new ArrayList<>();
        for (int from = 0; from < payments.size(); from++) {
            for (int to = from; to < payments.size(); to++) {
                boolean fits = lasts(payments, from, to) <= seconds;
                boolean isLongest = (from == 0 || lasts(payments, from - 1, to) > seconds)
                        && (to + 1 == payments.size() || lasts(payments, from, to + 1) > seconds);
                if (fits && isLongest) {
                    runs.add(payments.subList(from, to + 1));
                }
            }
        }
        return runs;
    }

    private static long lasts(List<Payment> payments, int from, int to) {
        return payments.get(to).second() - payments.get(from).second();
    }

    @Override
    public String toString() {
        return payments.stream().map(Payment::toString).collect(Collectors.joining("\n", "\n", "\n"))
                + services
                + frozen
                + conversions;
    }
}
