package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Moved all code to another host one weekend: a hundred clones, as ordered.
final class Migrator implements Life.Solo {
    @Override
    public String name() {
        return "migration";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(40, 300);
        long copies = dice.between(40, 130);
        one.then(day, (desk, moment) -> Bursts.clones(desk, moment, copies));
    }
}
