package dev.kkachi.pages;

import dev.kkachi.cases.Analytics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue of signs: what each weighs, who published it, what would explain it, and how it did
/// here.
///
/// @param families the signs by family
/// @param total how many there are
public record IndicatorsView(List<Family> families, int total) implements View {
    public IndicatorsView {
        families = List.copyOf(families);
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
    /// @param bits what it weighs
    /// @param clears whether it speaks for a person
    /// @param innocent what would explain it
    /// @param published the public document that names it
    /// @param fired how often it was seen in the cases here, and how often falsely; empty where it
    ///     never was
    public record Sign(
            String id,
            String title,
            String bits,
            boolean clears,
            List<String> innocent,
            List<Links.Piece> published,
            String fired) {
        public Sign {
            innocent = List.copyOf(innocent);
            published = List.copyOf(published);
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
                total);
    }

    private static Sign told(Sign sign, long @Nullable [] count) {
        if (count == null) {
            return sign;
        }
        String seen = "seen in " + Words.counted(count[0], "case");
        String decided = count[1] == 0
                ? ", none decided"
                : ", " + Words.count(count[2]) + " of " + Words.count(count[1]) + " decided false alerts";
        return new Sign(
                sign.id(), sign.title(), sign.bits(), sign.clears(), sign.innocent(), sign.published(), seen + decided);
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
