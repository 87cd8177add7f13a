package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to everybody alike, when all sheets are written: profiles, a work address, interviews, a
/// computer.
final class Recruiting {
    /// Nobody remembers interviews of longer ago.
    private static final int MEMORY_DAYS = 45;

    private static final int CLIENTS_LEAST = 12;
    private static final int PEOPLE_A_CLIENT = 12;

    private final Setting setting;

    private final List<String> clients = new ArrayList<>();

    Recruiting(Setting setting) {
        this.setting = setting;
        for (int i = 0; i < Math.max(CLIENTS_LEAST, setting.plan().people() / PEOPLE_A_CLIENT); i++) {
            clients.add(setting.registry().client());
        }
    }

    void hire(Figure one) {
        Dice dice = one.dice;
        profiles(one, dice);
        if (one.job.isContractor()) {
            customers(one, dice);
        }
        if (one.job.everWorks() && !one.job.isContractor()) {
            one.workEmail = setting.registry().workEmail(one, setting.firm().domain());
        }
        one.seenByVendors =
                !one.workEmail.isEmpty() && dice.chance(setting.plan().climate().vendorsPercent());
        if (one.job.appliedDay >= -MEMORY_DAYS) {
            interviews(one, dice);
        }
        parcels(one, dice);
    }

    private void profiles(Figure one, Dice dice) {
        if (one.github.isEmpty() && one.job.role.codes() && dice.chance(Math.min(100, one.footprintPercent + 20))) {
            one.github = setting.registry().handle(one, dice);
        }
        if (one.linkedin.isEmpty() && dice.chance(one.footprintPercent)) {
            one.linkedin = "https://linked.example/in/" + setting.registry().handle(one, dice);
        }
        if (one.website.isEmpty() && dice.chance(one.footprintPercent / 5)) {
            one.website = "https://" + setting.registry().handle(one, dice) + ".example";
        }
    }

    private void customers(Figure one, Dice dice) {
        for (long i = dice.between(1, 5); i > 0; i--) {
            String client = dice.pick(clients);
            if (!one.clients.contains(client)) {
                one.clients.add(client);
                if (dice.chance(55)) {
                    one.raters.add(client);
                }
            }
        }
    }

    private void interviews(Figure one, Dice dice) {
        for (int i = 0; i < one.hiring.interviews; i++) {
            int day = one.job.appliedDay + (int) dice.between(3, 9) + i * 4;
            one.then(day, Recruiting::interview);
        }
    }

    private static void interview(Desk desk, Moment moment) {
        Figure one = moment.who();
        Dice dice = moment.dice();
        boolean off = dice.chance(one.conduct.cameraOffPercent);
        String camera = off ? dice.chance(25) ? "refused" : "off" : "on";
        @Nullable Line line = one.hiring.interviewLine;
        int address = line == null ? Days.address(moment) : line.at(moment.day());
        String face = off ? "" : doubt(one.hiring.face, dice);
        String notes = one.hiring.notes.isEmpty() ? ordinary(dice) : one.hiring.notes;
        desk.write(new Talk(moment.any(), one, camera, doubt(one.hiring.voice, dice) + ";" + face, address, notes));
    }

    /// Machines that compare faces and voices are wrong now and then, in both directions.
    private static String doubt(String match, Dice dice) {
        if (dice.chance(55) || match.isEmpty()) {
            return "";
        }
        boolean wrong = dice.chance(2);
        return wrong ? match.equals("yes") ? "no" : "yes" : match;
    }

    private static String ordinary(Dice dice) {
        long drawn = dice.between(1, 100);
        if (drawn > 40) {
            return "";
        }
        return switch ((int) (drawn % 6)) {
            case 0 -> "Friendly, knows the tools.";
            case 1 -> "Connection was poor, moved to telephone.";
            case 2 -> "Nervous at first, good at the exercise.";
            case 3 -> "Asked about the team and the on-call rota.";
            case 4 -> "Long pauses, thinks before answering.";
            default -> "Second round agreed.";
        };
    }

    private void parcels(Figure one, Dice dice) {
        int sent = one.job.startDay - (int) dice.between(2, 8);
        if (one.job.startDay > 0 && !one.job.isContractor()) {
            one.then(sent, (desk, moment) -> parcel(desk, moment, one.hiring.previousAddress));
        }
        if (one.hiring.secondParcelAfter >= 0) {
            one.then(one.job.startDay + one.hiring.secondParcelAfter, (desk, moment) -> parcel(desk, moment, ""));
        }
    }

    private static void parcel(Desk desk, Moment moment, String previous) {
        Figure one = moment.who();
        String device = one.kit.laptop(Math.max(moment.day(), one.job.startDay)).id;
        desk.write(new Parcel(moment.second() + 50_000, one, device, one.shippingAddress, previous));
    }
}
