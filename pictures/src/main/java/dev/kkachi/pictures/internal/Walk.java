package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.Trace;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Draws a trace of any size with few boxes: accounts that are no landmarks are merged into groups, by which
/// landmark their money came from and which it reached.
///
/// To know that, the money is walked once more, in pieces that remember their way: what came into a merged wallet
/// first leaves it first. By fifo the pieces are those of the trace; by another policy what a landmark sends and
/// receives is still exact, and only which group stands between is the picture's own reading.
final class Walk {
    private static final int PIECES_MAX = 64;

    /// Of all that is followed, the part below which groups that come from one station are drawn as one.
    private static final double SMALL = 0.01;

    /// And the part below which their wallets are named on the ribbon alone.
    private static final double TINY = 0.005;

    private final Material material;
    private final Movements log;
    private final Landmarks landmarks;
    private final Lane lane;
    private final Map<Integer, Deque<Piece>> wallets = new LinkedHashMap<>();
    private final Map<Integer, Station> origins = new HashMap<>();
    private final Map<List<Station>, Group> groups = new LinkedHashMap<>();
    private final Map<Station, Units> came = new LinkedHashMap<>();
    private final Map<Station, Units> went = new HashMap<>();
    private final Station together = Station.of(Kind.TOGETHER);
    private final Station fees = Station.of(Kind.FEES);

    private Walk(Material material, Landmarks.Limits limits) {
        this.material = material;
        this.log = material.log();
        this.landmarks = new Landmarks(material, limits);
        this.lane = new Lane(material.number(), material.trace(), log);
    }

    /// Draws the trace.
    static Lane draw(Material material, Landmarks.Limits limits) {
        Walk walk = new Walk(material, limits);
        walk.open();
        material.moves().forEach(walk::step);
        walk.hold();
        if (!material.isPoison()) {
            walk.balance();
        }
        walk.place();
        return walk.lane;
    }

    private void open() {
        for (Trace.Seed seed : material.trace().seeds()) {
            Station station = seed.account() < 0 ? null : landmarks.source(seed.account());
            if (station != null) {
                came.merge(station, seed.tainted(), Units::plus);
            }
        }
    }

    private void step(Move move) {
        Instant time = log.time(move.transfer());
        List<Piece> pieces = new ArrayList<>();
        if (!move.entering().isZero()) {
            pieces.add(piece(landmarks.entry(move.entry()), move.entering(), move.transfer(), time));
        }
        Units own = move.tainted().minus(move.entering());
        if (!own.isZero()) {
            Station source = landmarks.source(move.from());
            if (source == null) {
                pieces.addAll(take(move.from(), own, move.transfer()));
            } else {
                went.merge(source, own, Units::plus);
                pieces.add(piece(source, own, move.transfer(), time));
            }
        }
        Station to = landmarks.destination(move);
        for (Piece piece : pieces) {
            if (to == null) {
                receive(move.to(), piece);
            } else {
                arrive(piece, to, move.transfer(), time);
            }
        }
    }

    private static Piece piece(Station origin, Units units, long transfer, Instant time) {
        return new Piece(origin, units, null, transfer, time, 0, 0);
    }

    private void receive(int account, Piece piece) {
        origins.put(account, piece.origin());
        Deque<Piece> held = wallets.computeIfAbsent(account, unknown -> new ArrayDeque<>());
        Piece last = held.size() < PIECES_MAX ? null : held.peekLast();
        if (last == null || !last.origin().equals(piece.origin())) {
            held.addLast(piece.in(account));
        } else {
            held.removeLast();
            held.addLast(last.join(piece.in(account)));
        }
    }

    /// Takes what a merged wallet sends out of what it holds. Poison lets it send more than it received; so do
    /// inputs that were spent together with those of others.
    private List<Piece> take(int account, Units wanted, long transfer) {
        List<Piece> taken = new ArrayList<>();
        Deque<Piece> held = wallets.getOrDefault(account, new ArrayDeque<>());
        Units rest = wanted;
        while (!rest.isZero() && !held.isEmpty()) {
            Piece first = held.removeFirst();
            Units part = first.units().min(rest);
            taken.add(first.with(part));
            if (!part.equals(first.units())) {
                held.addFirst(first.with(first.units().minus(part)));
            }
            rest = rest.minus(part);
        }
        if (!rest.isZero()) {
            Station origin =
                    material.isPoison() ? Objects.requireNonNullElse(origins.get(account), together) : together;
            went.merge(origin, rest, Units::plus);
            Instant time = transfer < 0 ? Instant.MIN : log.time(transfer);
            taken.add(piece(origin, rest, transfer, time).in(account));
        }
        return taken;
    }

