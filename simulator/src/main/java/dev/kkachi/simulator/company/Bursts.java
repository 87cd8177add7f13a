package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Much of one thing in little time.
final class Bursts {
    private static final int CLONE_SECONDS = 40;

    private Bursts() {}

    /// Clones code of all teams, one repository after the other.
    static void clones(Desk desk, Moment moment, long count) {
        Dice dice = moment.dice();
        long second = moment.any();
        for (long i = 0; i < count; i++) {
            second += dice.between(2, CLONE_SECONDS);
            String repository = desk.setting().firm().anyRepository(dice);
            desk.write(new Deed(second, moment.who(), "clone", repository, dice.between(400_000, 300_000_000), "git"));
        }
    }

    /// Downloads documents of all teams.
    static void downloads(Desk desk, Moment moment, long count) {
        Dice dice = moment.dice();
        long second = moment.any();
        for (long i = 0; i < count; i++) {
            second += dice.between(3, 90);
            String document = "docs/" + dice.between(0, 13) + "-" + dice.between(1, 400);
            desk.write(new Deed(second, moment.who(), "download", document, dice.between(20_000, 9_000_000), ""));
        }
    }
}
