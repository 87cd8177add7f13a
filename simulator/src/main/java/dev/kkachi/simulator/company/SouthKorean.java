package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// A South Korean who lives abroad: calls home at night, visits every year, uses a relay, is paid into an
/// account in Seoul.
final class SouthKorean implements Life.Solo {
    @Override
    public String name() {
        return "south-korean-abroad";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        City home = setting.atlas().get("Seoul");
        one.rename(setting.tongues().given("korean", dice), setting.tongues().family("korean", dice));
        one.email = setting.registry().email(one.given, one.family, dice);
        one.purse.only(setting.registry().bank("KR", one.fullName()));
        for (int day = (int) dice.between(20, 200); day < setting.plan().days(); day += (int) dice.between(170, 330)) {
            one.whereabouts.travel(day, day + (int) dice.between(8, 25), setting.house(home, dice));
        }
        one.approvedCountries = dice.chance(70) ? "KR" : "";
        one.rhythm.nightPercent = 4;
        if (dice.chance(40)) {
            one.conduct.use(setting.networks().relay(one.claimedCity.country()), 50);
        }
    }
}
