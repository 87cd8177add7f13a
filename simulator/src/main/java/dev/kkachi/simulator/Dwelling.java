package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// A home: an address and a line with an address of its own that the provider changes now and then.
final class Dwelling {
    private final String city;
    private final String address;
    private final List<String> lines = new ArrayList<>();
    private final int daysALine;

    Dwelling(String city, String address, List<String> lines, int daysALine) {
        this.city = city;
        this.address = address;
        this.lines.addAll(lines);
        this.daysALine = daysALine;
    }

    String city() {
        return city;
    }

    /// Returns the hour, by the clock of the logs, at which the day begins there: the country spans five time zones,
    /// two
    /// hours each.
    int sunrise() {
        return 5 + Math.floorMod(city.hashCode(), 5) * 2;
    }

    String address() {
        return address;
    }

    /// Returns the IP address of its line on a day.
    String line(int day) {
        return lines.get(day / daysALine % lines.size());
    }
}