    private void arrive(Piece piece, Station to, long transfer, Instant time) {
        came.merge(to, piece.units(), Units::plus);
        if (isResting(to)) {
            lane.stream(piece.origin(), to).add(piece.units(), piece.departure(), piece.departed());
        } else if (piece.way() != null) {
            groups.computeIfAbsent(List.of(piece.origin(), to), ends -> new Group(piece.origin(), to))
                    .add(piece, transfer, time);
        } else {
            lane.stream(piece.origin(), to).add(piece.units(), transfer, time);
        }
    }

    /// Where money rests, those who have it are named; they need no second box.
    private static boolean isResting(Station to) {
        return to.kind == Kind.HELD || to.kind == Kind.NOT_FOLLOWED;
    }

    private void hold() {
        for (Trace.Holder holder : material.trace().holders()) {
            if (holder.end() == Trace.End.HELD) {
                Station to = landmarks.holding(holder.account(), holder.tainted());
                Station source = landmarks.source(holder.account());
                if (source == null) {
                    lane.merged.add(holder.account());
                }
                if (source != null) {
                    went.merge(source, holder.tainted(), Units::plus);
                    lane.stream(source, to).add(holder.tainted());
                } else {
                    Instant end = Instant.MAX;
                    take(holder.account(), holder.tainted(), -1).forEach(piece -> arrive(piece, to, -1, end));
                }
            }
        }
    }

    /// What is left over was paid as a fee, or belongs to inputs that are noted as another account's, which has as
    /// much too little.
    private void balance() {
        List<Station> stations =
                came.keySet().stream().filter(station -> !station.kind.isEnd()).toList();
        boolean lacking = went.containsKey(together) || stations.stream().anyMatch(station -> rest(station) < 0);
        Station sink = lacking ? together : fees;
        wallets.forEach((account, held) -> held.forEach(piece -> arrive(piece, sink, -1, Instant.MAX)));
        for (Station station : stations) {
            Units in = came.getOrDefault(station, Units.ZERO);
            Units out = went.getOrDefault(station, Units.ZERO);
            switch (Integer.signum(rest(station))) {
                case 1 -> lane.stream(station, sink).add(in.minus(out));
                case -1 -> lane.stream(together, station).add(out.minus(in));
                default -> {}
            }
        }
    }

    private int rest(Station station) {
        return came.getOrDefault(station, Units.ZERO).compareTo(went.getOrDefault(station, Units.ZERO));
    }

    private void place() {
        Map<Station, List<Group>> rest = new LinkedHashMap<>();
        for (Group group : groups.values()) {
            lane.merged.addAll(group.wallets.members.keySet());
            if (isBelow(SMALL, group.in.units)) {
                rest.computeIfAbsent(group.from, unknown -> new ArrayList<>()).add(group);
            } else {
                draw(group, group.wallets);
            }
        }
        rest.forEach((from, few) -> {
            Units sum = few.stream().map(group -> group.in.units).reduce(Units.ZERO, Units::plus);
            boolean isTiny = isBelow(TINY, sum);
            few.forEach(group -> {
                if (isTiny) {
                    lane.stream(group.from, group.to).add(group);
                } else {
                    draw(group, few.getFirst().wallets);
                }
            });
        });
        if (lane.stations().contains(together)) {
            Units in = lane.in(together);
            Units out = lane.out(together);
            if (in.compareTo(out) > 0) {
                lane.stream(together, fees).add(in.minus(out));
            }
        }
    }

    private boolean isBelow(double share, Units units) {
        return Placement.real(units) < share * Placement.real(material.whole());
    }

    private void draw(Group group, Station as) {
        lane.stream(group.from, as).add(group.in);
        lane.stream(as, group.to).add(group.out);
        group.wallets.members.forEach(as::add);
        as.hops(group.wallets.hopsMin);
        as.hops(group.wallets.hopsMax);
    }
}
