package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.ETH;
import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.TRON_USDT;
import static dev.kkachi.patterns.Village.USDC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.patterns.RandomDealings.Kind;
import dev.kkachi.testkit.ForAll;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Whatever happens in a small ledger, the detectors see those of whom the oracles say that a pattern
/// is true, and nobody else. Thresholds are low, so that patterns come about by chance: each in some of
/// the ledgers, none in all.
class PatternOracleTest {
    private static final long MINUTE = 60;
    private static final int RARELY = 40;

    private static final Thresholds LOW = new Thresholds(
            new Thresholds.Wages(10, 40, 2, 1, 0.15, 30),
            new Thresholds.Consolidation(Duration.ofDays(3), 0.80, 0.80, 2, 0.60),
            new Thresholds.Collector(2, 2, 0.5, 2, Duration.ofDays(10), 0.80),
            new Thresholds.Reuse(2),
            Thresholds.standard().exposed(),
            new Thresholds.Split(Duration.ofHours(1), 3, 1e-6, 0.5),
            new Thresholds.Rush(Duration.ofHours(1), 10, 5, 0.9),
            new Thresholds.Priming(Duration.ofMinutes(30), 1, 2),
            new Thresholds.Peel(2, 0.8, Duration.ofHours(6)),
            new Thresholds.Mixing(2, 10, 10),
            new Thresholds.Hops(3, Duration.ofDays(1), 0.8),
            new Thresholds.Dispersal(3, Duration.ofDays(1), 30, 0.5),
            new Thresholds.Sink(2, 10_000, Duration.ofDays(1), 2),
            new Thresholds.Rest(Duration.ofDays(30), 2, Duration.ofDays(1)),
            new Thresholds.Poisoning(Duration.ofDays(2)),
            new Thresholds.Nested(2, 0.9, 2),
            new Thresholds.Freeze(0.5),
            Thresholds.standard().limits());

    private static final Kind COINS = new Kind(
            List.of(ETH),
            List.of(1_000L, 2_000L, 5_000L, 10_000L, 50_000L),
            List.of(0L, 10 * MINUTE, 25 * MINUTE, 61 * MINUTE),
            List.of("exchange"),
            60);

    private static void check(
            Pattern pattern, Function<RandomGenerator, Dealings> generate, Function<Dealings, Set<String>> oracle) {
        int[] seen = new int[2];
        ForAll.forAll(generate, dealings -> {
            Village village = dealings.village();
            Set<String> expected = oracle.apply(dealings);
            Set<String> found = new TreeSet<>();
            village.ask(village.everything().only(pattern).with(LOW))
                    .suspects()
                    .forEach(suspect -> suspect.sightings().forEach(one -> found.add(Village.address(one))));
            seen[0] += expected.isEmpty() ? 0 : 1;
            seen[1]++;
            return found.equals(expected);
        });
        assertThat(seen[0]).isBetween(seen[1] / RARELY, seen[1] - seen[1] / RARELY);
    }

    private static ShapeOracle shapes(Dealings dealings) {
        return new ShapeOracle(dealings, LOW);
    }

    private static WageOracle wages(Dealings dealings) {
        return new WageOracle(dealings, LOW);
    }

    @Test
    void wageStreams() {
        check(Pattern.W1, RandomDealings::wages, dealings -> wages(dealings).earners());
    }

    @Test
    void quickConsolidations() {
        check(Pattern.W2, RandomDealings::wages, dealings -> wages(dealings).pipes());
    }

    @Test
    void sharedCollectors() {
        check(Pattern.W3, RandomDealings::wages, dealings -> wages(dealings).sharedCollectors());
    }

    @Test
    void sharedDepositAddresses() {
        check(Pattern.W4, RandomDealings::wages, dealings -> wages(dealings).sharedDeposits());
    }

    @Test
    void uniformSplits() {
        check(
                Pattern.T1,
                random -> RandomDealings.chatter(random, COINS),
                dealings -> shapes(dealings).uniformSplits());
    }

    @Test
    void tokenRushes() {
        Kind kind = new Kind(
                List.of(USDC),
                List.of(9_000L, 10_000L, 50_000L),
                List.of(25 * MINUTE, 3 * HOUR),
                List.of("exchange"),
                30);

        check(
                Pattern.T2,
                random -> RandomDealings.swaps(random, kind),
                dealings -> shapes(dealings).rushes());
    }

    @Test
    void gasPrimings() {
        Kind kind = new Kind(
                List.of(ETH, USDC),
                List.of(100L, 250L, 1_000L, 1_230L, 20_000L),
                List.of(0L, 5 * MINUTE, 10 * MINUTE, 31 * MINUTE),
                List.of(),
                60);

        check(
                Pattern.T3,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).primings());
    }

    @Test
    void peelChains() {
        Kind kind =
                new Kind(List.of(USDC), List.of(10_000L, 50_000L), List.of(HOUR, 2 * HOUR), List.of("exchange"), 70);

        check(
                Pattern.T4,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).peels());
    }

    @Test
    void mixerUses() {
        Kind kind = new Kind(
                List.of(ETH, USDC),
                List.of(10_000L, 9_900L, 9_700L, 20_000L, 50_000L),
                List.of(HOUR, DAY),
                List.of("mixing_service", "exchange"),
                10);

        check(
                Pattern.T5,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).mixings());
    }

    @Test
    void dispersals() {
        Kind kind = new Kind(
                List.of(USDC),
                List.of(10_000L, 20_000L, 50_000L, 100_000L),
                List.of(HOUR, 9 * HOUR, 25 * HOUR),
                List.of("exchange"),
                60);

        check(
                Pattern.T7,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).dispersals());
    }

    @Test
    void tronSinks() {
        Kind kind = new Kind(
                List.of(TRON_USDT),
                List.of(10_000_000L, 20_000_000L, 10_500_000L, 5_000_000L),
                List.of(HOUR, 5 * HOUR, 30 * HOUR),
                List.of("exchange"),
                10);

        check(
                Pattern.T8,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).sinks());
    }

    @Test
    void restingSiblings() {
        Kind kind = new Kind(
                List.of(USDC),
                List.of(10_000L, 50_000L),
                List.of(0L, HOUR, HOUR, 5 * HOUR, 31 * DAY),
                List.of("exchange"),
                60);

        check(
                Pattern.T9,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).rests());
    }

    @Test
    void poisonings() {
        Kind kind = new Kind(
                List.of(USDC, ETH), List.of(0L, 500L, 10_000L, 50_000L), List.of(HOUR, 30 * HOUR), List.of(), 30);

        check(
                Pattern.T10,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).copies());
    }

    @Test
    void nestedServices() {
        Kind kind = new Kind(
                List.of(USDC),
                List.of(10_000L, 50_000L),
                List.of(HOUR),
                List.of("exchange", "exchange", "mixing_service"),
                10);

        check(
                Pattern.T11,
                random -> RandomDealings.chatter(random, kind),
                dealings -> shapes(dealings).nested());
    }

    @Test
    void freezeRaces() {
        Kind kind =
                new Kind(List.of(USDC), List.of(10_000L, 50_000L), List.of(HOUR, 9 * HOUR, 30 * HOUR), List.of(), 30);

        check(
                Pattern.T12,
                random -> RandomDealings.freezes(random, kind),
                dealings -> shapes(dealings).freezes());
    }
}
