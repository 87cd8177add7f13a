package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.lists.ListFolder;
import dev.kkachi.lists.LoadedLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long list files take to read from scratch.
final class Reading {
    private static final double ADVANCED_SECONDS_MAX = 6;

    private Reading() {}

    /// Reads the largest list alone, first thing in this process, and then all lists, and adds the times to `sheet`.
    static void measure(Path lists, Sheet sheet) {
        Path advanced = findAdvanced(lists);
        String measure = "`SDN_ADVANCED.XML` parsed from scratch, code still cold";
        if (advanced == null) {
            sheet.skipped(measure, "no such file under the lists");
        } else {
            Timed advancedRead = read(advanced);
            sheet.judged(measure, "<= 6 s", advancedRead.render(), advancedRead.seconds() <= ADVANCED_SECONDS_MAX);
        }
        sheet.shown("all lists read, united and joined", read(lists).render());
    }

    private record Timed(double seconds, int parties) {
        String render() {
            return Numbers.short1(seconds) + " s, " + parties + " parties";
        }
    }

    private static Timed read(Path path) {
        long start = System.nanoTime();
        LoadedLists loaded = ListFolder.read(List.of(path));
        return new Timed((System.nanoTime() - start) / 1e9, loaded.catalog().size());
    }

    private static @Nullable Path findAdvanced(Path lists) {
        try (Stream<Path> files = Files.walk(lists)) {
            return files.filter(file ->
                            isAdvanced(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)))
                    .max(Path::compareTo)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAdvanced(String name) {
        return name.startsWith("sdn_advanced") && name.contains(".xml");
    }
}
