package dev.kkachi.simulator;

import java.util.List;

/// Where somebody signs in from now and then.
///
/// @param home whose line is used; if it has none, `lines` are
/// @param lines addresses of which one is met by chance
/// @param screens monitors and switches of which one is found there; may be empty
/// @param machine the machine that stands there; empty for one's own
/// @param from the first day
/// @param to the day before which it ends
record Spot(Dwelling home, List<String> lines, List<String> screens, String machine, int from, int to) {
    Spot {
        lines = List.copyOf(lines);
        screens = List.copyOf(screens);
    }

    static Spot at(Dwelling home, List<String> screens) {
        return new Spot(home, List.of(), screens, "", 0, Integer.MAX_VALUE);
    }

    static Spot behind(Dwelling home, List<String> lines, List<String> screens) {
        return new Spot(home, lines, screens, "", 0, Integer.MAX_VALUE);
    }

    Spot with(String otherMachine) {
        return new Spot(home, lines, screens, otherMachine, from, to);
    }

    Spot during(int firstDay, int endDay) {
        return new Spot(home, lines, screens, machine, firstDay, endDay);
    }

    boolean isOpen(int day) {
        return day >= from && day < to;
    }

    String line(int day, Dice dice) {
        return lines.isEmpty() ? home.line(day) : dice.pick(lines);
    }
}
