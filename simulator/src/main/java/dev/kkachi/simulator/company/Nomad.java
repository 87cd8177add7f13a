package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Lives out of a suitcase, a month or three in each country, and has said so or not.
final class Nomad implements Life.Solo {
    @Override
    public String name() {
        return "digital-nomad";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(20, 120);
        StringBuilder countries = new StringBuilder();
        while (day < setting.plan().days()) {
            City city = setting.atlas().abroad(one.claimedCity, dice);
            int nights = (int) dice.between(25, 95);
            one.whereabouts.travel(day, day + nights, setting.house(city, dice));
            countries.append(countries.isEmpty() ? "" : ";").append(city.country());
            day += nights + 1;
        }
        one.approvedCountries = dice.chance(60) ? countries.toString() : "";
        one.rhythm.clock = dice.chance(45) ? one.claimedCity : null;
    }
}
