package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
    @TempDir
    private Path folder;

    private Path lists;

    @BeforeEach
    void writeLists() throws IOException {
        lists = Files.createDirectory(folder.resolve("published"));
        Files.writeString(lists.resolve("sdn_2026-11-20.csv"), """
                42498,"SIM, Hyon Sop","individual","NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983; Gender Male."
                """);
        Files.writeString(lists.resolve("add_2026-11-20.csv"), "42498,2,-0- ,\"Dandong\",\"China\",-0-\n");
        Files.writeString(lists.resolve("shopping.txt"), "bread\n");
    }

    @Test
    void aLoadTellsWhatItTookAndWhatItLeft() {
        Session session = Session.in(folder).atATerminal();

        int exit = session.run("lists", "load", lists.toString());

        assertThat(exit).isZero();
        assertThat(session.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "LIST | AUTHORITY | EDITION | AGE | CHECKED | PARTIES | REJECTED | STATE",
                        "us_ofac_sdn | US Treasury (OFAC) | 2026-11-20 | 4 days old | never | 1 | 0 | current");
        assertThat(session.err())
                .contains("kkachi: not used (not a list that Kkachi knows): ")
                .contains("shopping.txt.")
                .contains("1 party from 1 list, 0 entries rejected, ");
    }

    @Test
    void whatWasLoadedIsScreenedAgainst() {
        Session session = Session.in(folder).typing("name\nSim Hyon Sop\n");
        session.run("lists", "load", lists.toString());

        int exit = session.run("screen", "-");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).contains("\"entity_id\":\"ofac-42498\"");
        assertThat(session.err()).endsWith("lists: us_ofac_sdn 2026-11-20 (4 days old)\n");
    }

    @Test
    void theStatusIsOneObjectALineForAProgram() {
        Session session = Session.in(folder).at("2026-12-31T00:00:00Z");
        session.run("lists", "load", lists.toString());

        int exit = session.run("lists", "status");

        assertThat(exit).isZero();
        assertThat(session.out())
                .startsWith(
                        "{\"dataset\":\"us_ofac_sdn\",\"authority\":\"US Treasury (OFAC)\",\"edition\":\"2026-11-20\","
                                + "\"age_days\":41,\"parties\":1,\"rejected\":0,\"superseded\":0,\"stale\":true,"
                                + "\"loaded_at\":\"2026-12-31T00:00:00Z\",\"checked_at\":null,"
                                + "\"confirmed_days\":null,\"check_failure\":\"\"}");
    }

    @Test
    void withoutAnyLoadTheStatusIsTheEnvironmentsFault() {
        Session session = Session.in(folder);

        int exit = session.run("lists", "status");

        assertThat(exit).isEqualTo(3);
        assertThat(session.err()).startsWith("kkachi: No sanctions list is loaded in ");
    }

    @Test
    void aFolderThatDoesNotExistIsBadInput() {
        Session session = Session.in(folder);

        int exit = session.run("lists", "load", folder.resolve("nowhere").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("nowhere does not exist.\nMaybe the name is misspelt.");
    }
}
