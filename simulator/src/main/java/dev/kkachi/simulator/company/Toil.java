package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Work, and what it leaves in the logs: commits, messages, meetings, downloads, each in the way of its
/// role.
final class Toil {
    private static final int LUNCH_PERCENT = 45;

    private final Setting setting;
    private final Desk desk;

    Toil(Setting setting, Desk desk) {
        this.setting = setting;
        this.desk = desk;
    }

    void day(Moment moment) {
        Dice dice = moment.dice();
        Figure figure = moment.who();
        long tenths = figure.conduct.deeds * (long) setting.plan().detail() / 10;
        long deeds = (tenths * dice.between(40, 160) / 100 + dice.between(0, 9)) / 10;
        for (int i = 0; i < deeds; i++) {
            deed(moment, second(moment));
        }
        if (dice.chance(figure.rhythm.eveningPercent)) {
            long evening = moment.begin() + moment.seconds() + dice.between(3_600, 3 * 3_600);
            deed(moment, evening);
            deed(moment, evening + dice.between(60, 3_600));
        }
        if (dice.chance(figure.rhythm.nightPercent)) {
            deed(moment, moment.begin() - dice.between(4 * 3_600, 7 * 3_600));
        }
    }

    /// Nobody works through the middle of the day, or hardly anybody.
    private static long second(Moment moment) {
        Dice dice = moment.dice();
        long within = dice.between(0, moment.seconds() - 1);
        long tenth = within * 10 / moment.seconds();
        if (tenth == 4 && dice.chance(100 - LUNCH_PERCENT)) {
            within = dice.chance(50) ? within - moment.seconds() / 10 : within + moment.seconds() / 10;
        }
        return moment.begin() + within;
    }

    private void deed(Moment moment, long second) {
        Figure figure = moment.who();
        Dice dice = moment.dice();
        String kind = dice.pick(figure.job.role.deeds());
        Firm firm = setting.firm();
        int team = dice.chance(93) ? figure.job.team : (int) dice.between(0, firm.teams() - 1);
        String repository = firm.repository(team, dice);
        switch (kind) {
            case "commit" ->
                desk.write(new Deed(second, figure, kind, repository, dice.between(80, 9_000), "branch main"));
            case "clone" -> {
                if (dice.chance(18)) {
                    desk.write(new Deed(second, figure, kind, repository, dice.between(200_000, 90_000_000), "git"));
                } else {
                    desk.write(new Deed(second, figure, "access", repository, 0, "read"));
                }
            }
            case "download" ->
                desk.write(new Deed(
                        second,
                        figure,
                        kind,
                        "docs/" + team + "-" + dice.between(1, 400),
                        dice.between(9_000, 4_000_000),
                        ""));
            case "meeting" ->
                desk.write(new Deed(
                        second, figure, kind, "team-" + team, 0, dice.chance(70) ? "camera on" : "camera off"));
            case "privilege" -> {
                if (dice.chance(4)) {
                    desk.write(new Deed(second, figure, kind, "console", 0, "role granted for a ticket"));
                } else {
                    desk.write(new Deed(second, figure, "access", "console", 0, "admin"));
                }
            }
            case "message" -> desk.write(new Deed(second, figure, kind, "channel-" + team, 0, ""));
            default -> desk.write(new Deed(second, figure, kind, "ticket-" + dice.between(1, 9_000), 0, "read"));
        }
    }
}
