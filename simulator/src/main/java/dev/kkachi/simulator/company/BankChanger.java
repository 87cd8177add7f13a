package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Is unhappy with banks, or had an account closed, and changes it two or three times.
final class BankChanger implements Life.Solo {
    @Override
    public String name() {
        return "changes-bank";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(20, 120);
        for (long i = dice.between(2, 3); i > 0; i--) {
            Purse.Till next = dice.chance(60)
                    ? setting.registry().bank(one.claimedCity.country(), one.fullName())
                    : setting.registry().emoney(one.fullName());
            one.purse.change(next, day);
            day += (int) dice.between(15, 150);
        }
    }
}
