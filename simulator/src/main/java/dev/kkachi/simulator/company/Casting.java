package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Casts the company: everybody is born, some lead lives that need telling, a few are played by
/// operators.
final class Casting {
    private static final int ALL = 10_000;
    private static final int REPORTED = 7;

    private final Setting setting;
    private final List<String> ids = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    Casting(Setting setting) {
        this.setting = setting;
        Dice dice = Dice.of(setting.seed(), "ids");
        int count = setting.plan().people();
        for (int i = 1; i <= count; i++) {
            ids.add("p" + (100_000 + i));
        }
        shuffle(ids, dice);
    }

    static <T> void shuffle(List<T> list, Dice dice) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = (int) dice.between(0, i);
            T swapped = list.get(i);
            list.set(i, list.get(j));
            list.set(j, swapped);
        }
    }

    Setting setting() {
        return setting;
    }

    String id(int number) {
        return ids.get(number);
    }

    /// Casts everybody. Whoever plays a part is drawn first, so that nothing in the order of people tells
    /// who it is.
    List<Figure> cast() {
        Upbringing upbringing = new Upbringing(setting);
        for (int i = 0; i < setting.plan().people(); i++) {
            Figure figure = new Figure(this, i);
            upbringing.raise(figure);
            figures.add(figure);
        }
        Dice dice = Dice.of(setting.seed(), "casting");
        Deque<Figure> free = shuffled(dice);
        new Crews(setting, Dice.of(setting.seed(), "crews"))
                .gather(take(free, setting.plan().personas()));
        // Reports name rings that never came here, too, and servers that others rent today.
        for (int i = 0; i < REPORTED; i++) {
            setting.published().add(setting.networks().server("US").first());
        }
        Dice lives = Dice.of(setting.seed(), "lives");
        for (Custom custom : Custom.all()) {
            lead(custom, free, lives);
        }
        Recruiting recruiting = new Recruiting(setting);
        figures.forEach(recruiting::hire);
        return figures;
    }

    private Deque<Figure> shuffled(Dice dice) {
        List<Figure> order = new ArrayList<>(figures);
        shuffle(order, dice);
        return new ArrayDeque<>(order);
    }

    private static List<Figure> take(Deque<Figure> free, int count) {
        List<Figure> taken = new ArrayList<>();
        while (taken.size() < count && !free.isEmpty()) {
            taken.add(free.remove());
        }
        return taken;
    }

    /// Gives a life to as many as custom has it. Of people with two peculiarities there are some: who led
    /// one may be drawn for another that one leads alone.
    private void lead(Custom custom, Deque<Figure> free, Dice dice) {
        long wanted = (long) custom.share(setting.plan().climate()) * figures.size();
        long people = wanted / ALL + (dice.between(0, ALL - 1) < wanted % ALL ? 1 : 0);
        while (people > 0) {
            int size = custom.life().size(dice);
            List<Figure> group = take(free, size);
            if (group.size() < size) {
                return;
            }
            custom.life().shape(group, setting, dice);
            group.forEach(one -> one.lives.add(custom.life().name()));
            if (custom.life() instanceof Life.Solo && dice.chance(20)) {
                group.forEach(free::addLast);
            }
            people -= group.size();
        }
    }
}
