package dev.kkachi.bench.linking;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What it costs to find out who is one among ten thousand people and more: from the start of a process
/// that reads a file, learns from it and writes the entities, to its end.
final class LinkingSpeed {
    /// How many records are linked unless somebody says.
    static final List<Integer> RECORDS = List.of(10_000, 100_000, 1_000_000);

    private static final int MILLION = 1_000_000;
    private static final double SECONDS_MAX = 60;
    private static final int HEAP_MEGABYTES = 4096;
    /// Beyond a million the heap may grow with the records.
    private static final int HEAP_MEGABYTES_A_MILLION = 2048;
    /// The cost of one record may grow so much from a million on: the logarithm's share, and half as much
    /// again.
    private static final double GROWTH_MAX = 1.25;

    private final Sheet sheet;
    private double secondsOfMillion;

    private LinkingSpeed(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Adds the time and the peak memory of each size to `sheet`, the smallest first.
    static void measure(List<Integer> sizes, Sheet sheet) {
        LinkingSpeed speed = new LinkingSpeed(sheet);
        sizes.stream().sorted().forEach(speed::measure);
    }

    private void measure(int records) {
        try {
            Path folder = Files.createTempDirectory("kkachi-bench");
            try {
                measure(records, folder.resolve("people.csv"), folder.resolve("entities.csv"));
            } finally {
                Files.deleteIfExists(folder.resolve("people.csv"));
                Files.deleteIfExists(folder.resolve("entities.csv"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(int records, Path people, Path entities) {
        int[] truth = write(records, people);
        int heap = Math.max(HEAP_MEGABYTES, (int) ((long) HEAP_MEGABYTES_A_MILLION * records / MILLION));
        Child child = Child.java(LinkedFile.class, heap, people.toString(), entities.toString());
        String result = Numbers.short1(child.seconds()) + " s, " + Math.round(records / child.seconds())
                + " records/s, heap of " + heap + " MB, at most " + child.peakMegabytes() + " MB resident; pairs "
                + agreement(truth, entities).render();
        judge(records, child.seconds(), result);
    }

    private static int[] write(int records, Path file) {
        Population population = Population.of(records, 1);
        population.write(file);
        return population.entities();
    }

    private void judge(int records, double seconds, String result) {
        String measure = records + " people of a file linked, learning included";
        if (records == MILLION) {
            secondsOfMillion = seconds;
            sheet.judged(measure, "<= 60 s on 2 cores, heap of 4 GB", result, seconds <= SECONDS_MAX);
        } else if (records > MILLION && secondsOfMillion > 0) {
            double growth = seconds / secondsOfMillion * MILLION / records;
            sheet.judged(
                    measure,
                    "a record at most " + GROWTH_MAX + " times that of a million",
                    result + "; " + Numbers.short2(growth) + " times",
                    growth <= GROWTH_MAX);
        } else {
            sheet.shown(measure, result);
        }
    }

    /// Compares the written entities with the truth, so that nothing is fast that is not right. The file
    /// has a row for each record, in order.
    private static Agreement.Rate agreement(int[] truth, Path entities) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] found = new int[truth.length];
        try (BufferedReader rows = Files.newBufferedReader(entities)) {
            rows.readLine();
            for (int record = 0; record < found.length; record++) {
                String row = Objects.requireNonNull(rows.readLine());
                found[record] = numbers.computeIfAbsent(row.substring(row.indexOf(',') + 1), _ -> numbers.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs(found, truth);
    }

    /// Compares entities that were found with the true ones, pair by pair.
    static Agreement.Rate pairs(int[] found, int[] truth) {
        long[] both = new long[truth.length];
        Arrays.setAll(both, record -> (long) found[record] << 32 | truth[record]);
        long together = pairs(both);
        long claimed = pairs(Arrays.stream(found).asLongStream().toArray());
        long right = pairs(Arrays.stream(truth).asLongStream().toArray());
        return new Agreement.Rate((double) together / Math.max(1, claimed), (double) together / Math.max(1, right));
    }

    private static long pairs(long[] groups) {
        Arrays.sort(groups);
        long pairs = 0;
        int start = 0;
        for (int i = 1; i < groups.length; i++) {
            start = groups[i] == groups[start] ? start : i;
            pairs += i - start;
        }
        return pairs;
    }
}
