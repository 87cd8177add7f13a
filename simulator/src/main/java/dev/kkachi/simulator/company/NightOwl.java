package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Works from noon or evening into the night, by their own clock.
final class NightOwl implements Life.Solo {
    @Override
    public String name() {
        return "night-owl";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.rhythm.beginMinute = (int) dice.between(13 * 60, 20 * 60);
        one.rhythm.nightPercent = 5;
    }
}
