package dev.kkachi.simulator.places;

import dev.kkachi.simulator.Dice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cities of the world in which the workforce lives.
public final class Atlas {
    private final List<City> cities = new ArrayList<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final int all;

    private Atlas(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            City city = new City(
                    cells[0],
                    cells[1],
                    ZoneId.of(cells[2]),
                    cells[3],
                    cells[4],
                    List.of(cells[5].split(" ")),
                    Integer.parseInt(cells[6]));
            cities.add(city);
            weights.merge(city.country(), city.weight(), Integer::sum);
        }
        all = cities.stream().mapToInt(City::weight).sum();
    }

    /// Opens the atlas that comes with the simulator.
    public static Atlas open() {
        return new Atlas(Resource.lines(Atlas.class, "cities.csv"));
    }

    /// Returns all cities.
    public List<City> cities() {
        return List.copyOf(cities);
    }

    /// Returns all countries with the sum of the weights of their cities.
    public Map<String, Integer> countries() {
        return new LinkedHashMap<>(weights);
    }

    /// Returns the city called `name`.
    public City get(String name) {
        return cities.stream()
                .filter(city -> city.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The atlas has no city " + name + "."));
    }

    /// Returns a city, the big ones more often.
    public City any(Dice dice) {
        return weighed(cities, all, dice);
    }

    /// Returns a city of `country`.
    public City in(String country, Dice dice) {
        List<City> within =
                cities.stream().filter(city -> city.country().equals(country)).toList();
        return weighed(within, weights.getOrDefault(country, 1), dice);
    }

    /// Returns a city of another country than that of `home`.
    public City abroad(City home, Dice dice) {
        City city = any(dice);
        while (city.country().equals(home.country())) {
            city = any(dice);
        }
        return city;
    }

    private static City weighed(List<City> cities, int sum, Dice dice) {
        long drawn = dice.between(1, sum);
        for (City city : cities) {
            drawn -= city.weight();
            if (drawn <= 0) {
                return city;
            }
        }
        return cities.getLast();
    }
}
