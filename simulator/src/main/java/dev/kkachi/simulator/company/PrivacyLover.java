package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Has a relay switched on in the browser, tries Tor once, and hides an address from everybody.
final class PrivacyLover implements Life.Solo {
    @Override
    public String name() {
        return "privacy-minded";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.conduct.use(setting.networks().relay(one.claimedCity.country()), (int) dice.between(30, 80));
        if (dice.chance(40)) {
            int day = Math.max(0, one.job.startDay) + (int) dice.between(5, 100);
            one.conduct.use(new Conduct.Way(setting.networks().tor(), 60, day, day + (int) dice.between(0, 2)));
        }
        one.footprintPercent = 25;
    }
}
