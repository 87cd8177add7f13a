package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Begins long before dawn and is gone after lunch.
final class EarlyBird implements Life.Solo {
    @Override
    public String name() {
        return "early-bird";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.rhythm.beginMinute = (int) dice.between(4 * 60, 6 * 60);
    }
}
