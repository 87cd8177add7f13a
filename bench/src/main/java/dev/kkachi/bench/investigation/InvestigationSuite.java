package dev.kkachi.bench.investigation;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Measures whom an investigation names, and what it costs.
public final class InvestigationSuite implements Suite {
    private static final Set<String> NUMBERS = Set.of("--people", "--seeds", "--first");
    private static final Set<String> PARTS = Set.of("queue", "speed");

    /// Makes it; nothing is measured yet.
    public InvestigationSuite() {}

    @Override
    public String usage() {
        return "investigate [queue|speed]... [--people N] [--seeds N] [--first SEED]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        List<String> parts = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>(Map.of("--people", 2_000, "--seeds", 10, "--first", 1));
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (NUMBERS.contains(argument) && i + 1 < arguments.size()) {
                numbers.put(argument, number(arguments.get(++i)));
            } else if (PARTS.contains(argument)) {
                parts.add(argument);
            } else {
                throw bad("'" + argument + "' is no part of the benchmark.");
            }
        }
        Machine.describe(sheet);
        if (parts.isEmpty() || parts.contains("queue")) {
            QueueAccuracy.measure(
                    sheet,
                    numbers.getOrDefault("--people", 0),
                    numbers.getOrDefault("--first", 0),
                    numbers.getOrDefault("--seeds", 0));
        }
        if (parts.isEmpty() || parts.contains("speed")) {
            InvestigationSpeed.measure(sheet, numbers.getOrDefault("--people", 0));
        }
    }

    private int number(String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw bad("'" + text + "' is no whole number below ten million.");
        }
        return Integer.parseInt(text);
    }

    private KkachiException bad(String what) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, what + "\nusage: kkachi bench " + usage());
    }
}
