package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Money that becomes another asset, drawn on two ledgers side by side.
final class CrossTracerTest {
    private static final Asset COIN = new Asset(Chain.ETHEREUM, "USDC");
    private static final Asset OTHER = new Asset(Chain.TRON, "USDT");

    /// Two ledgers and what is known to have gone from one to the other.
    private record Town(TransferLog coin, TransferLog other, List<Conversion> known) implements Ledgers {
        static Town of(String coin, String other) {
            return new Town(
                    HeapTransferLog.of(COIN, 0, Pictures.movements(coin)),
                    HeapTransferLog.of(OTHER, 0, Pictures.movements(other)),
                    new ArrayList<>());
        }

        /// Says that transfer `in` of `from` came out as transfer `out` of `to`, counted from 1.
        Town with(TransferLog from, int in, TransferLog to, int out) {
            Leg left = leg(from, in, from.address(from.from(in - 1L)));
            known.add(new Conversion(left, leg(to, out, to.address(to.to(out - 1L))), "swap", 1));
            return this;
        }

        /// Says that transfer `in` of the log `from`, the first or the second, came out as transfer `out`
        /// of `to`.
        Town with(int from, int in, int to, int out) {
            return with(from == 1 ? coin : other, in, to == 1 ? coin : other, out);
        }

        private static Leg leg(TransferLog log, int number, String account) {
            long transfer = number - 1L;
            String name = log.name(transfer);
            return new Leg(
                    log.asset(),
                    name.substring(name.indexOf(':') + 1, name.lastIndexOf('_')),
                    account,
                    new BigDecimal(log.amount(transfer).toBigInteger()),
                    log.time(transfer));
        }

        @Override
        public @Nullable TransferLog find(Asset asset) {
            return asset.equals(COIN) ? coin : asset.equals(OTHER) ? other : null;
        }

        @Override
        public Services services(TransferLog log) {
            return Services.NONE;
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return known;
        }
    }

