package dev.kkachi.pages;

import dev.kkachi.cases.Analytics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of the alerts, month by month.
///
/// @param figures what counts most
/// @param chart the months as the script draws them
/// @param lines the same in a table
public record AnalyticsView(List<Figure> figures, String chart, List<Line> lines) implements View {
    public AnalyticsView {
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
    }

    /// A figure.
    ///
    /// @param value it
    /// @param label what it says
    public record Figure(String value, String label) {}

    /// A month and kind.
    ///
    /// @param month the month
    /// @param kind the kind of case
    /// @param opened how many were opened
    /// @param decided how many of them were decided
    /// @param falseShare the share of false alerts
    /// @param hours the mean time to a decision
    public record Line(String month, String kind, String opened, String decided, String falseShare, String hours) {}

    /// Returns the page of an account of the months.
    public static AnalyticsView of(Analytics analytics) {
        long opened = 0;
        long decided = 0;
        long wrong = 0;
        double hours = 0;
        Map<String, long[]> months = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (Analytics.Line each : analytics.months()) {
            opened += each.opened();
            decided += each.decided();
            wrong += each.falseAlerts();
            hours += each.hoursToDecision() * each.decided();
            long[] month = months.computeIfAbsent(each.month(), key -> new long[3]);
            month[0] += each.opened();
            month[1] += each.decided();
            month[2] += each.falseAlerts();
            lines.add(line(each));
        }
        List<Figure> figures = List.of(
                new Figure(Words.count(opened), "alerts"),
                new Figure(Words.count(decided), "decided"),
                new Figure(decided == 0 ? "\u2013" : Words.percent((double) wrong / decided), "false alerts"),
                new Figure(decided == 0 ? "\u2013" : Words.rounded(hours / decided, 1) + " h", "mean time to decide"));
        return new AnalyticsView(figures, chart(months), lines);
    }

    private static Line line(Analytics.Line each) {
        return new Line(
                each.month(),
                Words.kind(each.kind()),
                Words.count(each.opened()),
                Words.count(each.decided()),
                each.decided() == 0 ? "\u2013" : Words.percent(each.falseShare()),
                each.decided() == 0 ? "\u2013" : Words.rounded(each.hoursToDecision(), 1));
    }

    private static String chart(Map<String, long[]> months) {
        StringBuilder json = new StringBuilder("[[");
        json.append(String.join(
                ",", months.keySet().stream().map(month -> '"' + month + '"').toList()));
        for (int i = 0; i < 3; i++) {
            int column = i;
            json.append("],[")
                    .append(String.join(
                            ",",
                            months.values().stream()
                                    .map(counts -> Long.toString(counts[column]))
                                    .toList()));
        }
        return json.append("]]").toString();
    }

    @Override
    public String title() {
        return "Analytics";
    }

    @Override
    public String template() {
        return "analytics";
    }
}
