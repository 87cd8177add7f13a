package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Two who live together: one address, one line, often one account, sometimes each other's computer.
final class Couple implements Life {
    @Override
    public String name() {
        return "couple";
    }

    @Override
    public int size(Dice dice) {
        return 2;
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        Figure one = people.getFirst();
        Figure two = people.getLast();
        two.settle(setting, one.whereabouts.home(0));
        if (dice.chance(40)) {
            two.rename(two.given, one.family);
        }
        if (dice.chance(45)) {
            two.purse.only(new Purse.Till(
                    "bank",
                    setting.registry().bank(one.claimedCity.country(), "").account(),
                    one.fullName() + " and " + two.fullName(),
                    ""));
            one.purse.only(two.purse.till(0));
        }
        if (dice.chance(15)) {
            Laptop borrowed = one.kit.laptop(0);
            int day = Math.max(0, two.job.startDay) + (int) dice.between(10, 200);
            Laptop own = two.kit.laptop(0);
            two.kit.use(borrowed, day);
            two.kit.use(own, day + (int) dice.between(2, 9));
        }
        two.referredBy(dice.chance(35) ? one : null);
    }
}
