package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How right the entities are, with nothing said but the table: on labelled sets that lie beside the
/// repository, and on tables that are made here.
final class LinkingAccuracy {
    /// One in a thousand of 20,000.
    private static final int JOINED_MAX = 20;
    /// The best F1 by pairs that was measured for each set, of Splink and Duke set up by hand and of a
    /// prototype.
    private static final Map<String, Double> GOALS = Map.of(
            "fake_1000", 0.875,
            "febrl1", 1.0,
            "febrl3", 0.9999,
            "febrl_C_10000", 0.982,
            "RLdata10000", 0.962,
            "dblp_acm", 0.973,
            "cora", 0.90,
            "abt_buy", 0.62,
            "people_10000", 0.990,
            "people_100000", 0.992);

    private final Sheet sheet;

    private LinkingAccuracy(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Adds a row for each set, and one for Duke on the same.
    static void measure(Sheet sheet) {
        LinkingAccuracy accuracy = new LinkingAccuracy(sheet);
        for (int slips : new int[] {Pen.SLIPS_USUAL, 25}) {
            for (long seed : new long[] {1, 2}) {
                accuracy.made("people", MadeUp.people(seed, slips), seed + ", slips in " + slips + " % of cells");
            }
        }
        for (long seed : new long[] {1, 2}) {
            accuracy.made("whole_names", MadeUp.wholeNames(seed), String.valueOf(seed));
            accuracy.made("firms", MadeUp.firms(seed), String.valueOf(seed));
            accuracy.made("wares", MadeUp.wares(seed), String.valueOf(seed));
        }
        accuracy.strangers(1);
        accuracy.strangers(2);
        accuracy.shared();
    }

    /// Of people of whom nobody is twice, nothing is to be learnt, and nobody to be joined.
    private void strangers(long seed) {
        RecordTable table = Strangers.of(seed);
        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);
        long entities =
                IntStream.range(0, table.size()).map(linkage::entity).distinct().count();
        long joined = table.size() - entities;
        sheet.judged(
                "made up, seed " + seed + ": strangers, " + table.size() + " records of whom nobody is twice: joined",
                "at most " + JOINED_MAX,
                String.valueOf(joined),
                joined <= JOINED_MAX);
    }

    private void shared() {
        Path folder = SharedData.find("linking");
        if (folder == null) {
            sheet.skipped("labelled sets", "they are absent");
            return;
        }
        GOALS.keySet().stream()
                .filter(set -> !Files.exists(folder.resolve(set + ".csv")))
                .forEach(set -> sheet.skipped(set, "the set is absent"));
        for (Path file : files(folder)) {
            LabelledTable labelled = LabelledTable.read(file);
            set(labelled, GOALS.get(labelled.name()));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a table that is made here nobody else has published anything: it should be no worse than Duke.
    private void made(String setup, LabelledTable labelled, String seed) {
        Outcome duke = duke(labelled, setup);
        double goal = duke == null ? 0 : duke.agreement.pairs().f1();
        Outcome ours = ours(labelled);
        judge(labelled, "made up, seed " + seed + ": ", ours, goal);
        show(labelled, duke);
    }

    private void set(LabelledTable labelled, @Nullable Double goal) {
        Outcome ours = ours(labelled);
        if (goal == null) {
            sheet.shown(label(labelled), ours.render());
        } else {
            judge(labelled, "", ours, goal);
        }
        show(labelled, duke(labelled, labelled.name()));
    }

    private void judge(LabelledTable labelled, String more, Outcome ours, double goal) {
        sheet.judged(
                more + label(labelled),
                "F1 at least " + Numbers.short4(goal),
                ours.render(),
                ours.agreement.pairs().f1() >= goal);
    }

    private void show(LabelledTable labelled, @Nullable Outcome duke) {
        if (duke == null) {
            sheet.skipped(labelled.name() + " with Duke", "nobody has set it up for this set");
        } else {
            sheet.shown(labelled.name() + " with Duke", duke.render());
        }
    }

    private static String label(LabelledTable labelled) {
        return labelled.name() + ", " + labelled.table().size() + " records"
                + (labelled.isAcross() ? " of two files" : "") + ": precision, recall, F1 by pairs";
    }

    private static Outcome ours(LabelledTable labelled) {
        long start = System.nanoTime();
        Linkage linkage = Linker.with(LinkOptions.standard()).link(labelled.table());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(Agreement.of(labelled, linkage::entity), seconds);
    }

    private static @Nullable Outcome duke(LabelledTable labelled, String setup) {
        DukeSetup found = DukeSetup.find(setup);
        if (found == null) {
            return null;
        }
        long start = System.nanoTime();
        DukePeer peer = DukePeer.over(labelled, found);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(peer.best(), seconds);
    }

    /// What came out, and how long it took.
    private record Outcome(Agreement agreement, double seconds) {
        String render() {
            return agreement.pairs().render() + " (B-cubed " + agreement.cubed().render() + "; "
                    + Numbers.short1(seconds) + " s)";
        }
    }
}
