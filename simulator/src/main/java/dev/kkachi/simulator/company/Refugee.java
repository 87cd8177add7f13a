package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Fled, and has no papers: an address of a reception centre, a prepaid number that changes, nobody to
/// ask, pay to the account of a relative or an aid organisation at first.
final class Refugee implements Life.Solo {
    @Override
    public String name() {
        return "refugee";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        City city = setting.atlas().any(dice);
        Home centre = setting.house(city, dice);
        one.settle(setting, centre);
        one.postalAddress = "Reception centre, " + centre.address();
        one.shippingAddress = one.postalAddress;
        one.papers.number = "";
        one.papers.handedIn = false;
        one.references.clear();
        one.footprintPercent = 15;
        one.hiring.verified = false;
        int later = Math.max(0, one.job.startDay) + (int) dice.between(60, 240);
        Purse.Till own = setting.registry().bank(city.country(), one.fullName());
        String relative = setting.tongues().given(city.tongue(), dice) + " " + one.family;
        one.purse.only(setting.registry().bank(city.country(), relative));
        one.purse.change(own, later);
        one.whereabouts.move(later, setting.home(city, dice));
        if (dice.chance(50)) {
            one.conduct.use(new Conduct.Way(setting.networks().mobile(city.country()), 60, 0, later));
        }
    }
}
