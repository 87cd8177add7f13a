package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.List;

/// What somebody works as, and what that leaves in the logs.
enum Role {
    BACKEND("Backend engineer", 9_200, 24, "commit commit commit message message meeting clone access"),
    FRONTEND("Frontend engineer", 8_600, 20, "commit commit commit message message meeting download access"),
    MOBILE("Mobile engineer", 8_800, 8, "commit commit message message meeting clone access"),
    DATA("Data engineer", 9_000, 8, "commit commit message meeting download download access access"),
    PLATFORM("Platform engineer", 9_800, 6, "commit commit message meeting clone clone access access privilege"),
    ADMIN("IT administrator", 7_200, 3, "message message meeting access access access privilege privilege download"),
    DESIGN("Designer", 7_000, 9, "message message message meeting download access"),
    SUPPORT("Support agent", 4_200, 10, "message message message message access access"),
    WRITER("Technical writer", 6_000, 4, "commit message message meeting download access"),
    FINANCE("Accountant", 6_400, 4, "message message meeting download access access"),
    SALES("Account manager", 7_400, 4, "message message message meeting meeting download");

    private final String title;
    private final int salary;
    private final int weight;
    private final List<String> deeds;

    Role(String title, int salary, int weight, String deeds) {
        this.title = title;
        this.salary = salary;
        this.weight = weight;
        this.deeds = List.of(deeds.split(" "));
    }

    static Role draw(Dice dice) {
        long drawn = dice.between(1, 100);
        for (Role role : values()) {
            drawn -= role.weight;
            if (drawn <= 0) {
                return role;
            }
        }
        return SALES;
    }

    String title() {
        return title;
    }

    int salary() {
        return salary;
    }

    /// Returns what they do, each kind as often as it comes.
    List<String> deeds() {
        return deeds;
    }

    /// Says whether they write programs.
    boolean codes() {
        return deeds.contains("commit");
    }
}
