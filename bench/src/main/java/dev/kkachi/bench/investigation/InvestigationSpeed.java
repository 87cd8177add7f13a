package dev.kkachi.bench.investigation;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.simulator.company.CompanyPlan;

/// What an investigation costs, from the start of its process to the end: two years of a company, and of
/// larger ones, of each of whose people less is on record.
final class InvestigationSpeed {
    private static final int SMALL = 2_000;
    private static final int LARGE = 100_000;
    private static final double SMALL_SECONDS = 20;
    private static final double LARGE_SECONDS = 300;
    private static final int[] SIZES = {SMALL, 20_000, LARGE};
    private static final int ALL_DETAIL = 100;
    /// A hundred thousand people with some fifty million events.
    private static final int LARGE_DETAIL = 7;

    private InvestigationSpeed() {}

    /// Measures sizes up to `people` people.
    static void measure(Sheet sheet, int people) {
        measure(sheet, CompanyPlan.standard().withPeople(SMALL).withDetail(ALL_DETAIL));
        for (int size : SIZES) {
            if (size <= people) {
                measure(sheet, CompanyPlan.standard().withPeople(size).withDetail(LARGE_DETAIL));
            }
        }
    }

    private static void measure(Sheet sheet, CompanyPlan plan) {
        try (World company = World.play(plan, 1)) {
            Child run = company.investigate();
            String measure = plan.people() + " people, " + plan.months() + " months, detail of " + plan.detail() + " %";
            String result = Numbers.short1(run.seconds()) + " s, at most " + run.peakMegabytes() + " MB resident, "
                    + company.rowsRead() + " rows";
            if (plan.detail() == ALL_DETAIL) {
                sheet.judged(measure, "<= 20 s on 2 cores", result, run.seconds() <= SMALL_SECONDS);
            } else if (plan.people() == LARGE) {
                sheet.judged(measure, "<= 300 s, heap of 8 GB", result, run.seconds() <= LARGE_SECONDS);
            } else {
                sheet.shown(measure, result);
            }
        }
    }
}
