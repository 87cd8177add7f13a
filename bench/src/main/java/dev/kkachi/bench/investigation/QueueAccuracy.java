package dev.kkachi.bench.investigation;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.simulator.company.CompanyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Whom the queue names in invented companies whose truth is known. Two worlds that differ in nearly
/// every rate are investigated with the same standard settings.
final class QueueAccuracy {
    private static final int FIRST = 20;
    private static final int VERY_FIRST = 5;
    private static final double FOUND_GOAL = 0.9;
    private static final double INNOCENT_GOAL = 2;
    private static final double[] BOUNDS = {0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1};

    private final Sheet sheet;
    private final String world;
    private final List<Double> found = new ArrayList<>();
    private final List<Integer> innocent = new ArrayList<>();
    private final Map<String, int[]> lives = new TreeMap<>();
    private final int[] persons = new int[BOUNDS.length];
    private final int[] guilty = new int[BOUNDS.length];
    private final double[] expected = new double[BOUNDS.length];
    private double seconds;
    private int innocentVeryFirst;
    private int rings;
    private int rightReasons;
    private int inQueue;
    private int whole;

    private QueueAccuracy(Sheet sheet, String world) {
        this.sheet = sheet;
        this.world = world;
    }

    /// Investigates `seeds` companies of each world, of `people` people each, from the seed `first` on.
    static void measure(Sheet sheet, int people, int first, int seeds) {
        new QueueAccuracy(sheet, "queue").seeds(CompanyPlan.standard().withPeople(people), first, seeds);
        new QueueAccuracy(sheet, "queue, another world")
                .seeds(CompanyPlan.otherworld().withPeople(people), first, seeds);
    }

    private void seeds(CompanyPlan plan, int first, int seeds) {
        for (int seed = first; seed < first + seeds; seed++) {
            try (World company = World.play(plan, seed)) {
                seconds += company.investigate().seconds();
                judge(company);
            }
        }
        tell(seeds);
    }

    private void judge(World company) {
        List<String> queue = List.copyOf(company.queue());
        List<String> first = queue.subList(0, Math.min(FIRST, queue.size()));
        long hits = first.stream().filter(company::isGuilty).count();
        found.add((double) hits / Math.min(FIRST, company.guilty().size()));
        innocent.add(first.size() - (int) hits);
        innocentVeryFirst += (int) queue.stream()
                .limit(VERY_FIRST)
                .filter(person -> !company.isGuilty(person))
                .count();
        judgeRings(company);
        judgeReasons(company);
        company.probabilities().forEach((person, probability) -> {
            bucket(probability, company.isGuilty(person));
            int[] counts = lives.computeIfAbsent(
                    company.isGuilty(person) ? "operators" : company.life(person), _ -> new int[2]);
            counts[0]++;
            counts[1] += queue.contains(person) ? 1 : 0;
        });
    }

    private void judgeRings(World company) {
        Map<String, List<String>> members = new TreeMap<>();
        for (String person : company.guilty()) {
            members.computeIfAbsent(company.ring(person), _ -> new ArrayList<>())
                    .add(person);
        }
        for (List<String> ring : members.values()) {
            if (ring.size() > 1) {
                rings++;
                whole += company.cases().stream().anyMatch(one -> one.containsAll(ring)) ? 1 : 0;
            }
        }
    }

    private void judgeReasons(World company) {
        Map<String, Set<String>> reasons = company.reasons();
        for (String person : company.guilty()) {
            Set<String> shown = reasons.get(person);
            if (shown != null) {
                inQueue++;
                rightReasons += Reasons.areRight(company.ringKind(person), shown) ? 1 : 0;
            }
        }
    }

    private void bucket(double probability, boolean isGuilty) {
        int at = 0;
        while (at < BOUNDS.length - 1 && probability > BOUNDS[at]) {
            at++;
        }
        persons[at]++;
        guilty[at] += isGuilty ? 1 : 0;
        expected[at] += probability;
    }

    private void tell(int seeds) {
        double mean = found.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        String each = String.join(" ", found.stream().map(Numbers::percent).toList());
        sheet.judged(
                world + ": operators among the first " + FIRST + ", mean of " + seeds + " seeds",
                "at least " + Numbers.percent(FOUND_GOAL),
                Numbers.percent(mean) + " (" + each + ")",
                mean >= FOUND_GOAL);
        double others = innocent.stream().mapToInt(Integer::intValue).average().orElse(0);
        sheet.judged(
                world + ": innocent people among the first " + FIRST,
                "at most " + Numbers.short1(INNOCENT_GOAL) + " on average",
                Numbers.short1(others) + " " + innocent,
                others <= INNOCENT_GOAL);
        sheet.judged(
                world + ": innocent people among the first " + VERY_FIRST,
                "none",
                innocentVeryFirst + " in " + seeds + " queues",
                innocentVeryFirst == 0);
        sheet.judged(
                world + ": rings whose members are all in one case", "all", whole + " of " + rings, whole == rings);
        sheet.judged(
                world + ": operators' personas in the queue with the right kind of reason",
                "all",
                rightReasons + " of " + inQueue,
                rightReasons == inQueue);
        sheet.shown(world + ": seconds of each run, mean", Numbers.short1(seconds / seeds));
        for (int i = 0; i < BOUNDS.length; i++) {
            if (persons[i] > 0) {
                sheet.shown(
                        world + ": said to be likely up to " + Numbers.short1(100 * BOUNDS[i]) + " %",
                        persons[i] + " persons, " + Numbers.short1(expected[i]) + " expected to be operators, "
                                + guilty[i] + " are");
            }
        }
        lives.forEach(
                (life, counts) -> sheet.shown(world + ": in the queue, of " + life, counts[1] + " of " + counts[0]));
    }
}
