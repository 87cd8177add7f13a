package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// A founder's friend, a perfectionist, or somebody who is afraid to be dismissed: twelve hours and more,
/// on weekends, too, for some months.
final class Overworked implements Life.Solo {
    @Override
    public String name() {
        return "overworked";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.rhythm.minutes = (int) dice.between(11 * 60, 15 * 60);
        one.rhythm.weekendPercent = (int) dice.between(20, 60);
        one.rhythm.eveningPercent = 35;
        one.conduct.deeds += 3;
    }
}
