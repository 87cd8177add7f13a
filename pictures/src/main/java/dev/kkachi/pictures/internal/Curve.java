package dev.kkachi.pictures.internal;

import java.util.ArrayList;
import java.util.List;

/// The outline of a ribbon that bends between columns and runs straight through them.
final class Curve {
    private final List<Stop> stops = new ArrayList<>();

    /// A column that the ribbon reaches at `near` and leaves at `far`.
    private record Stop(double near, double far, double top, double bottom) {}

    /// Adds a column; the first is the one that the ribbon leaves, the last the one that it reaches.
    void pass(double near, double far, double top, double thickness) {
        stops.add(new Stop(near, far, top, top + thickness));
    }

    /// Returns the outline as the `d` of a path.
    String path() {
        Svg path = new Svg();
        Stop first = stops.getFirst();
        Stop last = stops.getLast();
        point(path.add("M"), first.far, first.top);
        for (int i = 1; i < stops.size(); i++) {
            Stop from = stops.get(i - 1);
            Stop to = stops.get(i);
            bend(path, from.far, from.top, to.near, to.top);
            if (i < stops.size() - 1) {
                path.add("H").number(to.far);
            }
        }
        point(path.add("L"), last.near, last.bottom);
        for (int i = stops.size() - 1; i > 0; i--) {
            Stop from = stops.get(i);
            Stop to = stops.get(i - 1);
            bend(path, from.near, from.bottom, to.far, to.bottom);
            if (i > 1) {
                path.add("H").number(to.near);
            }
        }
        return path.add("Z").toString();
    }

    private static void bend(Svg path, double... ends) {
        double half = (ends[0] + ends[2]) / 2;
        point(path.add("C"), half, ends[1]);
        point(path.add(" "), half, ends[3]);
        point(path.add(" "), ends[2], ends[3]);
    }

    private static void point(Svg path, double x, double y) {
        path.number(x).add(" ").number(y);
    }
}
