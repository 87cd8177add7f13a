package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// Contractors of one agency, which is paid for all of them, vouches for them and writes their CVs alike.
final class AgencyCrew implements Life {
    @Override
    public String name() {
        return "agency";
    }

    @Override
    public int size(Dice dice) {
        return (int) dice.between(5, 22);
    }

    @Override
    public void shape(List<Figure> people, Setting setting, Dice dice) {
        String agency = "Agency " + setting.registry().number();
        Purse.Till till = setting.registry().bank(people.getFirst().claimedCity.country(), agency);
        Figure.Reference boss = new Figure.Reference(
                "Office of " + agency,
                setting.registry().phone(people.getFirst().claimedCity, dice),
                "office@" + agency.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".example",
                "yes");
        long template = setting.registry().number();
        boolean office = dice.chance(60);
        Home house = setting.house(people.getFirst().claimedCity, dice);
        for (Figure one : people) {
            if (office) {
                one.settle(setting, setting.home(house.city(), dice));
                one.conduct.use(house.line(), (int) dice.between(50, 90));
                one.shippingAddress = house.address();
            }
            one.job.agency = agency;
            one.purse.only(till);
            one.references.clear();
            one.references.add(boss);
            one.papers.template = template;
        }
    }
}
