package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Wrote the CV after the pattern of a course, as all its graduates do.
final class Bootcamper implements Life {
    @Override
    public String name() {
        return "bootcamp-cv";
    }

    @Override
    public int size(Dice dice) {
        return (int) dice.between(3, 9);
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        long template = setting.registry().number();
        people.forEach(one -> one.papers.template = template);
    }
}
