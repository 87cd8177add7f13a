package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;

/// Has parcels sent to parents, a neighbour, a shop or a forwarder, as nobody is at home by day.
final class SmallFlat implements Life.Solo {
    @Override
    public String name() {
        return "ships-elsewhere";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        City city = dice.chance(70) ? one.claimedCity : setting.atlas().in(one.claimedCity.country(), dice);
        String kind =
                dice.chance(30) ? "Parcel shop, " : dice.chance(20) ? "Mailbox 118, " : "c/o " + one.family + ", ";
        one.hiring.previousAddress = dice.chance(40) ? one.postalAddress : "";
        one.shippingAddress = kind + setting.home(city, dice).address();
    }
}
