package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The employer: its name, its teams, what they work on and with.
///
/// @param name what it is called
/// @param domain of its e-mail
/// @param organisation its name where the code is kept
/// @param repositories the code of each team, team by team
record Firm(String name, String domain, String organisation, List<List<String>> repositories) {
    private static final int TEAMS = 14;
    private static final List<String> NAMES = List.of(
            "Marrowfield Software",
            "Otterquay Systems",
            "Fernhollow Data",
            "Larchgrove Cloud",
            "Thistlemere Health",
            "Sedgewharf Logistics",
            "Withyham Travel",
            "Flintshaw Payments");
    private static final List<String> FIELDS = List.of(
            "billing",
            "search",
            "mobile",
            "identity",
            "reports",
            "catalog",
            "routing",
            "ledger",
            "notify",
            "import",
            "portal",
            "infra",
            "metrics",
            "design");
    private static final List<String> THINGS =
            List.of("api", "web", "worker", "schema", "client", "jobs", "docs", "tests", "config", "sdk");
    static final List<String> APPLICATIONS =
            List.of("Mail", "Chat", "Code host", "Wiki", "Ticket board", "Payroll", "Cloud console", "Video calls");

    Firm {
        repositories = repositories.stream().map(List::copyOf).toList();
    }

    static Firm found(Dice dice) {
        String name = dice.pick(NAMES);
        String word = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        List<List<String>> repositories = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            List<String> own = new ArrayList<>();
            for (String thing : THINGS) {
                if (dice.chance(60) || own.isEmpty()) {
                    own.add(word + "/" + FIELDS.get(team) + "-" + thing);
                }
            }
            repositories.add(own);
        }
        return new Firm(name, word + ".example", word, repositories);
    }

    int teams() {
        return TEAMS;
    }

    /// Returns some code that `team` works on.
    String repository(int team, Dice dice) {
        return dice.pick(repositories.get(team));
    }

    /// Returns a repository of any team.
    String anyRepository(Dice dice) {
        return dice.pick(dice.pick(repositories));
    }
}
