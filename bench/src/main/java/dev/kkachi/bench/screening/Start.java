package dev.kkachi.bench.screening;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// From the start of a process to the answer about one name, all lists opened from their snapshot.
final class Start {
    private static final int RUNS = 9;
    private static final double SECONDS_MAX = 1.0;

    private Start() {}

    /// Adds the median start to `sheet`.
    static void measure(BenchHome home, Path lists, Sheet sheet) {
        home.stored(lists);
        Path input = home.file("one.csv", List.of("id,name", "1,Shim Hyon-Sop"));
        double[] seconds = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            Child child = Child.run(
                    "screen", input.toString(), "--home", home.folder().toString());
            if (run >= 0) {
                seconds[run] = child.seconds();
            }
        }
        Arrays.sort(seconds);
        double median = seconds[RUNS / 2];
        String result = "median " + Numbers.short2(median) + " s of " + RUNS + " (" + Numbers.short2(seconds[0])
                + " to " + Numbers.short2(seconds[RUNS - 1]) + ")";
        sheet.judged(
                "all lists opened and the first name answered, whole process",
                "<= 1.0 s",
                result,
                median <= SECONDS_MAX);
    }
}
