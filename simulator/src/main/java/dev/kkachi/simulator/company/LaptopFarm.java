package dev.kkachi.simulator.company;

import dev.kkachi.simulator.company.Laptop.Part;
import dev.kkachi.simulator.places.City;
import java.util.List;

/// Employers' laptops stand in a helper's house and are worked on from abroad: Christina Chapman hosted
/// more than 90 of them for 68 stolen identities and sent 49 abroad (US Justice, 16 May 2024 and 24 July
/// 2025); 29 such houses in 16 states were searched (US Justice, 30 June 2025).
final class LaptopFarm implements Crew {
    @Override
    public String kind() {
        return "laptop-farm";
    }

    @Override
    public int least() {
        return 3;
    }

    @Override
    public int most() {
        return 6;
    }

    @Override
    public void play(List<Figure> personas, Ring ring) {
        City city = ring.setting.atlas().in("US", ring.dice);
        Home house = ring.setting.home(city, ring.dice);
        List<Part> box = Tools.box(ring.dice.chance(45), ring.dice);
        String telephone = ring.setting.registry().telephone();
        String helper = ring.setting.tongues().given("english", ring.dice) + " "
                + ring.setting.tongues().family("english", ring.dice);
        Purse.Till shared = ring.setting.registry().bank("US", helper);
        for (Figure persona : personas) {
            Home claimed = ring.setting.home(ring.setting.atlas().in("US", ring.dice), ring.dice);
            persona.settle(ring.setting, claimed);
            ring.mask(persona, ring.operator(), "worker");
            employ(persona, ring);
            persona.whereabouts.move(Integer.MIN_VALUE + 2, house);
            ship(persona, house, ring);
            control(persona, box, ring);
            persona.conduct.mobilePercent = 0;
            if (ring.slips()) {
                persona.kit.confirmOnly(telephone);
            }
            pay(persona, shared, ring);
        }
    }

    private static void employ(Figure persona, Ring ring) {
        Job job = persona.job;
        if (job.isContractor() && ring.dice.chance(80)) {
            job.work("employee", job.startDay, job.endDay);
        }
    }

    /// The computer goes to the house: from the first, or by a change after the offer.
    private static void ship(Figure persona, Home house, Ring ring) {
        persona.shippingAddress = house.address();
        persona.hiring.previousAddress = ring.dice.chance(55) ? persona.postalAddress : "";
        if (!ring.slips()) {
            persona.postalAddress = house.address();
            persona.hiring.previousAddress = "";
        }
    }

    private static void control(Figure persona, List<Part> box, Ring ring) {
        int day = persona.job.startDay + (int) ring.dice.between(1, 6);
        if (ring.dice.chance(60)) {
            Tools.plug(persona.kit.laptop(day), box, day);
        } else {
            ring.remoteTool(persona);
        }
        persona.hiring.interviewLine = ring.exits;
        if (ring.slips()) {
            int slip = ring.later(persona, 5, 150);
            persona.conduct.use(new Conduct.Way(ring.exits, 60, slip, slip + (int) ring.dice.between(1, 20)));
        }
        if (ring.slips() && ring.dice.chance(50)) {
            int slip = ring.later(persona, 10, 200);
            persona.conduct.use(new Conduct.Way(ring.den.line(), 100, slip, slip + (int) ring.dice.between(0, 2)));
        }
    }

    private static void pay(Figure persona, Purse.Till shared, Ring ring) {
        if (ring.slips()) {
            persona.purse.only(shared);
        } else {
            persona.purse.only(ring.setting.registry().emoney(persona.fullName()));
        }
    }
}
