package dev.kkachi.pictures.internal;

import dev.kkachi.pictures.internal.Times.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The axis of time below the flow, with the dates at its ticks.
final class TimeAxis {
    /// Where it begins.
    static final double LEFT = 206;

    /// Where it ends.
    static final double RIGHT = Grid.WIDTH - Grid.MARGIN;

    /// How high the dates are.
    static final double DATES = 24;

    private static final double ROOM = 84;
    private static final int FEW = 12;
    private static final int HALF_YEAR = 6;

    private final Times times;

    private TimeAxis(Times times) {
        this.times = times;
    }

    /// Returns the axis for all that happened.
    static TimeAxis over(List<Material> materials) {
        Period period = new Period();
        for (Material material : materials) {
            material.moves().forEach(move -> period.add(material.log().time(move.transfer())));
        }
        if (period.isEmpty()) {
            period.add(Instant.EPOCH);
        }
        return new TimeAxis(Times.over(period));
    }

    Times times() {
        return times;
    }

    /// Returns where a step begins.
    double x(int step) {
        return LEFT + (RIGHT - LEFT) * step / times.count();
    }

    /// Returns where a moment is, within its step.
    double x(Instant time) {
        int step = times.of(time);
        Instant start = times.starts().get(step);
        double length = Duration.between(start, times.starts().get(step + 1)).toMillis();
        return x(step) + (x(step + 1) - x(step)) * Duration.between(start, time).toMillis() / length;
    }

    /// Draws lines from `top` to `bottom` and the dates below them.
    void draw(Svg svg, double top, double bottom) {
        double free = LEFT - 1;
        for (int i = 0; i < times.count(); i++) {
            double x = x(i);
            if (x >= free && x + ROOM <= RIGHT + Grid.MARGIN && isRound(i)) {
                svg.add("<path fill=\"none\" stroke=\"#c3c9d0\" d=\"M")
                        .number(x)
                        .add(" ")
                        .number(top)
                        .add("V");
                svg.number(bottom + 4).add("\"/>\n");
                svg.line(
                        x,
                        bottom + 17,
                        "font-size=\"12\"",
                        times.step().print(times.starts().get(i)));
                free = x + ROOM;
            }
        }
    }

    /// Of many months, only halves of years are named.
    private boolean isRound(int step) {
        boolean isMonthly = times.step() == Step.MONTH || times.step() == Step.QUARTER;
        int month = Words.utc(times.starts().get(step)).getMonthValue();
        return !isMonthly || times.count() <= FEW || month % HALF_YEAR == 1;
    }
}
