package dev.kkachi.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Pays the wages of all jobs: monthly on the employer's day, or every other week; in office hours; always the same,
/// but for hours that vary a little, a raise after a year and something extra in December.
final class Payroll {
    private static final List<Integer> PAYDAYS = List.of(1, 5, 15, 25, 28);
    private static final int FORTNIGHTLY_PERCENT = 25;
    private static final int FORTNIGHTS_A_YEAR = 26;
    private static final long CENT_MICROS = 10_000;

    private final World world;
    private final Dice dice;

    Payroll(World world) {
        this.world = world;
        dice = world.dice("payroll");
    }

    /// Pays the wages of `job` from its first day to its last.
    void run(Job job) {
        boolean fortnightly = dice.chance(FORTNIGHTLY_PERCENT);
        int payday = dice.pick(PAYDAYS);
        LocalDate day = dayOf(job.first());
        payNext(job, fortnightly ? 0 : payday, fortnightly ? day.plusDays(13) : day.withDayOfMonth(payday));
    }

    /// Pays on `day`, unless the job has not begun or is over, and then on the next payday; `payday` is 0 where that is
    /// two weeks later.
    private void payNext(Job job, int payday, LocalDate day) {
        LocalDate following = payday == 0 ? day.plusDays(14) : day.plusMonths(1);
        long second = Times.day(day) + dice.hours(8, 17);
        if (second >= job.last()) {
            return;
        }
        if (second < job.first()) {
            payNext(job, payday, following);
            return;
        }
        world.agenda().at(second, () -> {
            long micros = wage(job, payday == 0, day);
            job.employer().pay(job.wallet(), micros);
            job.paid().accept(micros);
            payNext(job, payday, following);
        });
    }

    private long wage(Job job, boolean fortnightly, LocalDate day) {
        long agreed = fortnightly ? job.monthlyMicros() * 12 / FORTNIGHTS_A_YEAR : job.monthlyMicros();
        boolean raised = day.isAfter(dayOf(job.first()).plusYears(1));
        long percent = 100L + (raised ? 5 : 0) + (day.getMonthValue() == 12 ? 8 : 0);
        long perMille = dice.chance(60) ? 1_000 : dice.between(960, 1_040);
        return agreed * percent / 100 * perMille / 1_000 / CENT_MICROS * CENT_MICROS;
    }

    private static LocalDate dayOf(long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }
}
