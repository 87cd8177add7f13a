package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.Line;
import java.util.HashMap;
import java.util.Map;

/// Sign-ins: one in the morning that a telephone confirms, others of programs and in the course of the
/// day, a few that fail, and some on the telephone itself.
final class Signing {
    private static final int OPEN_SECONDS = 26 * 3_600;

    private final Setting setting;
    private final Desk desk;
    private final Map<String, Line> carriers = new HashMap<>();

    Signing(Setting setting, Desk desk) {
        this.setting = setting;
        this.desk = desk;
    }

    void day(Moment moment) {
        Figure figure = moment.who();
        Dice dice = moment.dice();
        Laptop laptop = figure.kit.laptop(moment.day());
        String telephone = figure.kit.telephone(moment.day());
        int address = Days.address(moment);
        long session = desk.session();
        if (dice.chance(figure.conduct.typoPercent)) {
            Signin.How failed = new Signin.How(true, false, "", session, 0);
            desk.write(new Signin(moment.begin() - dice.between(5, 60), figure, address, laptop, "Mail", failed));
        }
        int seconds = dice.chance(figure.conduct.openSessionPercent) ? OPEN_SECONDS : moment.seconds();
        Signin.How first = new Signin.How(true, true, telephone, session, seconds);
        desk.write(new Signin(moment.begin(), figure, address, laptop, "Mail", first));
        long more = (figure.conduct.signinTenths * (long) setting.plan().detail() / 100 + dice.between(0, 9)) / 10;
        for (int i = 0; i < more; i++) {
            again(moment, dice.chance(80) ? address : Days.address(moment));
        }
        if (dice.chance(figure.conduct.mobilePercent)) {
            mobile(moment);
        }
    }

    private void again(Moment moment, int address) {
        Dice dice = moment.dice();
        boolean interactive = dice.chance(40);
        Signin.How how = new Signin.How(interactive, true, "", desk.session(), (int) dice.between(300, 14_400));
        Figure figure = moment.who();
        String application = dice.pick(Firm.APPLICATIONS);
        desk.write(new Signin(moment.any(), figure, address, figure.kit.laptop(moment.day()), application, how));
    }

    /// On the way, through the gateway of the country's carrier, that many share.
    private void mobile(Moment moment) {
        Figure figure = moment.who();
        String country = figure.whereabouts.place(moment.day()).city().country();
        Line carrier = carriers.computeIfAbsent(country, setting.networks()::mobile);
        int address = carrier.at(moment.day() * 7 + figure.number);
        Signin.How how = new Signin.How(true, true, figure.kit.telephone(moment.day()), desk.session(), 600);
        long second = moment.begin() - moment.dice().between(900, 5_400);
        desk.write(new Signin(second, figure, address, figure.kit.laptop(moment.day()), "Chat", how));
    }
}
