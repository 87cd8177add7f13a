package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables that say little of anybody: a name and a town, or a name again and again.
class FewColumnsTest {
    private static final long SEED = 20261201;
    private static final String SOUNDS = "bdfgklmnprstvz";

    private final SplittableRandom dice = new SplittableRandom(SEED);

    /// A person of an invented country, in which some names are common and most are not.
    private record Person(String given, String family, String town) {
        String whole() {
            return given + " " + family;
        }
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 30; rest > 0; rest /= 70) {
            word.append(SOUNDS.charAt(rest % 14)).append("aeiou".charAt(rest % 70 / 14));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// Returns a number below `kinds`, small ones more often than large ones.
    private int common(int kinds) {
        return (int) Math.min(kinds - 1.0, -Math.log(1 - dice.nextDouble()) * kinds / 5);
    }

    private Person person() {
        return new Person(word(common(150)), word(200 + common(400)), word(900 + common(60)) + "burg");
    }

    /// Writes people down, the first `doubled` of them twice.
    private RecordTable table(int people, int doubled, List<String> columns, Function<Person, List<String>> row) {
        RecordTable table = RecordTable.of(columns);
        for (int i = 0; i < people; i++) {
            List<String> cells = row.apply(person());
            table.add("p" + i, cells);
            if (i < doubled) {
                table.add("q" + i, cells);
            }
        }
        return table;
    }

    private static Linkage link(RecordTable table) {
        return Linker.with(LinkOptions.standard()).link(table);
    }

    private static int entities(Linkage linkage) {
        return (int) IntStream.range(0, linkage.table().size())
                .map(linkage::entity)
                .distinct()
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 3_000})
    void whoeverIsThereTwiceIsFoundByARareNameAndATown(int people) {
        int doubled = people / 15;
        Linkage linkage =
                link(table(people, doubled, List.of("name", "city"), each -> List.of(each.whole(), each.town())));

        long found = IntStream.range(0, doubled)
                .filter(i -> linkage.entity(2 * i) == linkage.entity(2 * i + 1))
                .count();

        assertThat(found).as("seed %s", SEED).isGreaterThan(doubled * 3 / 4);
        assertThat(entities(linkage)).as("seed %s", SEED).isGreaterThan(people - people / 100);
    }

    @Test
    void aColumnThatFollowsFromTheNameMakesNobodyOne() {
        Linkage linkage = link(table(
                4_000,
                0,
                List.of("name", "country"),
                each -> List.of(
                        each.whole(), word(1_000 + Math.floorMod(each.given().hashCode(), 12)))));

        assertThat(entities(linkage)).as("seed %s", SEED).isEqualTo(4_000);
    }

    @Test
    void nothingButANameMakesNobodyOne() {
        Linkage linkage = link(table(4_000, 0, List.of("name"), each -> List.of(each.whole())));

        assertThat(entities(linkage)).as("seed %s", SEED).isEqualTo(4_000);
    }

    @Test
    void aWholeNameBesideTheFamilyNameIsNotTwoNames() {
        Linkage linkage = link(table(
                2_000,
                0,
                List.of("name", "surname", "city"),
                each -> List.of(each.whole(), each.family(), each.town())));

        assertThat(linkage.columns().getFirst().kind()).isEqualTo(ColumnKind.PERSON);
        assertThat(entities(linkage)).as("seed %s", SEED).isGreaterThan(1_990);
    }

    @Test
    void aWholeNameBesideBothItsPartsIsNotTwoNames() {
        Linkage linkage = link(table(
                2_000,
                0,
                List.of("full_name", "first_name", "last_name"),
                each -> List.of(each.whole(), each.given(), each.family())));

        assertThat(entities(linkage)).as("seed %s", SEED).isEqualTo(2_000);
    }

    @Test
    void aColumnThatSaysWhatAnotherSaysIsLeftOut() {
        RecordTable table = table(
                500,
                40,
                List.of("name", "city", "display_name"),
                each -> List.of(each.whole(), each.town(), each.whole()));

        List<Column> columns = link(table).columns();

        assertThat(columns.get(2).kind()).isEqualTo(ColumnKind.IGNORED);
        assertThat(columns.get(2).reason()).isEqualTo("says what name says");
        assertThat(columns.get(0).kind()).isNotEqualTo(ColumnKind.IGNORED);
    }

    @Test
    void columnsThatAreMostlyTheSameByChanceAreBothCompared() {
        RecordTable table = table(
                500,
                40,
                List.of("name", "city", "active", "verified"),
                each -> List.of(
                        each.whole(),
                        each.town(),
                        dice.nextInt(10) == 0 ? "no" : "yes",
                        dice.nextInt(10) == 0 ? "no" : "yes"));

        assertThat(link(table).columns()).noneMatch(column -> column.kind() == ColumnKind.IGNORED);
    }
}
