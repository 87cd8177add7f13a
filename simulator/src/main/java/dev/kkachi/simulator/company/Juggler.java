package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// One honest person with two records: a contractor who also works as an employee, or was hired again.
/// Everything is shared because it is theirs.
final class Juggler implements Life {
    @Override
    public String name() {
        return "two-records";
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
        two.rename(one.given, one.family);
        two.email = one.email;
        two.phone = one.phone;
        two.papers.number = one.papers.number;
        two.papers.portrait = one.papers.portrait;
        two.papers.text = one.papers.text;
        two.purse.only(one.purse.till(0));
        two.kit.confirmOnly(one.kit.telephone(0));
        if (dice.chance(50)) {
            two.kit.only(one.kit.laptop(0));
        }
        int half = setting.plan().days() / 2;
        one.job.work("former", 0, half);
        two.job.work(
                "employee", half + (int) dice.between(-60, 60), setting.plan().days() - 1);
    }
}
