package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// What somebody is in the records of the organisation: applicant, contractor, employee or gone, for how
/// long, as what and for how much.
final class Job {
    String stage;
    Role role;
    int appliedDay;
    /// First and last day of work; -1 for those who never began.
    int startDay = -1;
    int endDay = -1;
    /// A month's pay.
    int salary;
    String currency = "USD";
    String agency = "";
    String referredBy = "";
    int team;

    private Job(String stage, Role role) {
        this.stage = stage;
        this.role = role;
    }

    static Job draw(Setting setting, Dice dice) {
        CompanyPlan plan = setting.plan();
        int days = plan.days();
        long drawn = dice.between(1, 100);
        String stage = drawn <= 20 ? "applicant" : drawn <= 58 ? "contractor" : drawn <= 87 ? "employee" : "former";
        Job job = new Job(stage, Role.draw(dice));
        job.team = (int) dice.between(0, setting.firm().teams() - 1);
        job.salary = (int) (job.role.salary() * dice.between(55, 140) / 100 / 100 * 100);
        job.schedule(days, dice);
        return job;
    }

    /// Lets them apply and work at some time, according to their stage.
    private void schedule(int days, Dice dice) {
        if (stage.equals("applicant")) {
            appliedDay = (int) dice.between(days / 3, days - 10);
            return;
        }
        boolean longThere = dice.chance(45);
        startDay = longThere ? 0 : (int) dice.between(10, days - 40);
        appliedDay = startDay - (int) dice.between(14, 70);
        endDay = stage.equals("former") ? (int) dice.between(startDay + 20, days - 5) : days - 1;
        if (longThere) {
            appliedDay -= (int) dice.between(0, 900);
        }
    }

    /// Makes sure that they work for at least so many days.
    void work(String as, int from, int to) {
        stage = as;
        startDay = from;
        endDay = to;
        appliedDay = from - 30;
    }

    boolean worksOn(int day) {
        return startDay >= 0 && startDay <= day && day <= endDay;
    }

    boolean everWorks() {
        return startDay >= 0;
    }

    boolean isContractor() {
        return stage.equals("contractor");
    }
}
