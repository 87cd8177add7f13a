package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Moves to another home in the same country; the records learn of it late or never.
final class HomeMover implements Life.Solo {
    @Override
    public String name() {
        return "moved-home";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(30, 400);
        City city = dice.chance(60) ? one.claimedCity : setting.atlas().in(one.claimedCity.country(), dice);
        Home next = setting.home(city, dice);
        one.whereabouts.move(day, next);
        if (dice.chance(60)) {
            one.postalAddress = next.address();
        }
    }
}
