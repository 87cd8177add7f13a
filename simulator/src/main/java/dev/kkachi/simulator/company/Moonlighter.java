package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Has a second job in the evening, with leave or without, and is tired.
final class Moonlighter implements Life.Solo {
    @Override
    public String name() {
        return "moonlighter";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.rhythm.eveningPercent = 60;
        one.rhythm.nightPercent = 10;
        one.rhythm.presentPercent = 84;
        one.conduct.typoPercent = 9;
    }
}
