package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Bought a laptop that a colleague used before: one serial number, two people, one after the other.
final class SecondHand implements Life {
    @Override
    public String name() {
        return "second-hand";
    }

    @Override
    public int size(Dice dice) {
        return 2;
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        Figure seller = people.getFirst();
        Figure buyer = people.getLast();
        int day = setting.plan().days() / 2 + (int) dice.between(-80, 80);
        Laptop sold = seller.kit.laptop(day);
        seller.kit.use(setting.registry().laptop(dice), day);
        buyer.kit.use(sold, day + (int) dice.between(2, 40));
    }
}
