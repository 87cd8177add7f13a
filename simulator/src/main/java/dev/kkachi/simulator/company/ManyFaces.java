package dev.kkachi.simulator.company;

import java.util.List;

/// One man who plays several: twelve personas of one worker in Europe and the US, who vouched for one
/// another (Google, 1 Apr 2025). He has one pair of hands, so that each persona has a part of his day.
final class ManyFaces implements Crew {
    @Override
    public String kind() {
        return "many-personas";
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public int most() {
        return 5;
    }

    @Override
    public void play(List<Figure> personas, Ring ring) {
        String operator = ring.operator();
        Laptop machine = ring.setting.registry().laptop(ring.dice);
        String telephone = ring.setting.registry().telephone();
        String number = ring.setting.registry().phone(ring.den.city(), ring.dice);
        Purse.Till till = ring.dice.chance(50)
                ? ring.setting.registry().wallet("")
                : ring.setting.registry().emoney(personas.getFirst().fullName());
        long text = ring.setting.registry().number();
        long face = ring.setting.registry().number();
        int hour = (int) ring.dice.between(6, 9);
        for (Figure persona : personas) {
            ring.mask(persona, operator, "face");
            ring.tunnel(persona, (int) ring.dice.between(55, 95));
            persona.rhythm.beginMinute = hour * 60;
            persona.rhythm.minutes = 14 * 60 / personas.size();
            persona.rhythm.clock = personas.getFirst().claimedCity;
            hour += 14 / personas.size();
            share(persona, machine, telephone, ring);
            if (ring.slips() || persona == personas.getFirst()) {
                persona.purse.only(till);
                persona.purse.thrift = Purse.Thrift.SELLS;
            }
            persona.phone = ring.slips() && ring.dice.chance(40) ? number : persona.phone;
            papers(persona, text, face, ring);
        }
    }

    private static void share(Figure persona, Laptop machine, String telephone, Ring ring) {
        if (ring.slips()) {
            persona.kit.only(machine);
        }
        if (ring.slips()) {
            persona.kit.confirmOnly(telephone);
        }
    }

    private static void papers(Figure persona, long text, long face, Ring ring) {
        if (ring.slips()) {
            persona.papers.text = text;
            persona.papers.hasResume = ring.isOnFile(persona.papers.hasResume);
        }
        if (ring.slips()) {
            persona.papers.portrait = face;
            persona.papers.borrowsPortrait = true;
            persona.papers.hasPortrait = ring.isOnFile(persona.papers.hasPortrait);
        }
    }
}
