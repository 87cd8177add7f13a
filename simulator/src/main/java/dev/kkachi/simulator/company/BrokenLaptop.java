package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Breaks, loses and replaces computers and telephones.
final class BrokenLaptop implements Life.Solo {
    @Override
    public String name() {
        return "broken-laptop";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(10, 120);
        while (day < setting.plan().days()) {
            one.kit.use(setting.registry().laptop(dice), day);
            one.kit.confirm(setting.registry().telephone(), day + (int) dice.between(0, 30));
            day += (int) dice.between(60, 260);
        }
    }
}
