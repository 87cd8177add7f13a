package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// An engineer who copies code and data, gets at keys, and asks for money once dismissed (FBI,
/// I-012325-PSA, 23 Jan 2025); two who changed a game's contract to take USD 62 million had been hired
/// under false names (Munchables, March 2024).
final class Insider implements Crew {
    @Override
    public String kind() {
        return "insider";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public void play(List<Figure> personas, Ring ring) {
        for (Figure persona : personas) {
            ring.mask(persona, ring.operator(), "thief");
            Job job = persona.job;
            job.role = ring.dice.chance(50) ? Role.BACKEND : Role.PLATFORM;
            int end = Math.min(ring.setting.plan().days() - 5, job.startDay + (int) ring.dice.between(60, 260));
            job.work("former", job.startDay, end);
            ring.tunnel(persona, (int) ring.dice.between(30, 90));
            if (ring.dice.chance(60)) {
                ring.remoteTool(persona);
            }
            take(persona, ring);
            leave(persona, ring);
        }
    }

    /// A careful one takes little at a time.
    private static void take(Figure persona, Ring ring) {
        boolean greedy = ring.slips();
        int times = greedy ? 2 : 7;
        for (int i = 0; i < times; i++) {
            int day = persona.job.startDay + (int) ring.dice.between(3, 50);
            long count = greedy ? ring.dice.between(40, 140) : ring.dice.between(8, 24);
            persona.then(day, (desk, moment) -> Bursts.clones(desk, moment, count));
        }
        int rights = ring.later(persona, 10, 55);
        persona.then(rights, Insider::keys);
    }

    private static void keys(Desk desk, Moment moment) {
        Dice dice = moment.dice();
        String firm = desk.setting().firm().organisation();
        desk.write(new Deed(moment.any(), moment.who(), "privilege", firm, 0, "personal_access_token.create"));
        if (dice.chance(60)) {
            desk.write(new Deed(moment.any(), moment.who(), "privilege", firm, 0, "public_key.create"));
        }
        if (dice.chance(40)) {
            desk.write(
                    new Deed(moment.any(), moment.who(), "privilege", firm, 0, "org.add_member friend@post.example"));
        }
    }

    private static void leave(Figure persona, Ring ring) {
        int last = persona.job.endDay - (int) ring.dice.between(0, 9);
        long count = ring.dice.between(30, 200);
        persona.then(last, (desk, moment) -> {
            Bursts.downloads(desk, moment, count);
            String code = desk.setting().firm().repository(moment.who().job.team, moment.dice());
            long bytes = moment.dice().between(4_000_000, 900_000_000);
            String to = "git push to github.example/" + moment.who().github + "/backup";
            desk.write(new Deed(moment.any(), moment.who(), "clone", code, bytes, to));
        });
        if (ring.slips()) {
            persona.then(
                    persona.job.endDay,
                    (desk, moment) -> desk.write(new Deed(
                            moment.any(),
                            moment.who(),
                            "message",
                            "management",
                            0,
                            "demands payment in coins or the code will be published")));
        }
    }
}
