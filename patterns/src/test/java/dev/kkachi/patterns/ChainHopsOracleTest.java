package dev.kkachi.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.testkit.ForAll;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// T6 against all ways there are: of whatever conversions, those from which money can see three chains
/// are told, and what is told holds together.
class ChainHopsOracleTest {
    private static final List<Asset> ASSETS = List.of(
            new Asset(Chain.ETHEREUM, "USDC"),
            new Asset(Chain.TRON, "USDC"),
            new Asset(new Chain("bsc"), "USDC"),
            new Asset(new Chain("polygon"), "USDC"));
    private static final long START = Village.day("2023-01-02");
    private static final Duration GAP = Thresholds.standard().hops().gapMax();
    private static final int CHAINS = Thresholds.standard().hops().chainsMin();

    private static List<Conversion> conversions(RandomGenerator dice) {
        List<Conversion> all = new ArrayList<>();
        int many = 2 + dice.nextInt(8);
        for (int i = 0; i < many; i++) {
            long at = START + dice.nextInt(60) * Village.HOUR;
            all.add(new Conversion(
                    leg(dice, "0xa" + i, at), leg(dice, "0xb" + i, at + dice.nextInt(2) * Village.HOUR), "event", 1));
        }
        return all;
    }

    private static Conversion.Leg leg(RandomGenerator dice, String transaction, long at) {
        return new Conversion.Leg(
                ASSETS.get(dice.nextInt(ASSETS.size())),
                transaction,
                "account" + dice.nextInt(3),
                BigDecimal.TEN,
                Instant.ofEpochSecond(at));
    }

    private static boolean follows(Conversion one, Conversion next) {
        Duration gap = Duration.between(one.out().time(), next.in().time());
        return one.out().asset().chain().equals(next.in().asset().chain())
                && one.out().account().equals(next.in().account())
                && !gap.isNegative()
                && gap.compareTo(GAP) <= 0;
    }

    /// Says whether some way from the last of `way` on makes it see chains enough.
    private static boolean seesEnough(List<Conversion> way, List<Conversion> all) {
        if (chains(way).size() >= CHAINS) {
            return true;
        }
        for (Conversion next : all) {
            if (!way.contains(next) && follows(way.getLast(), next)) {
                List<Conversion> longer = new ArrayList<>(way);
                longer.add(next);
                if (seesEnough(longer, all)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> chains(List<Conversion> way) {
        Set<String> chains = new HashSet<>();
        way.forEach(one -> chains.addAll(List.of(
                one.in().asset().chain().name(), one.out().asset().chain().name())));
        return chains;
    }

    private static List<List<Conversion>> told(List<Conversion> all) {
        Village village = new Village();
        ASSETS.forEach(asset -> village.pay(asset, "x -> y", 1, START));
        all.forEach(village::convert);
        return village.sightings(Pattern.T6).stream()
                .map(sighting -> sighting.finding().evidence().stream()
                        .map(evidence -> evidence.source().render())
                        .map(id -> all.stream()
                                .filter(one -> id.endsWith(":" + one.in().transaction()))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .toList();
    }

    @Test
    void everyConversionFromWhichMoneySeesThreeChainsIsTold() {
        int[] seen = new int[2];

        ForAll.forAll(ChainHopsOracleTest::conversions, all -> {
            Set<String> expected = all.stream()
                    .filter(one -> seesEnough(List.of(one), all))
                    .map(one -> one.in().transaction())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = told(all).stream()
                    .flatMap(List::stream)
                    .map(one -> one.in().transaction())
                    .collect(Collectors.toSet());
            seen[0] += expected.isEmpty() ? 0 : 1;
            seen[1]++;
            return found.containsAll(expected);
        });

        assertThat(seen[0]).isBetween(seen[1] / 20, seen[1] - seen[1] / 20);
    }

    @Test
    void whatIsToldFollowsOneFromTheOtherOverThreeChains() {
        ForAll.forAll(
                ChainHopsOracleTest::conversions,
                all -> told(all).stream().allMatch(way -> {
                    boolean holds = chains(way).size() >= CHAINS;
                    for (int i = 1; i < way.size(); i++) {
                        holds &= follows(way.get(i - 1), way.get(i));
                    }
                    return holds;
                }));
    }
}
