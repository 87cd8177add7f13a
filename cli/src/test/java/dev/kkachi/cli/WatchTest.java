package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi screen CUSTOMERS --since EDITION` and `kkachi lists changes`, over two loads of one list.
class WatchTest {
    private static final String CUSTOMERS = "id,name\n1,Hyon Sop Sim\n2,Anna Magpie\n3,Boris Heron\n4,Clara Stork\n";

    @TempDir
    private Path folder;

    private Path earlier;
    private Path later;

    @BeforeEach
    void loadTwice() throws IOException {
        earlier = edition("2026-11-01", """
                101,"SIM, Hyon Sop","individual","NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983."
                102,"MAGPIE, Anna","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1990."
                104,"STORK, Clara","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1971."
                """);
        later = edition("2026-11-20", """
                101,"SIM, Hyon Sop","individual","DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983."
                103,"HERON, Boris","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1980."
                104,"STORK, Clara","individual","CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1971."
                """);
        Session.in(folder).at("2026-11-02T10:00:00Z").run("lists", "load", earlier.toString());
        Session.in(folder).at("2026-11-21T10:00:00Z").run("lists", "load", later.toString());
    }

    private Path edition(String date, String rows) throws IOException {
        Path lists = Files.createDirectory(folder.resolve(date));
        Files.writeString(lists.resolve("sdn_" + date + ".csv"), rows);
        return lists;
    }

    private Session watch(String... more) {
        Session session = Session.in(folder).typing(CUSTOMERS);
        String[] arguments = new String[2 + more.length];
        arguments[0] = "screen";
        arguments[1] = "-";
        System.arraycopy(more, 0, arguments, 2, more.length);
        assertThat(session.run(arguments)).as(session.err()).isEqualTo(1);
        return session;
    }

    @Test
    void onlyWhatChangedIsToldAndEachLineSaysWhatAndWhy() {
        Session session = watch("--since", "2026-11-02");

        assertThat(session.out().lines())
                .satisfiesExactly(
                        altered -> assertThat(altered)
                                .startsWith("{\"query_id\":\"1\",\"query\":\"Hyon Sop Sim\",\"entity_id\":\"ofac-101\"")
                                .contains("\"programs\":[\"DPRK3\"]")
                                .endsWith("],\"change\":\"changed\",\"reason\":\"the entry changed: listing: "
                                        + "- us_ofac_sdn 101 NPWMD, + us_ofac_sdn 101 DPRK3\"}"),
                        withdrawn -> assertThat(withdrawn)
                                .startsWith("{\"query_id\":\"2\",\"query\":\"Anna Magpie\",\"entity_id\":\"ofac-102\"")
                                .endsWith("],\"change\":\"withdrawn\",\"reason\":\"the entry was removed\"}"),
                        fresh -> assertThat(fresh)
                                .startsWith("{\"query_id\":\"3\",\"query\":\"Boris Heron\",\"entity_id\":\"ofac-103\"")
                                .endsWith("],\"change\":\"new\",\"reason\":\"the entry was added\"}"));
        assertThat(session.err())
                .startsWith("4 queries, 3 screened again, 3 changed alerts for 3 of them, 0 rows rejected, ")
                .contains("lists: us_ofac_sdn 2026-11-01 (23 days old) -> us_ofac_sdn 2026-11-20 (4 days old)");
    }

    @Test
    void anEditionIsADayOrALoadOrOneListsEdition() {
        String byDay = watch("--since", "2026-11-20").out();

        assertThat(watch("--since", "20261102T100000Z").out()).isEqualTo(byDay);
        assertThat(watch("--since", "us_ofac_sdn@2026-11-01").out()).isEqualTo(byDay);
        assertThat(watch("--lists-dir", later.toString(), "--since", earlier.toString())
                        .out())
                .isEqualTo(byDay);
    }

    @Test
    void whereNothingWasLoadedSinceNothingIsTold() {
        Session session = Session.in(folder).typing(CUSTOMERS);

        int exit = session.run("screen", "-", "--since", "2026-11-21");

        assertThat(exit).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).startsWith("4 queries, 0 screened again, 0 changed alerts for 0 of them, ");
    }

    @Test
    void anEditionThatIsNotKeptIsBadInputAndTheKeptOnesAreNamed() {
        Session session = Session.in(folder).typing(CUSTOMERS);

        int exit = session.run("screen", "-", "--since", "2025-01-01");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).isEqualTo("""
                kkachi: No load of the lists from 2025-01-01 or before is kept.
                Maybe one of these: 20261102T100000Z (us_ofac_sdn@2026-11-01); 20261121T100000Z (us_ofac_sdn@2026-11-20).
                """);
        assertThat(session.run("screen", "-", "--since", "yesterday")).isEqualTo(2);
        assertThat(session.err()).startsWith("kkachi: 'yesterday' is no edition; the rule is a day (yyyy-MM-dd), ");
    }

    @Test
    void csvAndTheTableTellTheChangeToo() {
        Session terminal = Session.in(folder).typing(CUSTOMERS).atATerminal();
        terminal.run("screen", "-", "--since", "2026-11-02");

        assertThat(watch("--since", "2026-11-02", "--format", "csv").out().lines())
                .first()
                .asString()
                .endsWith(",explanation,change,reason");
        assertThat(watch("--since", "2026-11-02", "--format", "csv").out())
                .contains(",withdrawn,the entry was removed\n");
        assertThat(terminal.out())
                .contains("Boris Heron  (3)\n  NEW MATCH 0.9")
                .contains("\n    why now       the entry was added\n")
                .contains("\n  WITHDRAWN MATCH 0.9");
    }

    @Test
    void theListsThemselvesTellWhatChanged() {
        Session session = Session.in(folder);

        int exit = session.run("lists", "changes");

        assertThat(exit).isZero();
        assertThat(session.out()).isEqualTo("""
                {"change":"added","entity_id":"ofac-103","caption":"HERON, Boris","schema":"Person",\
                "datasets":["us_ofac_sdn"],"fields":[]}
                {"change":"removed","entity_id":"ofac-102","caption":"MAGPIE, Anna","schema":"Person",\
                "datasets":["us_ofac_sdn"],"fields":[]}
                {"change":"changed","entity_id":"ofac-101","caption":"SIM, Hyon Sop","schema":"Person",\
                "datasets":["us_ofac_sdn"],"fields":[{"field":"listing","gone":["us_ofac_sdn 101 NPWMD"],\
                "come":["us_ofac_sdn 101 DPRK3"]}]}
                """);
        assertThat(session.err())
                .startsWith("1 added, 1 removed, 1 changed; lists: us_ofac_sdn 2026-11-01 (23 days old)");
    }

    @Test
    void changesOfTheListsComeInEveryForm() {
        Session session = Session.in(folder);
        Session terminal = Session.in(folder).atATerminal();

        session.run("lists", "changes", "--since", "2026-11-02", "--format", "csv");
        terminal.run("lists", "changes");

        assertThat(session.out()).isEqualTo("""
                change,entity_id,caption,schema,datasets,field,gone,come
                added,ofac-103,"HERON, Boris",Person,us_ofac_sdn,,,
                removed,ofac-102,"MAGPIE, Anna",Person,us_ofac_sdn,,,
                changed,ofac-101,"SIM, Hyon Sop",Person,us_ofac_sdn,listing,us_ofac_sdn 101 NPWMD,us_ofac_sdn 101 DPRK3
                """);
        assertThat(terminal.out()).isEqualTo("""
                added    HERON, Boris  person ofac-103, US Treasury (OFAC)
                removed  MAGPIE, Anna  person ofac-102, US Treasury (OFAC)
                changed  SIM, Hyon Sop  person ofac-101, US Treasury (OFAC)
                         listing: - us_ofac_sdn 101 NPWMD, + us_ofac_sdn 101 DPRK3
                """);
        session.run("lists", "changes", "--format", "json", "--since", "2026-11-21");
        assertThat(session.out()).isEqualTo("[]\n");
    }

    @Test
    void whatWasLoadedOnceCannotHaveChanged() throws IOException {
        Session session = Session.in(Files.createDirectory(folder.resolve("elsewhere")));
        session.run("lists", "load", later.toString());

        int exit = session.run("lists", "changes");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).startsWith("kkachi: The lists were loaded once only");
    }
}
