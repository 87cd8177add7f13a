package dev.kkachi.pictures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Landmarks.Limits;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is merged, what a picture shows adds up to the trace's own account of the money, to the last unit.
final class AddingUpTest {
    private static final Set<Kind> SOURCES = Set.of(Kind.SEED, Kind.ENTRY);

    private static Material material(RandomGenerator random, TaintPolicy policy) {
        Town town = Town.random(random, random.nextInt(3, 30), random.nextInt(1, 120));
        if (random.nextBoolean()) {
            town.tag("b", "An exchange", "exchange")
                    .tag("c", "Another", "exchange")
                    .tag("d", "Somebody", "organization");
        }
        TraceQuery query = (random.nextBoolean() ? TraceQuery.of("a") : TraceQuery.of("a", "e"))
                .with(policy)
                .with(random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD);
        return town.material(random.nextInt(4) == 0 ? query.withTransfersMax(random.nextInt(1, 30)) : query);
    }

    private static void everyPictureAddsUp(TaintPolicy policy, Function<Material, Lane> draw) {
        ForAll.forAll(random -> material(random, policy), material -> {
            Lane lane = draw.apply(material);
            Circles.cut(lane);
            return isBalanced(lane)
                    && agrees(lane, Objects.requireNonNull(material.trace().conservation()));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = TaintPolicy.class,
            names = {"FIFO", "LIFO", "HAIRCUT", "TIHO"})
    void aTraceDrawnTransferByTransferAddsUp(TaintPolicy policy) {
        everyPictureAddsUp(policy, Steps::draw);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaintPolicy.class,
            names = {"FIFO", "LIFO", "HAIRCUT", "TIHO"})
    void aTraceWhoseWalletsAreMergedAddsUp(TaintPolicy policy) {
        everyPictureAddsUp(policy, material -> Walk.draw(material, new Limits(1, 3, 1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaintPolicy.class,
            names = {"FIFO", "HAIRCUT"})
    void aTraceOfWhichOnlyTheEndsAreDrawnAddsUp(TaintPolicy policy) {
        everyPictureAddsUp(policy, material -> Walk.draw(material, new Limits(1, 0, 2)));
    }

    /// On chains of outputs a transaction's first payer is noted for all: a brings 5, b brings 3, x gets 7, 1 is the
    /// fee.
    @Test
    void whatIsSpentTogetherIsDrawnTogether() {
        Town town = Town.of("""
                a -> x 7 @ 0
                b -> y 1 @ 1
                """);
        Trace plain = town.material(TraceQuery.of("a", "b")).trace();
        Trace joint = new Trace(
                plain.query(),
                plain.asset(),
                plain.decimals(),
                List.of(new Trace.Seed("a", 0, Units.of(5)), new Trace.Seed("b", 2, Units.of(3))),
                List.of(plain.transfers().getFirst()),
                List.of(new Trace.Holder(1, Units.of(7), 1, Trace.End.HELD, null)),
                new Trace.Conservation(Units.of(8), Units.of(7), Units.ZERO, Units.of(1)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Material material = town.material(joint);

        for (Lane lane : List.of(Steps.draw(material), Walk.draw(material, new Limits(8, 3, 1)))) {
            assertThat(ended(lane, Kind.HELD)).isEqualTo(Units.of(7));
            assertThat(ended(lane, Kind.FEES)).isEqualTo(Units.of(1));
            assertThat(ended(lane, Kind.TOGETHER)).isEqualTo(Units.of(3));
        }
    }

    private static boolean isBalanced(Lane lane) {
        for (Station station : lane.stations()) {
            Units in = lane.in(station);
            Units out = lane.out(station);
            boolean isRight =
                    station.kind.isEnd() ? out.isZero() : SOURCES.contains(station.kind) ? in.isZero() : in.equals(out);
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(Lane lane, Trace.Conservation sum) {
        Columns columns = new Columns(lane);
        for (int column = 0; column < columns.count - 1; column++) {
            int left = column;
            Units flowing = lane.streams().stream()
                    .filter(stream -> columns.of(stream.from) <= left && columns.of(stream.to) > left)
                    .map(stream -> stream.units)
                    .reduce(Units.ZERO, Units::plus);
            if (!flowing.equals(sum.in())) {
                return false;
            }
        }
        return ended(lane, Kind.HELD, Kind.NOT_FOLLOWED).equals(sum.held())
                && ended(lane, Kind.SERVICE, Kind.RETURNED, Kind.EXIT).equals(sum.sinks())
                && ended(lane, Kind.FEES).equals(sum.fees());
    }

    private static Units ended(Lane lane, Kind... kinds) {
        return lane.stations().stream()
                .filter(station -> Set.of(kinds).contains(station.kind))
                .map(lane::in)
                .reduce(Units.ZERO, Units::plus);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaintPolicy.class,
            names = {"FIFO", "HAIRCUT", "POISON"})
    void noPictureHasMoreBoxesThanAPersonTakesIn(TaintPolicy policy) {
        Town town = Town.random(ForAll.random(7), 400, 4000).tag("b", "An exchange", "exchange");

        Sketch sketch = town.sketch(TraceQuery.of("a", "e", "f").with(policy));

        assertThat(sketch.lanes().getFirst().stations()).hasSizeBetween(3, 60);
        assertThat(sketch.lanes().getFirst().merged).isNotEmpty();
    }
}
