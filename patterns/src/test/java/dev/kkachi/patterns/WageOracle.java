package dev.kkachi.patterns;

import static dev.kkachi.patterns.Dealings.units;

import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Dealings.Payment;
import dev.kkachi.patterns.Purse.Gone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who is paid wages in USDC, who hands them on, and where several meet, as the pages of W1 to W4 say.
final class WageOracle {
    private static final Asset COIN = Village.USDC;
    private static final String PAYMASTER = "payment_processor";
    private static final long DAY = Village.DAY;
    private static final long[][] RHYTHMS = {{7, 7}, {14, 15}, {28, 31}};

    private final Dealings dealings;
    private final Thresholds rules;
    private final Map<String, List<Payment>> streams = new HashMap<>();

    WageOracle(Dealings dealings, Thresholds rules) {
        this.dealings = dealings;
        this.rules = rules;
    }

    /// Returns the longest run of `payments`, none left out, that come at one rhythm and are about the
    /// same.
    private List<Payment> longest(List<Payment> payments) {
        List<Payment> longest = List.of();
        for (long[] days : RHYTHMS) {
            for (int from = 0; from < payments.size(); from++) {
                for (int to = from + 1; to <= payments.size(); to++) {
                    List<Payment> run = payments.subList(from, to);
                    if (run.size() > longest.size() && isRegular(run, days) && isSteady(run)) {
                        longest = run;
                    }
                }
            }
        }
        return longest.size() > rules.wages().periodsMin() ? longest : List.of();
    }

    private boolean isRegular(List<Payment> run, long[] days) {
        for (int i = 1; i < run.size(); i++) {
            long gap = run.get(i).second() - run.get(i - 1).second();
            if (gap < (days[0] - rules.wages().slackDays()) * DAY
                    || gap > (days[1] + rules.wages().slackDays()) * DAY) {
                return false;
            }
        }
        return true;
    }

    private boolean isSteady(List<Payment> run) {
        double mean = run.stream().mapToLong(Payment::amount).average().orElseThrow();
        double variance = run.stream()
                .mapToDouble(one -> Math.pow(one.amount() - mean, 2))
                .average()
                .orElseThrow();
        return Math.sqrt(variance) / mean <= rules.wages().variationMax();
    }

    private boolean isWage(Payment one) {
        return one.amount() >= units(rules.wages().usdMin())
                && one.amount() <= units(rules.wages().usdMax());
    }

    private List<Payment> stream(String payer, String payee) {
        return streams.computeIfAbsent(payer + payee, unknown -> find(payer, payee));
    }

    private List<Payment> find(String payer, String payee) {
        return longest(dealings.got(COIN, payee).stream()
                .filter(one -> one.from().equals(payer) && isWage(one))
                .toList());
    }

    /// Says whether `payer` is paid so itself, and pays only one other so.
    private boolean handsOn(String payer) {
        Set<String> all = dealings.people(COIN);
        return all.stream().anyMatch(other -> !stream(other, payer).isEmpty())
                && all.stream().filter(other -> !stream(payer, other).isEmpty()).count() == 1;
    }

    private Set<String> employers(String payee) {
        return dealings.people(COIN).stream()
                .filter(payer -> !stream(payer, payee).isEmpty() && !handsOn(payer))
                .filter(payer ->
                        dealings.services.getOrDefault(payer, PAYMASTER).equals(PAYMASTER))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// W1.
    Set<String> earners() {
        return dealings.suspects(COIN).stream()
                .filter(one -> !employers(one).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Payment> wages(String earner) {
        return employers(earner).stream()
                .flatMap(payer -> stream(payer, earner).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Returns the coins of wages that left within three days.
    private List<Gone> quick(String earner) {
        Set<Payment> wages = wages(earner);
        return new Purse(dealings, COIN, earner)
                .newestFirst().stream()
                        .filter(coin -> wages.contains(coin.brought())
                                && coin.seconds()
                                        <= rules.consolidation().window().toSeconds())
                        .toList();
    }

    /// Returns who got how many of these coins, the most first, services and their customers' counters
    /// left out.
    private List<Map.Entry<String, Long>> recipients(String earner) {
        Map<String, Long> got = new HashMap<>();
        quick(earner).forEach(coin -> got.merge(coin.took().to(), 1L, Long::sum));
        return got.entrySet().stream()
                .filter(entry -> !dealings.isCounter(COIN, entry.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(rules.consolidation().recipients())
                .toList();
    }

    /// W2.
    Set<String> pipes() {
        return earners().stream().filter(this::isPipe).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isPipe(String earner) {
        Thresholds.Consolidation rule = rules.consolidation();
        long end = dealings.of(COIN).getLast().second();
        List<Payment> judged = wages(earner).stream()
                .filter(wage -> wage.second() + rule.window().toSeconds() <= end)
                .toList();
        List<Gone> quick = quick(earner);
        Purse purse = new Purse(dealings, COIN, earner);
        long gone = judged.stream()
                .filter(wage -> (double) quick.stream()
                                        .filter(coin -> coin.brought().equals(wage))
                                        .count()
                                / purse.coins(wage)
                        >= rule.leftMin())
                .count();
        long main = recipients(earner).stream().mapToLong(Map.Entry::getValue).sum();
        return judged.size() > rules.wages().periodsMin()
                && (double) gone / judged.size() >= rule.wagesShareMin()
                && (double) main / quick.size() >= rule.recipientsShareMin();
    }

    private Set<String> collectors(String earner) {
        List<Gone> quick = quick(earner);
        Set<String> collectors = new TreeSet<>();
        for (Map.Entry<String, Long> entry : recipients(earner)) {
            long payments = quick.stream()
                    .map(Gone::took)
                    .filter(took -> took.to().equals(entry.getKey()))
                    .distinct()
                    .count();
            if ((double) entry.getValue() / quick.size() >= rules.collector().feedMin()
                    && payments >= rules.collector().paymentsMin()) {
                collectors.add(entry.getKey());
            }
        }
        return collectors;
    }

    /// W3.
    Set<String> sharedCollectors() {
        Map<String, Set<String>> fed = new HashMap<>();
        earners()
                .forEach(earner -> collectors(earner)
                        .forEach(one -> fed.computeIfAbsent(one, none -> new TreeSet<>())
                                .add(earner)));
        return fed.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= rules.collector().walletsMin())
                .filter(entry -> entry.getValue().stream()
                                .flatMap(earner -> employers(earner).stream())
                                .distinct()
                                .count()
                        >= rules.collector().payersMin())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// W4.
    Set<String> sharedDeposits() {
        Set<String> users = new TreeSet<>(earners());
        earners().forEach(earner -> users.addAll(collectors(earner)));
        return dealings.suspects(COIN).stream()
                .filter(one -> dealings.isCounter(COIN, one))
                .filter(one -> dealings.got(COIN, one).stream()
                                .map(Payment::from)
                                .filter(users::contains)
                                .distinct()
                                .count()
                        >= rules.reuse().usersMin())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
