package dev.kkachi.server.internal;

import java.util.List;

/// How a browser is called in the list of one's sessions, from what it says of itself.
final class Clients {
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> NAMES = List.of("Edge", "Opera", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

    private Clients() {}

    static String called(String agent) {
        String browser = "A browser";
        for (int i = BROWSERS.size() - 1; i >= 0; i--) {
            browser = agent.contains(BROWSERS.get(i)) ? NAMES.get(i) : browser;
        }
        String system = SYSTEMS.stream().filter(agent::contains).findFirst().orElse("");
        return system.isEmpty() ? browser : browser + " on " + (system.equals("Macintosh") ? "macOS" : system);
    }
}
