package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What it costs to add one record to many and be told whose it is, kept on the disk: half of a population is linked
/// at once, the other half comes record by record. The answers are compared with the truth and with those of all
/// records linked at once, so that nothing is fast that is not right.
final class LinkingIncremental {
    private static final int RECORDS = 200_000;
    private static final int FLUSHED_EVERY = 1_000;
    private static final double RECORDS_A_SECOND_MIN = 5_000;
    private static final double MILLIS_MAX = 10;
    /// Of F1, so much may be lost against all records linked at once.
    private static final double LOST_MAX = 0.005;

    private final Population population = Population.of(RECORDS, 5);
    private final RecordTable table = population.table();
    private final Sheet sheet;

    private LinkingIncremental(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Adds pace, time of one record and accuracy to `sheet`.
    static void measure(Sheet sheet) {
        LinkingIncremental incremental = new LinkingIncremental(sheet);
        try {
            Path folder = Files.createTempDirectory("kkachi-bench");
            Path file = folder.resolve("people.register");
            try {
                incremental.measure(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path file) throws IOException {
        RecordTable first = RecordTable.of(table.columns());
        IntStream.range(0, RECORDS / 2).forEach(record -> first.add(table.id(record), row(record)));
        int[] found;
        try (Register register = Register.keep(file, link(first))) {
            add(register);
            found = IntStream.range(0, RECORDS).map(register::entity).toArray();
        }
        long bytes = Files.size(file);
        long start = System.nanoTime();
        try (Register again = Register.open(file)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean isSame = IntStream.range(0, RECORDS).allMatch(record -> again.entity(record) == found[record]);
            sheet.judged(
                    "the register opened again: all entities as they were",
                    "all",
                    (isSame ? "all" : "not all") + ", " + Numbers.short1(seconds) + " s, "
                            + Numbers.short1((double) bytes / RECORDS) + " bytes a record",
                    isSame);
        }
        agree(found);
    }

    private void add(Register register) {
        long[] nanos = new long[RECORDS - RECORDS / 2];
        long start = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            int record = RECORDS / 2 + i;
            List<String> row = row(record);
            long before = System.nanoTime();
            int _ = register.add(table.id(record), row);
            if ((i + 1) % FLUSHED_EVERY == 0) {
                register.flush();
            }
            nanos[i] = System.nanoTime() - before;
        }
        double pace = nanos.length / ((System.nanoTime() - start) / 1e9);
        Arrays.sort(nanos);
        String measure = nanos.length + " records added to " + RECORDS / 2 + ", on the disk every " + FLUSHED_EVERY;
        sheet.judged(
                measure + ": pace",
                "at least " + Math.round(RECORDS_A_SECOND_MIN) + " records/s",
                Math.round(pace) + " records/s",
                pace >= RECORDS_A_SECOND_MIN);
        double p99 = millis(nanos, 99);
        sheet.judged(
                measure + ": time of one",
                "p99 at most " + Math.round(MILLIS_MAX) + " ms",
                "median " + Numbers.short2(millis(nanos, 50)) + ", p99 " + Numbers.short2(p99) + ", most "
                        + Numbers.short2(nanos[nanos.length - 1] / 1e6) + " ms",
                p99 <= MILLIS_MAX);
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1e6;
    }

    private void agree(int... found) {
        Linkage atOnce = link(table);
        int[] all = IntStream.range(0, RECORDS).map(atOnce::entity).toArray();
        Agreement.Rate one = LinkingSpeed.pairs(found, population.entities());
        Agreement.Rate batch = LinkingSpeed.pairs(all, population.entities());
        sheet.judged(
                "pairs of records added one by one: precision, recall, F1",
                "F1 at most " + LOST_MAX + " below all at once (" + batch.render() + ")",
                one.render(),
                one.f1() >= batch.f1() - LOST_MAX);
    }

    private static Linkage link(RecordTable records) {
        return Linker.with(LinkOptions.standard()).link(records);
    }

    private List<String> row(int record) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            @Nullable String value = table.value(record, column);
            row.add(value == null ? "" : value);
        }
        return row;
    }
}
