package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;

/// What the inventory of computers reports: all there is when a computer is new, then something now and
/// then, and once a week the time zone that it shows.
final class Inventory {
    private static final String ZONE = "timezone";

    private final Desk desk;

    Inventory(Desk desk) {
        this.desk = desk;
    }

    void day(Moment moment, boolean works) {
        Figure figure = moment.who();
        Laptop laptop = figure.kit.laptop(moment.day());
        if (figure.job.startDay == moment.day() || figure.kit.isNew(moment.day())) {
            for (Part part : laptop.parts) {
                if (part.from() <= moment.day()) {
                    see(moment, laptop, part);
                }
            }
            zone(moment, laptop);
        } else {
            for (Part part : laptop.parts) {
                if (part.from() == moment.day()) {
                    see(moment, laptop, part);
                }
            }
        }
        if (works) {
            routine(moment, laptop);
        }
    }

    private void routine(Moment moment, Laptop laptop) {
        Dice dice = moment.dice();
        if (Math.floorMod(moment.day() + moment.who().number, 7) == 0) {
            zone(moment, laptop);
        }
        if (dice.chance(desk.setting().plan().detail() / 4)) {
            Part part = dice.pick(laptop.parts);
            if (part.from() <= moment.day()) {
                see(moment, laptop, part);
            }
        }
    }

    private void zone(Moment moment, Laptop laptop) {
        String zone = laptop.zone.isEmpty()
                ? moment.who().whereabouts.place(moment.day()).city().zone().getId()
                : laptop.zone;
        see(moment, laptop, new Part(ZONE, "", "", "", zone, "", 0));
    }

    private void see(Moment moment, Laptop laptop, Part part) {
        boolean process = part.kind().equals("process");
        Part shown = process ? new Part(part.kind(), "", "", "", part.name(), "", 0) : part;
        desk.write(new Seen(moment.any(), moment.who(), laptop, shown, process ? part.note() : ""));
    }
}
