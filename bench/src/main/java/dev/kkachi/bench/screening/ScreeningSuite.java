package dev.kkachi.bench.screening;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists, names and labels are read from the shared data beside the repository; `--lists` names another folder of list
/// files.
public final class ScreeningSuite implements Suite {
    /// Makes it; nothing is read yet.
    public ScreeningSuite() {}

    @Override
    public String usage() {
        String parts = Stream.of(Part.values()).map(ScreeningSuite::word).collect(Collectors.joining("|", "[", "]..."));
        return "screening " + parts + " [--lists DIR]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        Path lists = SharedData.find("lists");
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--lists") && i + 1 < arguments.size()) {
                lists = Path.of(arguments.get(++i));
            } else {
                parts.add(part(argument));
            }
        }
        measure(parts.isEmpty() ? List.of(Part.values()) : parts, lists, sheet);
    }

    private Part part(String word) {
        return Stream.of(Part.values())
                .filter(part -> word(part).equals(word))
                .findFirst()
                .orElseThrow(() -> new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        "'" + word + "' is no part of the benchmark.\nusage: kkachi bench " + usage()));
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static void measure(List<Part> parts, @Nullable Path lists, Sheet sheet) {
        if (lists == null || !Files.isDirectory(lists)) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    "There are no list files to measure on.\nMaybe name a folder: --lists DIR.");
        }
        try (BenchHome home = BenchHome.make()) {
            Machine.describe(sheet);
            for (Part part : parts) {
                part.measure(home, lists, sheet);
            }
        }
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
