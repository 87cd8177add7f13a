package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// A computer, and what its inventory says of it: what it is plugged to and what runs on it.
final class Laptop {
    final String id;
    final String serial;
    final String model;
    final String system;
    final List<Part> parts = new ArrayList<>();
    /// Whose clock it shows, if it is not that of the place.
    String zone = "";

    /// One thing that the inventory sees.
    ///
    /// @param kind `usb`, `monitor`, `software`, `process`, `hardware` or `camera`
    /// @param vendor the vendor's number or sign
    /// @param product the product's number
    /// @param serial its serial number, if it has one
    /// @param name its name
    /// @param note version, or the command that started it
    /// @param from from which day of the plan on it is seen
    record Part(String kind, String vendor, String product, String serial, String name, String note, int from) {}

    Laptop(String id, String serial, String model, String system) {
        this.id = id;
        this.serial = serial;
        this.model = model;
        this.system = system;
    }

    void add(Part part) {
        parts.add(part);
    }

    /// Says whether it runs Windows.
    boolean isWindows() {
        return system.startsWith("Windows");
    }

    /// Returns what its browser says of itself.
    String browser() {
        return switch (system.charAt(0)) {
            case 'W' -> "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
            case 'm' ->
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15";
            default -> "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";
        };
    }
}
