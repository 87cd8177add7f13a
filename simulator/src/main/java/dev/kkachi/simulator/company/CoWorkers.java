package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;
import dev.kkachi.simulator.places.Line;
import java.util.List;

/// Sit in one co-working place on many days, behind its one address.
final class CoWorkers implements Life {
    @Override
    public String name() {
        return "co-working";
    }

    @Override
    public int size(Dice dice) {
        return (int) dice.between(4, 16);
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        City city = people.getFirst().claimedCity;
        Line desk = setting.house(city, dice).line();
        for (Figure one : people) {
            one.settle(setting, setting.home(city, dice));
            one.conduct.use(desk, (int) dice.between(25, 75));
        }
    }
}
