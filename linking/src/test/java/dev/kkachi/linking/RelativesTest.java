package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// People of one home whom no weight can tell from one person: somebody has to look.
class RelativesTest {
    private static final long SEED = 8;
    private static final double MUCH = -6;

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final RecordTable table =
            RecordTable.of(List.of("given_name", "surname", "date_of_birth", "street", "city", "phone"));

    private static final List<String> GIVEN =
            List.of("Anna", "Karl", "Nina", "Tina", "Paul", "Maria", "Jan", "Eva", "Peter", "Lena");

    private List<String> person(int number) {
        String family = "Stein" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + "er";
        String born = (1940 + dice.nextInt(60)) + "-0" + (1 + dice.nextInt(9)) + "-" + (10 + dice.nextInt(18));
        String street = (1 + dice.nextInt(400)) + " "
                + List.of("Elm", "Lake", "Mill", "Hill").get(dice.nextInt(4)) + " Road";
        String town = List.of("Riverton", "Lakeside", "Norton", "Weston").get(dice.nextInt(4));
        return List.of(
                GIVEN.get(dice.nextInt(10)), family, born, street, town, "030 55" + (10_000 + dice.nextInt(90_000)));
    }

    private static List<String> with(List<String> row, int column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    private Linkage linked() {
        List<String> twin = with(with(person(500), 0, "Nina"), 2, "1992-03-03");
        table.add("nina", twin);
        table.add("tina", with(twin, 0, "Tina"));
        List<String> son = with(with(person(501), 0, "Karl"), 2, "1985-02-11");
        table.add("son", son);
        table.add("father", with(son, 2, "1955-07-01"));
        List<String> slip = with(person(502), 0, "Quirin");
        table.add("quirin", slip);
        table.add("quirxn", with(slip, 0, "Quirxn"));
        List<String> sister = with(person(503), 0, "Siobhan");
        table.add("siobhan", sister);
        table.add("aoife", with(sister, 0, "Aoife"));
        for (int i = 0; i < 300; i++) {
            List<String> row = person(i);
            table.add("p" + i, row);
            if (i % 5 == 0) {
                table.add("q" + i, with(row, 1, row.get(1).replace("er", "e")));
            }
        }
        List<String> homeless = with(with(with(person(504), 0, "Paul"), 3, ""), 4, "");
        table.add("paul", homeless);
        table.add("peter", with(homeless, 0, "Peter"));
        return Linker.with(LinkOptions.standard()).link(table);
    }

    @Test
    void twinsAndFatherAndSonAreShownWhereTheyAreJoined() {
        Linkage linkage = linked();

        for (int pair : List.of(0, 2)) {
            Waterfall why = linkage.why(pair, pair + 1);
            boolean joined = linkage.entity(pair) == linkage.entity(pair + 1);
            assertThat(why.relatives()).as("seed %s", SEED).isTrue();
            assertThat(joined && Office.against(why) > MUCH)
                    .as("joined in silence, seed %s", SEED)
                    .isFalse();
        }
    }

    @Test
    void aSlipInTheFamilyNameMakesNobodyARelative() {
        Linkage linkage = linked();

        int first = 8;
        assertThat(linkage.entity(first)).isEqualTo(linkage.entity(first + 1));
        assertThat(linkage.why(first, first + 1).relatives())
                .as("seed %s", SEED)
                .isFalse();
        assertThat(Office.against(linkage.why(first, first + 1))).isGreaterThan(MUCH);
    }

    @Test
    void whoIsWrittenWithALetterWrongIsNoTwinAndTwoNamesOfOneDayAre() {
        Linkage linkage = linked();

        int quirin = table.find("quirin");
        int siobhan = table.find("siobhan");
        assertThat(linkage.entity(quirin)).as("seed %s", SEED).isEqualTo(linkage.entity(quirin + 1));
        assertThat(linkage.why(quirin, quirin + 1).relatives())
                .as("a slip, seed %s", SEED)
                .isFalse();
        assertThat(linkage.doubts(quirin)).as("seed %s", SEED).isEmpty();
        assertThat(linkage.why(siobhan, siobhan + 1).relatives())
                .as("two names, seed %s", SEED)
                .isTrue();
    }

    @Test
    void twinsOfNoKnownHomeAreStillAskedAbout() {
        Linkage linkage = linked();

        int paul = table.find("paul");
        assertThat(linkage.why(paul, paul + 1).relatives()).as("seed %s", SEED).isTrue();
    }

    @Test
    void whatAPersonDecidedNeedsNoOtherLook() {
        Linkage before = linked();
        int nina = table.find("nina");

        Linkage after = Linker.with(
                        LinkOptions.standard().with(List.of(new LinkOptions.Pair("nina", "tina")), List.of()))
                .link(table);

        assertThat(before.doubts(nina)).singleElement().satisfies(doubt -> {
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.RELATIVES);
            assertThat(doubt.link().left()).isEqualTo(nina);
            assertThat(doubt.link().right()).isEqualTo(nina + 1);
        });
        assertThat(after.entity(nina)).isEqualTo(after.entity(nina + 1));
        assertThat(after.doubts(nina)).isEmpty();
    }
}
