package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.Atlas;
import dev.kkachi.simulator.places.City;
import dev.kkachi.simulator.places.Line;
import dev.kkachi.simulator.places.Networks;
import dev.kkachi.simulator.places.Tongues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The world that everybody is born into. Its registry and what is published grow while the company is
/// cast.
///
/// @param plan what is to be played
/// @param seed which of all such worlds
/// @param atlas its cities
/// @param tongues its names
/// @param networks its internet
/// @param registry where everything with a number gets it
/// @param firm the employer
/// @param published addresses of operators that a report named
/// @param buyers clients of the platform of whom it is known which person they are
record Setting(
        CompanyPlan plan,
        long seed,
        Atlas atlas,
        Tongues tongues,
        Networks networks,
        Registry registry,
        Firm firm,
        List<Integer> published,
        Map<String, String> buyers) {
    private static final int SCANNED = 5_000;

    static Setting of(CompanyPlan plan, long seed) {
        Atlas atlas = Atlas.open();
        Networks networks = new Networks(atlas, seed);
        return new Setting(
                plan,
                seed,
                atlas,
                Tongues.open(),
                networks,
                new Registry(seed),
                Firm.found(Dice.of(seed, "firm")),
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    /// Returns of how many of a hundred people papers of one kind are on file. Where there are very many
    /// people, only a sample was scanned.
    int onFilePercent() {
        return (int) ((long) plan.climate().papersPercent() * SCANNED / Math.max(SCANNED, plan.people()));
    }

    /// Returns a new home in `city`.
    Home home(City city, Dice dice) {
        return homeOn(networks.home(city.country()), city, dice);
    }

    /// Returns a house in `city` that many use, with an address of its own.
    Home house(City city, Dice dice) {
        return homeOn(networks.house(city.country()), city, dice);
    }

    private Home homeOn(Line line, City city, Dice dice) {
        String street = tongues.street(city.tongue(), dice);
        String flat = dice.chance(35) ? " #" + dice.between(1, 80) : "";
        return new Home(city, street + flat + ", " + city.name() + ", " + city.country(), line);
    }
}
