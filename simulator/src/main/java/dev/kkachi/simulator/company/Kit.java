package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// The computers somebody works on, one after the other, and what confirms that it is they.
final class Kit {
    private final List<Laptop> laptops = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<String> confirms = new ArrayList<>();
    private final List<Integer> confirmDays = new ArrayList<>();
    /// A computer of their own beside it, used on so many of a hundred days.
    int secondPercent;

    Kit(Laptop first, String telephone) {
        use(first, 0);
        confirm(telephone, 0);
    }

    /// Replaces the computer.
    void use(Laptop laptop, int day) {
        laptops.add(laptop);
        days.add(day);
    }

    /// Works on `laptop` instead of whatever they had, from the first day.
    void only(Laptop laptop) {
        laptops.clear();
        days.clear();
        use(laptop, 0);
    }

    /// Replaces what confirms sign-ins.
    void confirm(String telephone, int day) {
        confirms.add(telephone);
        confirmDays.add(day);
    }

    /// Confirms with `telephone` instead of whatever they had, from the first day.
    void confirmOnly(String telephone) {
        confirms.clear();
        confirmDays.clear();
        confirm(telephone, 0);
    }

    /// Returns the computer of a day.
    Laptop laptop(int day) {
        return laptops.get(at(days, day));
    }

    /// Returns what confirms sign-ins on a day.
    String telephone(int day) {
        return confirms.get(at(confirmDays, day));
    }

    /// Returns all computers in order.
    List<Laptop> laptops() {
        return List.copyOf(laptops);
    }

    /// Says whether `laptop` is new on `day`.
    boolean isNew(int day) {
        return days.contains(day);
    }

    private static int at(List<Integer> from, int day) {
        int at = from.size() - 1;
        while (at > 0 && from.get(at) > day) {
            at--;
        }
        return at;
    }
}
