package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;

/// Keeps other people's computers: remote tools, many rights, access everywhere, at night when nobody
/// works.
final class ItAdmin implements Life.Solo {
    @Override
    public String name() {
        return "it-admin";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.job.role = Role.ADMIN;
        Laptop laptop = one.kit.laptop(0);
        laptop.add(new Part("software", "", "", "", "TeamViewer", "15.55", 0));
        laptop.add(new Part("process", "", "", "", dice.chance(50) ? "AnyDesk.exe" : "TeamViewer.exe", "--tray", 0));
        one.rhythm.nightPercent = 15;
        one.rhythm.eveningPercent = 30;
        one.conduct.deeds += 4;
    }
}
