package dev.kkachi.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A timeline at a glance: a lane for each of those to whom most happened, a dot for each month in which
/// something did, so that what coincides stands one above the other.
///
/// @param width of the drawing
/// @param height of the drawing
/// @param ticks the months that are named
/// @param dots what happened
/// @param rows whose lane it is
public record Lanes(int width, int height, List<Tick> ticks, List<Dot> dots, List<Row> rows) {
    private static final int WIDTH = 960;
    private static final int LEFT = 170;
    private static final int TOP = 26;
    private static final int ROW = 24;
    private static final int ROWS_MAX = 16;
    private static final int COLUMN_MAX = 60;
    private static final int TICK_MIN = 64;
    private static final int RADIUS_MAX = 9;
    private static final int LABEL_MAX = 22;

    public Lanes {
        ticks = List.copyOf(ticks);
        dots = List.copyOf(dots);
        rows = List.copyOf(rows);
    }

    /// The name of a month.
    ///
    /// @param x where it stands
    /// @param label such as `May 2024`
    public record Tick(int x, String label) {}

    /// A month of a lane.
    ///
    /// @param x where it stands
    /// @param y where it stands
    /// @param radius the larger, the more happened
    /// @param lane its number, from 1
    /// @param title what it is, in words
    public record Dot(int x, int y, int radius, int lane, String title) {}

    /// The name of a lane.
    ///
    /// @param y where it stands
    /// @param label how it is called, shortened
    public record Row(int y, String label) {}

    /// Draws what a timeline shows; of one lane, or within one month, there is nothing to compare.
    public static Lanes of(CaseSide.Timeline side) {
        Map<CaseSide.Lane, Map<YearMonth, Integer>> counts = new LinkedHashMap<>();
        TreeMap<YearMonth, Integer> months = new TreeMap<>();
        for (CaseSide.Stretch stretch : side.stretches()) {
            for (CaseSide.Moment moment : stretch.moments()) {
                YearMonth month = YearMonth.from(LocalDate.ofInstant(Instant.parse(moment.iso()), ZoneOffset.UTC));
                months.merge(month, 1, Integer::sum);
                counts.computeIfAbsent(moment.lane(), lane -> new TreeMap<>()).merge(month, 1, Integer::sum);
            }
        }
        if (counts.size() < 2 || months.size() < 2) {
            return new Lanes(0, 0, List.of(), List.of(), List.of());
        }
        List<CaseSide.Lane> busiest = counts.keySet().stream()
                .sorted(Comparator.comparingInt(CaseSide.Lane::count)
                        .reversed()
                        .thenComparingInt(CaseSide.Lane::number))
                .limit(ROWS_MAX)
                .toList();
        int columns = column(months.firstKey(), months.lastKey()) + 1;
        int step = Math.max(1, Math.min(COLUMN_MAX, (WIDTH - LEFT - RADIUS_MAX) / columns));
        List<Dot> dots = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (CaseSide.Lane lane : busiest) {
            int y = TOP + (rows.size() * ROW) + (ROW / 2);
            rows.add(new Row(y, label(lane)));
            counts.getOrDefault(lane, Map.of())
                    .forEach((month, count) -> dots.add(new Dot(
                            LEFT + (column(months.firstKey(), month) * step) + (step / 2),
                            y,
                            (int) Math.min(RADIUS_MAX, 2 + Math.round(1.6 * Math.sqrt(count))),
                            lane.number(),
                            said(lane) + ": " + Words.counted(count, "moment") + " in " + said(month))));
        }
        return new Lanes(WIDTH, TOP + (rows.size() * ROW) + 4, ticks(months, step), dots, rows);
    }

    private static List<Tick> ticks(TreeMap<YearMonth, Integer> months, int step) {
        List<Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (TICK_MIN + step - 1) / step);
        int last = column(months.firstKey(), months.lastKey());
        for (int column = 0; column <= last; column += every) {
            ticks.add(new Tick(
                    LEFT + (column * step) + (step / 2), said(months.firstKey().plusMonths(column))));
        }
        return ticks;
    }

    private static int column(YearMonth first, YearMonth month) {
        return ((month.getYear() - first.getYear()) * 12) + month.getMonthValue() - first.getMonthValue();
    }

    private static String said(YearMonth month) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return name + " " + month.getYear();
    }

    private static String said(CaseSide.Lane lane) {
        return lane.called().isEmpty() ? Words.tight(lane.name()) : lane.called();
    }

    private static String label(CaseSide.Lane lane) {
        return Words.beginning(said(lane), LABEL_MAX);
    }
}
