package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Share a flat and its line, and nothing else, or a telephone number once.
final class Flatmates implements Life {
    @Override
    public String name() {
        return "flatmates";
    }

    @Override
    public int size(Dice dice) {
        return (int) dice.between(2, 4);
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        Home flat = people.getFirst().whereabouts.home(0);
        people.forEach(one -> one.settle(setting, flat));
        if (dice.chance(12)) {
            people.getLast().phone = people.getFirst().phone;
        }
    }
}
