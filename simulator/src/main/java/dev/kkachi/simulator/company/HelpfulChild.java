package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;

/// Installed a remote tool to help the parents with their printer, and left it there.
final class HelpfulChild implements Life.Solo {
    @Override
    public String name() {
        return "helps-parents";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(5, 300);
        Laptop laptop = one.kit.laptop(0);
        laptop.add(new Part("software", "", "", "", dice.chance(60) ? "AnyDesk" : "RustDesk", "8.0", day));
    }
}