    private static Trace trace(CrossTrace cross, Asset asset) {
        return cross.traces().stream()
                .filter(trace -> trace.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private static Units held(TransferLog log, Trace trace, String address) {
        return trace.holders().stream()
                .filter(holder -> holder.end() == Trace.End.HELD)
                .filter(holder -> log.address(holder.account()).equals(address))
                .map(Trace.Holder::tainted)
                .reduce(Units.ZERO, Units::plus);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaintPolicy.class,
            names = {"FIFO", "LIFO", "HAIRCUT", "TIHO"})
    void whatASwapTakesInTaintedItGivesOutToTheSameShare(TaintPolicy policy) {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                friend -> mule 100 @ 2
                mule -> pool 200 @ 3
                """, """
                pool -> mule 198 @ 3
                mule -> broker 198 @ 4
                """);
        town.with(town.coin(), 3, town.other(), 1);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll").with(policy), List.of(COIN));

        assertThat(held(town.other(), trace(cross, OTHER), "broker")).isEqualTo(Units.of(99));
        assertThat(trace(cross, COIN).holders())
                .singleElement()
                .satisfies(holder -> assertThat(holder.end()).isEqualTo(Trace.End.CONVERTED));
        assertThat(Objects.requireNonNull(trace(cross, OTHER).conservation()).in())
                .isEqualTo(Units.of(99));
        assertThat(cross.crossed()).hasSize(1);
    }

    @Test
    void moneyThatGoesThereAndBackAgainIsFollowedToTheEnd() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                mule -> pool 100 @ 2
                pool -> mule 90 @ 4
                mule -> pool 90 @ 5
                """, """
                pool -> mule 95 @ 2
                mule -> pool 95 @ 4
                pool -> broker 80 @ 5
                """);
        town.with(town.coin(), 2, town.other(), 1)
                .with(town.other(), 2, town.coin(), 3)
                .with(town.coin(), 4, town.other(), 3);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(held(town.other(), trace(cross, OTHER), "broker")).isEqualTo(Units.of(80));
        assertThat(cross.crossed()).hasSize(3);
        assertThat(cross.notes()).isEmpty();
    }

    @Test
    void backwardItLeadsFromTheBrokerToThePayroll() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                mule -> pool 100 @ 2
                """, """
                pool -> mule 95 @ 2
                mule -> broker 95 @ 3
                """);
        town.with(town.coin(), 2, town.other(), 1);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("broker").with(Direction.BACKWARD), List.of(OTHER));

        assertThat(held(town.coin(), trace(cross, COIN), "payroll")).isEqualTo(Units.of(100));
    }

    @Test
    void moneyThatWasNotTaintedCrossesClean() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                friend -> pool 70 @ 2
                """, """
                pool -> friend 69 @ 2
                """);
        town.with(town.coin(), 2, town.other(), 1);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(cross.traces()).hasSize(1);
        assertThat(cross.crossed()).isEmpty();
    }

    @Test
    void aConversionWhoseEndTheLedgerDoesNotHoldIsNamed() {
        Town town = Town.of("""
                payroll -> pool 100 @ 1
                """, """
                friend -> broker 5 @ 9
                """);
        Leg in = Town.leg(town.coin(), 1, "payroll");
        Leg out = new Leg(OTHER, "0x77", "mule", BigDecimal.TEN, in.time());
        town.known().add(new Conversion(in, out, "bridge", 1));

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(cross.notes())
                .singleElement()
                .asString()
                .contains("bridge")
                .contains("0x77")
                .contains("tron/USDT");
    }

    @Test
    void oneDealThatIsStatedTwiceIsOneDeal() {
        Town town = Town.of("""
                payroll -> mule 40 @ 1
                friend -> mule 60 @ 2
                mule -> pool 100 @ 3
                """, """
                pool -> mule 100 @ 3
                """).with(1, 3, 2, 1);
        Conversion once = town.known().getFirst();
        Leg again = new Leg(
                OTHER,
                once.out().transaction(),
                once.out().account(),
                new BigDecimal("100.000000"),
                once.out().time());
        town.known().add(new Conversion(once.in(), again, "swap", 1));
        town.known().add(new Conversion(once.in(), once.out(), "somebody's table", 0.9));

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll").with(TaintPolicy.HAIRCUT), List.of(COIN));

        assertThat(held(town.other(), trace(cross, OTHER), "mule")).isEqualTo(Units.of(40));
        assertThat(cross.crossed())
                .singleElement()
                .satisfies(crossed ->
                        assertThat(crossed.conversion().probability()).isEqualTo(1));
    }

    @Test
    void moneyThatWasSwappedToAndFroForHoursIsFollowedAndCountedOnce() {
        Town town = toAndFro(300);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(held(town.other(), trace(cross, OTHER), "broker")).isEqualTo(Units.of(100_000));
        assertThat(share(trace(cross, OTHER), Trace.End.HELD)).isCloseTo(1, within(1e-9));
        assertThat(cross.left()).isEmpty();
        assertThat(cross.notes()).isEmpty();
    }

    @Test
    void whatASearchThatStopsDidNotFollowIsStated() {
        Town town = toAndFro(300);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN), 100);

        assertThat(cross.left())
                .singleElement()
                .satisfies(left -> assertThat(left.tainted()).isEqualTo(Units.of(100_000)));
        assertThat(cross.notes()).singleElement().asString().contains("to and fro");
    }

    @Test
    void everyAssetIsTracedOnceWhateverItCosts() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                """, """
                payroll -> mule 50 @ 1
                """);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN, OTHER), 0);

        assertThat(cross.traces())
                .allSatisfy(trace -> assertThat(trace.transfers()).hasSize(1));
    }

    @Test
    void sharesAreOfWhatLeftTheSeedsAtTheRatesOfTheConversions() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                mule -> friend 40 @ 2
                mule -> pool 60 @ 3
                """, """
                pool -> mule 600 @ 3
                mule -> broker 150 @ 4
                """).with(1, 3, 2, 1);

        CrossTrace cross = CrossTracer.trace(town, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(trace(cross, OTHER).holders().stream().map(holder -> Math.round(holder.share() * 1000)))
                .containsExactly(450L, 150L);
        assertThat(share(trace(cross, COIN), Trace.End.HELD)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aTraceLooksAtTheConversionsThatItReachesAlone() {
        Town town = Town.of("""
                payroll -> mule 100 @ 1
                friend -> pool 70 @ 2
                """, """
                pool -> friend 69 @ 2
                """).with(1, 2, 2, 1);
        List<Asset> asked = new ArrayList<>();
        Ledgers watched = new Ledgers() {
            @Override
            public @Nullable TransferLog find(Asset asset) {
                asked.add(asset);
                return town.find(asset);
            }

            @Override
            public Services services(TransferLog log) {
                return town.services(log);
            }

            @Override
            public List<Conversion> conversions(Asset asset) {
                return town.conversions(asset);
            }
        };

        CrossTracer.trace(watched, TraceQuery.of("payroll"), List.of(COIN));

        assertThat(asked).doesNotContain(OTHER);
    }

    private static double share(Trace trace, Trace.End end) {
        return trace.holders().stream()
                .filter(holder -> holder.end() == end)
                .mapToDouble(Trace.Holder::share)
                .sum();
    }

    /// Money that is swapped `times` times, each time there and back, and once more to the broker.
    private static Town toAndFro(int times) {
        StringBuilder coin = new StringBuilder("payroll -> mule 100000 @ 1\n");
        StringBuilder other = new StringBuilder();
        for (int swap = 0; swap < times; swap++) {
            int second = 2 + 2 * swap;
            coin.append("mule -> pool 100000 @ ").append(second).append('\n');
            other.append("pool -> mule 100000 @ ").append(second).append('\n');
            other.append("mule -> pool 100000 @ ").append(second + 1).append('\n');
            coin.append("pool -> mule 100000 @ ").append(second + 1).append('\n');
        }
        int last = 2 + 2 * times;
        coin.append("mule -> pool 100000 @ ").append(last);
        other.append("pool -> mule 100000 @ ").append(last).append('\n');
        other.append("mule -> broker 100000 @ ").append(last + 1);
        Town town = Town.of(coin.toString(), other.toString());
        for (int swap = 0; swap < times; swap++) {
            town.with(1, 2 + 2 * swap, 2, 1 + 2 * swap).with(2, 2 + 2 * swap, 1, 3 + 2 * swap);
        }
        return town.with(1, 2 + 2 * times, 2, 1 + 2 * times);
    }
}
