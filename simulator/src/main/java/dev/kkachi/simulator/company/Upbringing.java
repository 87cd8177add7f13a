package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// What is ordinary: everybody has leave, a cold, a trip now and then, some papers, somebody who vouches,
/// and a past.
final class Upbringing {
    private static final List<String> EMPLOYERS = List.of(
            "Pebblewick Games",
            "Tallowgate Labs",
            "Brindlemoor Apps",
            "Hollowbeck Finance",
            "Quillharrow Media",
            "Saltmeadow Robotics",
            "Copseworth Studios",
            "Wexcombe Energy",
            "Duskwater Tools",
            "Kestrelford Maps",
            "Mossgarth Analytics",
            "Tarnbrook Security",
            "Umberlane Design",
            "Vellumcroft Press",
            "Applethwaite Learning",
            "Bellfoundry Music",
            "Emberstoke Insurance",
            "Gorsehill Pharmacy",
            "Hazelrigg Homes",
            "Juniperfold Farms",
            "Knapweed Networks",
            "Lintwhistle Audio",
            "Oxlip Orders",
            "Plovergate Parcels",
            "Ryecroft Rewards");

    /// Machines misread one paper in a hundred.
    private static final int MISREAD_PERCENT = 1;

    private final Setting setting;

    Upbringing(Setting setting) {
        this.setting = setting;
    }

    void raise(Figure one) {
        Dice dice = one.dice;
        one.rhythm.beginMinute = (int) dice.between(7 * 60 + 30, 10 * 60 + 30);
        one.rhythm.minutes = (int) dice.between(7 * 60, 9 * 60 + 30);
        one.conduct.deeds = (int) dice.between(3, 8);
        one.conduct.signinTenths = (int) dice.between(5, 22);
        one.conduct.mobilePercent = dice.chance(35) ? (int) dice.between(3, 25) : 0;
        leave(one);
        trips(one);
        gear(one);
        past(one);
        papers(one);
        if (one.job.everWorks() && dice.chance(one.job.isContractor() ? 6 : 26)) {
            one.metDay = one.job.startDay + (int) dice.between(0, 60);
        }
    }

    private void leave(Figure one) {
        Dice dice = one.dice;
        for (int day = (int) dice.between(20, 150); day < setting.plan().days(); day += (int) dice.between(90, 220)) {
            one.rhythm.rest(day, day + (int) dice.between(4, 15));
        }
        for (int day = (int) dice.between(10, 200); day < setting.plan().days(); day += (int) dice.between(80, 400)) {
            one.rhythm.rest(day, day + (int) dice.between(0, 4));
        }
    }

    /// A third of all people open their mail on a holiday or at a conference once or twice.
    private void trips(Figure one) {
        Dice dice = one.dice;
        if (!dice.chance(32)) {
            return;
        }
        for (long trips = dice.between(1, 3); trips > 0; trips--) {
            int day = (int) dice.between(5, setting.plan().days() - 5);
            Home hotel = dice.chance(55)
                    ? setting.house(setting.atlas().in(one.claimedCity.country(), dice), dice)
                    : setting.house(setting.atlas().abroad(one.claimedCity, dice), dice);
            one.whereabouts.travel(day, day + (int) dice.between(1, 6), hotel);
            if (dice.chance(50) && !hotel.city().country().equals(one.claimedCity.country())) {
                one.approvedCountries = hotel.city().country();
            }
        }
    }

    private void gear(Figure one) {
        Dice dice = one.dice;
        if (dice.chance(26)) {
            one.kit.use(setting.registry().laptop(dice), (int)
                    dice.between(30, setting.plan().days()));
        }
        if (dice.chance(26)) {
            one.kit.confirm(setting.registry().telephone(), (int)
                    dice.between(30, setting.plan().days()));
        }
        if (dice.chance(30)) {
            Laptop laptop = one.kit.laptop(0);
            Laptop.Part bought = setting.registry().monitor(dice);
            laptop.add(new Laptop.Part(
                    "monitor",
                    bought.vendor(),
                    bought.product(),
                    bought.serial(),
                    bought.name(),
                    "",
                    Math.max(0, one.job.startDay) + (int) dice.between(10, 300)));
        }
    }

    private void past(Figure one) {
        Dice dice = one.dice;
        for (long i = dice.between(0, 3); i > 0; i--) {
            String name = setting.tongues().given(one.claimedCity.tongue(), dice) + " "
                    + setting.tongues().family(one.claimedCity.tongue(), dice);
            String mail = Registry.letters(name)
                    + setting.registry().number()
                    + (dice.chance(60) ? "@" + Registry.letters(dice.pick(EMPLOYERS)) + ".example" : "@post.example");
            one.references.add(
                    new Figure.Reference(name, setting.registry().phone(one.claimedCity, dice), mail, answer(dice)));
        }
        int month = 1;
        for (long i = dice.between(1, 4); i > 0; i--) {
            int months = (int) dice.between(7, 50);
            String employer = dice.pick(EMPLOYERS);
            String site = "https://" + Registry.letters(employer) + ".example";
            one.papers.past.add(new Papers.Employment(employer, site, month + months, month, answer(dice)));
            month += months + (int) dice.between(0, 5);
        }
    }

    /// Most who are asked say yes, many never answer, and some former employers no longer exist.
    private static String answer(Dice dice) {
        long drawn = dice.between(1, 100);
        return drawn <= 58 ? "yes" : drawn <= 98 ? "pending" : "no";
    }

    private void papers(Figure one) {
        Dice dice = one.dice;
        int onFile = setting.onFilePercent();
        Papers papers = one.papers;
        papers.number = dice.chance(82) ? setting.registry().paper(dice) : "";
        papers.portrait = setting.registry().number();
        papers.backdrop = setting.registry().number();
        papers.text = setting.registry().number();
        papers.handedIn = !papers.number.isEmpty() && dice.chance(onFile);
        papers.flaw = dice.chance(MISREAD_PERCENT) ? Papers.Flaw.MISREAD : Papers.Flaw.NONE;
        papers.hasPortrait = dice.chance(onFile);
        papers.hasResume = dice.chance(Math.min(95, onFile + 20));
    }
}
