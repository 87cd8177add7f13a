package dev.kkachi.cases.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.PolicyTrial;
import dev.kkachi.cases.spi.CaseShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What rules say, and what other rules would have meant.
final class Policies {
    private static final Duration YEAR = Duration.ofDays(366);

    private Policies() {}

    static CaseEvent changed(CasePolicy rules) {
        return new CaseEvent.PolicyChanged(Map.of(
                "two_people",
                rules.fourEyes().stream().map(Outcome::name).sorted().collect(Collectors.joining(" ")),
                "due_days",
                Arrays.stream(Case.Priority.values())
                        .map(priority -> priority + " " + rules.days(priority))
                        .collect(Collectors.joining(", ")),
                "kept_months",
                Arrays.stream(Outcome.values())
                        .map(outcome -> outcome + " " + rules.retention(outcome).toTotalMonths())
                        .collect(Collectors.joining(", "))));
    }

    static PolicyTrial trial(CaseShelf shelf, CasePolicy now, CasePolicy then, Instant at) {
        List<PolicyTrial.Line> lines = Arrays.stream(Outcome.values())
                .map(outcome -> {
                    CaseShelf.Closed closed = shelf.closed(
                            outcome, at.minus(YEAR), keptFrom(now, outcome, at), keptFrom(then, outcome, at));
                    return new PolicyTrial.Line(
                            outcome,
                            closed.since(),
                            now.fourEyes().contains(outcome),
                            then.fourEyes().contains(outcome),
                            closed.all(),
                            closed.before(),
                            closed.beforeOther());
                })
                .toList();
        return new PolicyTrial(lines);
    }

    /// Returns the moment before which a case of this outcome was closed that the rules no longer keep:
    /// it is kept on the day on which its time ends.
    private static Instant keptFrom(CasePolicy rules, Outcome outcome, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate day = today.minus(rules.retention(outcome));
        // Months differ in length: the day is moved until exactly those before it are over.
        while (rules.keeps(outcome, day.minusDays(1), today)) {
            day = day.minusDays(1);
        }
        while (!rules.keeps(outcome, day, today)) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
