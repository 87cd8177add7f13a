package dev.kkachi.bench.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.comparators.DiceCoefficientComparator;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.NumericComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import org.jspecify.annotations.Nullable;

/// How Duke is told to link one set: it learns nothing, so that somebody has to say what each column
/// weighs.
///
/// @param columns what is compared
record DukeSetup(List<Column> columns) {
    private static final String FILE = "duke.txt";
    private static final Map<String, DukeSetup> BY_SET = read();

    DukeSetup {
        columns = List.copyOf(columns);
    }

    /// A column that is compared.
    ///
    /// @param comparator how, such as `jaro-winkler`
    /// @param low the probability that two records are one if it differs
    /// @param high the probability if it is equal
    /// @param isLookedUp whether records are found by its words
    record Column(String name, String comparator, double low, double high, boolean isLookedUp) {
        Comparator made() {
            return switch (comparator) {
                case "jaro-winkler" -> new JaroWinkler();
                case "levenshtein" -> new Levenshtein();
                case "exact" -> new ExactComparator();
                case "number" -> new NumericComparator();
                case "q-gram" -> new QGramComparator();
                case "words" -> words();
                default -> throw new IllegalStateException(comparator + " is no comparator of Duke's.");
            };
        }

        private static Comparator words() {
            DiceCoefficientComparator words = new DiceCoefficientComparator();
            words.setComparator(new JaroWinkler());
            return words;
        }
    }

    /// Returns how it is set up for a set, `null` if nobody has.
    static @Nullable DukeSetup find(String set) {
        return BY_SET.get(set);
    }

    private static Map<String, DukeSetup> read() {
        Map<String, DukeSetup> read = new HashMap<>();
        for (String section : text().split("\n\n+")) {
            for (List<String> set : sets(section)) {
                String[] head = set.getFirst().split(" +");
                DukeSetup setup = head.length == 1
                        ? new DukeSetup(
                                set.stream().skip(1).map(DukeSetup::column).toList())
                        : Objects.requireNonNull(read.get(head[2]));
                read.put(head[0], setup);
            }
        }
        return read;
    }

    /// Returns the sets of a section: each its head, and the columns below.
    private static List<List<String>> sets(String section) {
        List<List<String>> sets = new ArrayList<>();
        for (String line : section.lines().filter(line -> !line.startsWith("#")).toList()) {
            if (!line.startsWith(" ")) {
                sets.add(new ArrayList<>());
            }
            sets.getLast().add(line.strip());
        }
        return sets;
    }

    private static Column column(String line) {
        String[] cells = line.split(" +");
        return new Column(
                cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), cells.length > 4);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DukeSetup.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
