package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.workers.Assessment;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.RedFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All signs of one run, in one order on every machine.
final class Signs {
    private static final Comparator<Sign> ORDER = Comparator.comparing(
                    (Sign sign) -> sign.finding().subject())
            .thenComparing(sign -> sign.finding().indicator())
            .thenComparing(sign -> sign.finding().summary());

    private Signs() {}

    /// Returns `signs` in order.
    static List<Sign> sorted(List<Sign> signs) {
        return signs.stream().sorted(ORDER).toList();
    }

    /// Returns the red flags as signs.
    static List<Sign> of(Assessment assessment) {
        List<Sign> signs = new ArrayList<>();
        for (RedFlag flag : assessment.flags()) {
            String person = flag.person().value();
            Drawn drawn = new Drawn(
                    new Subject(Subject.Kind.PERSON, person),
                    flag.bits(),
                    "Person " + person + " " + flag.observation().summary(),
                    flag.observation().evidence());
            signs.add(of(flag, drawn));
        }
        return signs;
    }

    private static Sign of(RedFlag flag, Drawn drawn) {
        Indicator indicator = flag.indicator();
        return Sign.of(
                finding(indicator, indicator.group(), drawn),
                indicator,
                List.of(flag.person()),
                flag.observation().summary());
    }

    /// What was drawn from the records, before it has an indicator.
    ///
    /// @param summary a sentence without its full stop
    record Drawn(Subject subject, double bits, String summary, List<Evidence> evidence) {}

    /// Makes the finding of `indicator`.
    static Finding finding(Indicator indicator, String group, Drawn drawn) {
        return new Finding(
                drawn.subject(),
                indicator.id(),
                indicator.category(),
                new Weight(drawn.bits()),
                group,
                drawn.summary() + ".",
                drawn.evidence(),
                indicator.innocent(),
                String.join("; ", indicator.sources()));
    }

    /// Says, where more rows than `shown` say the same, that not all are shown; empty otherwise.
    static String cut(int shown, int all) {
        return all <= shown ? "" : " (" + shown + " of " + all + " rows shown)";
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
