package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// A telephone was lost, and a friend's confirmed sign-ins for a week.
final class LentPhone implements Life {
    @Override
    public String name() {
        return "lent-phone";
    }

    @Override
    public int size(Dice dice) {
        return 2;
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        Figure one = people.getFirst();
        Figure two = people.getLast();
        int day = Math.max(0, one.job.startDay) + (int) dice.between(10, 300);
        String own = one.kit.telephone(day);
        one.kit.confirm(two.kit.telephone(day), day);
        one.kit.confirm(own, day + (int) dice.between(3, 12));
    }
}
