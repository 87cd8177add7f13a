package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Live in one dormitory and name the same professor.
final class Students implements Life {
    @Override
    public String name() {
        return "students";
    }

    @Override
    public int size(Dice dice) {
        return (int) dice.between(3, 8);
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        Home dormitory = setting.house(people.getFirst().claimedCity, dice);
        Figure.Reference professor = new Figure.Reference(
                "Prof. " + people.getLast().family,
                setting.registry().phone(dormitory.city(), dice),
                "office" + setting.registry().number() + "@university.example",
                "yes");
        for (Figure one : people) {
            one.settle(setting, dormitory);
            one.references.add(professor);
            one.rhythm.beginMinute = (int) dice.between(10 * 60, 18 * 60);
            one.rhythm.minutes = (int) dice.between(4 * 60, 7 * 60);
            one.job.salary = one.job.salary * 6 / 10;
        }
    }
}
