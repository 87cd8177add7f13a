package dev.kkachi.pictures.internal;

import java.util.Collection;

/// Puts a lane on the page where none is yet.
final class Packing {
    private static final double GUTTER = 14;

    private final Grid grid;
    private final Collection<Placed> taken;

    Packing(Grid grid, Collection<Placed> taken) {
        this.grid = grid;
        this.taken = taken;
    }

    /// Returns `lane` as high as what crosses into it, or below what is in the way.
    Placed put(Placed lane) {
        Placed placed = lane.at(left(lane), right(lane), Math.max(0, wish(lane)));
        for (int i = 0; i <= taken.size(); i++) {
            for (Placed other : taken) {
                if (overlap(placed, other)) {
                    placed = placed.at(placed.left(), placed.right(), other.bottom() + GUTTER);
                }
            }
        }
        return placed;
    }

    private static double wish(Placed lane) {
        double sum = 0;
        int count = 0;
        for (var link : lane.links().entrySet()) {
            sum += link.getValue().lane().middle(link.getValue().exit()) - lane.middle(link.getKey());
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private double left(Placed lane) {
        double left = Double.MAX_VALUE;
        for (Station station : lane.stations()) {
            left = lane.isHidden(station) ? left : Math.min(left, grid.x(lane.column(station)));
        }
        return left - GUTTER / 2;
    }

    private double right(Placed lane) {
        double right = 0;
        for (Station station : lane.stations()) {
            right = lane.isHidden(station) ? right : Math.max(right, grid.end(lane.column(station)));
        }
        return right - GUTTER / 2 - 4;
    }

    private static boolean overlap(Placed one, Placed other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.top() < other.bottom() + GUTTER
                && other.top() < one.bottom() + GUTTER;
    }
}
