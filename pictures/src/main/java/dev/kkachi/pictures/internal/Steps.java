package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws a small trace transfer by transfer. An account that receives again after it has sent is drawn again, with
/// what it kept, so that time runs from left to right and nothing goes in a circle.
final class Steps {
    private final Material material;
    private final Movements log;
    private final Landmarks landmarks;
    private final Lane lane;
    private final Map<Integer, Stay> stays = new LinkedHashMap<>();
    private final Map<Station, Units> seeds = new LinkedHashMap<>();
    private final Station together = Station.of(Kind.TOGETHER);
    private final Station fees = Station.of(Kind.FEES);

    /// An account from when it first receives until it has sent and receives again.
    private static final class Stay {
        final Station station;
        Units held = Units.ZERO;
        boolean hasSent;

        Stay(Station station) {
            this.station = station;
        }
    }

    private Steps(Material material) {
        this.material = material;
        this.log = material.log();
        this.landmarks = new Landmarks(material, Landmarks.Limits.NONE);
        this.lane = new Lane(material.number(), material.trace(), log);
    }

    /// Draws the trace.
    static Lane draw(Material material) {
        Steps steps = new Steps(material);
        for (Trace.Seed seed : material.trace().seeds()) {
            Station station = seed.account() < 0 ? null : steps.landmarks.source(seed.account());
            if (station != null) {
                steps.seeds.merge(station, seed.tainted(), Units::plus);
            }
        }
        material.moves().forEach(steps::step);
        steps.end();
        return steps.lane;
    }

    private void step(Move move) {
        Station transfer = Station.of(Kind.TRANSFER, log.name(move.transfer()), "");
        transfer.period.add(log.time(move.transfer()));
        if (!move.entering().isZero()) {
            flow(landmarks.entry(move.entry()), transfer, move.entering(), move.transfer());
        }
        Units own = move.tainted().minus(move.entering());
        if (!own.isZero()) {
            flow(leave(move.from(), own), transfer, own, move.transfer());
        }
        Station end = landmarks.destination(move);
        flow(transfer, end == null ? reach(move) : end, move.tainted(), move.transfer());
    }

    private void flow(Station from, Station to, Units units, long transfer) {
        Instant time = log.time(transfer);
        lane.stream(from, to).add(units, transfer, time);
    }

    private Station leave(int account, Units units) {
        Station seed = landmarks.source(account);
        if (seed != null) {
            Units left = seeds.getOrDefault(seed, Units.ZERO);
            lack(seed, units.minusOrZero(left));
            seeds.put(seed, left.minusOrZero(units));
            return seed;
        }
        Stay stay = stays.computeIfAbsent(account, unknown -> new Stay(station(account)));
        lack(stay.station, units.minusOrZero(stay.held));
        stay.held = stay.held.minusOrZero(units);
        stay.hasSent = true;
        return stay.station;
    }

    private void lack(Station station, Units units) {
        if (!units.isZero() && !material.isPoison()) {
            lane.stream(together, station).add(units);
        }
    }

    private Station reach(Move move) {
        int account = move.to();
        Stay before = stays.get(account);
        Stay stay = before == null || before.hasSent ? new Stay(station(account)) : before;
        if (before != null && before.hasSent && !before.held.isZero()) {
            lane.stream(before.station, stay.station).add(before.held);
            stay.held = before.held;
        }
        stay.held = stay.held.plus(move.tainted());
        stays.put(account, stay);
        return stay.station;
    }

    private Station station(int account) {
        Station station = Station.of(Kind.ACCOUNT, material.name(account), material.category(account));
        station.add(account, Units.ZERO);
        return station;
    }

    private void end() {
        Map<Integer, Units> held = new HashMap<>();
        for (Trace.Holder holder : material.trace().holders()) {
            if (holder.end() == Trace.End.HELD) {
                held.put(holder.account(), holder.tainted());
            }
        }
        boolean lacking = lane.stations().contains(together);
        stays.forEach((account, stay) -> end(account, stay, held.get(account), lacking ? together : fees));
        if (!material.isPoison()) {
            seeds.forEach((seed, left) -> rest(seed, left, lacking ? together : fees));
        }
        if (lacking) {
            rest(together, lane.in(together).minusOrZero(lane.out(together)), fees);
        }
    }

    private void end(int account, Stay stay, @Nullable Units held, Station sink) {
        Units keeps = Objects.requireNonNullElse(held, Units.ZERO);
        if (!keeps.isZero()) {
            Station end = landmarks.holding(account, keeps);
            lane.stream(stay.station, end).add(keeps);
        }
        if (!material.isPoison()) {
            rest(stay.station, stay.held.minusOrZero(keeps), sink);
        }
    }

    private void rest(Station from, Units units, Station to) {
        if (!units.isZero()) {
            lane.stream(from, to).add(units);
        }
    }
}
