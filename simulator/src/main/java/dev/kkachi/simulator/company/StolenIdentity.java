package dev.kkachi.simulator.company;

import dev.kkachi.simulator.places.City;
import java.util.List;

/// A real citizen's name and number with another face: KnowBe4's engineer had passed four video
/// interviews and a background check (KnowBe4, 23 July 2024); of one farm's workers 68 bore stolen names
/// (US Justice, 24 July 2025).
final class StolenIdentity implements Crew {
    @Override
    public String kind() {
        return "stolen-identity";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public int most() {
        return 3;
    }

    @Override
    public void play(List<Figure> personas, Ring ring) {
        long table = ring.setting.registry().number();
        for (Figure persona : personas) {
            City city = ring.setting.atlas().in("US", ring.dice);
            persona.settle(ring.setting, ring.setting.home(city, ring.dice));
            ring.mask(persona, ring.operator(), "borrower");
            persona.job.work("employee", persona.job.startDay, persona.job.endDay);
            ring.tunnel(persona, (int) ring.dice.between(50, 90));
            paper(persona, table, ring);
            Home elsewhere = ring.setting.home(ring.setting.atlas().in("US", ring.dice), ring.dice);
            String kind = ring.dice.chance(50) ? "Mailbox " + ring.dice.between(100, 900) + ", " : "";
            persona.shippingAddress = kind + elsewhere.address();
            persona.hiring.previousAddress = ring.slips() ? persona.postalAddress : "";
            persona.whereabouts.move(Integer.MIN_VALUE + 2, elsewhere);
            persona.phone = ring.setting.registry().phone(ring.setting.atlas().in("US", ring.dice), ring.dice);
            String holder = ring.slips() ? ring.voucher.name() : persona.fullName();
            persona.purse.only(ring.setting.registry().emoney(holder));
            ring.remoteTool(persona);
        }
    }

    private static void paper(Figure persona, long table, Ring ring) {
        Papers papers = persona.papers;
        papers.number = papers.number.isEmpty() ? ring.setting.registry().paper(ring.dice) : papers.number;
        papers.handedIn = ring.isOnFile(papers.handedIn);
        papers.flaw = !ring.slips() ? Papers.Flaw.NONE : ring.dice.chance(50) ? Papers.Flaw.DIGIT : Papers.Flaw.NUMBER;
        papers.backdrop = ring.slips() ? table : papers.backdrop;
        persona.hiring.face = ring.slips() ? "no" : "yes";
        persona.footprintPercent = 20;
    }
}
