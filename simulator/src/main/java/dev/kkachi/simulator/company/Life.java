package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// A kind of ordinary life, which one honest person leads or several share. Much of it looks, in one
/// respect or another, like what operators do.
interface Life {
    /// Returns what the truth file calls it.
    String name();

    /// Returns how many share it.
    default int size(Dice dice) {
        return 1;
    }

    /// Writes it on the sheets of those who lead it.
    void shape(List<Figure> people, Setting setting, Dice dice);

    /// A life of one person's own.
    interface Solo extends Life {
        /// Writes it on one sheet.
        void shape(Figure one, Setting setting, Dice dice);

        @Override
        default void shape(List<Figure> people, Setting setting, Dice dice) {
            people.forEach(one -> shape(one, setting, dice));
        }
    }
}
