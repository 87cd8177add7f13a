package dev.kkachi.simulator.company;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// How large a company is to be played, for how long, and in which climate.
///
/// An operator's *persona* is one row of `people.csv`; who plays it stands in the truth file, and one
/// operator may play several. The share counts personas: 50 of 10,000 make ten of two thousand people.
///
/// @param people how many persons the records know, personas among them
/// @param months how long it goes
/// @param personasPer10k how many of ten thousand persons are played by an operator
/// @param care how often, of a hundred times, an operator avoids a mistake that would give them away
/// @param detail how much of everybody's work is logged; 100 makes about five million rows for 2,000
///     people in 24 months
/// @param climate which lives and which rings there are
public record CompanyPlan(int people, int months, int personasPer10k, int care, int detail, Climate climate) {
    private static final int PEOPLE_MAX = 1_000_000;
    private static final int PERCENT_MAX = 100;
    private static final int MONTHS_MAX = 120;
    private static final int DETAIL_MAX = 1_000;
    private static final int ALL = 10_000;
    private static final double DAYS_A_MONTH = 30.437;

    public CompanyPlan {
        within("people", people, 20, PEOPLE_MAX);
        within("months", months, 3, MONTHS_MAX);
        within("personasPer10k", personasPer10k, 0, ALL / 2);
        within("care", care, 0, PERCENT_MAX);
        within("detail", detail, 1, DETAIL_MAX);
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; the rule is from " + least + " to " + most + ".");
        }
    }

    /// Returns the world that the documentation speaks of: 2,000 people in 24 months, ten of whom are
    /// personas.
    public static CompanyPlan standard() {
        return new CompanyPlan(2_000, 24, 50, 40, 100, Climate.COAST);
    }

    /// Returns a world of the same size with other customs: more contractors, cautious operators, other
    /// kinds of rings and of innocent trouble. Whoever has tuned something to [#standard] finds out here.
    public static CompanyPlan otherworld() {
        return new CompanyPlan(2_000, 24, 50, 65, 80, Climate.HIGHLAND);
    }

    /// Returns this plan for so many people.
    public CompanyPlan withPeople(int count) {
        return new CompanyPlan(count, months, personasPer10k, care, detail, climate);
    }

    /// Returns this plan for so many months.
    public CompanyPlan withMonths(int count) {
        return new CompanyPlan(people, count, personasPer10k, care, detail, climate);
    }

    /// Returns this plan with so many personas among ten thousand persons.
    public CompanyPlan withPersonasPer10k(int count) {
        return new CompanyPlan(people, months, count, care, detail, climate);
    }

    /// Returns this plan with operators that are as careful as that.
    public CompanyPlan withCare(int percent) {
        return new CompanyPlan(people, months, personasPer10k, percent, detail, climate);
    }

    /// Returns this plan with logs of that detail.
    public CompanyPlan withDetail(int percent) {
        return new CompanyPlan(people, months, personasPer10k, care, percent, climate);
    }

    /// Returns how many persons are played by operators.
    public int personas() {
        return (int) Math.round((double) people * personasPer10k / ALL);
    }

    /// Returns how many days are played.
    public int days() {
        return (int) (months * DAYS_A_MONTH);
    }

    /// Returns the first day of it, counted from 1970.
    long firstDay() {
        return climate.begin().toEpochDay();
    }

    /// Returns the first second of it.
    long firstSecond() {
        return climate.begin().toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    /// Returns the date of a day.
    LocalDate date(int day) {
        return climate.begin().plusDays(day);
    }
}
