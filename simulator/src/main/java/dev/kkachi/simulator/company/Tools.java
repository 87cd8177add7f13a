package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;
import java.util.List;

/// Tools to work on a computer that is elsewhere: programs, and boxes that sit between it and a keyboard.
final class Tools {
    private static final List<String[]> PROGRAMS = List.of(
            new String[] {"AnyDesk", "AnyDesk.exe", "C:\\Program Files (x86)\\AnyDesk\\AnyDesk.exe --service"},
            new String[] {
                "Chrome Remote Desktop Host",
                "remoting_start_host.exe",
                "powershell.exe -Command \"& remoting_start_host.exe --code=4/0 --name=work --pin=******\""
            },
            new String[] {"RustDesk", "rustdesk.exe", "C:\\Program Files\\RustDesk\\rustdesk.exe --service"},
            new String[] {
                "TeamViewer", "TeamViewer_Service.exe", "C:\\Program Files\\TeamViewer\\TeamViewer_Service.exe"
            },
            new String[] {"Splashtop Streamer", "SRServer.exe", "C:\\Program Files\\Splashtop\\SRServer.exe -h"});

    /// Boxes as they show themselves unless somebody changes it; the last three are the disguises that
    /// one maker offers, each with a serial number that never changes (from the firmware's source).
    private static final List<String[]> BOXES = List.of(
            new String[] {
                "1d6b", "0104", "CAFEBABE", "PiKVM Composite Device", "LNX", "7772", "CAFEBABE", "PiKVM V4 Mini"
            },
            new String[] {"1d6b", "0104", "6b65796d696d6570690", "tinypilot", "TSB", "9876", "", "TinyPilot"},
            new String[] {"1d6b", "0104", "", "JetKVM USB Emulation Device", "TSB", "8801", "", "T749-fHD720"},
            new String[] {"046d", "c52b", "", "Unifying Receiver", "ACR", "0748", "T8NEE0038522", "Acer B246WL"},
            new String[] {"413c", "2113", "", "Dell KB216 Keyboard", "DEL", "A18C", "3S5GQ23", "DELL D2721H"},
            new String[] {"0b05", "1a2b", "", "ASUS Keyboard", "AUS", "27EC", "M1LMQS052157", "ASUS PA248QV"});

    private Tools() {}

    /// Installs a program and starts it.
    static void remote(Laptop laptop, int day, Dice dice) {
        String[] program = dice.pick(PROGRAMS);
        laptop.add(new Part("software", "", "", "", program[0], "", day));
        laptop.add(new Part("process", "", "", "", program[1], program[2], day));
    }

    /// Returns a box that a ring uses, as the parts it shows.
    static List<Part> box(boolean disguised, Dice dice) {
        String[] box = BOXES.get((int) (disguised ? dice.between(3, 5) : dice.between(0, 2)));
        return List.of(
                new Part("usb", box[0], box[1], box[2], box[3], "", 0),
                new Part("monitor", box[4], box[5], box[6], box[7], "", 0));
    }

    /// Plugs a box to a computer from a day on, in place of whatever monitor stood there.
    static void plug(Laptop laptop, List<Part> box, int day) {
        laptop.parts.removeIf(part -> part.kind().equals("monitor"));
        for (Part part : box) {
            laptop.add(new Part(part.kind(), part.vendor(), part.product(), part.serial(), part.name(), "", day));
        }
    }
}
