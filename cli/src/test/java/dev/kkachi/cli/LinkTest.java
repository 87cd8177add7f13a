package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi link` over staff that a hand wrote and applicants among whom some are staff already.
class LinkTest {
    private static final Path STAFF = Path.of("../examples/link/staff.csv");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.in(folder);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void everyRecordIsALineWithItsEntityAndTheWeightOfItsStrongestLink() {
        session.run("link", STAFF.toString());

        assertThat(session.out())
                .startsWith("record_id,entity_id,link_weight_bits\ns01,s01,")
                .containsPattern("\ns02,s01,[0-9.]+\n")
                .containsPattern("\ns10,s10,\n");
        assertThat(session.err()).contains("40 records are ");
    }

    @Test
    void aTerminalShowsColumnsPassesSizesAndWhatIsSurprising() {
        session.atATerminal().run("link", STAFF.toString());

        assertThat(session.out())
                .contains("40 records are ", "Columns\n", "date_of_birth", "Pairs compared because they share\n")
                .contains(
                        "Entities by size\n", "The most surprising merges\n", "The weakest links that entities need\n");
    }

    @Test
    void whatAPersonDecidedIsSaidAsThat() throws IOException {
        String verdicts = file("verdicts.csv", "left,right,verdict\ns14,s15,same\n");

        session.run("link", STAFF.toString(), "--verdicts", verdicts, "--why", "s14", "s15", "--format", "table");

        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("Records s14 and s15 are taken for one, because somebody decided that they are. In bits, ");
    }

    @Test
    void whereOnlyNamesAreComparedNoLinkIsMoreThanAQuestion() throws IOException {
        String rows = file("names.csv", "id,given_name,surname\na,Otto,Neffa\nb,Otto,Neffa\nc,Ida,Quell\n");

        int exit = session.run("link", rows);

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).contains("\nb,a,");
        assertThat(session.err()).contains("Only names were compared, and people share names: no link here is more");
    }

    /// Branches of chains share name and website, and there are more pairs of them than of doubles.
    @Test
    void whereALinkIsOnlyWhatManyShareThatIsSaid() throws IOException {
        StringBuilder rows = new StringBuilder("id,company,street,city,vat,website\n");
        SplittableRandom dice = new SplittableRandom(5);
        for (int firm = 0; firm < 450; firm++) {
            rows.append(firms("f" + firm, word(dice) + " " + word(dice), dice));
        }
        for (int chain = 0; chain < 30; chain++) {
            String name = word(dice) + " " + word(dice);
            for (int branch = 0; branch < 5; branch++) {
                rows.append(firms("c" + chain + "-" + branch, name, dice));
            }
        }
        String table = file("chains.csv", rows.toString());

        int exit = session.run("link", table);

        assertThat(exit).isEqualTo(1);
        assertThat(session.err())
                .containsPattern("Of the links, .*% differ in vat.*may have passed for being the same");
    }

    /// Returns a firm's row, and now and then another of the same.
    private static String firms(String id, String name, SplittableRandom dice) {
        String place = ",%d %s Street,%s,"
                .formatted(
                        dice.nextInt(1, 200),
                        List.of("Market", "North", "Main", "Station", "Meadow").get(dice.nextInt(5)),
                        List.of("Oslo", "Paris", "Lisbon", "London", "Ankara", "Shanghai")
                                .get(dice.nextInt(6)));
        String vat = "GB" + dice.nextInt(100_000_000, 1_000_000_000);
        String website = ",www." + name.replace(" ", "") + ".example\n";
        String row = id + "a," + name + " Ltd" + place + vat + website;
        return dice.nextInt(4) > 0 ? row : row + id + "b," + name + place + (dice.nextInt(5) < 2 ? "" : vat) + website;
    }

    private static String word(SplittableRandom dice) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprst".charAt(dice.nextInt(12))).append("aeiou".charAt(dice.nextInt(5)));
        }
        return word.toString();
    }

    @Test
    void everyEntityIsListedWithItsWeakestLinkAndWhatToLookAt() throws IOException {
        Path entities = folder.resolve("entities.csv");

        int exit = session.run("link", STAFF.toString(), "--entities", entities.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(session.err()).contains("A person should look at 1 link: 1 that relatives of one home may make up.");
        assertThat(entities)
                .content()
                .startsWith("entity_id,records,weakest_a,weakest_b,weakest_bits,weakest_probability,look\n")
                .containsPattern("\ns05,2,s05,s06,[0-9.]+,0[.]9999[0-9]+,\n")
                .containsPattern(
                        "\ns29,2,s29,s30,[0-9.]+,0[.]9[0-9]+,s29 and s30: relatives of one home may be meant\n");
        assertThat(Files.readAllLines(entities)).hasSize(13);
    }

    @Test
    void theWaterfallAddsUpAndEndsWithASentence() {
        int exit = session.atATerminal().run("link", STAFF.toString(), "--why", "s01", "s02");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains("at random", "together")
                .contains("Records s01 and s02 are taken for one.")
                .containsPattern("a probability of\\smore\\sthan\\s99.99 % that they are the same.");
    }

    @Test
    void whatKeepsTwoAlikeApartIsNamed() throws IOException {
        String rows = Files.readString(STAFF);
        String staff = file("staff.csv", rows);
        String other = file("applicants.csv", rows);
        String verdicts = file("verdicts.csv", "left,right,verdict\nstaff:s01,applicants:s01,different\n");

        session.atATerminal().run("link", staff, other, "--why", "staff:s01", "staff:s02");
        String source = session.out();
        session.atATerminal().run("link", staff, other, "--verdicts", verdicts, "--why", "staff:s01", "applicants:s01");

        assertThat(source.replaceAll("\\s+", " "))
                .contains("are not taken for one, although they are alike, because")
                .contains("are of one source, which holds nobody twice");
        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("although they are alike, because somebody decided that they are not one.");
    }

    @Test
    void columnsThatSayNothingAreNamedBelowTheBarsIfThereAreMany() throws IOException {
        String rows = """
                id,given_name,surname,born,phone,fax,mail,town
                a,Martha,Quellmalz,1971-03-14,,,,Jena
                b,Marta,Quellmalz,1971-03-14,030 1,030 2,x@y.de,
                c,Otto,Neffa,1950-01-30,030 3,030 4,z@y.de,Hamm
                d,Rosa,Lang,1960-01-30,030 5,030 6,w@y.de,Jena
                """;

        session.atATerminal().run("link", file("few.csv", rows), "--why", "a", "b");

        assertThat(session.out()).contains("\nNot known of both: phone, fax, mail, town.\n");
    }

    @Test
    @Timeout(60)
    void aHundredThousandCopiesOfOneRecordAreWrittenInTimeThatGrowsAsTheyDo() throws IOException {
        StringBuilder rows = new StringBuilder("id,given_name,surname,born,town\n");
        for (int copy = 0; copy < 100_000; copy++) {
            rows.append('c').append(copy).append(",Martha,Quellmalz,1971-03-14,Jena\n");
        }

        session.run("link", file("copies.csv", rows.toString()));

        assertThat(session.out().lines().skip(1)).hasSize(100_000).allMatch(line -> line.contains(",c0,"));
    }

    @Test
    void whyIsAnObjectForAProgram() {
        session.run("link", STAFF.toString(), "--why", "s10", "s01", "--format", "json");

        assertThat(session.out()).startsWith("{\"a\":\"s01\",\"b\":\"s10\",\"one_entity\":false,\"prior_bits\":-");
    }

    @Test
    void pairsTellWhatEveryFieldWeighs() throws IOException {
        Path pairs = folder.resolve("pairs.csv");

        session.run("link", STAFF.toString(), "--pairs", pairs.toString());

        assertThat(pairs)
                .content()
                .startsWith("a,b,weight_bits,probability,explanation\n")
                .containsPattern(
                        "s01,s02,[0-9.]+,[01]\\.[0-9]+,\".*email: equal, m [0-9.]+, u [0-9.]+, \\+[0-9.]+ bits");
    }

    @Test
    void jsonLinesSemicolonsAndParquetComeToTheSame() throws IOException, SQLException {
        session.run("link", STAFF.toString());
        String expected = session.out();
        String semicolons = file("staff.txt", Files.readString(STAFF).replace(',', ';'));
        Path parquet = folder.resolve("staff.parquet");
        Path lines = folder.resolve("staff.jsonl");
        String read = "from read_csv('" + STAFF + "', all_varchar = true)";
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            statement.execute("copy (select * " + read + ") to '" + parquet + "' (format parquet)");
            statement.execute("copy (select * " + read + ") to '" + lines + "' (format json)");
        }

        for (String other : new String[] {semicolons, parquet.toString(), lines.toString()}) {
            session.run("link", other);
            assertThat(session.out()).as(other).isEqualTo(expected);
        }
    }

    @Test
    void ofTwoFilesEachHoldsNobodyTwiceUnlessSaid() throws IOException {
        String rows = Files.readString(STAFF);
        String staff = file("staff.csv", rows);
        String applicants = file("applicants.csv", rows);

        session.atATerminal().run("link", staff, applicants);

        assertThat(session.out())
                .contains("each is taken to hold nobody twice (--within yes if it may)")
                .contains("Two files have records of one name; each is called FILE:NAME.");
        session.run("link", staff, applicants, "--within", "yes", "--format", "table");
        assertThat(session.out()).contains("each may hold somebody twice (--within no if not)");
    }

    @Test
    void columnsAreMappedAndWhatIsUnknownIsRefused() throws IOException {
        String german = file("de.csv", Files.readString(STAFF).replace("given_name", "vorname"));

        session.run("link", german, "--map", "given_name=vorname,exact:phone", "--format", "table");

        assertThat(session.out())
                .contains("  given_name     name        stated", "  phone          identifier  stated");
        assertThat(session.run("link", german, "--map", "shoe=vorname")).isEqualTo(2);
        assertThat(session.err()).contains("'shoe' is no field; the rule is one of given_name, ");
        assertThat(session.run("link", german, "--map", "given_name=first")).isEqualTo(2);
        assertThat(session.err()).contains("There is no column 'first'; there are id, vorname, ");
        assertThat(session.run("link", german, "--ignore", "first")).isEqualTo(2);
        assertThat(session.run("link", german, "--id", "first")).isEqualTo(2);
    }

    @Test
    void rowsThatCannotBeReadAreListedAndTheOthersLinked() throws IOException {
        byte[] good = Files.readString(STAFF).getBytes(StandardCharsets.UTF_8);
        Path rough = folder.resolve("rough.csv");
        Files.write(rough, good);
        byte[] latin = "s91,J\u00fcrgen,Vogt,1980-01-01,a@b.example,1,x,y,z\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(rough, latin, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                rough,
                "s01,Again,Already,,,,,\ns92,too,many,cells,a,b,c,d,e,f,g,h,i\n",
                java.nio.file.StandardOpenOption.APPEND);

        int exit = session.run("link", rough.toString(), "--id", "id");

        assertThat(exit).isEqualTo(2);
        assertThat(session.out().lines()).hasSize(41);
        assertThat(folder.resolve("rough.csv.rejected.csv"))
                .content()
                .contains("a byte is not UTF-8", "another record has this id", "the row has 13 cells; the rule is 8");
    }

    @Test
    void idsThatRepeatThemselvesGiveWayToLinesAndThatIsSaid() throws IOException {
        String rows = file("twice.csv", "id,name\na,Ada Byron\na,Alan Turing\nb,Grace Hopper\n");

        session.run("link", rows);

        assertThat(session.out()).startsWith("record_id,entity_id,link_weight_bits\n2,2,\n3,3,\n4,4,\n");
        assertThat(session.err())
                .contains("repeats itself in line 3 or is empty there; records are called by their lines.");
    }

    @Test
    void emptyAndAllEqualColumnsSayNothing() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,empty,same\n");
        for (int i = 0; i < 60; i++) {
            rows.append("r")
                    .append(i)
                    .append(",Person")
                    .append((char) ('a' + i % 26))
                    .append(" Nr")
                    .append(i)
                    .append(",,x\n");
        }

        int exit = session.run("link", file("plain.csv", rows.toString()));

        assertThat(exit).isLessThan(2);
        assertThat(session.out().lines()).hasSize(61);
    }

    @Test
    void aHundredThousandCopiesOfOneRecordAreOneEntityBesideTheOthers() throws IOException {
        StringBuilder rows = new StringBuilder(Files.readString(STAFF));
        String copy = ",Ada,Byron,1980-01-02,ada@byron.example,+44 7700 900555,1 Long Acre,Bath\n";
        for (int i = 0; i < 100_000; i++) {
            rows.append('r').append(i).append(copy);
        }
        long start = System.nanoTime();

        session.run("link", file("copies.csv", rows.toString()));

        assertThat(session.out()).contains("\nr0,r0,").contains("\nr99999,r0,").contains("\ns02,s01,");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aFieldOfFiveMegabytesIsARowAsAnyOther() throws IOException {
        String rows = Files.readString(STAFF) + "s99,Long,Text,,,," + "word ".repeat(1_000_000) + ",\n";

        int exit = session.run("link", file("long.csv", rows));

        assertThat(exit).isLessThan(2);
        assertThat(session.out()).containsPattern("\ns99,s99,\n");
    }

    @Test
    void verdictsStandAndContradictionsNameTheRecords() throws IOException {
        String apart = file("apart.csv", "left,right,verdict\ns01,s02,different\ns10,s11,same\n");
        String cyclic = file("cyclic.csv", "left,right,verdict\ns01,s02,same\ns02,s03,same\ns01,s03,different\n");

        session.run("link", STAFF.toString(), "--verdicts", apart);

        assertThat(session.out()).containsPattern("\ns02,s02,").containsPattern("\ns11,s10,");
        assertThat(session.run("link", STAFF.toString(), "--verdicts", cyclic)).isEqualTo(2);
        assertThat(session.err()).contains("Records s01 and s03 must not be one, and must be: s01 = s02 = s03.");
        assertThat(session.run(
                        "link", STAFF.toString(), "--verdicts", file("v.csv", "left,right,verdict\na,b,maybe\n")))
                .isEqualTo(2);
        assertThat(session.err()).contains("'maybe' is no verdict; the rule is same or different.");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThat(session.run("link", file("empty.csv", ""))).isEqualTo(2);
        assertThat(session.run("link", file("header.csv", "id,name\n"))).isEqualTo(2);
        assertThat(session.run("link", file("broken.parquet", "PAR1 and nothing else")))
                .isEqualTo(2);
        assertThat(session.run("link", folder.toString())).isEqualTo(2);
        assertThat(session.run("link", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(session.run("link", STAFF.toString(), "--why", "s01", "s00")).isEqualTo(2);
    }

    @Test
    void aThresholdOutOfRangeIsToldOneRule() {
        for (String written : new String[] {"0.3", "1", "95"}) {
            assertThat(session.run("link", STAFF.toString(), "--threshold", written))
                    .isEqualTo(2);
            assertThat(session.err()).contains("'" + written + "' is not from 0.5 to below 1");
        }
    }

    @Test
    void helpShowsWholeSentencesOfSplitAndJoin() {
        session.run("link", "--help");

        assertThat(session.out())
                .contains("Take back the weakest link of an entity of the register.")
                .doesNotContain("All other links stand, and the two");
    }

    @Test
    void aTableOfOneRecordAgainAndAgainIsToldAsThat() throws IOException {
        String rows = file("copies.csv", "id,given_name,surname,town\na,Otto,Neffa,Hamm\nb,Otto,Neffa,Hamm\n");

        session.atATerminal().run("link", rows, "--why", "a", "b");

        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("are taken for one, since the table is one record again and again, or a person decided it.");
    }

    @Test
    void aMailboxThatSaysNoMoreThanTheNamesIsNotCalledUnknown() throws IOException {
        String rows = Files.readString(STAFF)
                + "x1,Zelda,Rabedo,1980-02-03,zelda.rabedo@post.example,,,\n"
                + "x2,Zelda,Rabedo,1980-02-03,zelda.rabedo7@post.example,,,\n";

        session.atATerminal().run("link", file("alike.csv", rows), "--why", "x1", "x2");

        assertThat(session.out()).containsPattern("\nemail .* alike, as the names are, which says nothing more\n");
    }

    @Test
    void whyWithoutARegisterSaysThatThereIsNone() {
        assertThat(session.run("link", "--incremental", "--why", "s01", "s02")).isEqualTo(2);

        assertThat(session.err()).contains("There is no register of linked records in ");
    }
}
