package dev.kkachi.bench.screening;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `kkachi screen` of a million rows, as a user runs it.
final class Million {
    private static final int ROWS = 1_000_000;
    private static final int DISTINCT = 100_000;
    private static final double SECONDS_MAX = 90;

    private Million() {}

    /// Adds the time and the peak memory to `sheet`.
    static void measure(BenchHome home, Path lists, Sheet sheet) {
        List<Party> queries = QueryMix.of(home.stored(lists).lists().catalog(), DISTINCT, 3);
        Path input = write(home.folder().resolve("million.csv"), queries);
        String out = home.folder().resolve("million.jsonl").toString();
        Child child = Child.run(
                "screen",
                input.toString(),
                "--out",
                out,
                "--format",
                "jsonl",
                "--home",
                home.folder().toString());
        sheet.judged(
                "`kkachi screen` of 1,000,000 rows, a third from the lists themselves",
                "<= 90 s on 2 cores",
                Numbers.short1(child.seconds()) + " s, at most " + child.peakMegabytes() + " MB resident",
                child.seconds() <= SECONDS_MAX);
    }

    /// Writes a million rows: 100,000 different queries in turn, for the names at hand are no more. Words met again are
    /// cheaper than new ones, as they are in a real file of a million customers.
    private static Path write(Path file, List<Party> queries) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,schema,name,birth_date\n");
            for (int row = 0; row < ROWS; row++) {
                Party query = queries.get(row % queries.size());
                String birth = query.facts(Property.BIRTH_DATE).isEmpty()
                        ? ""
                        : query.facts(Property.BIRTH_DATE).getFirst().value();
                String name = query.caption().replace("\"", "\"\"");
                out.write(row + "," + query.schema().ftmName() + ",\"" + name + "\"," + birth + "\n");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
