package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Before leaving, downloads own slides and reviews, more than policy likes.
final class Collector implements Life.Solo {
    @Override
    public String name() {
        return "keeps-own-work";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        if (one.job.everWorks()) {
            int last = one.job.endDay - (int) dice.between(1, 10);
            long copies = dice.between(15, 60);
            one.then(last, (desk, moment) -> Bursts.downloads(desk, moment, copies));
        }
    }
}
