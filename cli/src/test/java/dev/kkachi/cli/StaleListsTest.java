package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stale list is said wherever its answers go.
class StaleListsTest {
    private static final String SAID = "us_ofac_sdn 2026-08-02 (114 days old, STALE)";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.createDirectory(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/sdn_2026-08-02.csv"), """
                27307,"LAZARUS GROUP",-0- ,"DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                """);
    }

    private Session screened(String... more) {
        Session session = Session.in(folder).typing("schema,name\nOrganization,Lazarus Group\n");
        assertThat(session.screen(folder.resolve("lists"), more)).isEqualTo(1);
        return session;
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "jsonl", "csv"})
    void everyFormSaysSoBesideTheMatch(String format) {
        Session session = screened("--format", format);

        assertThat(session.out()).contains(SAID + ": the party may have been changed or removed since");
        assertThat(session.err()).endsWith("lists: " + SAID + "\n");
    }

    @Test
    void evenWhoWantsResultsOnlyIsTold() {
        assertThat(screened("--quiet").err()).isEqualTo("kkachi: stale: " + SAID + ".\n");
    }

    @Test
    void aListFolderThatIsOldCanStillBeUsedAndRefusedOnRequest() {
        Session session = screened("--max-age", "114");

        assertThat(session.screen(folder.resolve("lists"), "--max-age", "113")).isEqualTo(3);
        assertThat(session.err()).contains("is 114 days old; the rule is at most 113 days.");
    }

    @Test
    void anEditionWhoseDateNobodyStatesIsStaleAndRefusedByAge() throws IOException {
        Files.move(folder.resolve("lists/sdn_2026-08-02.csv"), folder.resolve("lists/sdn.csv"));

        Session session = screened();
        String said = session.err();
        int exit = session.screen(folder.resolve("lists"), "--max-age", "36500");

        assertThat(exit).isEqualTo(3);
        assertThat(said).endsWith("lists: us_ofac_sdn (undated) (of unknown age, STALE)\n");
        assertThat(session.err()).contains("us_ofac_sdn of (undated) is of unknown age; the rule is at most 36500");
    }

    @Test
    void listsThatHoldNobodyScreenNobody() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("un.xml"), "<CONSOLIDATED_LIST dateGenerated=\"2026-11-20\"/>");
        Session session = Session.in(folder).typing("name\nAnna Heron\n");

        int exit = session.screen(empty);

        assertThat(exit).isEqualTo(3);
        assertThat(session.err()).startsWith("kkachi: The lists hold nobody, so that everybody would seem clear.");
    }
}
