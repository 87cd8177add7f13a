package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Columns that say again what another one says: a name that is displayed, a whole name beside its parts. Weighed
/// twice,
/// one name would be more than twice as rare.
final class Repeats {
    private static final int LOOKED_AT_MAX = 2_000;
    private static final int CHARACTERS_MAX = 1_000;
    /// Of the records that say something in both columns so many say the same, what chance explains not counted.
    private static final double SAME_MIN = 0.8;
    private static final double HELD_MIN = 0.5;

    private Repeats() {}

    /// Returns columns without those that say what one before them says, nearly always.
    ///
    /// @param kept names of columns that somebody stated the kind of
    static List<Column> leftOut(RecordTable table, List<Column> columns, Set<String> kept) {
        List<List<String>> said = columns.stream()
                .map(column -> column.kind() == ColumnKind.IGNORED ? List.<String>of() : said(table, column.index()))
                .toList();
        List<Column> left = new ArrayList<>(columns);
        for (int later = 1; later < columns.size(); later++) {
            for (int first = 0; first < later && isLeft(left.get(later), kept); first++) {
                boolean compared = left.get(first).kind() != ColumnKind.IGNORED;
                if (compared && isFilledAsOften(table, first, later) && areSame(said.get(first), said.get(later))) {
                    left.set(later, columns.get(later).asSaidBy(columns.get(first)));
                }
            }
        }
        return List.copyOf(left);
    }

    private static boolean isLeft(Column column, Set<String> kept) {
        return column.kind() != ColumnKind.IGNORED && !kept.contains(column.name());
    }

    /// What fills the blanks of another column is not left out.
    private static boolean isFilledAsOften(RecordTable table, int first, int later) {
        return table.filled(first) >= SAME_MIN * table.filled(later);
    }

    private static boolean areSame(List<String> first, List<String> later) {
        Map<String, int[]> counts = new HashMap<>();
        double both = 0;
        double same = 0;
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).isEmpty() && !later.get(i).isEmpty()) {
                both++;
                same += first.get(i).equals(later.get(i)) ? 1 : 0;
                counts.computeIfAbsent(first.get(i), _ -> new int[2])[0]++;
                counts.computeIfAbsent(later.get(i), _ -> new int[2])[1]++;
            }
        }
        double filled = later.stream().filter(text -> !text.isEmpty()).count();
        double chance =
                counts.values().stream().mapToDouble(n -> (double) n[0] * n[1]).sum() / Math.max(1, both);
        return both >= SAME_MIN * filled && same - chance >= SAME_MIN * (both - chance) && both > chance;
    }

    /// Says whether a column holds, among its words, those of another in most of the records that have both.
    static boolean doesHold(RecordTable table, int whole, int part) {
        return held(table, whole, part) >= HELD_MIN;
    }

    /// Says whether nothing speaks against a column having, among its words, what another one has in other records.
    static boolean mayStandFor(RecordTable table, int whole, int part) {
        double held = held(table, whole, part);
        return Double.isNaN(held) || held >= HELD_MIN;
    }

    /// Returns the share of the records with both columns in which one holds the words of the other; not a number if
    /// there are none.
    private static double held(RecordTable table, int whole, int part) {
        List<String> wholes = said(table, whole);
        List<String> parts = said(table, part);
        double both = 0;
        double held = 0;
        for (int i = 0; i < wholes.size(); i++) {
            if (!wholes.get(i).isEmpty() && !parts.get(i).isEmpty()) {
                both++;
                held += (" " + wholes.get(i) + " ").contains(" " + parts.get(i) + " ") ? 1 : 0;
            }
        }
        return held / both;
    }

    /// Returns what some records say in a column, in plain form; an empty text for nothing.
    private static List<String> said(RecordTable table, int column) {
        int every = Math.max(1, table.size() / LOOKED_AT_MAX);
        return IntStream.range(0, table.size())
                .filter(record -> record % every == 0)
                .mapToObj(record -> plain(table.value(record, column)))
                .toList();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Plain.words(text.substring(0, Math.min(CHARACTERS_MAX, text.length())));
    }
}
