package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;

/// Has a rack at home, and a KVM over the network on the desk because it is fun.
final class HomeLab implements Life.Solo {
    @Override
    public String name() {
        return "home-lab";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        int day = Math.max(0, one.job.startDay) + (int) dice.between(0, 400);
        Laptop laptop = one.kit.laptop(0);
        if (dice.chance(70)) {
            laptop.add(new Part("usb", "1d6b", "0104", "CAFEBABE", "PiKVM Composite Device", "", day));
            laptop.add(new Part("monitor", "LNX", "7772", "CAFEBABE", "PiKVM V4 Mini", "", day));
        } else {
            laptop.add(new Part("usb", "3346", "1009", "", "NanoKVM", "", day));
        }
        laptop.add(new Part("software", "", "", "", "Tailscale", "1.68", day));
    }
}
