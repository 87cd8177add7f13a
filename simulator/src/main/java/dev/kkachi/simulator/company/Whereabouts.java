package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// Where somebody is on each day: at home, in a later home, or for some days elsewhere.
final class Whereabouts {
    private final List<Stay> homes = new ArrayList<>();
    private final List<Stay> trips = new ArrayList<>();

    private record Stay(int from, int to, Home home) {}

    Whereabouts(Home first) {
        homes.add(new Stay(Integer.MIN_VALUE, Integer.MAX_VALUE, first));
    }

    /// Moves for good.
    void move(int day, Home home) {
        homes.add(new Stay(day, Integer.MAX_VALUE, home));
    }

    /// Goes away from one day to another, both included.
    void travel(int from, int to, Home home) {
        trips.add(new Stay(from, to, home));
    }

    /// Returns where they live on a day, wherever they are.
    Home home(int day) {
        for (int i = homes.size() - 1; i > 0; i--) {
            if (homes.get(i).from <= day) {
                return homes.get(i).home;
            }
        }
        return homes.getFirst().home;
    }

    /// Returns where they are on a day.
    Home place(int day) {
        for (Stay trip : trips) {
            if (trip.from <= day && day <= trip.to) {
                return trip.home;
            }
        }
        return home(day);
    }
}
