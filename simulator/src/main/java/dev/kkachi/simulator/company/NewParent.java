package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Is up at night with a child, and works when it sleeps.
final class NewParent implements Life.Solo {
    @Override
    public String name() {
        return "new-parent";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.rhythm.nightPercent = (int) dice.between(25, 60);
        one.rhythm.eveningPercent = 40;
        one.rhythm.swayMinutes = 150;
        int born = Math.max(0, one.job.startDay) + (int) dice.between(20, 200);
        one.rhythm.rest(born, born + (int) dice.between(30, 90));
    }
}
