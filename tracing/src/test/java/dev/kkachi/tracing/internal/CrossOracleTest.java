package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.internal.CrossOracle.Spot;
import dev.kkachi.tracing.internal.CrossOracle.Way;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Money that is followed over several assets, to and fro, against the slow and obvious way.
class CrossOracleTest {
    private static final int ASSETS = 3;
    private static final int ACCOUNTS = 5;

    /// Small ledgers, and conversions that never give out before they take in.
    private record World(List<List<Movement>> movements, Set<Way> ways, List<TransferLog> logs, List<Conversion> known)
            implements Ledgers {
        static World of(RandomGenerator random) {
            List<List<Movement>> movements = new ArrayList<>();
            List<TransferLog> logs = new ArrayList<>();
            for (int log = 0; log < ASSETS; log++) {
                movements.add(movements(random, log));
                logs.add(HeapTransferLog.of(new Asset(Chain.ETHEREUM, "T" + log), 0, movements.get(log)));
            }
            World world = new World(movements, new LinkedHashSet<>(), logs, new ArrayList<>());
            for (int tries = random.nextInt(25); tries > 0; tries--) {
                world.tie(spot(random, movements), spot(random, movements), random.nextInt(4) == 0);
            }
            return world;
        }

        private static List<Movement> movements(RandomGenerator random, int log) {
            List<Movement> movements = new ArrayList<>();
            int second = 1;
            for (int i = random.nextInt(1, 15); i > 0; i--) {
                movements.add(new Movement(
                        "ethereum:0x" + log + "f" + second + "_T0",
                        Instant.ofEpochSecond(second),
                        name(random),
                        name(random),
                        Units.of(random.nextInt(30))));
                second += random.nextInt(1, 4);
            }
            return movements;
        }

        private static String name(RandomGenerator random) {
            return String.valueOf((char) ('a' + random.nextInt(ACCOUNTS)));
        }

        private static Spot spot(RandomGenerator random, List<List<Movement>> movements) {
            int log = random.nextInt(ASSETS);
            return new Spot(log, random.nextInt(movements.get(log).size()));
        }

        private void tie(Spot in, Spot out, boolean isSaidTwice) {
            int later = get(out).time().compareTo(get(in).time());
            if (in.log() != out.log() && (later > 0 || (later == 0 && in.log() < out.log()))) {
                ways.add(new Way(in, out));
                known.add(new Conversion(leg(in, get(in).from()), leg(out, get(out).to()), "swap", 1));
                if (isSaidTwice) {
                    known.add(new Conversion(leg(in, get(in).from()), leg(out, get(out).to()), "table", 0.9));
                }
            }
        }

        private Movement get(Spot spot) {
            return movements.get(spot.log()).get(spot.transfer());
        }

        private Leg leg(Spot spot, String account) {
            Movement move = get(spot);
            String name = move.name();
            return new Leg(
                    logs.get(spot.log()).asset(),
                    name.substring(name.indexOf(':') + 1, name.lastIndexOf('_')),
                    account,
                    new BigDecimal(move.amount().toBigInteger()),
                    move.time());
        }

        @Override
        public @Nullable TransferLog find(Asset asset) {
            return logs.stream()
                    .filter(log -> log.asset().equals(asset))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Services services(TransferLog log) {
            return Services.NONE;
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return known.stream()
                    .filter(one ->
                            one.in().asset().equals(asset) || one.out().asset().equals(asset))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIFO", "LIFO", "HAIRCUT"})
    void everyTransferCarriesWhatTheOracleSays(TaintPolicy policy) {
        forAll(World::of, world -> isRight(world, policy));
    }

    private static boolean isRight(World world, TaintPolicy policy) {
        CrossTrace cross = CrossTracer.trace(
                world,
                TraceQuery.of("a").with(policy),
                List.of(world.logs().getFirst().asset()));

        assertThat(render(world, cross))
                .as(world.movements() + "\n" + world.ways())
                .containsExactlyInAnyOrderElementsOf(CrossOracle.trace(policy, world.movements(), world.ways()));
        double shares = cross.traces().stream()
                .flatMap(trace -> trace.holders().stream())
                .filter(holder -> holder.end() != Trace.End.CONVERTED)
                .mapToDouble(Trace.Holder::share)
                .sum();
        assertThat(shares).isBetween(0.0, 1 + 1e-9);
        return cross.left().isEmpty();
    }

    private static List<String> render(World world, CrossTrace cross) {
        List<String> all = new ArrayList<>();
        for (Trace trace : cross.traces()) {
            TransferLog log = world.find(trace.asset());
            int number = world.logs().indexOf(log);
            if (log != null) {
                trace.transfers()
                        .forEach(moved -> all.add(number + " " + log.address(moved.from()) + " -> "
                                + log.address(moved.to()) + " " + moved.tainted() + "/" + moved.amount() + " @ "
                                + log.time(moved.transfer()).getEpochSecond()));
                trace.holders().stream()
                        .filter(holder -> holder.end() == Trace.End.HELD)
                        .forEach(holder ->
                                all.add(number + " " + log.address(holder.account()) + " has " + holder.tainted()));
            }
        }
        return all;
    }
}
