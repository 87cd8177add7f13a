package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Records of one person, among strangers.
class LinkerTest {
    private static final long SEED = 11;
    private static final String HEADER = "id | given_name | surname | date_of_birth | town | id_number\n";

    private static Office office(String rows) {
        return Office.of(HEADER + rows).among(400, SEED);
    }

    @Test
    void aSlipOfThePenAndNamesExchangedAreStillOnePerson() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Marta  | Quellmalz | 1971-03-14 | Jena | 482913
                p3 | Quellmalz | Martha | 1971-03-14 | Gotha | 482931
                """);

        Linkage linkage = office.linked();

        assertThat(Office.entities(linkage)).isEqualTo("p1 p2 p3");
    }

    /// In a small table a home is as rare as a person, and a couple looks like one whose first name was written wrong.
    @Test
    void couplesOfOneHomeAreTwoEvenInASmallTable() {
        String[] given = "Anna Bert Carla Dirk Ella Fred Gina Hans Ida Jan Kai Lena".split(" ");
        StringBuilder rows = new StringBuilder("id | given_name | surname | date_of_birth | street | town | phone\n");
        for (int home = 0; home < given.length; home++) {
            String name = "Quell" + (char) ('a' + home) + "malz";
            String place = (3 + 7 * home) + " Weg" + (char) ('a' + home) + " | Stadt" + (char) ('m' + home);
            String one = given[home] + " | " + name + " | 1971-03-" + (10 + home) + " | " + place + " | ";
            rows.append("one")
                    .append(home)
                    .append(" | ")
                    .append(one)
                    .append("030 55501")
                    .append(10 + home);
            rows.append("\nother")
                    .append(home)
                    .append(" | ")
                    .append(given[given.length - 1 - home])
                    .append("e | ");
            rows.append(name)
                    .append(" | 1968-11-")
                    .append(29 - home)
                    .append(" | ")
                    .append(place);
            rows.append(" | 030 55501")
                    .append(home % 2 == 0 ? 50 + home : 10 + home)
                    .append('\n');
            if (home % 2 == 0) {
                rows.append("again")
                        .append(home)
                        .append(" | ")
                        .append(one.replace("malz", "mal"))
                        .append('\n');
            }
        }
        Office office = Office.of(rows.toString());

        Linkage linkage = office.linked();

        for (int home = 0; home < given.length; home++) {
            int one = office.at("one" + home);
            assertThat(linkage.entity(one)).isNotEqualTo(linkage.entity(office.at("other" + home)));
            if (home % 2 == 0) {
                assertThat(linkage.entity(one)).isEqualTo(linkage.entity(office.at("again" + home)));
            }
        }
        Waterfall couple = linkage.why(office.at("one1"), office.at("other1"));
        assertThat(couple.steps().getLast().agreement()).isEqualTo("two people of one home share as much");
    }

    /// One file has whole names, the other their parts; the family name stands first, or last.
    @Test
    void aWholeNameMeetsItsParts() {
        Office office = Office.of(HEADER.strip() + " | full_name\n" + """
                p1 | | | 1971-03-14 | Jena | | Quellmalz, Martha
                p2 | Martha | Quellmalz | 1971-03-14 | Jena | |
                p3 | | | 1969-05-02 | Gotha | | Bob Quellig
                p4 | Robert | Quellig | 1969-05-02 | Gotha | |
                """).among(400, SEED);

        Linkage linkage = office.linked();

        assertThat(Office.entities(linkage)).isEqualTo("p1 p2, p3 p4");
        assertThat(linkage.why(office.at("p1"), office.at("p2")).steps())
                .filteredOn(step -> step.column().equals("surname"))
                .singleElement()
                .satisfies(step -> assertThat(step.agreement()).isEqualTo("equal"));
    }

    @Test
    void whoSharesNoMoreThanANameIsAnother() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Martha | Quellmalz | 1988-11-02 | Celle | 771204
                """);

        Linkage linkage = office.linked();

        assertThat(Office.entities(linkage)).isEqualTo("p1, p2");
    }

    @Test
    void theStepsOfAWaterfallAddUpToTheScoreOfTheLink() {
        Linkage linkage = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Marta  | Quellmalz | 1971-03-14 | Jena | 482913
                """).linked();
        AtomicInteger asked = new AtomicInteger();

        linkage.eachPair(link -> {
            Waterfall why = linkage.why(link.left(), link.right());
            assertThat(why.weight().bits()).isCloseTo(link.bits(), org.assertj.core.data.Offset.offset(1e-3));
            assertThat(why.probability()).isCloseTo(link.probability(), org.assertj.core.data.Offset.offset(1e-3));
            asked.incrementAndGet();
        });

        assertThat(asked.get()).isGreaterThan(50);
    }

    @Test
    void everyEntityIsHeldTogetherByLinksAndKnowsTheWeakest() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Marta  | Quellmalz | 1971-03-14 | Jena | 482913
                p3 | Marta  | Quellmals | 1971-03-15 | Jena | 482913
                """);

        Linkage linkage = office.linked();

        List<Link> chain = linkage.chain(office.at("p1"), office.at("p3"));
        assertThat(chain).isNotEmpty();
        double weakest =
                Objects.requireNonNull(linkage.weakest(office.at("p1"))).probability();
        assertThat(chain).allMatch(link -> link.probability() >= weakest - 1e-9);
        assertThat(weakest).isBetween(linkage.probabilityMin() - 1e-9, 1.0);
    }

    @Test
    void verdictsStandWhateverTheEvidenceSays() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p3 | Oskar  | Tiefenbach | 1950-01-30 | Hamm | 120001
                """);
        List<LinkOptions.Pair> one = List.of(new LinkOptions.Pair("p1", "p3"));
        List<LinkOptions.Pair> apart = List.of(new LinkOptions.Pair("p1", "p2"));

        Linkage linkage = office.linked(LinkOptions.standard().with(one, apart));

        assertThat(Office.entities(linkage)).isEqualTo("p1 p3, p2");
    }

    @Test
    void verdictsThatContradictEachOtherAreRefusedAndNamed() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p3 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                """);
        List<LinkOptions.Pair> one = List.of(new LinkOptions.Pair("p1", "p2"), new LinkOptions.Pair("p2", "p3"));
        List<LinkOptions.Pair> apart = List.of(new LinkOptions.Pair("p3", "p1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.linked(LinkOptions.standard().with(one, apart)))
                .withMessage("""
                        Records p3 and p1 must not be one, and must be: p3 = p2 = p1.
                        Maybe strike one of these verdicts.""");
    }

    @Test
    void aVerdictAboutARecordThatIsNotThereIsRefused() {
        Office office = office("p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913");
        List<LinkOptions.Pair> apart = List.of(new LinkOptions.Pair("p1", "p9"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.linked(LinkOptions.standard().with(List.of(), apart)))
                .withMessageContaining("there is no record p9");
    }

    @Test
    void twentyThousandCopiesOfOneRecordAreOneEntityAndStopNobody() {
        Office office = office("p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913");
        IntStream.range(0, 20_000)
                .forEach(i ->
                        office.table().add("copy" + i, List.of("Martha", "Quellmalz", "1971-03-14", "Jena", "482913")));

        Linkage linkage = office.linked();

        assertThat(linkage.members(office.at("p1"))).hasSize(20_001);
    }

    @Test
    void aTableOfNothingButCopiesOfOneRecordIsOneEntity() {
        RecordTable table = RecordTable.of(List.of("given_name", "surname", "date_of_birth", "town"));
        IntStream.range(0, 100_000)
                .forEach(i -> table.add("copy" + i, List.of("Martha", "Quellmalz", "1971-03-14", "Jena")));

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        assertThat(linkage.members(0)).hasSize(100_000);
    }

    @Test
    void aTableThatSaysNothingLinksNobody() {
        RecordTable table = RecordTable.of(List.of("name", "town"));
        IntStream.range(0, 100).forEach(i -> table.add("r" + i, List.of("", "Jena")));

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        assertThat(linkage.members(0)).containsExactly(0);
        assertThat(linkage.columns()).extracting(Column::kind).containsExactly(ColumnKind.IGNORED, ColumnKind.IGNORED);
    }

    @Test
    void oneHugeCellCostsNobodyElseTheirAnswer() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Marta  | Quellmalz | 1971-03-14 | Jena | 482913
                """);
        office.table().add("huge", List.of("x".repeat(5_000_000), "1".repeat(100), "1971-03-14", "Jena", "482913"));

        Linkage linkage = office.linked();

        assertThat(Office.entities(linkage)).contains("p1 p2");
    }

    @Test
    void aTableInWhichEverythingIsCommonIsBoundedAndSaysWhatWasPassedOver() {
        RecordTable table = RecordTable.of(List.of("gender", "state", "year"));
        IntStream.range(0, 20_000)
                .forEach(i -> table.add(
                        "r" + i, List.of(i % 2 == 0 ? "f" : "m", "state" + i % 7, String.valueOf(1950 + i % 50))));

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        long pairs = linkage.passes().stream().mapToLong(BlockingPass::pairs).sum();
        assertThat(pairs).isLessThan(2_500_000);
    }

    @Test
    void whatIsMostSurprisingComesFirst() {
        Office office = office("""
                p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
                p2 | Martha | Quellmalz | 1971-03-14 | Gotha | 482913
                """);
        Linkage linkage = office.linked();

        List<Link> surprising = linkage.surprising(3);

        assertThat(surprising).hasSize(3);
        double[] against = surprising.stream()
                .mapToDouble(link -> Office.against(linkage.why(link.left(), link.right())))
                .toArray();
        assertThat(against).isSorted();
    }

    @Test
    void filesThatHoldNobodyTwiceAreLinkedAcrossAlone() {
        RecordTable table = Office.of(HEADER).among(300, SEED).table();
        table.from("other");
        IntStream.range(0, 200).forEach(i -> table.add("copy" + i, Office.row(table, i)));

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        IntStream.range(0, table.size())
                .forEach(record -> assertThat(linkage.members(record))
                        .as("an entity has one record of each file")
                        .hasSizeLessThanOrEqualTo(2));
        assertThat(linkage.entity(table.find("copy7"))).isEqualTo(linkage.entity(7));
    }

    @Test
    void theSameTableLinksTheSameWayAgain() {
        Linkage first =
                office("p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913").linked();
        Linkage second =
                office("p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913").linked();

        int[] once = IntStream.range(0, first.table().size()).map(first::entity).toArray();
        int[] again =
                IntStream.range(0, first.table().size()).map(second::entity).toArray();
        assertThat(again).isEqualTo(once);
        assertThat(second.prior()).isEqualTo(first.prior());
    }

    @Test
    void aTableOfNoRecordOrOfOneIsLinkedIntoAsMany() {
        RecordTable none = RecordTable.of(List.of("given_name", "surname"));
        RecordTable one = RecordTable.of(List.of("given_name", "surname")).add("p1", List.of("Martha", "Quellmalz"));

        assertThat(Linker.with(LinkOptions.standard()).link(none).table().size())
                .isZero();
        assertThat(Linker.with(LinkOptions.standard()).link(one).members(0)).containsExactly(0);
    }
}
