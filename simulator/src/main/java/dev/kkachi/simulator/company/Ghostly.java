package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Has no profile anywhere, an address that is a month old, and a number over the internet.
final class Ghostly implements Life.Solo {
    @Override
    public String name() {
        return "no-footprint";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.footprintPercent = 0;
        one.references.clear();
    }
}
