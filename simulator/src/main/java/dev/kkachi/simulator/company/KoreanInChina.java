package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// A Chinese citizen of Korean descent in Yanji or Shenyang who has said so from the first day.
final class KoreanInChina implements Life.Solo {
    @Override
    public String name() {
        return "korean-in-china";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        City city = setting.atlas().get(dice.chance(50) ? "Yanji" : "Shenyang");
        one.settle(setting, setting.home(city, dice));
        one.rename(setting.tongues().given("korean", dice), setting.tongues().family("korean", dice));
        one.email = setting.registry().email(one.given, one.family, dice);
        one.purse.only(setting.registry().bank("CN", one.fullName()));
        one.conduct.use(setting.networks().vpn("HK"), (int) dice.between(10, 50));
        one.vpnApproved = dice.chance(60);
    }
}
