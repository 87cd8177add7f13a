package dev.kkachi.simulator.places;

import dev.kkachi.simulator.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How people and streets are called. Names are drawn by city alone, for operators as for everybody else,
/// so that no name tells anything.
public final class Tongues {
    private final Map<String, List<String>> pools = new HashMap<>();

    private Tongues(List<String> lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            String key = line.substring(0, equals);
            String separator = key.endsWith(".streets") ? "\\|" : " ";
            pools.put(key, List.of(line.substring(equals + 1).split(separator)));
        }
    }

    /// Opens the pools that come with the simulator.
    public static Tongues open() {
        return new Tongues(Resource.lines(Tongues.class, "tongues.txt"));
    }

    /// Returns a given name.
    public String given(String tongue, Dice dice) {
        return pick(tongue + ".given", dice).replace('_', ' ');
    }

    /// Returns a family name.
    public String family(String tongue, Dice dice) {
        return pick(tongue + ".family", dice).replace('_', ' ');
    }

    /// Returns a street with the number of a house.
    public String street(String tongue, Dice dice) {
        String number = Long.toString(dice.between(1, 2_400));
        return pick(tongue + ".streets", dice).replace("%", number);
    }

    private String pick(String pool, Dice dice) {
        List<String> choices = pools.get(pool);
        if (choices == null) {
            throw new IllegalArgumentException("There is no pool " + pool + ".");
        }
        return dice.pick(choices);
    }
}
