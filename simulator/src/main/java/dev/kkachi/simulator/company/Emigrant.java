package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Moves to another country for love, study or safety, and tells the employer months later.
final class Emigrant implements Life.Solo {
    @Override
    public String name() {
        return "emigrated";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(60, 400);
        City city = setting.atlas().abroad(one.claimedCity, dice);
        one.whereabouts.move(day, setting.home(city, dice));
        one.approvedCountries = dice.chance(50) ? city.country() : "";
        if (dice.chance(50)) {
            one.purse.change(setting.registry().bank(city.country(), one.fullName()), day + (int) dice.between(20, 90));
        }
    }
}
