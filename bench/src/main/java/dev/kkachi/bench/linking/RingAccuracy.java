package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.RingSettings;
import dev.kkachi.rings.Rings;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import dev.kkachi.simulator.Claimed;
import dev.kkachi.simulator.Spotted;
import dev.kkachi.simulator.Workforce;
import dev.kkachi.simulator.WorkforcePlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Rings in simulated workforces whose truth is known: of all pairs of personas that one operator plays, how many are
/// found, and how many of those found are one operator's. Workforces that differ in nearly every rate are searched
/// with the same standard settings, ten seeds each: two that were looked at while the search was built, one of thin
/// logs, and one whose rates were written down last and never looked at. Then the first without anybody's claims,
/// and one ten times as large for its time.
final class RingAccuracy {
    private static final int PEOPLE = 2000;
    private static final int MANY_PEOPLE = 20_000;
    private static final int SEEDS = 10;
    private static final double RECALL_GOAL = 0.95;
    private static final double PRECISION_GOAL = 0.98;

    /// How often people of thin logs are seen: half of the events, and a third of the rows without a time.
    private static final WorkforcePlan THIN =
            new WorkforcePlan(PEOPLE, 12, 60, 1, 16, 8, 12, 10, 15, 8, 10, 30, 6, 6, 30, 30, 30);
    /// Nothing was chosen by this one: whoever changes the search measures it last, and writes down another.
    private static final WorkforcePlan HELD_OUT =
            new WorkforcePlan(PEOPLE, 15, 90, 2, 10, 18, 4, 25, 45, 14, 8, 25, 2, 3, 35, 15, 30);

    private final Sheet sheet;
    private final String world;
    private final List<Double> precisions = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();
    private final Map<String, Integer> falseAlerts = new TreeMap<>();

    private RingAccuracy(Sheet sheet, String world) {
        this.sheet = sheet;
        this.world = world;
    }

    /// Measures all of it.
    static void measure(Sheet sheet) {
        WorkforcePlan elsewhere = WorkforcePlan.elsewhere(PEOPLE);
        new RingAccuracy(sheet, "rings, ordinary workforce").seeds(WorkforcePlan.ordinary(PEOPLE), true);
        new RingAccuracy(sheet, "rings, another country").seeds(elsewhere, true);
        new RingAccuracy(sheet, "rings, thin logs").seeds(THIN, true);
        new RingAccuracy(sheet, "rings, held out").seeds(HELD_OUT, true);
        new RingAccuracy(sheet, "rings, ordinary, nobody claims anything").seeds(WorkforcePlan.ordinary(PEOPLE), false);
        time(sheet);
    }

    private void seeds(WorkforcePlan plan, boolean withClaims) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Workforce workforce = Workforce.play(plan, seed);
            judge(workforce, search(workforce, withClaims).groups());
        }
        sheet.shown(world + ": precision of each seed", percents(precisions));
        sheet.shown(world + ": recall of each seed", percents(recalls));
        sheet.shown(world + ": false pairs by kind", falseAlerts.isEmpty() ? "none" : falseAlerts.toString());
        median("precision", PRECISION_GOAL, precisions, true);
        median("recall", RECALL_GOAL, recalls, withClaims);
    }

    private void median(String what, double goal, List<Double> values, boolean isJudged) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double median = (sorted.get(SEEDS / 2 - 1) + sorted.get(SEEDS / 2)) / 2;
        String result = Numbers.short1(100 * median) + " %, at least " + Numbers.short1(100 * sorted.getFirst()) + " %";
        String measure = world + ": pairwise " + what + ", median of " + SEEDS + " seeds";
        if (isJudged) {
            sheet.judged(measure, "at least " + Numbers.percent(goal), result, median >= goal);
        } else {
            sheet.shown(measure, result);
        }
    }

    private static Rings search(Workforce workforce, boolean withClaims) {
        RingSearch search = RingSearch.of(RingSettings.STANDARD);
        int line = 1;
        for (Spotted each : workforce.spotted()) {
            search.see(sighting(each, ++line));
        }
        if (withClaims) {
            line = 1;
            for (Claimed each : workforce.claimed()) {
                Claim.Kind kind = Claim.Kind.valueOf(each.kind().toUpperCase(Locale.ROOT));
                SourceRef.FileLine source = new SourceRef.FileLine("claims.csv", ++line);
                search.hear(new Claim(new PersonaId(each.persona()), kind, each.value(), source));
            }
        }
        return search.find();
    }

    private static Sighting sighting(Spotted each, int line) {
        IdentifierKind kind = IdentifierKind.valueOf(each.kind().toUpperCase(Locale.ROOT));
        return new Sighting(
                new PersonaId(each.persona()),
                new Identifier(kind, each.value()),
                seen(each),
                each.place(),
                each.context(),
                new SourceRef.FileLine("sightings.csv", line));
    }

    private static Seen seen(Spotted each) {
        if (each.first() == null || each.last() == null) {
            return Seen.UNTIMED;
        }
        return each.dayOnly()
                ? Seen.days(
                        LocalDate.ofInstant(each.first(), ZoneOffset.UTC),
                        LocalDate.ofInstant(each.last(), ZoneOffset.UTC))
                : Seen.between(each.first(), each.last());
    }

    private void judge(Workforce workforce, List<List<PersonaId>> groups) {
        Map<String, String> operators = workforce.operators();
        long right = 0;
        long found = 0;
        for (List<PersonaId> group : groups) {
            for (int a = 0; a < group.size(); a++) {
                for (int b = a + 1; b < group.size(); b++) {
                    String one = group.get(a).value();
                    String two = group.get(b).value();
                    String operator = operators.getOrDefault(one, "");
                    boolean isRight = !operator.isEmpty() && operator.equals(operators.get(two));
                    found++;
                    right += isRight ? 1 : 0;
                    if (!isRight) {
                        falseAlerts.merge(workforce.why(one, two), 1, Integer::sum);
                    }
                }
            }
        }
        precisions.add(found == 0 ? 1 : (double) right / found);
        recalls.add((double) right / pairsOfOperators(operators));
    }

    private static long pairsOfOperators(Map<String, String> operators) {
        Map<String, Long> sizes = new HashMap<>();
        operators.values().stream()
                .filter(operator -> !operator.isEmpty())
                .forEach(operator -> sizes.merge(operator, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static String percents(List<Double> values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ").append(Numbers.short1(100 * value));
        }
        return text.append(" %").toString();
    }

    private static void time(Sheet sheet) {
        Workforce workforce = Workforce.play(WorkforcePlan.ordinary(MANY_PEOPLE), 1);
        long start = System.nanoTime();
        Rings rings = search(workforce, true);
        double seconds = (System.nanoTime() - start) / 1e9;
        sheet.shown(
                "rings: searched for, reading included",
                rings.personas() + " personas, " + rings.rows() + " rows, " + rings.pairs() + " pairs in "
                        + Numbers.short1(seconds) + " s");
    }
}
