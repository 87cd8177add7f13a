package dev.kkachi.pages;

import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.CasePage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue of signs: what each weighs, who published it, what would explain it, and how it did
/// here.
///
/// @param families the signs by family
/// @param total how many there are
/// @param caps the most that the signs of each group weigh together
public record IndicatorsView(List<Family> families, int total, Map<String, Double> caps) implements View {
    public IndicatorsView {
        families = List.copyOf(families);
        caps = Map.copyOf(caps);
    }

    /// Makes a catalogue of which no group has a cap.
    public IndicatorsView(List<Family> families, int total) {
        this(families, total, Map.of());
    }

    /// A family of signs.
    ///
    /// @param name how it is called
    /// @param signs its signs
    public record Family(String name, List<Sign> signs) {
        public Family {
            signs = List.copyOf(signs);
        }
    }

    /// A sign.
    ///
    /// @param id the rule
    /// @param title what it is
    /// @param weight what it weighs
    /// @param innocent what would explain it
    /// @param published the public document that names it
    /// @param fired how often it was seen in the cases here, and how often falsely; empty where it
    ///     never was
    public record Sign(
            String id, String title, double weight, List<String> innocent, List<Links.Piece> published, String fired) {
        public Sign {
            innocent = List.copyOf(innocent);
            published = List.copyOf(published);
        }

        /// Returns what it weighs, as it is read.
        public String bits() {
            return Words.bits(weight);
        }

        /// Says whether it speaks for a person.
        public boolean clears() {
            return weight < 0;
        }
    }

    /// Returns the same catalogue, with what became of the cases in which its signs were seen.
    public IndicatorsView with(List<Analytics.Sign> seen) {
        Map<String, long[]> counts = new HashMap<>();
        for (Analytics.Sign each : seen) {
            long[] count = counts.computeIfAbsent(each.indicator(), key -> new long[3]);
            count[0] += each.cases();
            count[1] += each.decided();
            count[2] += each.falseAlerts();
        }
        return new IndicatorsView(
                families.stream()
                        .map(family -> new Family(
                                family.name(),
                                family.signs().stream()
                                        .map(sign -> told(sign, counts.get(sign.id())))
                                        .toList()))
                        .toList(),
                total,
                caps);
    }

    private static Sign told(Sign sign, long @Nullable [] count) {
        if (count == null) {
            return sign;
        }
        String seen = "seen in " + Words.counted(count[0], "case");
        String decided = count[1] == 0
                ? ", none decided"
                : ", " + Words.count(count[2]) + " of " + Words.count(count[1]) + " decided false alerts";
        return new Sign(sign.id(), sign.title(), sign.weight(), sign.innocent(), sign.published(), seen + decided);
    }

    /// What the queue would be if signs weighed something else.
    ///
    /// @param tried the signs that were seen here, with what each would weigh
    /// @param line from how many per cent a case is for the queue
    /// @param outcome what it would be; nothing where nothing was changed
    public record Trial(
            List<Tried> tried, String line, @Nullable Outcome outcome) implements View {
        public Trial {
            tried = List.copyOf(tried);
        }

        @Override
        public String title() {
            return "Other weights";
        }

        @Override
        public String template() {
            return "trial";
        }
    }

    /// A sign and what it would weigh.
    ///
    /// @param sign the sign
    /// @param weight what it would weigh, as a form takes it
    public record Tried(Sign sign, String weight) {
        /// Returns a sign that would weigh `weight`.
        public static Tried of(Sign sign, double weight) {
            return new Tried(
                    sign, BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString());
        }

        /// Says whether it would weigh something else.
        public boolean isOther() {
            return Double.parseDouble(weight) != sign.weight();
        }
    }

    /// What would come of it.
    ///
    /// @param cases how many cases have one of the changed signs
    /// @param entering the cases that would enter the queue, as far as they are told
    /// @param leaving the cases that would leave it, as far as they are told
    /// @param counts how many there are in all
    public record Outcome(String cases, List<Crossing> entering, List<Crossing> leaving, Backtest counts) {
        public Outcome {
            entering = List.copyOf(entering);
            leaving = List.copyOf(leaving);
        }
    }

    /// A case that would cross the line.
    ///
    /// @param row the case as it stands
    /// @param after what its probability would be
    /// @param bits what its evidence would weigh
    public record Crossing(QueueView.Row row, String after, String bits) {}

    /// Returns what would come of other weights, as it is read.
    public static Outcome outcome(Backtest backtest, CaseView.Reader reader, Masking.Names names) {
        List<Crossing> entering = new ArrayList<>();
        List<Crossing> leaving = new ArrayList<>();
        for (Backtest.Moved moved : backtest.moved()) {
            CasePage one = new CasePage(List.of(moved.row()), "", List.of());
            Crossing crossing = new Crossing(
                    QueueView.rows(one, reader, names).getFirst(),
                    Words.percent(moved.probability()),
                    Words.bits(moved.bits()));
            (moved.probability() >= moved.row().probability() ? entering : leaving).add(crossing);
        }
        return new Outcome(Words.count(backtest.cases()), entering, leaving, backtest);
    }

    @Override
    public String title() {
        return "Indicators";
    }

    @Override
    public String template() {
        return "indicators";
    }
}
