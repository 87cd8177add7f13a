package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Records of which some say no more than a name and a town: whose they are is anybody's guess, and the guess must not
/// make two people one.
class BlanksTest {
    private static final long SEED = 20261127;
    private static final int PEOPLE = 300;
    private static final int WHOLE = 4;
    private static final int BARE = 9;

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final RecordTable table = RecordTable.of(List.of("name", "date_of_birth", "phone", "city"));

    private String digits(int from, int to) {
        return Integer.toString(dice.nextInt(from, to));
    }

    private List<String> person(String name) {
        String born = "19" + digits(40, 100) + "-0" + digits(1, 10) + "-" + digits(10, 29);
        String city = List.of("Riverton", "Lakeside", "Norton", "Weston").get(dice.nextInt(4));
        return List.of(name, born, "030 55" + digits(10_000, 99_999), city);
    }

    private void add(String id, List<String> row) {
        table.add(id, row);
    }

    /// A record of a name and a town, in which a letter of the town is wrong, each time another one.
    private static List<String> bare(List<String> row, int number) {
        StringBuilder town = new StringBuilder(row.getLast());
        town.setCharAt(1 + number % (town.length() - 1), (char) ('a' + number));
        return List.of(row.getFirst(), "", "", town.toString());
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    private void addCrowd() {
        for (int i = 0; i < PEOPLE; i++) {
            String given =
                    List.of("Anna", "Karl", "Nina", "Paul", "Maria", "Jan").get(dice.nextInt(6));
            List<String> row = person(given + " Stein" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "er");
            add("p" + i, row);
            if (i % 2 == 0) {
                add("q" + i, with(row, i % 3, row.get(i % 3).substring(1)));
            }
        }
    }

    @Test
    void recordsThatSayLittleDoNotMakeTwoPeopleOfOneNameOne() {
        addCrowd();
        List<String> one = person("Karl Osterwald");
        List<String> other = with(person("Karl Osterwald"), 3, one.getLast());
        for (int i = 0; i < WHOLE; i++) {
            add("one" + i, one);
            add("other" + i, other);
        }
        for (int i = 0; i < BARE; i++) {
            add("bare" + i, bare(one, i));
        }

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        assertThat(linkage.entity(record("one0"))).isEqualTo(linkage.entity(record("one3")));
        assertThat(linkage.entity(record("other0"))).isEqualTo(linkage.entity(record("other3")));
        assertThat(linkage.entity(record("one0"))).as("seed " + SEED).isNotEqualTo(linkage.entity(record("other0")));
    }

    private int record(String id) {
        return table.find(id);
    }
}
