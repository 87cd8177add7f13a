package dev.kkachi.bench.cases;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import dev.kkachi.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Measures casework on SQLite in a folder for temporary files, or on an empty PostgreSQL database that
/// is named.
public final class CasesSuite implements Suite {
    private static final Set<String> PARTS = Set.of("decisions", "queue", "pages");
    private static final int CASES = 100_000;

    /// Makes it; nothing is measured yet.
    public CasesSuite() {}

    @Override
    public String usage() {
        return "cases [decisions|queue|pages]... [--cases N] [--database postgresql://USER@HOST/EMPTY]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        List<String> parts = new ArrayList<>();
        int cases = CASES;
        String database = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean last = i + 1 == arguments.size();
            if (argument.equals("--cases") && !last) {
                cases = number(arguments.get(++i));
            } else if (argument.equals("--database") && !last) {
                database = arguments.get(++i);
            } else if (PARTS.contains(argument)) {
                parts.add(argument);
            } else {
                throw bad("'" + argument + "' is no part of the benchmark.");
            }
        }
        Machine.describe(sheet);
        if (parts.isEmpty() || parts.contains("decisions")) {
            inDatabase(database, place -> Decisions.measure(sheet, place, name(place)));
        }
        int many = cases;
        if (parts.isEmpty() || parts.contains("queue")) {
            inDatabase(database, place -> Queues.measure(sheet, place, name(place), many));
        }
        if (parts.isEmpty() || parts.contains("pages")) {
            inDatabase(database, place -> Desks.measure(sheet, place, name(place), many));
        }
    }

    private static String name(Database database) {
        return database instanceof Database.SqliteFile ? "SQLite" : "PostgreSQL";
    }

    private static void inDatabase(String given, java.util.function.Consumer<Database> measure) {
        if (!given.isEmpty()) {
            measure.accept(Database.parse(given));
            return;
        }
        try {
            Path folder = Files.createTempDirectory("kkachi-bench-cases");
            try {
                measure.accept(new Database.SqliteFile(folder.resolve("cases.db")));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
