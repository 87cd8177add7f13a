package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Which pairs are found, beside the slow way that looks at all of them.
class BlockingTest {
    private static final long SEED = 3;

    private final RecordTable table = people();
    private final Fields fields = Fields.of(table, columns());
    private final Sources sources = Sources.of(table, true);
    private final Twins twins = Twins.of(fields, sources);
    private final Parts parts = Parts.of(fields, twins);

    private static RecordTable people() {
        SplittableRandom dice = new SplittableRandom(SEED);
        RecordTable table = RecordTable.of(List.of("surname", "date_of_birth", "note"));
        for (int i = 0; i < 600; i++) {
            String surname = "name" + dice.nextInt(90) + (char) ('a' + dice.nextInt(20));
            String born = "19" + (50 + dice.nextInt(40)) + "-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(10);
            table.add("r" + i, List.of(surname, born, "likes tea" + dice.nextInt(60) + " and cake" + dice.nextInt(60)));
        }
        return table;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            columns.add(ColumnGuess.over(table).column(index));
        }
        return columns;
    }

    private static String pair(int a, int b) {
        return Math.min(a, b) + "-" + Math.max(a, b);
    }

    @Test
    void groupsHoldExactlyThePairsThatShareAKeyWhichNotTooManyShare() {
        for (int first = 0; first < parts.list().size(); first++) {
            Rule rule = new Rule(first, -1);
            Groups groups = Groups.of(parts, rule, table.size());

            TreeSet<String> found = new TreeSet<>();
            Groups.Entries entries = groups.entries(1);
            for (int start = 0; start < entries.size(); start = entries.end(start)) {
                for (int i = start; i < entries.end(start); i++) {
                    for (int j = i + 1; j < entries.end(start); j++) {
                        found.add(pair(entries.record(i), entries.record(j)));
                    }
                }
            }

            TreeSet<String> shared = new TreeSet<>();
            for (int a = 0; a < table.size(); a++) {
                for (int b = a + 1; b < table.size(); b++) {
                    if (groups.share(a, b)) {
                        shared.add(pair(a, b));
                    }
                }
            }
            assertThat(found).as(rule.words(parts)).isEqualTo(shared);
        }
    }

    @Test
    void anIndexFindsWhatTheGroupsHold() {
        List<Rule> rules = new ArrayList<>();
        for (int first = 0; first < parts.list().size(); first++) {
            rules.add(new Rule(first, -1));
        }
        Index index = new Index(parts, rules);
        for (int record = 0; record < table.size(); record++) {
            index.add(record);
        }
        List<Groups> groups =
                rules.stream().map(rule -> Groups.of(parts, rule, table.size())).toList();

        for (int record = 0; record < 50; record++) {
            int of = record;
            TreeSet<Integer> slowly = new TreeSet<>();
            for (int other = 0; other < table.size(); other++) {
                int candidate = other;
                if (other != record && groups.stream().anyMatch(group -> group.share(of, candidate))) {
                    slowly.add(other);
                }
            }
            assertThat(java.util.Arrays.stream(index.candidates(record)).boxed().toList())
                    .as("record %s, seed %s", record, SEED)
                    .containsExactlyElementsOf(slowly);
        }
    }
}
