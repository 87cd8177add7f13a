package dev.kkachi.simulator.company;

import java.util.List;

/// Freelancers abroad let their accounts to an operator for a part of the pay and keep a remote tool
/// running on their own computer, so that the platform sees their line (US State, Treasury and FBI, 16
/// May 2022, part 2; Didenko's accounts to rent, US Justice, 16 May 2024).
final class AccountRenters implements Crew {
    @Override
    public String kind() {
        return "account-renters";
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
        Purse.Till shared = ring.setting.registry().emoney(personas.getFirst().fullName());
        Laptop machine = ring.setting.registry().laptop(ring.dice);
        long proposal = ring.setting.registry().number();
        String client = ring.setting.registry().client();
        for (Figure persona : personas) {
            // A client of their own gives the stars, and is paid from the same purse.
            if (ring.slips()) {
                persona.clients.add(client);
                persona.raters.add(client);
                ring.setting.buyers().put(client, personas.getFirst().id);
            }
            ring.mask(persona, ring.dice.chance(70) ? operator : ring.operator(), "account");
            persona.job.work("contractor", persona.job.startDay, persona.job.endDay);
            persona.shippingAddress = persona.postalAddress;
            ring.tunnel(persona, (int) ring.dice.between(35, 75));
            ring.remoteTool(persona);
            if (ring.slips()) {
                persona.kit.use(machine, persona.job.startDay + (int) ring.dice.between(0, 40));
            }
            if (ring.slips()) {
                persona.purse.change(shared, persona.job.startDay + (int) ring.dice.between(15, 60));
            }
            if (ring.slips()) {
                persona.papers.text = proposal;
                persona.papers.hasResume = ring.isOnFile(persona.papers.hasResume);
            }
            // The owner of the account shows a face for the interview; later another voice answers.
            persona.hiring.voice = ring.slips() ? "no" : "yes";
            persona.hiring.notes = ring.dice.chance(40) ? "Somebody else could be heard in the room." : "";
        }
    }
}
