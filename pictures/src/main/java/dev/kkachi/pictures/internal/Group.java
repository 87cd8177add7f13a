package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Piece.Way;
import dev.kkachi.pictures.internal.Station.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The merged wallets between two landmarks.
final class Group {
    final Station from;
    final Station to;
    final Station wallets = Station.of(Kind.WALLETS);
    final Stream in;
    final Stream out;
    private final Set<Way> walked = new HashSet<>();

    Group(Station from, Station to) {
        this.from = from;
        this.to = to;
        this.in = new Stream(from, wallets);
        this.out = new Stream(wallets, to);
    }

    /// Adds a piece that has come through; `arrival` is the transfer with which it did, -1 if it lies there still.
    void add(Piece piece, long arrival, Instant time) {
        in.add(piece.units(), piece.departure(), piece.departed());
        out.add(piece.units(), arrival, time);
        wallets.hops(piece.hopsMin());
        wallets.hops(piece.hopsMax());
        walk(piece.way());
    }

    private void walk(@Nullable Way way) {
        Deque<Way> open = new ArrayDeque<>();
        push(open, way);
        while (!open.isEmpty()) {
            Way next = open.pop();
            wallets.add(next.account, Units.ZERO);
            push(open, next.before);
            push(open, next.besides);
        }
    }

    private void push(Deque<Way> open, @Nullable Way way) {
        if (way != null && walked.add(way)) {
            open.push(way);
        }
    }
}
