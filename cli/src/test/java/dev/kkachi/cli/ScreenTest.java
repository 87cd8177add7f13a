package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.ForAll;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTest {
    private static final String LISTED = "Sim Hyon Sop";

    @TempDir
    private Path folder;

    private Path lists;

    /// Three rows as the US Treasury prints them, without a header.
    @BeforeEach
    void writeLists() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        Files.writeString(lists.resolve("sdn_2026-08-02.csv"), """
                27307,"LAZARUS GROUP",-0- ,"DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210."
                42498,"SIM, Hyon Sop","individual","NPWMD","Representative of Korea Kwangson Banking Corp",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983; POB Pyongyang, North Korea; nationality Korea, North; Gender Male."
                15036,"CHONG CHON GANG","vessel","DPRK",-0- ,"HMZF","General Cargo","9,147",-0- ,"Democratic People's Republic of Korea",-0- ,"Vessel Registration Identification IMO 7937317."
                """);
        Files.writeString(lists.resolve("add_2026-08-02.csv"), """
                27307,1,"Potonggang District","Pyongyang","Korea, North",-0-
                42498,2,-0- ,"Dandong","China",-0-
                15036,3,-0- ,-0- ,-0- ,-0-
                """);
    }

    private int screen(Session session, String people, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), people);
        String[] arguments = new String[4 + more.length];
        arguments[0] = "screen";
        arguments[1] = file.toString();
        arguments[2] = "--lists-dir";
        arguments[3] = lists.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return session.run(arguments);
    }

    @Test
    void aListedPersonIsFoundAndAnInnocentOneIsNot() throws IOException {
        Session session = Session.in(folder);

        int exit = screen(session, "id,name\n7," + LISTED + "\n8,Anna Magpie\n");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"query_id\":\"7\",\"query\":\"Sim Hyon Sop\",\"entity_id\":\"ofac-42498\","
                        + "\"caption\":\"SIM, Hyon Sop\",\"schema\":\"Person\",\"datasets\":[\"us_ofac_sdn\"],"
                        + "\"programs\":[\"NPWMD\"],\"score\":0.9")
                .contains("\"match\":true");
        assertThat(session.err())
                .startsWith("2 queries, 1 match for 1 of them, 0 rows rejected, ")
                .endsWith("lists: us_ofac_sdn 2026-08-02 (114 days old, STALE)\n");
    }

    @Test
    void innocentPeopleAloneExitWithZeroAndPrintNothing() throws IOException {
        Session session = Session.in(folder).at("2026-08-04T00:00:00Z");

        int exit = screen(session, "name\nAnna Magpie\nBoris Heron\n", "--quiet");

        assertThat(exit).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aRowWhoseSearchWasCutIsNamedWithWhatWasLeftOutEvenIfNobodyIsFound() throws IOException {
        String longName = "Anna" + " Maria".repeat(24);
        Session session = Session.in(folder).at("2026-08-04T00:00:00Z");

        int one = screen(session, "name\nBoris Heron\n" + longName + "\nAnna Magpie\n", "--quiet");
        String said = session.err().replace(folder + "/", "");
        int many = screen(session, "name\n" + (longName + "\n").repeat(7), "--quiet");

        assertThat(one).isZero();
        assertThat(said).isEqualTo("""
                kkachi: people.csv, line 3: not answered in full. A name of the query is too long: only the first 24 words \
                are compared.
                """);
        assertThat(many).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("people.csv, lines 2, 3, 4, 5, 6 and 2 more: not answered in full. ");
    }

    @Test
    void answersComeInTheOrderOfTheInput() throws IOException {
        StringBuilder people = new StringBuilder("id,name\n");
        for (int i = 0; i < 3_000; i++) {
            people.append(i).append(i % 3 == 0 ? ",Sim Hyon Sop\n" : ",Anna Magpie\n");
        }
        Session session = Session.in(folder);

        screen(session, people.toString(), "--threads", "4", "--format", "csv");

        assertThat(session.out().lines().skip(1).map(line -> Integer.parseInt(line.substring(0, line.indexOf(',')))))
                .hasSize(1_000)
                .isSorted();
    }

    @Test
    void aRowWithoutANameIsRejectedAndTheOthersAreStillAnswered() throws IOException {
        Session session = Session.in(folder);

        int exit = screen(session, "id,name,birth_date\n1,,\n2,Sim Hyon Sop,\n3,Anna,31.12.\n");

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).startsWith("{\"query_id\":\"2\"");
        assertThat(session.err())
                .contains("people.csv, line 2: the row has neither a name nor a wallet")
                .contains("people.csv, line 4, column birth_date, '31.12.': no such date")
                .contains("2 rows rejected");
        assertThat(folder.resolve("people.csv.rejected.csv")).content().contains("\n4,birth_date,31.12.,");
    }

    @Test
    void whereRejectedRowsCannotBeListedTheOthersAreStillAnswered() throws IOException {
        Files.createDirectory(folder.resolve("people.csv.rejected.csv"));
        Path results = folder.resolve("matches.jsonl");
        Session session = Session.in(folder);

        int exit = screen(session, "id,name\n1,\n2,Sim Hyon Sop\n", "--out", results.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(results).content().startsWith("{\"query_id\":\"2\"");
        assertThat(session.err())
                .contains("1 row rejected, ")
                .contains("kkachi: The rejected rows could not be listed: ")
                .contains("people.csv.rejected.csv is a folder; the rule is a file.\nMaybe move ");
    }

    @Test
    void aTornArchiveCostsOnlyWhatIsBehindTheTear() throws IOException {
        StringBuilder people = new StringBuilder("id,name\n0,Sim Hyon Sop\n");
        ForAll.random(1)
                .ints(20_000, 0, Integer.MAX_VALUE)
                .forEach(i -> people.append(i).append(",Anna Magpie\n"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(people.toString().getBytes(StandardCharsets.UTF_8));
        }
        Path file =
                Files.write(folder.resolve("people.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        Session session = Session.in(folder);

        int exit = session.run("screen", file.toString(), "--lists-dir", lists.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).startsWith("{\"query_id\":\"0\"");
        assertThat(session.err())
                .containsPattern(
                        "people.csv.gz, line \\d+: the file cannot be read further \\(Unexpected end of ZLIB input"
                                + " stream\\); nothing from here on was looked at.\n")
                .contains(", 1 row rejected, ");
    }

    /// Every way in which a row can be broken, and between them rows that are not.
    @Test
    void brokenRowsAreListedWithLineColumnValueAndRuleAndCostNoOtherRowItsAnswer() throws IOException {
        String text =
                "id,name,birth_date\n1,Sim Hyon Sop,\n2,Jos\u00E9,\n3,Sim\u0000Hyon,\n4,\"Sim Hyon Sop,\n5,Sim,1983,x\n"
                        + "6\n7,\"Sim\" Hyon,\n8,--,\n9,Sim Hyon Sop,25.11.1983\n10," + "x".repeat(600)
                        + ",\n11,Sim Hyon Sop,\n";
        Path file = Files.write(folder.resolve("people.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        Session session = Session.in(folder);

        int exit = session.run("screen", file.toString(), "--lists-dir", lists.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.out().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("{\"query_id\":\"1\"", "{\"query_id\":\"11\"");
        assertThat(folder.resolve("people.csv.rejected.csv")).content().isEqualTo("""
                line,column,value,reason
                3,name,"2,Jos\uFFFD,",a byte is not UTF-8
                4,name,"3,Sim\uFFFDHyon,",a cell holds a NUL byte
                5,name,"4,""Sim Hyon Sop,",a quote is closed before the end of its cell
                6,birth_date,"5,Sim,1983,x",the row has 4 cells; the rule is 3
                7,id,6,the row has 1 cells; the rule is 3
                8,name,"7,""Sim"" Hyon,",a quote is closed before the end of its cell
                9,name,--,a name needs a letter or a digit
                10,birth_date,25.11.1983,"no such date; the rule is yyyy, yyyy-MM or yyyy-MM-dd"
                11,name,%s,the name has 600 characters; the rule is at most 512
                """.formatted("x".repeat(200)));
        assertThat(session.err())
                .contains("\nMaybe the file is in another encoding, such as EUC-KR or Latin-1: save it as CSV UTF-8.\n")
                .contains("2 queries, 2 matches for 2 of them, 9 rows rejected, ");
    }

    @Test
    void theRejectedRowsOfAnEarlierRunDoNotOutliveIt() throws IOException {
        Session session = Session.in(folder);
        screen(session, "id,name\n1,\n");

        screen(session, "id,name\n1,Anna Magpie\n");

        assertThat(folder.resolve("people.csv.rejected.csv")).doesNotExist();
    }

    @Test
    void aTerminalShowsTheReasons() throws IOException {
        Session session = Session.in(folder).atATerminal();

        screen(session, "name,birth_date\nSim Hyon Sop,1983\n");

        assertThat(session.out())
                .startsWith("Sim Hyon Sop  (2)\n  MATCH 0.9")
                .contains("listed by     US Treasury (OFAC)")
                .contains("programmes    NPWMD")
                .contains("birth date    1983 / 1983-11-25: ");
    }

    @Test
    void anArrayOfJsonIsWholeEvenWhenNothingIsFound() throws IOException {
        Session session = Session.in(folder);

        screen(session, "name\nAnna Magpie\n", "--format", "json");
        String nothing = session.out();
        screen(session, "name\nSim Hyon Sop\nSim Hyon Sop\n", "--format", "json");

        assertThat(nothing).isEqualTo("[]\n");
        assertThat(session.out())
                .startsWith("[\n{\"query_id\":\"2\"")
                .contains("},\n{\"query_id\":\"3\"")
                .endsWith("}\n]\n");
    }

    @Test
    void resultsInAFileAppearWholeAndStandardOutputStaysEmpty() throws IOException {
        Path results = folder.resolve("matches.jsonl");
        Session session = Session.in(folder);

        int exit = screen(session, "name\nSim Hyon Sop\n", "--out", results.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(results).content().startsWith("{\"query_id\":\"2\"");
    }

    @Test
    void aFullDiskIsTheEnvironmentsFault() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is always full");
        Session session = Session.in(folder);

        int exit = screen(session, "name\nSim Hyon Sop\n", "--out", "/dev/full");

        assertThat(exit).isEqualTo(3);
        assertThat(session.err()).contains("/dev/full cannot be written to its end: No space left on device.\nMaybe");
    }

    @Test
    void aReaderThatGoesAwayIsToldNothing() throws IOException {
        Session session = Session.in(folder).writingTo(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        int exit = screen(session, "name\nSim Hyon Sop\n");

        assertThat(exit).isEqualTo(141);
        assertThat(session.err()).isEmpty();
    }

    @Test
    void aReaderOfTheHelpWhoGoesAwayIsToldNothingEither() {
        Session session = Session.in(folder).writingTo(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        int exit = session.run("--help");

        assertThat(exit).isEqualTo(141);
        assertThat(session.err()).isEmpty();
    }

    @Test
    void standardInputIsReadWhereTheFileIsADash() {
        Session session = Session.in(folder).typing("name\nSim Hyon Sop\n");

        int exit = session.screen(lists);

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).contains("ofac-42498");
    }

    @Test
    void withoutAnyListNobodyIsCalledClear() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "name\nAnna Magpie\n");
        Session session = Session.in(folder);

        int exit = session.run("screen", people.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(session.err())
                .startsWith("kkachi: No sanctions list is loaded in ")
                .contains("\nMaybe ");
    }

    @Test
    void aListOlderThanAllowedStopsTheScreening() throws IOException {
        Session session = Session.in(folder);

        int exit = screen(session, "name\nAnna Magpie\n", "--max-age", "113");

        assertThat(exit).isEqualTo(3);
        assertThat(session.err())
                .contains("us_ofac_sdn of 2026-08-02 is 114 days old; the rule is at most 113 days.\nMaybe");
    }

    @Test
    void aListThatIsNotLoadedCannotBeAskedFor() throws IOException {
        Session session = Session.in(folder);

        int exit = screen(session, "name\nAnna Magpie\n", "--lists", "ofac,un");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("No loaded list is called 'un'; loaded are us_ofac_sdn.");
    }
}
