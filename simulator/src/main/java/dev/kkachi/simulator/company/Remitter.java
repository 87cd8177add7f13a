package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Sends money home: pay goes to the account of a mother or a brother, or on from a wallet to theirs.
final class Remitter implements Life.Solo {
    @Override
    public String name() {
        return "remitter";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        if (dice.chance(45)) {
            one.purse.only(setting.registry().wallet(one.fullName()));
            one.purse.thrift = Purse.Thrift.REMITS;
        } else {
            String relative = setting.tongues().given(one.claimedCity.tongue(), dice) + " " + one.family;
            City there = setting.atlas().abroad(one.claimedCity, dice);
            one.purse.only(setting.registry().bank(there.country(), relative));
        }
    }
}
