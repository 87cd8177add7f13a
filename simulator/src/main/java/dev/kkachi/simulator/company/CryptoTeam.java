package dev.kkachi.simulator.company;

import java.util.List;

/// A team that asks for coins and whose wages meet again within days at one collector, on the way to a
/// broker: Sim Hyon Sop and Wu Huihui (OFAC, 24 Apr 2023); forfeiture of USD 7.7 million (US Justice, 5
/// June 2025, 1:25-cv-01769).
final class CryptoTeam implements Crew {
    @Override
    public String kind() {
        return "crypto-team";
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public int most() {
        return 6;
    }

    @Override
    public void play(List<Figure> personas, Ring ring) {
        String collector = ring.setting.registry().address();
        Purse.Till shared = ring.setting.registry().wallet(personas.getFirst().fullName());
        for (Figure persona : personas) {
            ring.mask(persona, ring.operator(), "worker");
            ring.tunnel(persona, (int) ring.dice.between(60, 96));
            Purse.Till own = ring.setting.registry().wallet(persona.fullName());
            Purse.Till till = ring.slips() && ring.dice.chance(60) ? shared : own;
            if (ring.dice.chance(40)) {
                persona.purse.change(till, persona.job.startDay + (int) ring.dice.between(20, 70));
            } else {
                persona.purse.only(till);
            }
            persona.purse.thrift = Purse.Thrift.PASSES_ON;
            persona.purse.collector = collector;
            persona.referredBy(persona == personas.getFirst() || !ring.slips() ? null : personas.getFirst());
        }
    }
}
