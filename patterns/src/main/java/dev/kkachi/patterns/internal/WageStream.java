package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Thresholds.Wages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Payments from one to another that come like wages: about the same, at paydays that are a week, a
/// fortnight, half a month or a month apart, none left out.
///
/// @param other who pays; seen from the payer, who is paid
/// @param rhythm how far apart the paydays are
/// @param payments the longest run of such payments, in order
/// @param variation the coefficient of variation of their amounts
record WageStream(int other, Rhythm rhythm, List<Moved> payments, double variation) {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    WageStream {
        payments = List.copyOf(payments);
    }

    /// How far apart paydays are.
    enum Rhythm {
        WEEKLY(7, 7),
        FORTNIGHTLY(14, 15),
        MONTHLY(28, 31);

        private final int leastDays;
        private final int mostDays;

        Rhythm(int leastDays, int mostDays) {
            this.leastDays = leastDays;
            this.mostDays = mostDays;
        }

        boolean fits(long seconds, int slackDays) {
            return seconds >= (leastDays - slackDays) * DAY && seconds <= (mostDays + slackDays) * DAY;
        }
    }

    /// Returns the streams among `moves`: those that come in, or those that go out.
    static List<WageStream> list(Sheet sheet, List<Moved> moves, boolean isOut) {
        Wages wages = sheet.thresholds().wages();
        if (moves.size() <= wages.periodsMin()) {
            return List.of();
        }
        Units least = sheet.units(wages.usdMin());
        Units most = sheet.units(wages.usdMax());
        Map<Integer, List<Moved>> byOther = new LinkedHashMap<>();
        for (Moved moved : moves) {
            boolean isWage =
                    moved.amount().compareTo(least) >= 0 && moved.amount().compareTo(most) <= 0;
            if (moved.isOut() == isOut && isWage) {
                byOther.computeIfAbsent(moved.other(), other -> new ArrayList<>())
                        .add(moved);
            }
        }
        List<WageStream> streams = new ArrayList<>();
        byOther.forEach((other, payments) -> {
            WageStream stream = best(sheet, other, payments);
            if (stream != null && stream.payments.size() > wages.periodsMin()) {
                streams.add(stream);
            }
        });
        return streams;
    }

    private static @Nullable WageStream best(Sheet sheet, int other, List<Moved> payments) {
        WageStream best = null;
        for (Rhythm rhythm : Rhythm.values()) {
            int start = 0;
            for (int i = 1; i <= payments.size(); i++) {
                if (i < payments.size() && follows(sheet, rhythm, payments.get(i - 1), payments.get(i))) {
                    continue;
                }
                List<Moved> run = steady(sheet, payments.subList(start, i));
                if (best == null || run.size() > best.payments.size()) {
                    best = new WageStream(other, rhythm, run, variation(sheet, run));
                }
                start = i;
            }
        }
        return best;
    }

    /// Returns the longest part of `run` whose payments are about the same, of those alike the first: a
    /// raise begins another.
    private static List<Moved> steady(Sheet sheet, List<Moved> run) {
        if (variation(sheet, run) <= sheet.thresholds().wages().variationMax()) {
            return run;
        }
        double[] sums = new double[run.size() + 1];
        double[] squares = new double[run.size() + 1];
        double origin = sheet.number(run.getFirst().amount());
        for (int i = 0; i < run.size(); i++) {
            double off = sheet.number(run.get(i).amount()) - origin;
            sums[i + 1] = sums[i] + off;
            squares[i + 1] = squares[i] + off * off;
        }
        for (int length = run.size() - 1; length > 1; length--) {
            for (int from = 0; from + length <= run.size(); from++) {
                double off = (sums[from + length] - sums[from]) / length;
                double variance = (squares[from + length] - squares[from]) / length - off * off;
                double most = sheet.thresholds().wages().variationMax() * (origin + off);
                if (variance <= most * most) {
                    return run.subList(from, from + length);
                }
            }
        }
        return run.subList(0, 1);
    }

    private static boolean follows(Sheet sheet, Rhythm rhythm, Moved before, Moved after) {
        return rhythm.fits(
                after.second() - before.second(), sheet.thresholds().wages().slackDays());
    }

    private static double variation(Sheet sheet, List<Moved> run) {
        double mean = run.stream()
                .mapToDouble(moved -> sheet.number(moved.amount()))
                .average()
                .orElse(0);
        double squares = run.stream()
                .mapToDouble(moved -> sheet.number(moved.amount()) - mean)
                .map(off -> off * off)
                .sum();
        return mean == 0 ? 0 : Math.sqrt(squares / run.size()) / mean;
    }

    /// Returns the first of the wages.
    Moved first() {
        return payments.getFirst();
    }

    /// Returns the last of the wages.
    Moved last() {
        return payments.getLast();
    }
}
