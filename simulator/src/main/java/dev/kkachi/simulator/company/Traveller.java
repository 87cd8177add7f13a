package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Travels a good deal, some with leave for the countries and some without having asked.
final class Traveller implements Life.Solo {
    @Override
    public String name() {
        return "traveller";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(10, 50);
        StringBuilder countries = new StringBuilder();
        while (day < setting.plan().days() - 20) {
            City city = dice.chance(30)
                    ? setting.atlas().in(one.claimedCity.country(), dice)
                    : setting.atlas().abroad(one.claimedCity, dice);
            int nights = (int) dice.between(3, 16);
            one.whereabouts.travel(day, day + nights, setting.house(city, dice));
            countries.append(countries.isEmpty() ? "" : ";").append(city.country());
            day += nights + (int) dice.between(25, 120);
        }
        one.approvedCountries = dice.chance(65) ? countries.toString() : "";
    }
}
