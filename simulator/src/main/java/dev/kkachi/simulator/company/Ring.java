package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;
import dev.kkachi.simulator.places.Line;
import java.util.List;

/// What the personas of one ring have in common, and how careful those are who play them.
final class Ring {
    /// Where operators sit: the cities that advisories and indictments name (US State, Treasury and FBI,
    /// 16 May 2022; Andreyev and Shenyang Geumpungri, OFAC, 27 Aug 2025).
    private static final List<String> DENS =
            List.of("Shenyang", "Yanji", "Vladivostok", "Vientiane", "Shenyang", "Vladivostok");

    /// Of so many of a hundred rings a report names an address.
    private static final int REPORTED_PERCENT = 30;

    private static final int LONG_DAY_MINUTES = 14 * 60;

    final Setting setting;
    final Dice dice;
    final String id;
    /// Where they sit.
    final Home den;
    /// How they come out where they want to.
    final Line exits;
    /// One who vouches for all.
    final Figure.Reference voucher;

    private final String kind;
    private final int care;
    private int operators;

    Ring(Setting setting, Dice dice, String id, String kind) {
        this.setting = setting;
        this.dice = dice;
        this.id = id;
        this.kind = kind;
        // No two crews are alike: some are careful, some are sloppy.
        care = Math.clamp(setting.plan().care() + dice.between(-35, 35), 0, 95);
        den = setting.home(setting.atlas().get(dice.pick(DENS)), dice);
        exits = dice.chance(70)
                ? setting.networks().unlistedVpn("US")
                : setting.networks().server(dice.chance(70) ? "US" : "NL");
        // Of eleven published addresses nine were servers (LevelBlue, Team Cymru, ANY.RUN, 2025 and 2026).
        if (dice.chance(REPORTED_PERCENT)) {
            setting.published().add(exits.at(setting.plan().days() / 2));
        }
        City of = setting.atlas().any(dice);
        String name = setting.tongues().given(of.tongue(), dice) + " "
                + setting.tongues().family(of.tongue(), dice);
        voucher = new Figure.Reference(
                name,
                setting.registry().phone(of, dice),
                Registry.letters(name) + "@talent" + setting.registry().number() + ".example",
                "yes");
    }

    /// Says whether they make a mistake this time.
    boolean slips() {
        return !dice.chance(care);
    }

    /// Says whether a paper that an employer asks for is on file, which is no more common than of others.
    boolean isOnFile(boolean already) {
        return already || dice.chance(setting.onFilePercent());
    }

    /// Returns the number of another operator of this ring.
    String operator() {
        return "operator " + id.substring(id.indexOf(' ') + 1) + "." + ++operators;
    }

    /// Returns a day on which a persona that has worked for a while may do something.
    int later(Figure persona, int least, int most) {
        return Math.min(setting.plan().days() - 2, Math.max(0, persona.job.startDay) + (int) dice.between(least, most));
    }

    /// Has a persona be of an operator's hand: hired within the plan, with a mail address of the shape
    /// that published personas have, at work for long hours, with references that all vouch for one
    /// another.
    void mask(Figure persona, String operator, String role) {
        persona.mask = new Figure.Mask(operator, id, kind, role);
        int days = setting.plan().days();
        int start = (int) dice.between(5, Math.max(6, days * 6 / 10));
        String stage = persona.job.stage.equals("applicant") ? "contractor" : persona.job.stage;
        boolean gone = stage.equals("former");
        int end = gone ? Math.min(days - 1, start + (int) dice.between(70, 240)) : days - 1;
        persona.job.work(stage, start, end);
        if (!persona.job.role.codes() && dice.chance(85)) {
            persona.job.role = dice.pick(List.of(Role.BACKEND, Role.FRONTEND, Role.MOBILE, Role.DATA));
        }
        persona.email = setting.registry().personaEmail(persona.given, persona.family, dice);
        persona.metDay = -1;
        persona.accountDays = dice.chance(60) ? (int) dice.between(5, 90) : (int) dice.between(90, 1_500);
        hours(persona);
        past(persona);
    }

    /// An order of a boss that leaked asks for "at least 14 hrs a day" (Wired, May 2025); who is careful
    /// pretends to sleep when the claimed place sleeps, who is not keeps the hours of the den.
    private void hours(Figure persona) {
        persona.rhythm.clock = slips() && dice.chance(45) ? den.city() : persona.claimedCity;
        if (slips()) {
            persona.rhythm.minutes = LONG_DAY_MINUTES + (int) dice.between(-120, 120);
            persona.rhythm.weekendPercent = (int) dice.between(25, 75);
            persona.rhythm.nightPercent = (int) dice.between(0, 30);
        }
        persona.conduct.openSessionPercent = slips() ? (int) dice.between(15, 45) : 2;
        persona.conduct.cameraOffPercent = slips() ? 75 : 20;
        persona.conduct.mobilePercent = 0;
    }

    /// Former employers do not know them, unless somebody answers who was told to.
    private void past(Figure persona) {
        if (slips()) {
            persona.references.clear();
        }
        persona.references.add(voucher);
        if (slips() && !persona.papers.past.isEmpty()) {
            Papers.Employment last = persona.papers.past.removeFirst();
            persona.papers.past.addFirst(
                    new Papers.Employment(last.employer(), last.website(), last.fromMonth(), last.toMonth(), "no"));
        }
    }

    /// Comes in through the exits of the ring, and once in a while without them, from the den.
    void tunnel(Figure persona, int percent) {
        Line own = dice.chance(50) ? exits : new Line(exits.first(), exits.size(), exits.leaseDays(), dice.next());
        persona.conduct.use(own, percent);
        persona.hiring.interviewLine = own;
        if (slips()) {
            int day = later(persona, 5, 120);
            persona.conduct.use(new Conduct.Way(den.line(), 100 - percent, day, day + (int) dice.between(0, 3)));
        }
    }

    /// Puts a remote tool on a computer within the first days, as the employer's laptop is far away.
    void remoteTool(Figure persona) {
        int day = persona.job.startDay + (int) dice.between(0, 9);
        Laptop laptop = persona.kit.laptop(day);
        Tools.remote(laptop, day, dice);
        if (slips() && dice.chance(50)) {
            Tools.remote(laptop, day + (int) dice.between(0, 4), dice);
        }
    }
}
