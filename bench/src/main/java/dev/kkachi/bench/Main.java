package dev.kkachi.bench;

import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.SharedData;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `kkachi bench screening [PART...] [--lists DIR]`: measures screening and prints one table.
///
/// Lists, names and labels are read from the shared data beside the repository; `--lists` names another folder of list
/// files. What cannot be measured here is said, never guessed. Exit 1 where a goal is missed.
public final class Main {
    private static final String USAGE =
            "usage: kkachi bench screening [" + String.join("|", parts()) + "]... [--lists DIR]";

    private Main() {}

    /// Runs the benchmarks that `arguments` name, all of them where none is named.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("screening")) {
            err.println(USAGE);
            return 2;
        }
        List<Part> parts = new ArrayList<>();
        Path lists = SharedData.find("lists");
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--lists") && i + 1 < arguments.size()) {
                lists = Path.of(arguments.get(++i));
            } else if (parts().contains(argument)) {
                parts.add(Part.valueOf(argument.toUpperCase(Locale.ROOT)));
            } else {
                err.println("kkachi bench: '" + argument + "' is no part of the benchmark\n" + USAGE);
                return 2;
            }
        }
        return measure(parts.isEmpty() ? List.of(Part.values()) : parts, lists, out, err);
    }

    private static int measure(List<Part> parts, @Nullable Path lists, PrintStream out, PrintStream err) {
        if (lists == null || !Files.isDirectory(lists)) {
            err.println("kkachi bench: there are no list files to measure on.\nMaybe name a folder: --lists DIR.");
            return 3;
        }
        Sheet sheet = new Sheet(out);
        try (BenchHome home = BenchHome.make()) {
            Machine.describe(sheet);
            for (Part part : parts) {
                part.measure(home, lists, sheet);
            }
            sheet.print();
            return sheet.isMet() ? 0 : 1;
        } catch (KkachiException e) {
            err.println("kkachi bench: " + e.getMessage());
            return 3;
        }
    }

    private static List<String> parts() {
        List<String> names = new ArrayList<>();
        for (Part part : Part.values()) {
            names.add(part.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /// The parts of the table, in its order. Reading comes first: it is measured in a process that has read nothing
    /// yet.
    private enum Part {
        READING {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Reading.measure(lists, sheet);
            }
        },
        START {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Start.measure(home, lists, sheet);
            }
        },
        LATENCY {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Latency.measure(home.stored(lists), sheet);
            }
        },
        MILLION {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Million.measure(home, lists, sheet);
            }
        },
        GROWTH {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Growth.measure(home.stored(lists).lists().catalog(), sheet);
            }
        },
        ACCURACY {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                Accuracy.measure(home.stored(lists).lists().catalog(), sheet);
            }
        },
        RECALL {
            @Override
            void measure(BenchHome home, Path lists, Sheet sheet) {
                CandidateRecall.measure(home.stored(lists), sheet);
            }
        };

        abstract void measure(BenchHome home, Path lists, Sheet sheet);
    }
}
